import { expect, it } from 'vitest'
import { commonSpans, gapsBetween, matchesWithin, mergeSpans } from './ranges.ts'

const spans = (...pairs: readonly (readonly [number, number])[]) => pairs.map(([from, to]) => ({ from, to }))

it('merges what touches or overlaps, in whatever order it came', () => {
  expect(mergeSpans(spans([8, 9], [0, 4], [4, 6], [1, 2]))).toEqual(spans([0, 6], [8, 9]))
  expect(mergeSpans([])).toEqual([])
})

it('knows what merged stretches leave of a text', () => {
  expect(gapsBetween(spans([0, 2], [5, 7]), 9)).toEqual(spans([2, 5], [7, 9]))
  expect(gapsBetween(spans([1, 9]), 9)).toEqual(spans([0, 1]))
  expect(gapsBetween([], 3)).toEqual(spans([0, 3]))
})

it('keeps the matches that lie wholly in a stretch', () => {
  const merged = spans([2, 6], [8, 10])
  expect(matchesWithin([0, 1, 1, 3, 2, 4, 4, 6, 5, 7, 6, 8, 8, 10, 9, 11], merged)).toEqual([
    2, 4, 4, 6, 8, 10,
  ])
})

it('keeps what lies in both lists, also where one stretch reaches over several', () => {
  expect(commonSpans(spans([0, 5], [6, 20]), spans([3, 8], [10, 12], [20, 22]))).toEqual(
    spans([3, 5], [6, 8], [10, 12]),
  )
  expect(commonSpans(spans([0, 2]), spans([2, 4]))).toEqual([])
})
