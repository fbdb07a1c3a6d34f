import { isFilled, MAX_COLUMNS, tableTooLarge } from './table.ts'

/** One row of a text with delimiters. */
export interface CsvRow {
  /** Empty cells beyond the last column that a table may have are left out. */
  readonly cells: string[]
  /** How many cells were written, those left out counted. */
  readonly written: number
  /** True when the text ended inside a quoted cell. */
  readonly isOpen: boolean
}

/**
 * The rows of a text with LF line ends by RFC 4180, in one pass. Quotes count only at the start of a cell; inside one
 * they are doubled, and a single one that nothing ends at is a character like others. Blanks between a closing quote
 * and the delimiter go. With `quotes` false a quote is a character everywhere. Refuses: table-too-large.
 */
export function* csvRows(text: string, delimiter: string, quotes: boolean): Generator<CsvRow> {
  let at = 0
  let nextDelimiter = indexOrEnd(text, delimiter, 0)
  let nextLine = indexOrEnd(text, '\n', 0)
  let cells: string[] = []
  let written = 0
  while (at < text.length) {
    const quoted = quotes && text[at] === '"' ? quotedCell(text, at, delimiter) : null
    if (quoted !== null && quoted.end > nextDelimiter) nextDelimiter = indexOrEnd(text, delimiter, quoted.end)
    if (quoted !== null && quoted.end > nextLine) nextLine = indexOrEnd(text, '\n', quoted.end)
    const end = quoted?.end ?? Math.min(nextDelimiter, nextLine)
    const cell = quoted?.cell ?? text.slice(at, end)
    written += 1
    if (cells.length < MAX_COLUMNS) cells.push(cell)
    else if (isFilled(cell)) throw tableTooLarge(`A cell in column ${written}`)
    const endsRow = end === nextLine || end === text.length
    at = end + (endsRow ? 1 : delimiter.length)
    if (!endsRow) nextDelimiter = indexOrEnd(text, delimiter, at)
    // A delimiter as the very last character has an empty cell behind it.
    if (!endsRow && at < text.length) continue
    if (!endsRow) {
      written += 1
      cells.push('')
    }
    yield { cells, written, isOpen: quoted?.isOpen ?? false }
    cells = []
    written = 0
    nextLine = indexOrEnd(text, '\n', at)
    if (nextDelimiter < at) nextDelimiter = indexOrEnd(text, delimiter, at)
  }
}

function indexOrEnd(text: string, wanted: string, from: number): number {
  const index = text.indexOf(wanted, from)
  return index < 0 ? text.length : index
}

/** The cell whose opening quote stands at `start`; `end` is where the delimiter or line end behind it stands. */
function quotedCell(text: string, start: number, delimiter: string) {
  let quote = text.indexOf('"', start + 1)
  while (quote >= 0) {
    if (text[quote + 1] === '"') {
      quote = text.indexOf('"', quote + 2)
      continue
    }
    let end = quote + 1
    while ((text[end] === ' ' || text[end] === '\t') && text[end] !== delimiter) end++
    if (end >= text.length || text[end] === '\n' || text[end] === delimiter) {
      return { cell: text.slice(start + 1, quote).replaceAll('""', '"'), end, isOpen: false }
    }
    quote = text.indexOf('"', quote + 1)
  }
  return { cell: text.slice(start + 1).replaceAll('""', '"'), end: text.length, isOpen: true }
}
