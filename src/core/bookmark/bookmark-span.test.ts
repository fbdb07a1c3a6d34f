import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitsCharacter } from '../text/index.ts'
import { bookmarkSpan } from './bookmark-span.ts'

const text = '社区居民𠮷野先生說。\n\n　\nThe family 👨‍👩‍👧 went home to the old neighbourhood.\nשלום\n\n'
const words = (caret: number) => {
  const span = bookmarkSpan(text, caret)
  return span === null ? null : text.slice(span.from, span.to)
}

describe('what a bookmark at a caret holds on to', () => {
  it.each([
    ['words after it', 0, '社区居民𠮷野先生說。'],
    ['words after it, within a paragraph', 4, '𠮷野先生說。'],
    ['words before it at the end of a paragraph', text.indexOf('\n'), '社区居民𠮷野先生說。'],
    ['the next paragraph on an empty line', text.indexOf('\n') + 1, 'The family 👨‍👩‍👧 went'],
    ['the paragraph before at the end of the text', text.length, 'שלום'],
  ])('%s', (_, caret, expected) => {
    expect(words(caret)).toBe(expected)
  })

  it.each(['𠮷', '👨‍👩‍👧'])('ends behind a whole %s, though that makes it longer', sign => {
    const long = `${'a'.repeat(23)}${sign}b`
    expect(bookmarkSpan(long, 0)).toEqual({ from: 0, to: 23 + sign.length })
    expect(bookmarkSpan(long, long.length)).toEqual({ from: long.length - 24, to: long.length })
  })

  it('is nothing in a text without words', () => {
    expect(bookmarkSpan('', 0)).toBeNull()
    expect(bookmarkSpan(' \n\n　', 1)).toBeNull()
  })

  it('is never half a character, never empty, and within one paragraph', () => {
    const texts = fc.string({
      unit: fc.constantFrom('社', '𠮷', '👨‍👩‍👧', ' ', '\n', 'a', 'ש'),
      maxLength: 60,
    })
    fc.assert(
      fc.property(texts, fc.nat(80), (any, near) => {
        const caret = Math.min(near, any.length)
        fc.pre(!splitsCharacter(any, caret))
        const span = bookmarkSpan(any, caret)
        if (span === null) {
          expect(any.trim()).toBe('')
          return
        }
        const held = any.slice(span.from, span.to)
        expect(held).not.toBe('')
        expect(held).not.toContain('\n')
        expect(splitsCharacter(any, span.from) || splitsCharacter(any, span.to)).toBe(false)
      }),
    )
  })
})
