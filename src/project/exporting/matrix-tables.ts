import { percentages, sumsOf } from '../../core/matrix/index.ts'
import type { Sheet, TableToWrite } from '../../formats/sheets/index.ts'
import type { CheckedInputOf } from '../../ipc/contract.ts'
import type { Matrix, MatrixCrosstab, MatrixHead, Provenance } from '../../ipc/matrix-results.ts'

export type MatrixLook = Pick<CheckedInputOf<'exports.matrix'>, 'percent' | 'transpose' | 'date'>

/** A matrix as it is written. Percentages are of what stands in the rows and columns in the end. */
export function matrixTable(matrix: Matrix, { percent, transpose, date }: MatrixLook): TableToWrite {
  const rows = transpose ? matrix.columns : matrix.rows
  const columns = transpose ? matrix.rows : matrix.columns
  const counts = matrix.cells.map(line => [...line])
  const counted = transpose ? columnsAsLines(counts, rows.length) : counts
  const cells = percent === null ? counted : percentOf(counted, rows, columns, percent)
  const provenance = { ...matrix.provenance, date }
  return {
    json: { rows, columns, cells, ...(percent === null ? {} : { percent }), provenance },
    sheets: [gridSheet('Matrix', rows, columns, cells), aboutSheet(provenance)],
  }
}

/** Cells as percentages; lines that count what others count too are left out of the sums. */
export function percentOf(
  cells: readonly (readonly number[])[],
  rows: readonly MatrixHead[],
  columns: readonly MatrixHead[],
  base: NonNullable<MatrixLook['percent']>,
): number[][] {
  const isOwn = (heads: readonly MatrixHead[]) => (line: number) => heads[line]?.parent === null
  const sums = sumsOf(cells, columns.length, { rows: isOwn(rows), columns: isOwn(columns) })
  return percentages(cells, base, sums).map(line => [...line])
}

function columnsAsLines(cells: readonly (readonly number[])[], lines: number): number[][] {
  return Array.from({ length: lines }, (_, column) => cells.map(line => line[column] ?? 0))
}

/** A crosstab with its expected counts and its test. */
export function crosstabTable(table: MatrixCrosstab, date: string | null): TableToWrite {
  const { rows, columns, cells, expected, provenance: made } = table
  const provenance = { ...made, date }
  const sums = (line: readonly number[], sum: number) => [...line, sum]
  const counts = gridSheet(
    'Counts',
    [...rows, total],
    [...columns, total],
    [...cells.map((line, row) => sums(line, table.rowSums[row] ?? 0)), sums(table.columnSums, table.total)],
  )
  const test: Sheet = {
    name: 'Test',
    heads: { rows: 0, columns: 1 },
    lines: [
      ['chi-square', table.chiSquare],
      ['degrees of freedom', table.degrees],
      ['p', table.p],
      ["Cramér's V", table.cramersV ?? ''],
      ['expected below 5, share', table.below5],
      ['smallest expected', table.smallestExpected],
      ['units', table.units],
      ...table.warnings.map(warning => ['warning', warning]),
    ],
  }
  return {
    json: { ...table, provenance },
    sheets: [counts, gridSheet('Expected', rows, columns, expected), test, aboutSheet(provenance)],
  }
}

const total = { id: 'total', name: 'total', path: 'total', parent: null }

/** A head with the names of the columns, then one line a row. */
export function gridSheet(
  name: string,
  rows: readonly MatrixHead[],
  columns: readonly MatrixHead[],
  cells: readonly Iterable<number>[],
): Sheet {
  const labels = labelsOf(rows)
  return {
    name,
    heads: { rows: 1, columns: 1 },
    lines: [['', ...labelsOf(columns)], ...labels.map((label, row) => [label, ...(cells[row] ?? [])])],
  }
}

/** Paths; where two documents share a name, with the files they came from. */
function labelsOf(heads: readonly MatrixHead[]): string[] {
  const paths = new Map<string, number>()
  for (const { path } of heads) paths.set(path, (paths.get(path) ?? 0) + 1)
  return heads.map(({ path, source }) =>
    source !== undefined && (paths.get(path) ?? 0) > 1 ? `${path} (${source})` : path,
  )
}

/** Where the numbers come from, on a sheet of its own so that tables stay plain. */
export function aboutSheet({ project, journal, program, date }: Provenance): Sheet {
  return {
    name: 'About',
    heads: { rows: 0, columns: 1 },
    lines: [
      ['project', project],
      ['journal', journal],
      ['program', program],
      ...(date === null ? [] : [['date', date]]),
    ],
  }
}
