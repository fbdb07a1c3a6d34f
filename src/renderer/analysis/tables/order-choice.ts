import { type LineOrder, projectOrder, type TableLook } from '../../../core/matrix/index.ts'
import { type CellPlace, NAMES_AT, SUMS } from './grid-place.ts'

/** The same look with rows as columns: what was typed and ordered goes with its lines. */
export function turned(look: TableLook): TableLook {
  const base = { row: 'column', column: 'row', total: 'total' } as const
  return {
    ...look,
    transpose: !look.transpose,
    percent: look.percent === null ? null : base[look.percent],
    rowOrder: look.columnOrder,
    columnOrder: look.rowOrder,
    rowWords: look.columnWords,
    columnWords: look.rowWords,
  }
}

/**
 * The look after a click on a name. The name of a column orders the rows by it, that of a row the columns, the corner
 * the rows by name: the largest first (names from A), then the other way round, then as the project has them.
 */
export function sortedBy(look: TableLook, { row, column }: CellPlace, lineId: string | null): TableLook {
  const side = row === NAMES_AT ? 'rowOrder' : 'columnOrder'
  const at = row === NAMES_AT ? column : row
  const wanted: LineOrder =
    at === NAMES_AT
      ? { by: 'name', line: null, descending: false }
      : at === SUMS
        ? { by: 'sum', line: null, descending: true }
        : { by: 'line', line: lineId, descending: true }
  return { ...look, [side]: next(look[side], wanted) }
}

function next(now: LineOrder, wanted: LineOrder): LineOrder {
  if (now.by !== wanted.by || now.line !== wanted.line) return wanted
  return now.descending === wanted.descending ? { ...wanted, descending: !wanted.descending } : projectOrder
}
