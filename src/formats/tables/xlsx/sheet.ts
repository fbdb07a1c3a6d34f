import { Refusal } from '../../../core/refusal.ts'
import { readXml } from '../../container/index.ts'
import { Grid, MAX_CELLS, MAX_COLUMNS, tableTooLarge } from '../table.ts'
import { cellText, localName } from './cell-text.ts'
import { type NumberShape, shownNumber } from './number-format.ts'

/** What the cells of a sheet refer to. */
export interface SheetContext {
  readonly strings: readonly string[]
  readonly shapes: readonly NumberShape[]
  readonly is1904: boolean
}

export interface SheetCells {
  readonly rows: readonly string[][]
  readonly columns: number
  /** The number of the first row in the sheet, from 1. */
  readonly firstRow: number
  /** Formulas without a stored result: a program wrote them that does not calculate. */
  readonly emptyFormulas: number
}

interface OpenCell {
  readonly column: number
  readonly type: string
  readonly shape: NumberShape
  hasFormula: boolean
  text: string
}

/** The last row and column that a workbook can have. */
const LAST_ROW = 1_048_576
const LAST_COLUMN = 16_384

const plainShape: NumberShape = { kind: 'plain' }

/** The cells of one worksheet as people see them. Refuses: file-damaged, table-too-large. */
export function readSheet(bytes: Uint8Array, context: SheetContext): SheetCells {
  const reading = new SheetReading(context)
  readXml(bytes, {
    open: (name, attributes) => reading.open(localName(name), attributes),
    text: words => reading.text(words),
    close: name => reading.close(localName(name)),
  })
  return reading.finish()
}

class SheetReading {
  readonly #context: SheetContext
  readonly #grid = new Grid()
  readonly #merged: string[] = []
  #lastRow = 0
  #firstRow = 0
  #row: string[] | null = null
  #nextColumn = 0
  #cell: OpenCell | null = null
  #isValue = false
  #isAid = false
  #emptyFormulas = 0

  constructor(context: SheetContext) {
    this.#context = context
  }

  open(element: string, attributes: Readonly<Record<string, string>>): void {
    if (element === 'row') this.#openRow(attributes.r)
    else if (element === 'c' && this.#row !== null) this.#openCell(attributes)
    else if (element === 'mergeCell' && attributes.ref !== undefined) this.#merged.push(attributes.ref)
    else if (element === 'rPh') this.#isAid = true
    else if (element === 'v' || element === 't') this.#isValue = !this.#isAid
    else if (element === 'f' && this.#cell !== null) this.#cell.hasFormula = true
  }

  text(words: string): void {
    if (this.#isValue && this.#cell !== null) this.#cell.text += words
  }

  close(element: string): void {
    if (element === 'v' || element === 't') this.#isValue = false
    else if (element === 'rPh') this.#isAid = false
    else if (element === 'c') this.#closeCell()
    else if (element === 'row') this.#closeRow()
  }

  finish(): SheetCells {
    const rows = this.#grid.finish()
    this.#clearMerged(rows)
    return {
      rows,
      columns: this.#grid.columns,
      firstRow: Math.max(1, this.#firstRow),
      emptyFormulas: this.#emptyFormulas,
    }
  }

  #openRow(stated: string | undefined): void {
    const number = stated === undefined ? this.#lastRow + 1 : Number(stated)
    if (!Number.isInteger(number) || number <= this.#lastRow || number > LAST_ROW) {
      throw new Refusal('file-damaged', `Row ${stated} after row ${this.#lastRow}`)
    }
    this.#grid.addEmpty(number - this.#lastRow - 1)
    this.#lastRow = number
    this.#nextColumn = 0
    this.#row = []
  }

  #closeRow(): void {
    if (this.#row === null) return
    if (this.#grid.add(this.#row) > 0 && this.#firstRow === 0) this.#firstRow = this.#lastRow
    this.#row = null
  }

  #openCell({ r, t = 'n', s }: Readonly<Record<string, string>>): void {
    const column = r === undefined ? this.#nextColumn : (placeOf(r)?.column ?? -1)
    if (column < 0 || column >= LAST_COLUMN) throw new Refusal('file-damaged', `A cell at ${r ?? column}`)
    this.#nextColumn = column + 1
    const shape = (s === undefined ? undefined : this.#context.shapes[Number(s)]) ?? plainShape
    this.#cell = { column, type: t, shape, hasFormula: false, text: '' }
  }

  #closeCell(): void {
    const cell = this.#cell
    const row = this.#row
    this.#cell = null
    if (cell === null || row === null) return
    if (cell.hasFormula && cell.text === '' && cell.type === 'n') this.#emptyFormulas += 1
    const text = this.#textOf(cell)
    if (text === '') return
    if (cell.column >= MAX_COLUMNS) throw tableTooLarge(`A cell in column ${cell.column + 1}`)
    while (row.length < cell.column) row.push('')
    row[cell.column] = text
  }

  #textOf({ type, text, shape }: OpenCell): string {
    if (text.trim() === '') return ''
    switch (type) {
      case 's':
        return this.#context.strings[Number(text)] ?? ''
      case 'b':
        return text === '1' || text === 'true' ? 'TRUE' : 'FALSE'
      case 'n': {
        const number = Number(text)
        return shownNumber(number, shape, this.#context.is1904) ?? cellText(text.trim())
      }
      case 'd':
        return text.trim().replace(/T00:00(?::00(?:\.0+)?)?$/, '')
      default:
        return cellText(text)
    }
  }

  /** Of merged cells only the first one is seen; what older programs left below it is not. */
  #clearMerged(rows: readonly string[][]): void {
    let left = MAX_CELLS
    for (const reference of this.#merged) {
      const [start, end] = reference.split(':', 2).map(placeOf)
      if (!start || !end) continue
      const from = Math.max(0, start.row - this.#firstRow)
      const to = Math.min(rows.length - 1, end.row - this.#firstRow)
      for (let row = from; row <= to && left > 0; row++, left--) {
        const last = Math.min(end.column, this.#grid.columns - 1)
        for (let column = start.column; column <= last; column++, left--) {
          const isFirst = column === start.column && row + this.#firstRow === start.row
          const cells = rows[row]
          if (!isFirst && cells !== undefined) cells[column] = ''
        }
      }
    }
  }
}

/** Row from 1 and column from 0 of a reference such as `AB12`. */
function placeOf(reference: string): { row: number; column: number } | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(reference)
  if (!match) return null
  let column = 0
  for (const letter of (match[1] ?? '').toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64
  return { row: Number(match[2]), column: column - 1 }
}

/**
 * Rows and columns as the sheet itself states them, null when it does not: many programs write one cell for any
 * sheet, so that says nothing.
 */
export function statedSize(bytes: Uint8Array): { rows: number; columns: number } | null {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 8192))
  const match = /<(?:\w+:)?dimension\s+ref="([^"]*):([^"]*)"/.exec(start)
  const from = placeOf(match?.[1] ?? '')
  const to = placeOf(match?.[2] ?? '')
  if (from === null || to === null) return null
  return { rows: to.row - from.row + 1, columns: to.column - from.column + 1 }
}
