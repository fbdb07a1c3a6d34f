import fc from 'fast-check'
import { expect, it } from 'vitest'
import { greedyHunks } from './greedy-hunks.ts'
import type { Hunk } from './myers.ts'

const plenty = () => ({ steps: 50_000_000 })

function applied(before: Int32Array, after: Int32Array, hunks: readonly Hunk[]): number[] {
  let kept = 0
  const result = hunks.flatMap(hunk => {
    const part = [...before.slice(kept, hunk.fromBefore), ...after.slice(hunk.fromAfter, hunk.toAfter)]
    kept = hunk.toBefore
    return part
  })
  return [...result, ...before.slice(kept)]
}

it('leads from one row to the other', () => {
  const row = fc.array(fc.nat(5), { maxLength: 60 }).map(tokens => Int32Array.from(tokens))
  fc.assert(
    fc.property(row, row, (before, after) => {
      expect(applied(before, after, greedyHunks(before, after, plenty()))).toEqual([...after])
    }),
    { numRuns: 1_000 },
  )
})

it('keeps all that stays in a row with tokens put in everywhere', () => {
  const after = Int32Array.from({ length: 6_000 }, (_, index) => (index * 7_919) % 1_009)
  const before = Int32Array.from(
    [...after].flatMap((token, index) => (index % 2 ? [token] : [token, 5_000, 5_001])),
  )
  const hunks = greedyHunks(before, after, plenty())
  expect(applied(before, after, hunks)).toEqual([...after])
  expect(hunks).toEqual(
    Array.from({ length: 3_000 }, (_, index) => ({
      fromBefore: 4 * index + 1,
      toBefore: 4 * index + 3,
      fromAfter: 2 * index + 1,
      toAfter: 2 * index + 1,
    })),
  )
})

it('finds the way again behind a long insertion', () => {
  const after = Int32Array.from({ length: 4_000 }, (_, index) => (index * 7_919) % 1_009)
  const put = Array.from({ length: 900 }, (_, index) => 2_000 + index)
  const before = Int32Array.from([...after.slice(0, 900), ...put, ...after.slice(900)])
  expect(greedyHunks(before, after, plenty())).toEqual([
    { fromBefore: 900, toBefore: 1_800, fromAfter: 900, toAfter: 900 },
  ])
})

it('takes rows without anything in common as replaced, and what a budget does not reach', () => {
  const before = new Int32Array(5_000).fill(1)
  const whole = [{ fromBefore: 0, toBefore: 5_000, fromAfter: 0, toAfter: 4_000 }]
  expect(greedyHunks(before, new Int32Array(4_000).fill(2), plenty())).toEqual(whole)
  expect(greedyHunks(before, new Int32Array(4_000).fill(1), { steps: 0 })).toEqual(whole)
})
