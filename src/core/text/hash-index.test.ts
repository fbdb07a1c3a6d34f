import fc from 'fast-check'
import { expect, it } from 'vitest'
import { HashIndex } from './hash-index.ts'

/** Hashes that follow from a seed, `kinds` different ones at most, over all 32 bits. */
function hashes(seed: number, count: number, kinds: number): number[] {
  let state = seed
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.imul((state >>> 8) % kinds, 0x9e3779b1) >>> 0
  })
}

it('counts the owners that have a hash, however many there are and in whatever order they came', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1 }),
      fc.constantFrom(0, 1, 100, 4_095, 4_096, 4_097, 9_000, 30_000),
      fc.constantFrom(1, 7, 5_000),
      fc.integer({ min: 1, max: 3 }),
      (seed, count, kinds, least) => {
        const index = new HashIndex()
        const all = hashes(seed, count, kinds)
        for (const [at, hash] of all.entries()) index.add(hash, Math.floor(at / 3))
        const wanted = [...hashes(seed + 1, 2, kinds), 0xffffffff]
        const counts = new Int32Array(Math.ceil(count / 3))
        const reached: number[] = []
        for (const hash of wanted) index.tally(hash, counts, least, reached)
        const expected = Array.from(
          counts,
          (_, owner) =>
            wanted.flatMap(hash => all.slice(3 * owner, 3 * owner + 3).filter(own => own === hash)).length,
        )
        expect(Array.from(counts)).toEqual(expected)
        expect(reached.sort((a, b) => a - b)).toEqual(
          expected.flatMap((times, owner) => (times >= least ? [owner] : [])),
        )
      },
    ),
    { numRuns: 40 },
  )
})

it('tells of a hash about how frequent it is', () => {
  const index = new HashIndex()
  for (let owner = 0; owner < 20_000; owner++) index.add(owner % 10 === 0 ? 8 : 16 * owner + 3, owner)
  expect(index.frequencyOf(8)).toBeGreaterThan(1_000)
  expect(index.frequencyOf(3)).toBeLessThan(10)
})
