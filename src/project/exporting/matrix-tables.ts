import { plainLook } from '../../core/matrix/index.ts'
import type { Sheet, TableToWrite } from '../../formats/sheets/index.ts'
import type { CheckedInputOf } from '../../ipc/contract.ts'
import type { Matrix, MatrixCrosstab } from '../../ipc/matrix-results.ts'
import { dated, provenanceLines } from './provenance.ts'
import { seenCells, seenHeads, seenSheet, seenTable } from './seen-table.ts'

type MatrixFile = CheckedInputOf<'exports.matrix'>
type CrosstabFile = CheckedInputOf<'exports.crosstab'>

/** What of the wish to write a table says how it is looked at. */
export type MatrixLook = Pick<MatrixFile, keyof typeof plainLook | 'date'>
export type CrosstabLook = Pick<CrosstabFile, Exclude<keyof typeof plainLook, 'sums'> | 'show' | 'date'>

/** A matrix as it is written. Percentages are of what stands in the rows and columns in the end. */
export async function matrixTable(matrix: Matrix, look: MatrixLook): Promise<TableToWrite> {
  const { percent, transpose, sums, date } = look
  const seen = await seenTable(matrix, look)
  const provenance = dated(matrix.provenance, date)
  return {
    json: {
      rows: seenHeads(seen.rows, transpose ? matrix.columns : matrix.rows),
      columns: seenHeads(seen.columns, transpose ? matrix.rows : matrix.columns),
      cells: seenCells(seen),
      ...(percent === null ? {} : { percent }),
      ...(sums
        ? {
            rowSums: seen.rows.map((_, row) => seen.rowSum(row)),
            columnSums: seen.columns.map((_, column) => seen.columnSum(column)),
            total: seen.total,
          }
        : {}),
      provenance,
    },
    sheets: [seenSheet('Matrix', seen, sums)],
    about: provenanceLines(provenance),
  }
}

/** A crosstab with its expected counts and its test. */
export async function crosstabTable(table: MatrixCrosstab, look: CrosstabLook): Promise<TableToWrite> {
  const { date, show, transpose } = look
  const provenance = dated(table.provenance, date)
  // Where rows overlap, their sums are still what the test was made of.
  const counts = await seenTable({ ...table, sumsAll: true }, { ...plainLook, ...look })
  const order = { ...plainLook, ...look, percent: null }
  const expected = await seenTable({ ...table, cells: table.expected, sumsAll: true }, order)
  const sheets = {
    counts: seenSheet('Counts', counts, true),
    expected: seenSheet('Expected', expected, false),
  }
  return {
    json: {
      ...table,
      rows: seenHeads(counts.rows, transpose ? table.columns : table.rows),
      columns: seenHeads(counts.columns, transpose ? table.rows : table.columns),
      cells: seenCells(counts),
      rowSums: counts.rows.map((_, row) => counts.rowSum(row)),
      columnSums: counts.columns.map((_, column) => counts.columnSum(column)),
      total: counts.total,
      expected: seenCells(expected),
      ...(look.percent === null ? {} : { percent: look.percent }),
      provenance,
    },
    sheets: [sheets[show], sheets[show === 'counts' ? 'expected' : 'counts'], testSheet(table)],
    about: provenanceLines(provenance),
  }
}

function testSheet(table: MatrixCrosstab): Sheet {
  return {
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
}
