import { describe, expect, it } from 'vitest'
import { codesSoFar, permutationBand } from './saturation-curve.ts'

describe('saturation', () => {
  it('counts each code where it comes first', () => {
    expect(codesSoFar([[0, 1], [1], [], [2, 0, 3]])).toEqual([2, 2, 2, 4])
  })

  it('of three documents looks at all six orders', () => {
    // a: {0,1,2}, b: {0}, c: {0}. First a: 3,3,3 (two orders). First b or c: 1, then 3 or 1, then 3 (two orders each).
    const band = permutationBand([[0, 1, 2], [0], [0]], 1000, 1)
    expect(band).toEqual({ low: [1, 1, 3], high: [3, 3, 3], mean: [10 / 6, 14 / 6, 3], orders: 6, all: true })
  })

  it('leaves out 2.5 in 100 orders at each side', () => {
    // One of 50 documents has both codes: it comes first in 1 of 50 orders, which is fewer than 2.5 in 100.
    const documents = Array.from({ length: 50 }, (_, at) => (at === 0 ? [0, 1] : [0]))
    const band = permutationBand(documents, 5000, 3)
    expect(band.high[0]).toBe(1)
    expect(band.high[1]).toBe(2)
    expect(band.low[48]).toBe(2)
    expect(band.low[47]).toBe(1)
  })

  it('drawn orders have the mean that counting gives', () => {
    // Hurlbert 1971: codes expected in k of n documents, summed over codes in m of them: 1 - C(n-m, k) / C(n, k).
    const documents = Array.from({ length: 20 }, (_, at) =>
      [0, 1, 2, 3, 4, 5].filter(code => at % (code + 1) === 0),
    )
    const band = permutationBand(documents, 4000, 11)
    expect(band.all).toBe(false)
    const { mean } = band
    for (const [at, found] of mean.entries()) {
      const expected = [0, 1, 2, 3, 4, 5].reduce((sum, code) => {
        const having = documents.filter(codes => codes.includes(code)).length
        let without = 1
        for (let step = 0; step <= at; step++) without *= Math.max(0, 20 - having - step) / (20 - step)
        return sum + 1 - without
      }, 0)
      expect(Math.abs(found - expected)).toBeLessThan(0.08)
    }
  })

  it('the same seed gives the same band, another one another', () => {
    const documents = Array.from({ length: 12 }, (_, at) => [at, at % 5])
    expect(permutationBand(documents, 50, 4)).toEqual(permutationBand(documents, 50, 4))
    expect(permutationBand(documents, 50, 4).mean).not.toEqual(permutationBand(documents, 50, 5).mean)
  })
})
