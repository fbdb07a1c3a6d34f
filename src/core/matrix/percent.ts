/** Of what cells are percentages: of the sum of their row, of their column, or of all. */
export const percentBases = ['row', 'column', 'total'] as const
export type PercentBase = (typeof percentBases)[number]

type Cells = readonly Iterable<number>[]

/** Which lines hold what no other line of the table holds too; without one all do. */
export interface Summed {
  readonly rows?: (row: number) => boolean
  readonly columns?: (column: number) => boolean
}

/** Sums of a table. A line that counts again what another has (a subcode below its code) is left out of sums. */
export interface Sums {
  readonly rows: readonly number[]
  readonly columns: readonly number[]
  readonly total: number
}

export function sumsOf(cells: Cells, columnCount: number, { rows, columns }: Summed = {}): Sums {
  const ofRows: number[] = []
  const ofColumns = new Array<number>(columnCount).fill(0)
  let total = 0
  let row = 0
  for (const line of cells) {
    let sum = 0
    let column = 0
    const counts = rows === undefined || rows(row)
    for (const value of line) {
      const isSummed = columns === undefined || columns(column)
      if (isSummed) sum += value
      if (counts) ofColumns[column] = (ofColumns[column] ?? 0) + value
      if (counts && isSummed) total += value
      column++
    }
    ofRows.push(sum)
    row++
  }
  return { rows: ofRows, columns: ofColumns, total }
}

/** A cell as a percentage, 0 to 100 where nothing is counted twice; 0 where the sum is 0. Not rounded. */
export function percentOf(value: number, base: PercentBase, sums: Sums, row: number, column: number): number {
  const sum =
    base === 'total' ? sums.total : base === 'row' ? (sums.rows[row] ?? 0) : (sums.columns[column] ?? 0)
  return sum === 0 ? 0 : (100 * value) / sum
}
