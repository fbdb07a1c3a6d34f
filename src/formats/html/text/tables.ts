import { type HtmlElement, type HtmlNode, rawText, wordsOf } from '../tree/html-node.ts'
import { styleOf } from './visibility.ts'

/** A cell that holds more than this, in characters, holds running text; a cell of data may hold some. */
const LONG_CELL = 150

/** Spans reach no further, so that no table takes more than a second or grows without end. */
const MAX_SPANNED_COLUMNS = 256

const flowing = new Set(
  'h1 h2 h3 h4 h5 h6 ul ol dl pre blockquote article section header footer main hr table'.split(' '),
)
const paragraphs = new Set(['p', 'div', 'center'])

interface Cell {
  readonly element: HtmlElement
  readonly columns: number
  /** Rows it reaches down, itself included; 0 for all that follow. */
  readonly rows: number
}

/** A row's cells and, before each, how many columns cells of rows above cover. */
export interface TableRow {
  readonly element: HtmlElement
  readonly cells: readonly {
    readonly element: HtmlElement
    readonly covered: number
    readonly columns: number
  }[]
}

/**
 * Whether a table only places things on the page: its cells hold whole paragraphs, other tables, headings. What such
 * a table holds is read as running text. Tables with a caption, header cells or lines are data.
 */
export function isLayoutTable(table: HtmlElement): boolean {
  const role = table.attributes.role
  if (role === 'presentation' || role === 'none') return true
  const rows = rowsOf(table).map(cellsOf)
  if (hasStray(table)) return true
  const cells = rows.flat()
  const big = cells.find(({ element }) => element.characters * 2 > table.characters)?.element
  const isNest = cells.some(({ element }) => holds(element, isTable))
  if (hasHeader(table)) return big !== undefined && holds(big, isTable)
  if (isNest || rows.every(row => row.length <= 1)) return true
  if (hasLines(table, cells)) return false
  return big !== undefined && (big.characters > LONG_CELL || isFlowing(big))
}

/** The rows of a table with what spans make of them; spans never reach beyond the widest row. */
export function* layOut(table: HtmlElement): Generator<TableRow> {
  const rows = rowsOf(table).map(element => ({ element, row: cellsOf(element) }))
  const widest = rows.reduce((most, { row }) => Math.max(most, row.length), 0)
  const spans = widest <= MAX_SPANNED_COLUMNS
  /** For each column, the first row that is not covered from above. */
  const free: number[] = []
  for (const [index, { element, row }] of rows.entries()) {
    let column = 0
    const cells = row.map(({ element, columns, rows: down }) => {
      if (!spans) return { element, covered: 0, columns: 1 }
      const from = column
      while (column < MAX_SPANNED_COLUMNS && (free[column] ?? 0) > index) column += 1
      const covered = column - from
      const width = Math.min(columns, widest)
      for (let at = column; at < column + width; at++)
        free[at] = down === 0 ? Number.MAX_SAFE_INTEGER : index + down
      column += width
      return { element, covered, columns: width }
    })
    yield { element, cells }
  }
}

/** The caption of a table, or null. */
export function captionOf(table: HtmlElement): HtmlElement | null {
  return elementsOf(table).find(child => child.name === 'caption') ?? null
}

/** What may hold rows: old pages put forms there too. */
const rowGroups = new Set(['thead', 'tbody', 'tfoot', 'form'])
const tableParts = new Set(['caption', 'colgroup', 'col', 'script', 'style', 'template', 'tr', ...rowGroups])

/** Rows in the order of the source, those of thead, tbody and tfoot included. */
function rowsOf(table: HtmlElement): HtmlElement[] {
  return elementsOf(table).flatMap(child => {
    if (child.name === 'tr') return [child]
    return rowGroups.has(child.name) ? rowsOf(child) : []
  })
}

/** Whether there are words between the parts of a table, which browsers show in front of it. */
function hasStray(table: HtmlElement): boolean {
  const groups = [table, ...elementsOf(table).filter(child => rowGroups.has(child.name))]
  const rows = rowsOf(table)
  return (
    groups.some(group => hasOther(group, child => tableParts.has(child.name))) ||
    rows.some(row =>
      hasOther(row, child => child.name === 'td' || child.name === 'th' || child.name === 'form'),
    )
  )
}

function hasOther(parent: HtmlElement, isPart: (child: HtmlElement) => boolean): boolean {
  return parent.children.some(child =>
    typeof child === 'string' ? /\S/.test(child) : child.characters > 0 && !isPart(child),
  )
}

function cellsOf(row: HtmlElement): Cell[] {
  return elementsOf(row).flatMap(element => {
    if (element.name === 'form') return cellsOf(element)
    if (element.name !== 'td' && element.name !== 'th') return []
    const { colspan, rowspan } = element.attributes
    const rows = rowspan?.trim() === '0' ? 0 : span(rowspan, 65_534)
    return [{ element, columns: span(colspan, 1_000), rows }]
  })
}

function span(words: string | undefined, most: number): number {
  const value = Number.parseInt(words ?? '', 10)
  return Number.isNaN(value) ? 1 : Math.min(Math.max(1, value), most)
}

function elementsOf(parent: HtmlElement): HtmlElement[] {
  return parent.children.filter((child: HtmlNode): child is HtmlElement => typeof child === 'object')
}

function hasHeader(table: HtmlElement): boolean {
  if (captionOf(table) !== null) return true
  return holds(table, child => child.name === 'th' || child.name === 'thead')
}

function hasLines(table: HtmlElement, cells: readonly Cell[]): boolean {
  if (Number.parseInt(table.attributes.border ?? '', 10) > 0) return true
  if (
    wordsOf(table, 'class').some(word => word.startsWith('msotable') && word !== 'msotable') ||
    drawsLine(table)
  )
    return true
  return cells.length > 0 && cells.every(({ element }) => drawsLine(element))
}

function drawsLine(element: HtmlElement): boolean {
  const border =
    styleOf(element, 'border') ?? styleOf(element, 'border-bottom') ?? styleOf(element, 'border-left')
  return border !== null && /solid|dotted|dashed|double/.test(border)
}

function isFlowing(cell: HtmlElement): boolean {
  if (holds(cell, child => flowing.has(child.name))) return true
  const written = elementsOf(cell).filter(
    child => paragraphs.has(child.name) && /\S/.test(rawText(child, 1_000)),
  )
  return written.length >= 2 || elementsOf(cell).filter(child => child.name === 'br').length >= 3
}

function isTable(element: HtmlElement): boolean {
  return element.name === 'table'
}

/** Whether an element below is as wanted; tables inside are not entered. */
function holds(element: HtmlElement, wanted: (child: HtmlElement) => boolean): boolean {
  const stack = elementsOf(element)
  for (let child = stack.pop(); child !== undefined; child = stack.pop()) {
    if (wanted(child)) return true
    if (!isTable(child)) for (const inner of elementsOf(child)) stack.push(inner)
  }
  return false
}
