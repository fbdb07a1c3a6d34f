import type { CaseId, CodeId } from '../../../core/id.ts'
import { namesHold } from '../../../core/matrix/names-hold.ts'
import type { Matrix, MatrixHead } from '../../../ipc/matrix-results.ts'
import type { Summary } from '../../../ipc/summaries.ts'
import type { SummaryCell, SummaryChoice } from '../../state/summary-choice.ts'
import type { CellPlace } from '../tables/grid-place.ts'

/** The grid as it is seen: cases down, codes across. */
export interface SummaryTable {
  readonly rows: readonly MatrixHead[]
  readonly columns: readonly MatrixHead[]
  /** How many cases there are, whatever is left out of sight. */
  readonly allRows: number
  text(place: CellPlace): string
  passages(place: CellPlace): number
}

export function keyOfCell({ caseId, codeId }: SummaryCell): string {
  return `${caseId} ${codeId}`
}

type Counted = Pick<Matrix, 'rows' | 'columns' | 'cells'>

/** Texts by the numbers of row and column; rows without any are not there. */
export type WrittenLines = readonly (readonly string[] | undefined)[]

/** Where in the counted grid the texts stand. */
export function writtenLines(
  { rows, columns }: Pick<Counted, 'rows' | 'columns'>,
  written: readonly Pick<Summary, 'caseId' | 'codeId' | 'text'>[],
): WrittenLines {
  const numbers = (heads: readonly MatrixHead[]) => new Map(heads.map(({ id }, at) => [id, at]))
  const [rowOf, columnOf] = [numbers(rows), numbers(columns)]
  const lines = new Array<string[] | undefined>(rows.length)
  for (const { caseId, codeId, text } of written) {
    const [row, column] = [rowOf.get(caseId), columnOf.get(codeId)]
    if (row === undefined || column === undefined) continue
    const line = lines[row] ?? []
    lines[row] = line
    line[column] = text
  }
  return lines
}

/**
 * The counted grid with its texts, as it is chosen. The case that is open stays in sight among the unwritten ones also
 * when the last word about it is written: nobody is moved on by finishing.
 */
export function seenSummaries(
  { rows, columns, cells }: Counted,
  lines: WrittenLines,
  { words, unwritten, active }: Pick<SummaryChoice, 'words' | 'unwritten' | 'active'>,
): SummaryTable {
  const held = namesHold(
    rows.map(({ path }) => path),
    words,
  )
  const hasUnwritten = (at: number) =>
    columns.some((_, column) => (cells[at]?.[column] ?? 0) > 0 && lines[at]?.[column] === undefined)
  const seen = [...rows.keys()].filter(
    at =>
      (held === null || held.has(at)) && (!unwritten || rows[at]?.id === active?.caseId || hasUnwritten(at)),
  )
  return {
    rows: seen.flatMap(at => rows[at] ?? []),
    columns,
    allRows: rows.length,
    text: ({ row, column }) => lines[seen[row] ?? -1]?.[column] ?? '',
    passages: ({ row, column }) => cells[seen[row] ?? -1]?.[column] ?? 0,
  }
}

/** A cell with passages and no words. */
export function isUnwritten(table: SummaryTable, place: CellPlace): boolean {
  return table.passages(place) > 0 && table.text(place) === ''
}

/** The next unwritten cell, case by case, round and round; null where there is none but the one at hand. */
export function nextUnwritten(table: SummaryTable, { row, column }: CellPlace): CellPlace | null {
  const across = table.columns.length
  const all = table.rows.length * across
  const from = row * across + column
  for (let step = 1; step < all; step++) {
    const at = (from + step) % all
    const place = { row: Math.floor(at / across), column: at % across }
    if (isUnwritten(table, place)) return place
  }
  return null
}

/** Cells with passages, and those of them with words. */
export function writtenOf(table: SummaryTable): { readonly written: number; readonly all: number } {
  let [written, all] = [0, 0]
  for (let row = 0; row < table.rows.length; row++) {
    for (let column = 0; column < table.columns.length; column++) {
      if (table.passages({ row, column }) === 0) continue
      all++
      if (table.text({ row, column }) !== '') written++
    }
  }
  return { written, all }
}

export function cellAt({ rows, columns }: SummaryTable, { row, column }: CellPlace): SummaryCell | null {
  const [head, across] = [rows[row], columns[column]]
  return head === undefined || across === undefined
    ? null
    : { caseId: head.id as CaseId, codeId: across.id as CodeId }
}

/** Where a cell is seen; the nearest there is where its case or its code is out of sight. */
export function placeOfCell(table: SummaryTable, cell: SummaryCell | null, before: CellPlace): CellPlace {
  const find = (heads: readonly MatrixHead[], id: string | undefined, last: number) => {
    const at = heads.findIndex(head => head.id === id)
    return at >= 0 ? at : Math.max(0, Math.min(last, heads.length - 1))
  }
  return {
    row: find(table.rows, cell?.caseId, before.row),
    column: find(table.columns, cell?.codeId, before.column),
  }
}
