import { expect, it } from 'vitest'
import { neighbourOf } from './bookmark-acts.ts'

it('goes from bookmark to bookmark, and from the last to the first', () => {
  const spans = [3, 10, 20].map(from => ({ from, to: from + 2 }))
  const next = (position: number, step: 1 | -1) => neighbourOf(spans, position, step)?.from
  expect([next(0, 1), next(3, 1), next(11, 1), next(20, 1)]).toEqual([3, 10, 20, 3])
  expect([next(30, -1), next(20, -1), next(3, -1), next(0, -1)]).toEqual([20, 10, 20, 20])
  expect(neighbourOf([], 0, 1)).toBeNull()
})
