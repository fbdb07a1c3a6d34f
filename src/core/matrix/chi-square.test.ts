import { describe, expect, it } from 'vitest'
import { chiSquareProbability, logGamma } from './chi-square.ts'

describe('chiSquareProbability', () => {
  /**
   * Upper critical values of the χ² distribution as printed, to three digits behind the point: NIST/SEMATECH e-Handbook
   * of Statistical Methods, section 1.3.6.7.4.
   */
  it.each([
    [1, 2.706, 0.1],
    [1, 3.841, 0.05],
    [1, 6.635, 0.01],
    [1, 10.828, 0.001],
    [2, 5.991, 0.05],
    [2, 13.816, 0.001],
    [5, 11.07, 0.05],
    [5, 15.086, 0.01],
    [10, 18.307, 0.05],
    [10, 29.588, 0.001],
    [30, 43.773, 0.05],
    [100, 124.342, 0.05],
    [100, 149.449, 0.001],
  ])('with %d degrees of freedom, %d is exceeded with probability %d', (degrees, value, p) => {
    expect(chiSquareProbability(value, degrees) / p).toBeCloseTo(1, 2)
  })

  it.each([0.001, 0.5, 1, 3, 17, 90, 400])(
    'is e^(-x/2) with two degrees of freedom, also far out (%d)',
    x => {
      expect(chiSquareProbability(x, 2) / Math.exp(-x / 2)).toBeCloseTo(1, 12)
    },
  )

  it.each([0.01, 2, 9, 40, 300])('is e^(-x/2) (1 + x/2 + x²/8) with six (%d)', x => {
    const exact = Math.exp(-x / 2) * (1 + x / 2 + x ** 2 / 8)
    expect(chiSquareProbability(x, 6) / exact).toBeCloseTo(1, 12)
  })

  it('is 1 for nothing and for no degrees of freedom, and never leaves 0 to 1', () => {
    expect(chiSquareProbability(0, 3)).toBe(1)
    expect(chiSquareProbability(12, 0)).toBe(1)
    expect(chiSquareProbability(1e6, 3)).toBe(0)
    expect(chiSquareProbability(1, 1_000_000)).toBeLessThanOrEqual(1)
    expect(chiSquareProbability(999_333, 1_000_000)).toBeCloseTo(0.68, 1)
  })
})

it('logGamma gives logarithms of factorials', () => {
  expect(logGamma(1)).toBeCloseTo(0, 14)
  expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 14)
  expect(logGamma(11)).toBeCloseTo(Math.log(3_628_800), 12)
})
