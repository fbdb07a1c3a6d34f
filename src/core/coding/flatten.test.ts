import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { flatten } from './flatten.ts'

const spans = fc.array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 20 })), { maxLength: 30 })

describe('flatten', () => {
  it('gives every character the codings that cover it, and cuts only where they change', () => {
    fc.assert(
      fc.property(spans, fc.nat(30), fc.integer({ min: 1, max: 60 }), (list, from, length) => {
        const codings = list.map(([start, size], n) => ({ id: `coding-${n}`, from: start, to: start + size }))
        const to = from + length
        const overlapping = codings
          .filter(coding => coding.from < to && coding.to > from)
          .sort((a, b) => a.from - b.from || b.to - a.to)
        const segments = flatten(overlapping, from, to)
        const seen = new Map<number, string[]>()
        for (const segment of segments) {
          for (let at = segment.from; at < segment.to; at++)
            seen.set(at, segment.codings.map(c => c.id).sort())
        }
        for (let at = from; at < to; at++) {
          const covering = codings.filter(c => c.from <= at && at < c.to).map(c => c.id)
          expect(seen.get(at) ?? []).toEqual(covering.sort())
        }
        segments.forEach((segment, n) => {
          const before = segments[n - 1]
          if (before?.to === segment.from) expect(before.codings).not.toEqual(segment.codings)
        })
      }),
    )
  })
})
