import { at } from './places.ts'

/** The lines of a table whose cells stand one after the other: views, not copies. */
export function linesOf(cells: Float64Array, rows: number, columns: number): Float64Array[] {
  return Array.from({ length: rows }, (_, row) => cells.subarray(row * columns, (row + 1) * columns))
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
