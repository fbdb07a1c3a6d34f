import fc from 'fast-check'
import { expect, it } from 'vitest'
import { holds, makeAnchor } from './anchor.ts'
import { findQuotation, shorten } from './find-quotation.ts'
import { checkSpan, coveredLength, overlaps, splitsCharacter } from './span.ts'

const text = '在𠮷祥社區，👨‍👩‍👧 came.\nעברית ＡＢＣ'

it.each([
  ['nothing', { from: 2, to: 2 }, 'empty-span'],
  ['a backward span', { from: 3, to: 1 }, 'empty-span'],
  ['a place before the text', { from: -1, to: 1 }, 'span-outside-document'],
  ['a place behind the text', { from: 0, to: text.length + 1 }, 'span-outside-document'],
  ['a start inside 𠮷', { from: 2, to: 4 }, 'span-splits-character'],
  ['an end inside 𠮷', { from: 0, to: 2 }, 'span-splits-character'],
])('refuses %s', (_, span, code) => {
  expect(() => checkSpan(span, text)).toThrow(expect.objectContaining({ code }))
})

it('knows the middle of a surrogate pair, and only that', () => {
  const cuts = Array.from({ length: text.length + 1 }, (_, at) => splitsCharacter(text, at)).flatMap(
    (cut, at) => (cut ? [at] : []),
  )
  const families = [...text.matchAll(/\p{Extended_Pictographic}/gu)].map(match => (match.index ?? 0) + 1)
  expect(cuts).toEqual([2, ...families])
})

it('anchors the words with whole characters around them', () => {
  const long = `${'𠮷'.repeat(40)}社區${'👧'.repeat(40)}`
  const anchor = makeAnchor({ from: 80, to: 82 }, long)
  expect(anchor).toEqual({
    span: { from: 80, to: 82 },
    quotation: '社區',
    prefix: '𠮷'.repeat(16),
    suffix: '👧'.repeat(16),
  })
  expect(holds(anchor, long)).toBe(true)
  expect(holds(anchor, `x${long}`)).toBe(false)
  expect(makeAnchor({ from: 81, to: 82 }, long).prefix).toBe(`${'𠮷'.repeat(15)}社`)
})

const spans = fc.array(
  fc
    .tuple(fc.nat(60), fc.integer({ min: 1, max: 20 }))
    .map(([from, length]) => ({ from, to: from + length })),
)

it('covers each character once, however spans overlap', () => {
  fc.assert(
    fc.property(spans, list => {
      const covered = new Set(
        list.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)),
      )
      expect(coveredLength(list)).toBe(covered.size)
    }),
  )
})

it('touching spans do not overlap', () => {
  expect(overlaps({ from: 0, to: 2 }, { from: 2, to: 4 })).toBe(false)
  expect(overlaps({ from: 0, to: 3 }, { from: 2, to: 4 })).toBe(true)
})

it('finds a quotation to the character', () => {
  expect(findQuotation(text, '𠮷祥')).toEqual({ from: 1, to: 4 })
  expect(findQuotation('社区社区社区', '社区', 3)).toEqual({ from: 4, to: 6 })
  expect(findQuotation('哈哈哈', '哈哈', 2)).toEqual({ from: 1, to: 3 })
  expect(() => findQuotation('哈哈哈', '哈哈')).toThrow(
    expect.objectContaining({ code: 'quotation-ambiguous' }),
  )
  expect(() => findQuotation(text, '社区')).toThrow(expect.objectContaining({ code: 'quotation-not-found' }))
  expect(() => findQuotation('社区', '社区', 2)).toThrow(
    expect.objectContaining({ code: 'quotation-not-found' }),
  )
})

it('shortens by characters, never through one', () => {
  expect(shorten('𠮷'.repeat(50))).toBe(`${'𠮷'.repeat(40)}…`)
  expect(shorten('𠮷'.repeat(40))).toBe('𠮷'.repeat(40))
})
