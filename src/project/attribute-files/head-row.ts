import { isFilled } from '../../formats/tables/index.ts'

/** Rows among which the head is looked for: above it stand titles and remarks. */
const LOOKED_AT = 10

/** The row that names the columns, from 0: the first that is filled at least half as far as the fullest near it. */
export function headRowOf(rows: readonly (readonly string[])[]): number {
  const filled = rows.slice(0, LOOKED_AT).map(row => row.filter(isFilled).length)
  const most = Math.max(0, ...filled)
  return Math.max(
    0,
    filled.findIndex(count => count * 2 > most || (count >= 2 && count * 2 === most)),
  )
}

/** What a spreadsheet calls a column: A to Z, then AA. */
export function columnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : columnLetters(Math.floor(index / 26) - 1) + letter
}
