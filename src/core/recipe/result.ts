/** A row or a column as it was when its table was counted. */
export interface KeptLine {
  /** Unique on its side: an id, a word, a value. */
  readonly id: string
  readonly name: string
}

/** What a table or picture showed, to be compared with what it shows later. */
export interface KeptResult {
  readonly rows: readonly KeptLine[]
  readonly columns: readonly KeptLine[]
  /** `cells[row][column]`. */
  readonly cells: readonly (readonly number[])[]
  /** How many rows there were; more than `rows` where they were too many to be kept. */
  readonly allRows: number
}

/** Cells of one result that are kept at most: a table of 500 × 500. */
export const MOST_KEPT_CELLS = 250_000
/** UTF-16 code units of all names of rows, at most. */
const MOST_KEPT_WORDS = 2_000_000

/** As much of a result as is kept: its first rows, as many as there is room for. */
export function boundedResult(
  { rows, columns, cells, allRows }: KeptResult,
  most = { cells: MOST_KEPT_CELLS, words: MOST_KEPT_WORDS },
): KeptResult {
  const fitting = Math.floor(most.cells / Math.max(1, columns.length))
  let words = 0
  let count = 0
  for (const { id, name } of rows) {
    words += id.length + name.length
    if (count === fitting || words > most.words) break
    count++
  }
  if (count === rows.length) return { rows, columns, cells, allRows }
  return { rows: rows.slice(0, count), columns, cells: cells.slice(0, count), allRows }
}
