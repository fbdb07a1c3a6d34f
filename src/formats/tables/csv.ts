import type { ReadingWarning } from '../extracted.ts'
import { csvRows } from './csv-rows.ts'
import { guessDelimiter } from './delimiter.ts'
import { Grid } from './table.ts'

/** What a text with delimiters holds. */
export interface CsvCells {
  readonly rows: readonly string[][]
  readonly columns: number
  /** The number of the first row in the file, from 1. */
  readonly firstRow: number
  readonly warnings: readonly ReadingWarning[]
}

interface Pass extends Omit<CsvCells, 'warnings'> {
  /** Rows with fewer cells than the first one, or with something beyond its last cell. */
  readonly ragged: number
  readonly hasOpenQuote: boolean
}

/** The line by which Excel is told the delimiter. */
const separatorLine = /^"?sep=([^\n"])"?(?:\n|$)/iu

/**
 * Reads a text with delimiters: comma, semicolon, tab or bar. The text has LF line ends. A quote that is never closed
 * would swallow the rest of the table; such a text is read with quotes as plain characters where that makes its rows
 * more alike. Refuses: table-too-large.
 */
export function readCsv(text: string, expected: ',' | '\t'): CsvCells {
  const separator = separatorLine.exec(text)
  const body = separator ? text.slice(separator[0].length) : text
  const delimiter = separator?.[1] ?? guessDelimiter(body, expected)
  const quoted = pass(body, delimiter, true)
  const bare = quoted.hasOpenQuote ? pass(body, delimiter, false) : quoted
  const { rows, columns, firstRow, ragged } = bare.ragged < quoted.ragged ? bare : quoted
  const warnings: ReadingWarning[] = []
  if (quoted.hasOpenQuote) warnings.push({ code: 'table-quote-open', values: {} })
  if (ragged > 0) warnings.push({ code: 'table-ragged', values: { count: ragged } })
  return { rows, columns, firstRow: firstRow + (separator ? 1 : 0), warnings }
}

function pass(text: string, delimiter: string, quotes: boolean): Pass {
  const grid = new Grid()
  let first = 0
  let ragged = 0
  let hasOpenQuote = false
  for (const { cells, written, isOpen } of csvRows(text, delimiter, quotes)) {
    const filled = grid.add(cells)
    if (first === 0 && filled > 0) first = written
    else if (filled > first || (filled > 0 && written < first)) ragged += 1
    hasOpenQuote ||= isOpen
  }
  return { rows: grid.finish(), columns: grid.columns, firstRow: grid.leading + 1, ragged, hasOpenQuote }
}
