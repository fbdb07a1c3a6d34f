import fc from 'fast-check'
import { expect, it } from 'vitest'
import { longestFirst } from './longest-first.ts'

it('orders by length, the longest first, and leaves equals in their order', () => {
  const span = fc.tuple(fc.nat(1000), fc.oneof(fc.integer({ min: 1, max: 20 }), fc.nat(64_000_000)))
  fc.assert(
    fc.property(fc.array(span, { maxLength: 60 }), spans => {
      const from = Int32Array.from(spans, ([start]) => start)
      const to = Int32Array.from(spans, ([start, length]) => start + length)
      const expected = spans.map((_, slot) => slot)
      expected.sort((a, b) => (spans[b]?.[1] ?? 0) - (spans[a]?.[1] ?? 0) || a - b)
      expect([...longestFirst({ from, to })]).toEqual(expected)
    }),
  )
})
