import { describe, expect, it } from 'vitest'
import { type CellPlace, type GridShape, isIn, placeAfter, rangeOf } from './grid-place.ts'

const shape: GridShape = { rows: 40, columns: 9, sums: true }
const press = (key: string, at: CellPlace, of = shape, ctrlKey = false) =>
  placeAfter({ key, ctrlKey, metaKey: false }, at, of)

describe('placeAfter', () => {
  it.each([
    ['ArrowUp', { row: 0, column: 3 }, { row: -1, column: 3 }],
    ['ArrowUp', { row: -2, column: 3 }, { row: -2, column: 3 }],
    ['ArrowLeft', { row: 0, column: -1 }, { row: 0, column: -2 }],
    ['ArrowDown', { row: 39, column: 0 }, { row: 39, column: 0 }],
    ['Home', { row: 7, column: 5 }, { row: 7, column: 0 }],
    ['End', { row: 7, column: 5 }, { row: 7, column: 8 }],
    ['PageDown', { row: 30, column: 1 }, { row: 39, column: 1 }],
    ['PageUp', { row: 3, column: 1 }, { row: 0, column: 1 }],
  ])('%s leads from %o to %o', (key, from, to) => {
    expect(press(key, from)).toEqual(to)
  })

  it('goes to the ends with Ctrl, first to the first cell and then to the names', () => {
    expect(press('ArrowUp', { row: 7, column: 5 }, shape, true)).toEqual({ row: 0, column: 5 })
    expect(press('ArrowUp', { row: 0, column: 5 }, shape, true)).toEqual({ row: -2, column: 5 })
    expect(press('ArrowRight', { row: 7, column: 5 }, shape, true)).toEqual({ row: 7, column: 8 })
    expect(press('Home', { row: 7, column: 5 }, shape, true)).toEqual({ row: 0, column: 0 })
    expect(press('End', { row: 7, column: 5 }, shape, true)).toEqual({ row: 39, column: 8 })
  })

  it('passes over sums that are not there, and leaves other keys alone', () => {
    const plain = { ...shape, sums: false }
    expect(press('ArrowUp', { row: 0, column: 0 }, plain)).toEqual({ row: -2, column: 0 })
    expect(press('ArrowDown', { row: -2, column: 0 }, plain)).toEqual({ row: 0, column: 0 })
    expect(press('a', { row: 0, column: 0 })).toBeNull()
  })
})

describe('rangeOf', () => {
  it('goes from corner to corner; a name stands for its whole line', () => {
    const range = rangeOf({ row: 4, column: 1 }, { row: 2, column: 3 }, shape)
    expect(range).toEqual({ rows: [2, 4], columns: [1, 3] })
    expect([isIn(range, 2, 3), isIn(range, 5, 2), isIn(range, 3, 0)]).toEqual([true, false, false])
    expect(rangeOf({ row: 2, column: -2 }, { row: 3, column: -2 }, shape)).toEqual({
      rows: [2, 3],
      columns: [-1, 8],
    })
  })
})
