import { lookAt, type SeenTable, type TableLook, type TableToLookAt } from '../../core/matrix/index.ts'
import type { Sheet } from '../../formats/sheets/index.ts'
import type { MatrixHead } from '../../ipc/matrix-results.ts'

/** A table by a look. What reads pinyin is only loaded where words were typed. */
export async function seenTable(
  table: TableToLookAt<MatrixHead>,
  look: TableLook,
): Promise<SeenTable<MatrixHead>> {
  if (look.rowWords.trim() === '' && look.columnWords.trim() === '') return lookAt(table, look, () => null)
  const { namesHold } = await import('../../core/matrix/names-hold.ts')
  return lookAt(table, look, namesHold)
}

export function seenCells({ rows, columns, cell }: SeenTable<MatrixHead>): number[][] {
  return rows.map((_, row) => columns.map((_, column) => cell(row, column)))
}

/** Heads as they are seen: `parent` is the number of a line that is seen, too. */
export function seenHeads(seen: readonly MatrixHead[], all: readonly MatrixHead[]): readonly MatrixHead[] {
  if (seen.length === all.length && seen.every((head, line) => head === all[line])) return seen
  const lines = new Map(seen.map(({ id }, line) => [id, line]))
  return seen.map(head => ({ ...head, parent: lines.get(all[head.parent ?? -1]?.id ?? '') ?? null }))
}

const total = { id: 'total', name: 'total', path: 'total', parent: null }

/** A sheet of what is seen, with a line and a column of sums where there are to be some. */
export function seenSheet(name: string, seen: SeenTable<MatrixHead>, sums: boolean): Sheet {
  const cells = seenCells(seen)
  if (!sums) return gridSheet(name, seen.rows, seen.columns, cells)
  const withSums = cells.map((line, row) => [...line, seen.rowSum(row)])
  const below = [...seen.columns.map((_, column) => seen.columnSum(column)), seen.total]
  return gridSheet(name, [...seen.rows, total], [...seen.columns, total], [...withSums, below])
}

/** A head with the names of the columns, then one line a row. */
export function gridSheet(
  name: string,
  rows: readonly MatrixHead[],
  columns: readonly MatrixHead[],
  cells: readonly Iterable<number | string>[],
): Sheet {
  const labels = labelsOf(rows)
  return {
    name,
    heads: { rows: 1, columns: 1 },
    lines: [['', ...labelsOf(columns)], ...labels.map((label, row) => [label, ...(cells[row] ?? [])])],
  }
}

/** Paths; where two documents share a name, with the files they came from. */
export function labelsOf(heads: readonly MatrixHead[]): string[] {
  const paths = new Map<string, number>()
  for (const { path } of heads) paths.set(path, (paths.get(path) ?? 0) + 1)
  return heads.map(({ path, source }) =>
    source !== undefined && (paths.get(path) ?? 0) > 1 ? `${path} (${source})` : path,
  )
}
