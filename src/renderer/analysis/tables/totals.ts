import type { CodeId } from '../../../core/id.ts'
import type { CodeMatrix } from '../../state/matrix-choice.ts'

export interface Totals {
  /** One for each row: over all documents. */
  readonly rows: readonly number[]
  /** One for each column: over all codes. */
  readonly columns: readonly number[]
  readonly all: number
  /** The largest cell, for the tint. */
  readonly most: number
}

/**
 * Sums of a matrix. Where subcodes count for the codes above them, a column is summed over the codes of the top
 * alone, as everything below is in them already. `top`: ids of the codes at the top.
 */
export function totalsOf(matrix: CodeMatrix, subcodes: boolean, top: ReadonlySet<CodeId>): Totals {
  const columns = new Array<number>(matrix.columns.length).fill(0)
  const rows: number[] = []
  let most = 0
  for (const [index, line] of matrix.cells.entries()) {
    const id = matrix.rows[index]?.id
    const counts = !subcodes || (id !== undefined && top.has(id))
    let sum = 0
    for (const [column, value] of line.entries()) {
      sum += value
      if (value > most) most = value
      if (counts) columns[column] = (columns[column] ?? 0) + value
    }
    rows.push(sum)
  }
  return { rows, columns, all: columns.reduce((sum, value) => sum + value, 0), most }
}

/** How strong the tint of a cell is, 0 to 0.42: dark text stays legible on the strongest. */
export function heat(value: number, most: number): number {
  return value === 0 || most === 0 ? 0 : 0.06 + 0.36 * Math.sqrt(value / most)
}
