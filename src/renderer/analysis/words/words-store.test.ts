import { expect, it } from 'vitest'
import { sortedWith } from './words-store.ts'

it('the place pressed last decides first, three at most, and twice not at all', () => {
  let sort: readonly number[] = []
  for (const place of [1, -1, 0]) sort = sortedWith(sort, place)
  expect(sort).toEqual([0, -1, 1])
  expect(sortedWith(sort, 2)).toEqual([2, 0, -1])
  expect(sortedWith(sort, 1)).toEqual([1, 0, -1])
  expect(sortedWith(sort, 0)).toEqual([-1, 1])
})
