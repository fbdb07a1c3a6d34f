import { Refusal } from '../../core/refusal.ts'
import type { ReadingControls, ReadingWarning } from '../extracted.ts'
import { decodeText } from '../text/index.ts'
import { readCsv } from './csv.ts'
import { guessHeader, uniqueNames } from './header.ts'
import type { Table } from './table.ts'
import { readXlsx } from './xlsx/index.ts'

export type TableFormat = 'csv' | 'tsv' | 'xlsx'

export interface TableOptions {
  /** Of a text file; found out by default. */
  readonly encoding?: string | undefined
  /** Of a workbook, from 0; hidden ones are not counted. The first one that holds anything by default. */
  readonly sheet?: number | undefined
  /** Whether the first row names the columns; guessed by default. */
  readonly header?: boolean | undefined
  /** Whether hidden sheets count too. */
  readonly hidden?: boolean | undefined
}

/**
 * Reads a table. Refuses: table-too-large (`MAX_COLUMNS`, `MAX_ROWS`, `MAX_CELLS`, more characters than a document
 * may have), file-empty, file-damaged, file-protected, file-too-large, not-found (no such sheet), format-unknown (an
 * older workbook), and what `decodeText` refuses.
 */
export async function readTable(
  bytes: Uint8Array,
  format: TableFormat,
  controls: ReadingControls = {},
  options: TableOptions = {},
): Promise<Table> {
  return format === 'xlsx' ? readWorkbook(bytes, controls, options) : readText(bytes, format, options)
}

async function readWorkbook(
  bytes: Uint8Array,
  controls: ReadingControls,
  options: TableOptions,
): Promise<Table> {
  const { rows, sheets, sheet, firstRow, emptyFormulas } = await readXlsx(bytes, options, controls)
  const warnings = counted('table-formulas-empty', emptyFormulas)
  return { sheets, sheet, firstRow, ...named(rows, options.header), encoding: null, encodings: [], warnings }
}

function readText(bytes: Uint8Array, format: 'csv' | 'tsv', options: TableOptions): Table {
  const decoded = decodeText(bytes, options.encoding)
  const { rows, columns, firstRow, warnings } = readCsv(decoded.text, format === 'tsv' ? '\t' : ',')
  if (rows.length === 0) throw new Refusal('file-empty', 'Nothing but delimiters')
  return {
    sheets: [{ name: '', rows: rows.length, columns }],
    sheet: 0,
    firstRow,
    ...named(rows, options.header),
    encoding: decoded.encoding,
    encodings: decoded.candidates,
    warnings: [...counted('characters-replaced', decoded.replaced), ...warnings],
  }
}

function named(rows: readonly string[][], header: boolean | undefined) {
  const hasHeader = rows.length > 0 && (header ?? guessHeader(rows))
  const [first = []] = rows
  return {
    hasHeader,
    header: hasHeader ? uniqueNames(first) : first.map(() => ''),
    rows: hasHeader ? rows.slice(1) : rows,
  }
}

function counted(code: string, count: number): ReadingWarning[] {
  return count > 0 ? [{ code, values: { count } }] : []
}
