import { tableCsv } from '../../formats/sheets/index.ts'

/** A table as CSV for standard output, its head first. */
export function rowsCsv(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return tableCsv({
    json: null,
    sheets: [{ name: '', lines: [head, ...rows], heads: { rows: 1, columns: 0 } }],
  })
}
