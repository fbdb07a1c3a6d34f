import { describe, expect, it } from 'vitest'
import { beginning, ending } from './clip.ts'

const family = '👨‍👩‍👧'

describe('the beginning of a text', () => {
  it.each([
    ['社區治理', 2, '社區'],
    ['𠮷祥里', 1, ''],
    ['𠮷祥里', 2, '𠮷'],
    [`a${family}b`, 4, 'a'],
    [`a${family}b`, 9, `a${family}`],
    ['שָׁלוֹם', 2, ''],
    ['ｅ\u0301社', 1, ''],
    ['短', 40, '短'],
    ['', 3, ''],
  ])('of %s, %i long', (text, most, words) => expect(beginning(text, most)).toBe(words))
})

describe('the end of a text', () => {
  it.each([
    ['社區治理', 2, '治理'],
    ['祥里𠮷', 1, ''],
    ['祥里𠮷', 2, '𠮷'],
    [`a${family}b`, 5, 'b'],
    [`a${family}b`, 9, `${family}b`],
    ['短', 40, '短'],
    ['', 3, ''],
  ])('of %s, %i long', (text, most, words) => expect(ending(text, most)).toBe(words))
})
