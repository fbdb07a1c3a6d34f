import { plainLook } from '../../core/matrix/index.ts'
import type { CheckedInputOf } from '../../ipc/contract.ts'
import type { MatrixHead } from '../../ipc/matrix-results.ts'
import type { SummaryGrid } from '../../ipc/summaries.ts'
import type { ReadDb } from '../db/connection.ts'
import { dated } from '../exporting/provenance.ts'
import { seenCells, seenHeads, seenTable } from '../exporting/seen-table.ts'
import type { QueryContext } from '../handlers/handler.ts'
import { listSummaries } from '../store/summaries.ts'
import { countMatrix } from './count-matrix.ts'

/** The grid with its texts and how many passages each cell has. Refuses what `countMatrix` refuses. */
export async function summaryGrid(
  db: ReadDb,
  { codes, cases, subcodes, within, date, ...look }: CheckedInputOf<'summaries.grid'>,
  context: QueryContext,
): Promise<SummaryGrid> {
  const counted = await countMatrix(
    db,
    {
      rows: { of: 'cases', only: cases },
      columns: { of: 'codes', only: codes },
      measure: 'passages',
      subcodes,
      within,
    },
    context,
  )
  const seen = await seenTable(counted, { ...plainLook, ...look })
  const [down, across] = look.transpose ? [counted.columns, counted.rows] : [counted.rows, counted.columns]
  const texts = new Map(listSummaries(db).map(({ codeId, caseId, text }) => [`${caseId} ${codeId}`, text]))
  const textAt = (row: MatrixHead, column: MatrixHead) =>
    texts.get(look.transpose ? `${column.id} ${row.id}` : `${row.id} ${column.id}`) ?? ''
  return {
    rows: seenHeads(seen.rows, down),
    columns: seenHeads(seen.columns, across),
    texts: seen.rows.map(row => seen.columns.map(column => textAt(row, column))),
    passages: seenCells(seen),
    provenance: dated(counted.provenance, date),
  }
}
