import { isFilled, type Table } from './table.ts'

/** A table as a text: a line a row, the header first, cells parted by a tab; line breaks and tabs in cells are blanks, empty rows go. */
export function tableAsText(table: Pick<Table, 'header' | 'rows'>): string {
  const rows = [table.header, ...table.rows].filter(row => row.some(isFilled))
  return rows.map(row => `${row.map(inOneLine).join('\t').trimEnd()}\n`).join('')
}

/** Runs of blanks are found whole and then looked at: a search for a line break in them would try every start. */
function inOneLine(cell: string): string {
  return cell.replace(/\s+/g, blanks => (/[\n\t\u2028\u2029]/.test(blanks) ? ' ' : blanks)).trim()
}
