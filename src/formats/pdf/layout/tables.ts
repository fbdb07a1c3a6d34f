import { overlap, type Row } from '../lines.ts'
import type { Piece, Rule } from '../model.ts'
import { columnsOf, dropEmptyColumns, type Grid, isLevel, levelRulesIn, placeCells } from './table-grid.ts'
import { areAligned, areLabels, isRegular } from './table-signs.ts'
import { joinWrapped } from './wrapped-rows.ts'

/** Fewest rows of a table without drawn lines. */
const FEWEST_ROWS = 3
/** Rows from which no table could be made after which no more are tried: the page is something else. */
const MOST_FAILED = 100
/** Rows of one table on a page; longer ones go on in a table of their own. */
const MOST_ROWS = 300

/** A table: rows of cells, each cell the pieces in it from top to bottom; empty ones have none. */
export interface Table {
  readonly rows: Grid
}

/** Rows `from` to `to` (exclusive) of a region, made into a table. */
export interface FoundTable {
  readonly from: number
  readonly to: number
  readonly table: Table
}

/** The tables among rows that stand below each other: cells that line up over several rows. */
export function findTables(rows: readonly Row[], rules: readonly Rule[]): FoundTable[] {
  const found: FoundTable[] = []
  let failed = 0
  for (let from = 0; from < rows.length && failed < MOST_FAILED; ) {
    const to = endOfRun(rows, from, rules)
    const isText = from > 0 && continuesText(rows[from - 1], rows.slice(from, to))
    const table = to - from >= 2 ? makeTable(rows.slice(from, to), rules, isText) : null
    if (table === null) {
      if (to - from >= 2) failed += 1
      from += 1
      continue
    }
    found.push({ from, to, table })
    from = to
  }
  return found
}

/** Rows of several cells that follow each other, with those in between that only go on in one cell. */
function endOfRun(rows: readonly Row[], from: number, rules: readonly Rule[]): number {
  const [first] = rows.slice(from, from + 1)
  if (first === undefined || first.length < 2) return from
  let cells: Piece[] = [...first]
  let to = from + 1
  for (let at = from + 1; at < rows.length && at < from + MOST_ROWS; at++) {
    const row = rows[at]
    const before = rows[at - 1]
    if (row === undefined || before === undefined || stepBetween(before, row) > 3.5 * sizeOf(row)) break
    const single = row.length === 1 ? row[0] : undefined
    if (single !== undefined && !isCellOf(single, cells, rules)) break
    cells = cells.concat(row)
    if (single === undefined || isRuledBelow(rules, row)) to = at + 1
    else if (goesOn(rows, at)) to = at + 1
  }
  return to
}

/** Whether rows fill the same width as the line above them, which stops in the midst of a sentence: stretched text. */
function continuesText(line: Row | undefined, rows: readonly Row[]): boolean {
  const [first] = line ?? []
  const last = line?.at(-1)
  const next = rows[0]
  if (line === undefined || first === undefined || last === undefined || next === undefined) return false
  if (/[.。!！?？:：;；]$/.test(last.text) || stepBetween(line, next) > 1.8 * sizeOf(next)) return false
  return rows.every(row => {
    const [start, end] = [row[0], row.at(-1)]
    return Math.abs((start?.left ?? 0) - first.left) < 2 && Math.abs((end?.right ?? 0) - last.right) < 2
  })
}

/** A row of one cell belongs to the table when another row follows closely or it is close to the one above. */
function goesOn(rows: readonly Row[], at: number): boolean {
  const row = rows[at]
  const before = rows[at - 1]
  return row !== undefined && before !== undefined && stepBetween(before, row) < 1.5 * sizeOf(row)
}

function isRuledBelow(rules: readonly Rule[], row: Row): boolean {
  const base = row[0]?.base ?? 0
  return rules.some(rule => isLevel(rule) && rule.top > base && rule.top < base + 1.2 * sizeOf(row))
}

/** Whether a piece lies within one of the columns that cells make, and not across several. */
function isCellOf(piece: Piece, cells: readonly Piece[], rules: readonly Rule[]): boolean {
  const columns = columnsOf(cells, rules)
  const touched = columns.filter(column => overlap(column, piece) > 0)
  return touched.length === 1
}

function makeTable(rows: readonly Row[], rules: readonly Rule[], isText: boolean): Table | null {
  const pieces = rows.flat()
  const columns = columnsOf(pieces, rules)
  if (columns.length < 2) return null
  const areRuled = levelRulesIn(pieces, rules).length >= 2
  // Too few for `isRegular`, wherever they lie: said before thousands of words strewn over a page are placed.
  if (!areRuled && pieces.length * 2 < rows.length * columns.length) return null
  const placed = rows.map(row => placeCells(row, columns))
  if (placed.some(cells => cells === null)) return null
  const grid = placed.filter(cells => cells !== null)
  const several = grid.filter(cells => cells.filter(cell => cell.length > 0).length > 1).length
  if (several < (areRuled ? 2 : FEWEST_ROWS)) return null
  if (!areRuled && (isText || areLabels(grid) || !isRegular(grid, columns.length) || !areAligned(grid)))
    return null
  return { rows: joinWrapped(dropEmptyColumns(grid), rules) }
}

function stepBetween(row: Row, next: Row): number {
  return (next[0]?.base ?? 0) - (row[0]?.base ?? 0)
}

function sizeOf(row: Row): number {
  return row[0]?.size ?? 1
}
