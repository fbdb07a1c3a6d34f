import { describe, expect, it } from 'vitest'
import { median, percentile } from './statistics.mjs'

describe('the figures of a benchmark', () => {
  it.each([
    [[7], 7],
    [[9, 1, 5], 5],
    [[10, 9, 1, 2], 5.5],
  ])('have a median: of %j it is %d', (numbers, middle) => {
    expect(median(numbers)).toBe(middle)
  })

  it.each([
    ['the greatest of seven', 7, 7],
    ['the greatest of nineteen', 19, 19],
    ['the second greatest of twenty', 20, 19],
    ['the third greatest of 48', 48, 46],
  ])('have a p95: %s', (_, count, value) => {
    const descending = Array.from({ length: count }, (_, i) => count - i)
    expect(percentile(descending, 0.95)).toBe(value)
  })

  it('are not made up where there are none', () => {
    expect(() => median([])).toThrow()
  })
})
