import { type TableToWrite, tableCsv, tableJson } from '../../formats/sheets/index.ts'

export type { TableToWrite }

/** A table as text for standard output: CSV without a byte order mark, or JSON. */
export function tableText(table: TableToWrite, format: 'csv' | 'json'): string {
  return format === 'csv' ? tableCsv(table) : tableJson(table)
}
