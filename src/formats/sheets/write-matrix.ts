import { writeXlsx } from 'hucre/xlsx'
import Papa from 'papaparse'
import { replaceFile } from '../file/replace-file.ts'
import { type MatrixToWrite, matrixLines } from './matrix-table.ts'

export type SheetFormat = 'csv' | 'xlsx' | 'json'

/** A cell that a spreadsheet would run as a formula; such a text gets an apostrophe in front. */
const formula = /^[=\t\r]/

/** The table as CSV by RFC 4180: CRLF line ends, no byte order mark. */
export function matrixCsv(matrix: MatrixToWrite): string {
  return `${Papa.unparse(matrixLines(matrix), { newline: '\r\n', escapeFormulae: formula })}\r\n`
}

/** The table as the JSON value the command line prints. */
export function matrixJson(matrix: MatrixToWrite): string {
  return `${JSON.stringify(matrix)}\n`
}

/** The table as an Excel workbook with one sheet, its head row and first column frozen. */
export async function matrixXlsx(matrix: MatrixToWrite): Promise<Uint8Array> {
  return writeXlsx({
    sheets: [{ name: 'Matrix', rows: matrixLines(matrix), freezePane: { rows: 1, columns: 1 } }],
  })
}

/**
 * Writes the table to a file. CSV files start with a byte order mark: without it Excel reads Chinese as Latin.
 * Refuses: disk-full, folder-read-only, write-failed.
 */
export async function writeMatrix(matrix: MatrixToWrite, path: string, format: SheetFormat): Promise<void> {
  const bytes =
    format === 'xlsx'
      ? await matrixXlsx(matrix)
      : Buffer.from(format === 'csv' ? `\ufeff${matrixCsv(matrix)}` : matrixJson(matrix), 'utf8')
  await replaceFile(path, write => write(bytes))
}
