import { describe, expect, it } from 'vitest'
import { fitted, widthOf, wrapped } from './text-width.ts'
import { figure, filled } from './words.ts'

describe('words in pictures', () => {
  it('Chinese characters are as wide as they are high, also rare ones; marks on letters take nothing', () => {
    expect(widthOf('居民𠮷', 10)).toBe(30)
    expect(widthOf('é', 10)).toBe(widthOf('e', 10))
    expect(widthOf('', 10)).toBe(0)
  })

  it('are cut between what people see as characters', () => {
    expect(fitted('居民参与', 10, 40)).toBe('居民参与')
    expect(fitted('居民参与', 10, 39)).toBe('居民…')
    expect(fitted('👨‍👩‍👧👨‍👩‍👧', 10, 60)).toBe('👨‍👩‍👧…')
    expect(fitted('𠮷𠮷𠮷', 10, 25)).toBe('𠮷…')
    expect(fitted('居', 10, 5)).toBe('')
    // The sign from the right keeps the dots at the end, which is at the left.
    expect(fitted('שיתוף תושבים', 10, 50)).toMatch(/^שיתוף?.*…\u200f$/)
  })

  it('break at blanks and between Chinese characters', () => {
    expect(wrapped('one two three', 10, widthOf('one two', 10) + 1, 3)).toEqual(['one two', 'three'])
    expect(wrapped('居民参与社区治理', 10, 45, 3)).toEqual(['居民参与', '社区治理'])
    expect(wrapped('居民参与社区治理', 10, 45, 1)).toEqual(['居民参…'])
  })

  it('numbers are written in one way', () => {
    expect([0, 1234567, 0.5, 2 / 3, 12.345, -1000, 99.999].map(figure)).toEqual([
      ...['0', '1,234,567', '0.5', '0.667', '12.35', '−1,000', '100'],
    ])
  })

  it('names from the right stay by themselves in a sentence', () => {
    expect(filled('{{a}}: {{n}}', { a: 'שיתוף', n: 1200 })).toBe('\u2068שיתוף\u2069: 1,200')
  })
})
