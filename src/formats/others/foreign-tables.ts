/** A value of another program's database. */
export type Cell = string | number | null | Uint8Array

export type Row = Readonly<Record<string, Cell>>

/** The tables of another program's database, however they are read. */
export interface ForeignTables {
  has(table: string): boolean
  /** All rows of a table by these columns, in the order they stand in it: null for a column and no rows for a table that is not there. */
  rows(table: string, columns: readonly string[]): Row[]
}

/** Words of a cell, well-formed and with LF line ends left as they are; empty for none. */
export function wordsOf(cell: Cell | undefined): string {
  if (typeof cell === 'string') return cell.toWellFormed()
  return typeof cell === 'number' ? String(cell) : ''
}

/** A whole number of a cell, also where it is written as words; null for anything else. */
export function wholeOf(cell: Cell | undefined): number | null {
  const number = typeof cell === 'string' && /^-?\d{1,15}$/.test(cell) ? Number(cell) : cell
  return typeof number === 'number' && Number.isSafeInteger(number) ? number : null
}
