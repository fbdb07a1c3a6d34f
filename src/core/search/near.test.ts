import { expect, it } from 'vitest'
import { nearMatches } from './near.ts'

function matchesOf(text: string, word: string): number[] {
  const found: number[] = []
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) found.push(at, at + word.length)
  return found
}

function near(text: string, words: readonly string[], distance: number | 'sentence' | 'paragraph') {
  const all = words.map(word => matchesOf(text, word))
  const found = nearMatches(all, distance, () => text)
  return found.flatMap((from, n) => (n % 2 === 0 ? [text.slice(from, found[n + 1])] : []))
}

it.each([
  ['so many characters between them', '社区𠮷居民', 2, ['社区𠮷居民']],
  ['one more than that', '社区𠮷，居民', 2, []],
  ['the other way round', '居民的社区', 1, ['居民的社区']],
  ['one sentence', '社区好，居民也好。', 'sentence', ['社区好，居民']],
  ['two sentences', '社区好。居民也好。', 'sentence', []],
  ['one paragraph', '社区好。居民也好。', 'paragraph', ['社区好。居民']],
  ['two paragraphs', '社区好。\n居民也好。', 'paragraph', []],
  ['the shortest stretch', '社区、社区和居民、居民', 9, ['社区和居民']],
  ['several stretches', '社区居民。居民社区', 0, ['社区居民', '居民社区']],
] as const)('finds words with %s', (_, text, distance, expected) => {
  expect(near(text, ['社区', '居民'], distance)).toEqual(expected)
})

it('finds no stretch that begins within another', () => {
  expect(near('社区居区，社区居区', ['社区居区', '区'], 20)).toEqual(['社区居区', '社区居区'])
})
