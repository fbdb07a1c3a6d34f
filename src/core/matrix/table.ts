import { at } from './places.ts'

/** A line of cells, as narrow as its table allows: tables of millions of cells travel between processes. */
export type CellLine = Uint8Array | Uint16Array | Uint32Array | Float64Array

/** The lines of a table whose cells stand one after the other. */
export function linesOf(cells: Float64Array, rows: number, columns: number): CellLine[] {
  const narrow = narrowed(cells)
  return Array.from({ length: rows }, (_, row) => narrow.subarray(row * columns, (row + 1) * columns))
}

function narrowed(cells: Float64Array): CellLine {
  let most = 0
  for (const value of cells) {
    if (value < 0 || !Number.isInteger(value)) return cells
    if (value > most) most = value
  }
  if (most < 2 ** 8) return new Uint8Array(cells)
  if (most < 2 ** 16) return new Uint16Array(cells)
  return most < 2 ** 32 ? new Uint32Array(cells) : cells
}

/** Rows become columns. */
export function transposed(cells: Float64Array, rows: number, columns: number): Float64Array {
  const turned = new Float64Array(cells.length)
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      turned[column * rows + row] = at(cells, row * columns + column)
    }
  }
  return turned
}

/** `part` by `whole` for each cell; 0 where there is no text to look at. */
export function quotients(part: Float64Array, whole: (cell: number) => number): Float64Array {
  return part.map((value, cell) => (value === 0 ? 0 : value / whole(cell)))
}
