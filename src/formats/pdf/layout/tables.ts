import { overlap, type Row, widthOf } from '../lines.ts'
import type { Piece, Rule } from '../model.ts'

/** Fewest rows of a table without drawn lines. */
const FEWEST_ROWS = 3
/** Rows from which no table could be made after which no more are tried: the page is something else. */
const MOST_FAILED = 100
/** Least part of a column's cells that line up, in tables without drawn lines. */
const LEAST_ALIGNED = 0.6
/** Rows of one table on a page; longer ones go on in a table of their own. */
const MOST_ROWS = 300

/** A table: rows of cells, each cell the pieces in it from top to bottom; empty ones have none. */
export interface Table {
  readonly rows: readonly (readonly (readonly Piece[])[])[]
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

interface Column {
  readonly left: number
  readonly right: number
}

/** Columns: stretches of the width that cells overlap in, or that drawn lines part. */
function columnsOf(cells: readonly Piece[], rules: readonly Rule[]): Column[] {
  const fences = fencesOf(cells, rules)
  if (fences.length >= 3) {
    return fences.slice(1).map((right, index) => ({ left: fences[index] ?? right, right }))
  }
  const columns: { left: number; right: number }[] = []
  for (const { left, right } of [...cells].sort((a, b) => a.left - b.left)) {
    const last = columns.at(-1)
    if (last !== undefined && left < last.right) last.right = Math.max(last.right, right)
    else columns.push({ left, right })
  }
  return columns
}

/** The x of upright lines drawn beside the cells over most of their height. */
function fencesOf(cells: readonly Piece[], rules: readonly Rule[]): number[] {
  const top = Math.min(...cells.map(cell => cell.base))
  const bottom = Math.max(...cells.map(cell => cell.base))
  const places = new Map<number, number>()
  for (const rule of rules) {
    if (isLevel(rule)) continue
    const shared = Math.min(rule.bottom, bottom) - Math.max(rule.top, top - 10)
    const place = Math.round((rule.left + rule.right) / 4) * 2
    if (shared > 0) places.set(place, (places.get(place) ?? 0) + shared)
  }
  const height = bottom - top + 10
  return [...places]
    .filter(([, shared]) => shared > 0.6 * height)
    .map(([place]) => place)
    .sort((a, b) => a - b)
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

/** Double borders make columns too narrow for any cell. */
function dropEmptyColumns(grid: readonly Piece[][][]): Piece[][][] {
  const isFilled = (column: number) => grid.some(cells => (cells[column]?.length ?? 0) > 0)
  return grid.map(cells => cells.filter((_, column) => isFilled(column)))
}

/** The cells of a row by column; null when a piece lies across columns or two share one. */
function placeCells(row: Row, columns: readonly Column[]): Piece[][] | null {
  const cells: Piece[][] = columns.map(() => [])
  for (const piece of row) {
    const shares = columns.map(column => overlap(column, piece))
    const most = shares.indexOf(Math.max(...shares))
    const cell = cells[most]
    if (cell === undefined || (shares[most] ?? 0) <= 0) return null
    const others = shares.filter((share, index) => index !== most && share > 0.2 * widthOf(piece)).length
    if (others > 0) return null
    cell.push(piece)
  }
  return cells
}

const label =
  /^(?:[•◦▪■□●○◆❖➢✓–—*·-]|[([（［]?(?:\d{1,3}(?:\.\d{1,3}){0,4}|[a-zA-Z]|[ivxIVX]{1,5}|[一二三四五六七八九十]{1,3})[.)、．）\]］:：]{0,2}|[①-⑳])$/

/** Labels of a list or speakers of a conversation before their words: no table. */
function areLabels(grid: readonly (readonly (readonly Piece[])[])[]): boolean {
  if ((grid[0]?.length ?? 0) !== 2) return false
  const first = grid.flatMap(cells => (cells[0] ?? []).map(piece => piece.text))
  const labels = first.filter(text => label.test(text) || /[:：]$/.test(text)).length
  return labels * 3 >= first.length * 2
}

/** Most cells are filled, and short: running text with wide gaps makes no table. */
function isRegular(grid: readonly (readonly (readonly Piece[])[])[], columns: number): boolean {
  const filled = grid.flat().filter(cell => cell.length > 0)
  const crowded = filled.filter(cell => cell.length > 1).length
  return filled.length * 2 >= grid.length * columns && crowded * 5 <= filled.length
}

/** Cells of each column begin, end or have their middle below each other; words of stretched lines do not. */
function areAligned(grid: readonly (readonly (readonly Piece[])[])[]): boolean {
  return (grid[0] ?? []).every((_, column) => {
    const cells = grid.flatMap(row => row[column]?.slice(0, 1) ?? [])
    const most = Math.max(
      largestGroup(cells.map(cell => cell.left)),
      largestGroup(cells.map(cell => cell.right)),
      largestGroup(cells.map(cell => (cell.left + cell.right) / 2)),
    )
    return most >= LEAST_ALIGNED * cells.length
  })
}

/** How many numbers lie within two points of each other. */
function largestGroup(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  let most = 0
  let from = 0
  for (const [to, number] of sorted.entries()) {
    while (number - (sorted[from] ?? number) > 2) from += 1
    most = Math.max(most, to - from + 1)
  }
  return most
}

/** Rows of cells whose words go on in the next row become one. */
function joinWrapped(grid: readonly Piece[][][], rules: readonly Rule[]): Piece[][][] {
  const pieces = grid.flat(2)
  const top = Math.min(...pieces.map(piece => piece.base))
  const bottom = Math.max(...pieces.map(piece => piece.base))
  const levels = levelRulesIn(pieces, rules).flatMap(rule =>
    rule.top > top && rule.top < bottom ? [rule.top] : [],
  )
  const named = grid.filter(cells => (cells[0]?.length ?? 0) > 0).length
  const isFenced = levels.length >= 2 && fencesOf(pieces, rules).length >= 3
  const hasLineForEach = levels.length > 0 && (isFenced || levels.length + 1 >= named)
  const joined: Piece[][][] = []
  for (const cells of grid) {
    const last = joined.at(-1)
    if (last !== undefined && continuesRow(last, cells, hasLineForEach ? levels : null)) {
      for (const [index, cell] of cells.entries()) last[index]?.push(...cell)
    } else joined.push(cells.map(cell => [...cell]))
  }
  return joined
}

/** With a line drawn between all rows: no line lies between. Else: it is close below and has no first cell. */
function continuesRow(row: Piece[][], next: Piece[][], levels: readonly number[] | null): boolean {
  const bottom = Math.max(...row.flat().map(piece => piece.base))
  const top = Math.min(...next.flat().map(piece => piece.base))
  if (levels !== null) return !levels.some(level => level > bottom - 1 && level < top)
  const size = next.flat()[0]?.size ?? 1
  const filled = next.filter(cell => cell.length > 0).length
  return (next[0]?.length ?? 0) === 0 && filled < next.length && top - bottom < 1.5 * size
}

/** Level lines drawn between the first and the last base of pieces, across most of their width; each height once. */
function levelRulesIn(pieces: readonly Piece[], rules: readonly Rule[]): Rule[] {
  const left = Math.min(...pieces.map(piece => piece.left))
  const right = Math.max(...pieces.map(piece => piece.right))
  const top = Math.min(...pieces.map(piece => piece.base - 2 * piece.size))
  const bottom = Math.max(...pieces.map(piece => piece.base + piece.size))
  const byHeight = new Map<number, Rule>()
  const widths = new Map<number, number>()
  for (const rule of rules) {
    if (!isLevel(rule) || rule.top < top || rule.bottom > bottom) continue
    const height = Math.round(rule.top)
    byHeight.set(height, rule)
    widths.set(height, (widths.get(height) ?? 0) + Math.max(0, overlap({ left, right }, rule)))
  }
  return [...byHeight]
    .filter(([height]) => (widths.get(height) ?? 0) > 0.7 * (right - left))
    .sort(([a], [b]) => a - b)
    .map(([, rule]) => rule)
}

function isLevel(rule: Rule): boolean {
  return rule.right - rule.left > rule.bottom - rule.top
}

function stepBetween(row: Row, next: Row): number {
  return (next[0]?.base ?? 0) - (row[0]?.base ?? 0)
}

function sizeOf(row: Row): number {
  return row[0]?.size ?? 1
}
