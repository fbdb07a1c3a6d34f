import { expect, it } from 'vitest'
import { typedWords } from './typed-words.ts'

it.each([
  ['line ends of every system', 'a\r\nb\rc\u2028d\ne', 'a\nb\nc\nd\ne'],
  ['control characters', 'a\u0000b\u0007c\td\ufeff', 'abc\td'],
  ['half a character', '在\ud842祥𠮷', '在\ufffd祥𠮷'],
  ['an emoji family and other scripts', '👨‍👩‍👧 שלום 社區', '👨‍👩‍👧 שלום 社區'],
])('brings %s into the form of texts', (_, words, text) => {
  expect(typedWords(words)).toBe(text)
})
