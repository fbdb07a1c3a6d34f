import type { SeenTable } from '../../../core/matrix/index.ts'
import type { MatrixHead } from '../../../ipc/matrix-results.ts'
import { type CellPlace, type CellRange, NAMES_AT, SUMS } from './grid-place.ts'

export type Side = 'rows' | 'columns'

/** How the name of a line is drawn. `color`: of a code; null for none. */
export interface HeadLook {
  readonly name: string
  /** With what stands above it. */
  readonly full: string
  readonly depth: number
  readonly color: string | null
  /** `ascending` where the lines of the other side are ordered by this one. */
  readonly sorted: 'ascending' | 'descending' | null
}

/** A table as the grid draws it. */
export interface GridModel {
  readonly label: string
  readonly corner: string
  readonly sumWords: string
  readonly seen: SeenTable<MatrixHead>
  readonly sums: boolean
  /** Whether rows, or columns, can be ordered by a click on a name of the other side. */
  readonly sortable: Record<Side, boolean>
  head(side: Side, at: number): HeadLook
  format(value: number, column: number): string
  /** 0 to 5; see `heatOf`. */
  tint(value: number, column: number): number
  /** Lists what stands behind a number; `enter`: the keys go into the list. */
  open(place: CellPlace, enter: boolean): void
  /** Orders the other side by the line, by the sums, or (at the corner) by names. */
  sort(place: CellPlace): void
}

/** The number at a place that is not a name. */
export function valueAt({ seen }: Pick<GridModel, 'seen'>, { row, column }: CellPlace): number {
  if (row === SUMS) return column === SUMS ? seen.total : seen.columnSum(column)
  return column === SUMS ? seen.rowSum(row) : seen.cell(row, column)
}

/** A stretch of the table with its heads, cells parted by tabs, as spreadsheets take it. Numbers as files have them. */
export function blockOf(
  model: Pick<GridModel, 'seen' | 'head' | 'sumWords'>,
  { rows, columns }: CellRange,
): string {
  const numbers = ([first, last]: readonly [number, number]) =>
    Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at)
  const name = (side: Side, at: number) => (at === SUMS ? model.sumWords : model.head(side, at).full)
  const across = numbers(columns)
  const lines = [
    ['', ...across.map(column => name('columns', column))],
    ...numbers(rows).map(row => [
      name('rows', row),
      ...across.map(column => String(valueAt(model, { row, column }))),
    ]),
  ]
  return lines.map(line => line.map(flat).join('\t')).join('\n')
}

function flat(words: string): string {
  return words.replaceAll(/[\t\r\n]+/g, ' ')
}

export function isName({ row, column }: CellPlace): boolean {
  return row === NAMES_AT || column === NAMES_AT
}
