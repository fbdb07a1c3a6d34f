import type { KeptLine, KeptResult } from './result.ts'

/** A number that is another now. Null: its row or column was not there then, or is not there now. */
export interface CellChange {
  readonly row: KeptLine
  readonly column: KeptLine
  readonly before: number | null
  readonly after: number | null
}

/** What became of a table. Lines are called as they are now; those that are gone as they were. */
export interface Difference {
  readonly newRows: readonly KeptLine[]
  readonly goneRows: readonly KeptLine[]
  readonly newColumns: readonly KeptLine[]
  readonly goneColumns: readonly KeptLine[]
  /** In the order of the table now, row by row, then those of rows that are gone. Of new and gone lines only what is not 0. */
  readonly cells: readonly CellChange[]
  /** How many numbers of lines that were there then and are there now are larger, and smaller. */
  readonly grown: number
  readonly shrunk: number
  /** Lines that are called otherwise now, with the name they had. */
  readonly renamed: readonly (KeptLine & { readonly before: string })[]
  /** Rows that were compared, where not all of the older table were kept; null: all. Rows beside them are not told of. */
  readonly onlyFirst: number | null
}

/** What of `after` is not as it was in `before`. Order does not matter: lines are known by their ids. */
export function differenceOf(before: KeptResult, after: KeptResult): Difference {
  const isWhole = before.allRows === before.rows.length
  const rows = sidesOf(before.rows, after.rows, !isWhole)
  const columns = sidesOf(before.columns, after.columns, false)
  const changes = new Changes(before, after)
  for (const row of rows.now) for (const column of columns.every) changes.compare(row, column)
  for (const row of rows.gone) for (const column of columns.every) changes.compare(row, column)
  return {
    newRows: rows.fresh.map(({ line }) => line),
    goneRows: rows.gone.map(({ line }) => line),
    newColumns: columns.fresh.map(({ line }) => line),
    goneColumns: columns.gone.map(({ line }) => line),
    cells: changes.cells,
    grown: changes.grown,
    shrunk: changes.shrunk,
    renamed: [...rows.renamed, ...columns.renamed],
    onlyFirst: isWhole ? null : before.rows.length,
  }
}

/** A line with its number in either table; -1 where it is not there. */
interface Place {
  readonly line: KeptLine
  readonly before: number
  readonly after: number
}

function sidesOf(before: readonly KeptLine[], after: readonly KeptLine[], onlyKnown: boolean) {
  const were = new Map(before.map(({ id }, number) => [id, number]))
  const are = new Set(after.map(({ id }) => id))
  const all = after.map((line, number): Place => ({ line, before: were.get(line.id) ?? -1, after: number }))
  const now = onlyKnown ? all.filter(place => place.before >= 0) : all
  const gone = before.flatMap((line, number): Place[] =>
    are.has(line.id) ? [] : [{ line, before: number, after: -1 }],
  )
  return {
    now,
    gone,
    every: [...now, ...gone],
    fresh: now.filter(place => place.before < 0),
    renamed: now.flatMap(({ line, before: number }) => {
      const name = before[number]?.name ?? line.name
      return name === line.name ? [] : [{ ...line, before: name }]
    }),
  }
}

class Changes {
  readonly cells: CellChange[] = []
  grown = 0
  shrunk = 0

  constructor(
    private readonly before: KeptResult,
    private readonly after: KeptResult,
  ) {}

  compare(row: Place, column: Place): void {
    const before = numberAt(this.before, row.before, column.before)
    const after = numberAt(this.after, row.after, column.after)
    if ((before ?? 0) === (after ?? 0)) return
    this.cells.push({ row: row.line, column: column.line, before, after })
    if (before === null || after === null) return
    if (after > before) this.grown++
    else this.shrunk++
  }
}

function numberAt({ cells }: KeptResult, row: number, column: number): number | null {
  return row < 0 || column < 0 ? null : (cells[row]?.[column] ?? 0)
}
