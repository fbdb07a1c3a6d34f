import { type PercentBase, percentOf, type Sums, sumsOf } from './percent.ts'
import type { CellLine } from './table.ts'

/**
 * How lines are ordered: as the project has them; by name, Chinese by pinyin; by their sums; by their cells in one line
 * of the other side.
 */
export const lineOrders = ['project', 'name', 'sum', 'line'] as const

export interface LineOrder {
  readonly by: (typeof lineOrders)[number]
  /** Of `line`: the id of that row or column. One that is not there leaves the project's order. */
  readonly line: string | null
  readonly descending: boolean
}

export const projectOrder: LineOrder = { by: 'project', line: null, descending: false }

/** How a table is looked at. Rows and columns are what stands there in the end, when it is transposed too. */
export interface TableLook {
  readonly percent: PercentBase | null
  readonly transpose: boolean
  readonly rowOrder: LineOrder
  readonly columnOrder: LineOrder
  /** Only rows whose path answers these typed words; empty: all. See `NameMatcher`. */
  readonly rowWords: string
  readonly columnWords: string
  /** Leaves out rows and columns that show nothing but 0. */
  readonly hideEmpty: boolean
  /** Also the sums of rows and columns. */
  readonly sums: boolean
}

export const plainLook: TableLook = {
  percent: null,
  transpose: false,
  rowOrder: projectOrder,
  columnOrder: projectOrder,
  rowWords: '',
  columnWords: '',
  hideEmpty: false,
  sums: false,
}

/** What a line has to say of itself. `parent`: see `MatrixHead`. */
interface Head {
  readonly id: string
  readonly name: string
  readonly path: string
  readonly parent: number | null
}

export interface TableToLookAt<Line extends Head> {
  readonly rows: readonly Line[]
  readonly columns: readonly Line[]
  /** `cells[row][column]`. */
  readonly cells: readonly (CellLine | readonly number[])[]
  /** True where sums are of all lines, also of those that count again what others hold. */
  readonly sumsAll?: boolean
}

/**
 * A table as it is seen. Sums and percentages are of the whole table, whatever is left out of sight; numbers of rows
 * and columns are of what is seen, from 0.
 */
export interface SeenTable<Line extends Head> {
  readonly rows: readonly Line[]
  readonly columns: readonly Line[]
  /** How many there are, with those that are left out. */
  readonly allRows: number
  readonly allColumns: number
  /** A percentage where these are looked at. */
  cell(row: number, column: number): number
  /** As counted, also where percentages are looked at. */
  counted(row: number, column: number): number
  rowSum(row: number): number
  columnSum(column: number): number
  readonly total: number
}

/** Which of the names answer what was typed; null where nothing was. */
export type NamesHold = (names: readonly string[], typed: string) => ReadonlySet<number> | null

const byName = new Intl.Collator('zh-u-co-pinyin', { numeric: true })

/** The table by a look. */
export function lookAt<Line extends Head>(
  table: TableToLookAt<Line>,
  look: TableLook,
  namesHold: NamesHold,
): SeenTable<Line> {
  const rows = look.transpose ? table.columns : table.rows
  const columns = look.transpose ? table.rows : table.columns
  const { cells } = table
  const counted = look.transpose
    ? (row: number, column: number) => cells[column]?.[row] ?? 0
    : (row: number, column: number) => cells[row]?.[column] ?? 0
  const sums = sumsOfLook(table, look)
  const { percent } = look
  const cell =
    percent === null
      ? counted
      : (row: number, column: number) => percentOf(counted(row, column), percent, sums, row, column)
  const held = {
    rows: linesHeld(rows, look.rowWords, namesHold),
    columns: linesHeld(columns, look.columnWords, namesHold),
  }
  const shown = look.hideEmpty ? withoutEmpty(held, counted) : held
  const downwards = ordered(shown.rows, look.rowOrder, rows, columns, line => sums.rows[line] ?? 0, cell)
  const across = ordered(
    shown.columns,
    look.columnOrder,
    columns,
    rows,
    line => sums.columns[line] ?? 0,
    (line, other) => cell(other, line),
  )
  const row = (at: number) => downwards[at] ?? -1
  const column = (at: number) => across[at] ?? -1
  const part = (sum: number, of: number) => (percent === null ? sum : of === 0 ? 0 : (100 * sum) / of)
  return {
    rows: downwards.flatMap(line => rows[line] ?? []),
    columns: across.flatMap(line => columns[line] ?? []),
    allRows: rows.length,
    allColumns: columns.length,
    cell: (at, other) => cell(row(at), column(other)),
    counted: (at, other) => counted(row(at), column(other)),
    rowSum(at) {
      const sum = sums.rows[row(at)] ?? 0
      return part(sum, percent === 'row' ? sum : sums.total)
    },
    columnSum(at) {
      const sum = sums.columns[column(at)] ?? 0
      return part(sum, percent === 'column' ? sum : sums.total)
    },
    total: part(sums.total, sums.total),
  }
}

/** Sums of the whole table, by rows and columns as they stand in the end. */
function sumsOfLook<Line extends Head>(table: TableToLookAt<Line>, look: TableLook): Sums {
  const { rows, columns, cells, sumsAll = false } = table
  const isOwn = (heads: readonly Line[]) => (line: number) => sumsAll || heads[line]?.parent === null
  const sums = sumsOf(cells, columns.length, { rows: isOwn(rows), columns: isOwn(columns) })
  return look.transpose ? { rows: sums.columns, columns: sums.rows, total: sums.total } : sums
}

function linesHeld(lines: readonly Head[], typed: string, namesHold: NamesHold): number[] {
  const all = [...lines.keys()]
  const held = namesHold(
    lines.map(({ path }) => path),
    typed,
  )
  return held === null ? all : all.filter(line => held.has(line))
}

interface Lines {
  readonly rows: readonly number[]
  readonly columns: readonly number[]
}

function withoutEmpty({ rows, columns }: Lines, counted: (row: number, column: number) => number): Lines {
  const full = new Set<number>()
  const fullRows = rows.filter(row => {
    let isFull = false
    for (const column of columns) {
      if (counted(row, column) === 0) continue
      isFull = true
      full.add(column)
    }
    return isFull
  })
  return { rows: fullRows, columns: columns.filter(column => full.has(column)) }
}

/** Equal lines stay in the project's order, also where the largest come first. */
function ordered(
  lines: readonly number[],
  { by, line, descending }: LineOrder,
  heads: readonly Head[],
  others: readonly Head[],
  sum: (line: number) => number,
  cell: (line: number, other: number) => number,
): readonly number[] {
  const sign = descending ? -1 : 1
  if (by === 'project') return descending ? lines.toReversed() : lines
  if (by === 'name') {
    const name = (at: number) => heads[at]?.name ?? ''
    return lines.toSorted((a, b) => sign * byName.compare(name(a), name(b)) || a - b)
  }
  const other = others.findIndex(({ id }) => id === line)
  if (by === 'line' && other < 0) return lines
  const size = by === 'sum' ? sum : (at: number) => cell(at, other)
  return lines.toSorted((a, b) => sign * (size(a) - size(b)) || a - b)
}
