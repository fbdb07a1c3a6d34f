import { expect, it } from 'vitest'
import { RunTable } from './run-table.ts'

it('gives each row a number of its own and finds it again, however many there are', () => {
  const table = new RunTable(2)
  const rows = Array.from({ length: 20_000 }, (_, n) => [n % 150, Math.floor(n / 150)])
  const numbers = rows.map(row => table.numberOf([7, ...row, 7], 1))
  expect(numbers).toEqual(rows.map((_, n) => n))
  expect(rows.map(row => table.numberOf(row, 0))).toEqual(numbers)
  expect(table.size).toBe(20_000)
  expect([...table.row(151)]).toEqual([1, 1])
})
