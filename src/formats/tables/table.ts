import { Refusal } from '../../core/refusal.ts'
import type { ReadingWarning } from '../extracted.ts'
import { type EncodingCandidate, MAX_TEXT_CHARACTERS } from '../text/index.ts'

/** Columns and rows (a header not counted) that a table may have. */
export const MAX_COLUMNS = 2_000
export const MAX_ROWS = 200_000

/** Cells of the rectangle, empty ones too: what one table may take up in memory besides its words. */
export const MAX_CELLS = 20_000_000

/** One sheet of a workbook; a text file has one without name. */
export interface TableSheet {
  readonly name: string
  /** With the header. Exact for the sheet that was read, for others as the workbook states it. */
  readonly rows: number
  readonly columns: number
}

/** A table as its file has it: every cell a text with LF line ends. */
export interface Table {
  readonly sheets: readonly TableSheet[]
  /** Which of `sheets` this is. */
  readonly sheet: number
  /** The number of the first row in the file, from 1, that of the header where there is one. */
  readonly firstRow: number
  /** One name a column: in one line, empty where there is none, repeated ones told apart by ` (2)`. */
  readonly header: readonly string[]
  /** Whether the first row was taken for the header; else all of `header` is empty. */
  readonly hasHeader: boolean
  /** Without the header; all as long as `header`. Rows that are empty between others are kept, so that counts fit. */
  readonly rows: readonly (readonly string[])[]
  /** Null for a workbook. */
  readonly encoding: string | null
  /** Best first, the first is the one used; empty for a workbook. */
  readonly encodings: readonly EncodingCandidate[]
  /** `table-ragged` {count}, `table-quote-open`, `table-formulas-empty` {count}, `characters-replaced` {count}. */
  readonly warnings: readonly ReadingWarning[]
}

export function tableTooLarge(detail: string): Refusal {
  return new Refusal('table-too-large', detail, { columns: MAX_COLUMNS, rows: MAX_ROWS })
}

/** Whether a cell holds more than blanks. */
export function isFilled(cell: string): boolean {
  return cell !== '' && /\S/.test(cell)
}

/**
 * Takes rows as they come and makes a rectangle of them: empty columns and rows at the end go, as do empty rows at the
 * start. What has too many columns its readers refuse before they build a row of them. Refuses, as soon as it is
 * known: table-too-large.
 */
export class Grid {
  readonly #rows: string[][] = []
  #leading = 0
  #emptyRows = 0
  #columns = 0
  #characters = 0

  /** The array is kept and changed. Gives the number of cells up to the last filled one. */
  add(cells: string[]): number {
    let length = cells.length
    while (length > 0 && !isFilled(cells[length - 1] ?? '')) length--
    if (length === 0) {
      this.addEmpty(1)
      return 0
    }
    const count = this.#rows.length + this.#emptyRows + 1
    this.#columns = Math.max(this.#columns, length)
    if (count > MAX_ROWS + 1) throw tableTooLarge(`${count} rows`)
    if (count * this.#columns > MAX_CELLS) throw tableTooLarge(`${count} rows of ${this.#columns} columns`)
    cells.length = length
    for (const cell of cells) this.#characters += cell.length
    if (this.#characters > MAX_TEXT_CHARACTERS) throw tableTooLarge(`${this.#characters} code units`)
    for (; this.#emptyRows > 0; this.#emptyRows--) this.#rows.push([])
    this.#rows.push(cells)
    return length
  }

  /** Empty rows count only when a filled one follows, and none stand at the start. */
  addEmpty(rows: number): void {
    if (this.#rows.length > 0) this.#emptyRows += rows
    else this.#leading += rows
  }

  /** Empty rows at the start, which are left out. */
  get leading(): number {
    return this.#leading
  }

  get columns(): number {
    return this.#columns
  }

  /** The rows, all of the same length. */
  finish(): readonly string[][] {
    for (const row of this.#rows) while (row.length < this.#columns) row.push('')
    return this.#rows
  }
}
