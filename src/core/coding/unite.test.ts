import { expect, it } from 'vitest'
import { type UnitedCoding, uniteCodings } from './unite.ts'

type Spec = readonly [key: number, codeKey: number, from: number, to: number]

function codings(...specs: readonly Spec[]): UnitedCoding[] {
  return specs.map(([key, codeKey, from, to]) => {
    return { key, codeKey, documentKey: 1, coderKey: 1, span: { from, to }, detached: false }
  })
}

function told(items: readonly UnitedCoding[], overlaps: 'merge' | 'keep') {
  return uniteCodings(items, overlaps).map(({ kept, gone, span, same }) => [
    kept.key,
    gone.map(coding => coding.key),
    span.from,
    span.to,
    same,
  ])
}

it('makes chains of overlapping codings one, on all their words, the oldest staying', () => {
  const items = codings([3, 1, 0, 5], [1, 2, 4, 8], [2, 1, 7, 9], [4, 2, 9, 12])
  expect(told(items, 'merge')).toEqual([[1, [2, 3], 0, 9, false]])
  expect(told(items, 'keep')).toEqual([])
})

it('makes codings on the same words one whatever is wished', () => {
  const items = codings([1, 1, 0, 5], [2, 2, 0, 5], [3, 2, 2, 6])
  expect(told(items, 'keep')).toEqual([[1, [2], 0, 5, true]])
})

it('leaves codings alone that overlapped under one code before, that touch, are detached, or of others', () => {
  expect(told(codings([1, 1, 0, 5], [2, 1, 3, 6]), 'merge')).toEqual([])
  expect(told(codings([1, 1, 0, 5], [2, 2, 5, 6]), 'merge')).toEqual([])
  const [first, ...others] = codings([1, 1, 0, 5], [2, 2, 0, 5], [3, 2, 0, 5], [4, 2, 0, 5])
  const apart = others.map((coding, n) => ({
    ...coding,
    detached: n === 0,
    coderKey: n === 1 ? 2 : 1,
    documentKey: n === 2 ? 2 : 1,
  }))
  if (first !== undefined) expect(told([first, ...apart], 'merge')).toEqual([])
})
