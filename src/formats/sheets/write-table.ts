import { writeXlsx } from 'hucre/xlsx'
import Papa from 'papaparse'
import { replaceFile } from '../file/replace-file.ts'
import { type AboutLines, aboutCsv, aboutPath } from './about.ts'
import { fittingSheets } from './long-cells.ts'

export type SheetFormat = 'csv' | 'xlsx' | 'json'

export interface Sheet {
  readonly name: string
  readonly lines: readonly (readonly (string | number)[])[]
  /** Rows and columns that stay in sight. */
  readonly heads: { readonly rows: number; readonly columns: number }
}

/** A table as it goes out: CSV has the first sheet alone, JSON the value, Excel all sheets. */
export interface TableToWrite {
  readonly json: unknown
  readonly sheets: readonly [Sheet, ...Sheet[]]
  /** The last sheet of Excel; of CSV a file of its own, so that the table stays plain. */
  readonly about?: AboutLines
}

/** A cell that a spreadsheet would run as a formula; such a text gets an apostrophe in front. */
const formula = /^[=\t\r]/

/** The table as CSV by RFC 4180: CRLF line ends, no byte order mark. Numbers as JavaScript writes them. */
export function tableCsv({ sheets: [{ lines }] }: TableToWrite): string {
  const rows = lines.map(line => [...line])
  return `${Papa.unparse(rows, { newline: '\r\n', escapeFormulae: formula })}\r\n`
}

/** The table as the JSON value the command line prints. */
export function tableJson({ json }: TableToWrite): string {
  return `${JSON.stringify(json)}\n`
}

export async function tableXlsx({ sheets, about }: TableToWrite): Promise<Uint8Array> {
  const last: Sheet[] =
    about === undefined ? [] : [{ name: 'About', heads: { rows: 0, columns: 1 }, lines: about }]
  return writeXlsx({
    sheets: [...fittingSheets(sheets), ...last].map(({ name, lines, heads }) => ({
      name,
      rows: lines.map(line => [...line]),
      freezePane: heads,
    })),
  })
}

/**
 * Writes the table to a file; beside a CSV file stands another that says where it comes from. CSV files start with a
 * byte order mark: without it Excel reads Chinese as Latin. Refuses: disk-full, folder-read-only, write-failed.
 */
export async function writeTable(table: TableToWrite, path: string, format: SheetFormat): Promise<void> {
  const bytes =
    format === 'xlsx'
      ? await tableXlsx(table)
      : Buffer.from(format === 'csv' ? `\ufeff${tableCsv(table)}` : tableJson(table), 'utf8')
  await replaceFile(path, write => write(bytes))
  const { about } = table
  if (format !== 'csv' || about === undefined) return
  await replaceFile(aboutPath(path), write => write(Buffer.from(aboutCsv(about, path), 'utf8')))
}
