import { expect, it } from 'vitest'
import { linesOf, quotients, transposed } from './table.ts'

it.each([
  [Uint8Array, [0, 255, 3, 1]],
  [Uint16Array, [0, 256, 65_535, 1]],
  [Uint32Array, [0, 65_536, 2 ** 32 - 1, 1]],
  [Float64Array, [0, 2 ** 32, 0.5, 1]],
  [Float64Array, [0, -1, 0, 1]],
])('keeps lines in a %o, as narrow as their numbers allow', (type, values) => {
  const lines = linesOf(Float64Array.from(values), 2, 2)
  expect(lines.every(line => line instanceof type)).toBe(true)
  expect(lines.map(line => [...line])).toEqual([values.slice(0, 2), values.slice(2)])
})

it('turns rows into columns', () => {
  expect([...transposed(Float64Array.of(1, 2, 3, 4, 5, 6), 2, 3)]).toEqual([1, 4, 2, 5, 3, 6])
})

it('has no quotient where there is nothing', () => {
  expect([...quotients(Float64Array.of(0, 3), cell => 6 * cell)]).toEqual([0, 0.5])
})
