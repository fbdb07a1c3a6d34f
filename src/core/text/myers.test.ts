import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Hunk, shortestHunks } from './myers.ts'

const rows = fc.array(fc.nat(3), { maxLength: 24 })
const plenty = () => ({ steps: 1_000_000 })

/** How many tokens have to go and come at least, by filling the whole table. */
function distance(before: readonly number[], after: readonly number[]): number {
  let row = Array.from({ length: after.length + 1 }, (_, index) => index)
  for (const [i, token] of before.entries()) {
    const next = [i + 1]
    for (const [j, other] of after.entries()) {
      const kept = token === other ? (row[j] ?? 0) : Number.POSITIVE_INFINITY
      next.push(Math.min(kept, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}

function cost(hunks: readonly Hunk[]): number {
  return hunks.reduce((sum, hunk) => sum + hunk.toBefore - hunk.fromBefore + hunk.toAfter - hunk.fromAfter, 0)
}

function applied(before: readonly number[], after: readonly number[], hunks: readonly Hunk[]): number[] {
  let kept = 0
  const result = hunks.flatMap(hunk => {
    const part = [...before.slice(kept, hunk.fromBefore), ...after.slice(hunk.fromAfter, hunk.toAfter)]
    kept = hunk.toBefore
    return part
  })
  return [...result, ...before.slice(kept)]
}

it('leads from one row to the other by the fewest tokens', () => {
  fc.assert(
    fc.property(rows, rows, (before, after) => {
      const hunks = shortestHunks(Int32Array.from(before), Int32Array.from(after), 100, plenty())
      expect(hunks && applied(before, after, hunks)).toEqual(after)
      expect(hunks && cost(hunks)).toBe(distance(before, after))
    }),
    { numRuns: 500 },
  )
})

it('finds what is within the limit, and nothing beyond it', () => {
  fc.assert(
    fc.property(rows, rows, fc.nat(20), (before, after, limit) => {
      const hunks = shortestHunks(Int32Array.from(before), Int32Array.from(after), limit, plenty())
      const wanted = distance(before, after)
      if (wanted <= limit) expect(hunks && cost(hunks)).toBe(wanted)
      // What is only put in or taken out costs nothing to find.
      else if (hunks !== null) expect(hunks.length === 1 || wanted === limit + 1).toBe(true)
    }),
    { numRuns: 500 },
  )
})

it('gives up when the budget is used up', () => {
  const [before, after] = [new Int32Array(500).fill(1), new Int32Array(500).fill(2)]
  expect(shortestHunks(before, after, 1_000, { steps: 100 })).toBeNull()
  expect(shortestHunks(before, before, 1_000, { steps: 0 })).toEqual([])
})
