/** A cell by its place; -1 is the line or column of the sums, -2 that of the names. */
export interface CellPlace {
  readonly row: number
  readonly column: number
}

export const SUMS = -1
export const NAMES_AT = -2

/** How many lines the table has beside those of the names. */
export interface GridShape {
  readonly rows: number
  readonly columns: number
  readonly sums: boolean
}

interface Pressed {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
}

/** How many rows Page Up and Page Down go. */
const PAGE = 15

/** Where a key leads; null for a key that leads nowhere. With Ctrl to the ends. */
export function placeAfter(
  { key, ctrlKey, metaKey }: Pressed,
  at: CellPlace,
  shape: GridShape,
): CellPlace | null {
  const far = ctrlKey || metaKey
  const [lastRow, lastColumn] = [shape.rows - 1, shape.columns - 1]
  const step = (from: number, by: number, last: number) => {
    const next = from + by
    const skipsSums = next === SUMS && !shape.sums
    return Math.max(NAMES_AT, Math.min(last, skipsSums ? next + Math.sign(by) : next))
  }
  switch (key) {
    case 'ArrowUp':
      return { ...at, row: far && at.row > 0 ? 0 : far ? NAMES_AT : step(at.row, -1, lastRow) }
    case 'ArrowDown':
      return { ...at, row: far ? lastRow : step(at.row, 1, lastRow) }
    case 'ArrowLeft':
      return { ...at, column: far && at.column > 0 ? 0 : far ? NAMES_AT : step(at.column, -1, lastColumn) }
    case 'ArrowRight':
      return { ...at, column: far ? lastColumn : step(at.column, 1, lastColumn) }
    case 'Home':
      return { row: far ? 0 : at.row, column: 0 }
    case 'End':
      return { row: far ? lastRow : at.row, column: lastColumn }
    case 'PageUp':
      return { ...at, row: Math.max(Math.min(0, at.row), at.row - PAGE) }
    case 'PageDown':
      return { ...at, row: Math.min(lastRow, at.row + PAGE) }
    default:
      return null
  }
}

/** From one corner to the other, both inclusive; a name stands for its whole line. */
export interface CellRange {
  readonly rows: readonly [number, number]
  readonly columns: readonly [number, number]
}

export function rangeOf(anchor: CellPlace, active: CellPlace, shape: GridShape): CellRange {
  const side = (a: number, b: number, last: number): [number, number] =>
    a === NAMES_AT || b === NAMES_AT ? [shape.sums ? SUMS : 0, last] : [Math.min(a, b), Math.max(a, b)]
  return {
    rows: side(anchor.row, active.row, shape.rows - 1),
    columns: side(anchor.column, active.column, shape.columns - 1),
  }
}

export function isIn({ rows, columns }: CellRange, row: number, column: number): boolean {
  return rows[0] <= row && row <= rows[1] && columns[0] <= column && column <= columns[1]
}
