import { expect, it } from 'vitest'
import { type PercentBase, percentOf, type Sums, sumsOf } from './percent.ts'

const cells = [
  [3, 5],
  [2, 5],
  [1, 0],
]

function percentages(of: readonly (readonly number[])[], base: PercentBase, sums: Sums) {
  return of.map((line, row) => line.map((value, column) => percentOf(value, base, sums, row, column)))
}

it('takes percentages of rows, columns and the whole', () => {
  const sums = sumsOf(cells, 2)
  expect(sums).toEqual({ rows: [8, 7, 1], columns: [6, 10], total: 16 })
  const of = (base: 'row' | 'column' | 'total') => percentages(cells, base, sums).map(line => [...line])
  expect(of('row')[0]).toEqual([37.5, 62.5])
  expect(of('column').map(([first]) => first)).toEqual([50, 100 / 3, 100 / 6])
  expect(of('total')[0]).toEqual([18.75, 31.25])
  expect(
    of('total')
      .flat()
      .reduce((sum, value) => sum + value),
  ).toBe(100)
})

it('sums nothing twice: what a line above counts too is in that line’s cells already', () => {
  const sums = sumsOf(cells, 2, { rows: row => row !== 1 })
  expect(sums).toEqual({ rows: [8, 7, 1], columns: [4, 5], total: 9 })
  expect([...(percentages(cells, 'column', sums)[1] ?? [])]).toEqual([50, 100])
})

it('leaves zeros where there is nothing to be a part of', () => {
  const sums = sumsOf([[0, 0]], 2)
  expect([...(percentages([[0, 0]], 'column', sums)[0] ?? [])]).toEqual([0, 0])
  expect(sumsOf([], 0)).toEqual({ rows: [], columns: [], total: 0 })
})
