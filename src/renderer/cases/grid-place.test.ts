import { describe, expect, it } from 'vitest'
import { afterEdit, moved, rectangleOf, selectionAt, within } from './grid-place.ts'

const size = { rows: 40, columns: 4 }
const at = (row: number, column: number) => selectionAt({ row, column })

describe('moved', () => {
  it.each([
    ['ArrowDown', {}, [5, 2], [6, 2]],
    ['ArrowUp', {}, [0, 2], [-1, 2]],
    ['ArrowUp', {}, [-1, 2], [-1, 2]],
    ['ArrowLeft', {}, [5, 0], [5, 0]],
    ['ArrowRight', {}, [5, 3], [5, 3]],
    ['ArrowRight', {}, [-1, 1], [-1, 2]],
    ['ArrowDown', { far: true }, [5, 2], [39, 2]],
    ['ArrowUp', { far: true }, [5, 2], [0, 2]],
    ['ArrowLeft', { far: true }, [5, 2], [5, 0]],
    ['Home', {}, [5, 2], [5, 0]],
    ['End', {}, [5, 2], [5, 3]],
    ['Home', { far: true }, [5, 2], [0, 0]],
    ['End', { far: true }, [5, 2], [39, 3]],
    ['PageDown', {}, [30, 2], [39, 2]],
    ['PageUp', {}, [5, 2], [0, 2]],
  ] as const)('%s %o goes from %o to %o', (key, keys, [row, column], [toRow, toColumn]) => {
    expect(moved(at(row, column), { key, far: false, shift: false, ...keys }, size)).toEqual(
      at(toRow, toColumn),
    )
  })

  it('leaves other keys alone', () => {
    expect(moved(at(1, 1), { key: 'a', far: false, shift: false }, size)).toBeNull()
    expect(moved(at(1, 1), { key: 'Tab', far: false, shift: false }, size)).toBeNull()
  })

  it('keeps the other corner with Shift, and stays among the cells', () => {
    const first = moved(at(1, 1), { key: 'ArrowDown', far: false, shift: true }, size)
    expect(first).toEqual({ anchor: { row: 1, column: 1 }, head: { row: 2, column: 1 } })
    const up = moved(at(0, 1), { key: 'ArrowUp', far: false, shift: true }, size)
    expect(up).toEqual(at(0, 1))
    const back = moved({ anchor: { row: 1, column: 3 }, head: { row: 4, column: 1 } }, far('Home'), size)
    expect(back && rectangleOf(back)).toEqual({ top: 0, bottom: 1, left: 0, right: 3 })
  })

  const far = (key: string) => ({ key, far: true, shift: true })

  it('has nowhere to go but the headings of an empty table', () => {
    expect(moved(at(0, 0), { key: 'ArrowDown', far: false, shift: false }, { rows: 0, columns: 1 })).toEqual(
      at(-1, 0),
    )
  })
})

describe('within', () => {
  it('keeps a selection inside a table that became smaller', () => {
    const selection = { anchor: { row: 2, column: 1 }, head: { row: 39, column: 9 } }
    expect(within(selection, { rows: 5, columns: 3 })).toEqual({
      anchor: { row: 2, column: 1 },
      head: { row: 4, column: 2 },
    })
  })
})

describe('afterEdit', () => {
  it.each([
    ['Enter', false, [5, 2], [6, 2]],
    ['Enter', true, [5, 2], [4, 2]],
    ['Enter', false, [39, 2], [39, 2]],
    ['Enter', true, [0, 2], [0, 2]],
    ['Tab', false, [5, 2], [5, 3]],
    ['Tab', false, [5, 3], [6, 1]],
    ['Tab', false, [39, 3], [39, 3]],
    ['Tab', true, [5, 1], [4, 3]],
    ['Tab', true, [0, 1], [0, 1]],
  ] as const)('%s, back: %s, goes from %o to %o', (key, back, [row, column], [toRow, toColumn]) => {
    expect(afterEdit({ row, column }, key, back, size)).toEqual({ row: toRow, column: toColumn })
  })
})
