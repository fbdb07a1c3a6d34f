import { describe, expect, it } from 'vitest'
import { inVivoName } from './in-vivo.ts'

describe('a code named by the words', () => {
  it.each([
    ['words as they are', '慢慢建立起来的信任', '慢慢建立起来的信任'],
    ['without quotes and punctuation at the ends', '「大家的事，大家办」。', '大家的事，大家办'],
    ['without full-width space and dashes', '　——被需要的感觉……', '被需要的感觉'],
    ['with line breaks as spaces', 'a sense\n  of belonging.', 'a sense of belonging'],
    ['of rare characters', '“𠮷野先生”', '𠮷野先生'],
    ['with an emoji family at its end', '回家👨‍👩‍👧', '回家👨‍👩‍👧'],
    ['right to left', '“אמון הדדי”', 'אמון הדדי'],
    ['at most 40 characters', '信'.repeat(60), '信'.repeat(40)],
    ['never half a character', `${'信'.repeat(39)}👨‍👩‍👧任`, `${'信'.repeat(39)}👨‍👩‍👧`],
    ['no punctuation where it is cut', `${'信'.repeat(39)}，任`, '信'.repeat(39)],
    ['of nothing but punctuation is empty', '……。', ''],
  ])('is %s', (_, words, name) => {
    expect(inVivoName(words)).toBe(name)
  })
})
