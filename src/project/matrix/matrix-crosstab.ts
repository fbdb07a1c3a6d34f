import {
  type CrosstabWarning,
  crosstab,
  linesOf,
  placesOfMember,
  rowsOfLabels,
} from '../../core/matrix/index.ts'
import type { CheckedInputOf } from '../../ipc/contract.ts'
import type { MatrixCrosstab } from '../../ipc/matrix-results.ts'
import type { ReadDb } from '../db/connection.ts'
import { provenanceOf } from '../exporting/provenance.ts'
import type { QueryContext } from '../handlers/handler.ts'
import { countCells } from './count-cells.ts'
import { planned } from './count-matrix.ts'
import type { Plan } from './plan.ts'
import { steadily } from './slices.ts'

/** A table of counts with its test. Refuses what `countMatrix` refuses. */
export function testMatrix(
  db: ReadDb,
  choice: CheckedInputOf<'matrices.crosstab'>,
  context: QueryContext,
): Promise<MatrixCrosstab> {
  return steadily(db, context, async slices => {
    const { rows, columns, plan, sources } = await planned(db, choice, context, slices)
    const cells = await countCells(plan, choice.measure, sources)
    const lines = linesOf(cells, rows.heads.length, columns.heads.length).map(line => [...line])
    const { rows: rowSums, columns: columnSums, ...test } = crosstab(lines, columns.heads.length)
    const unit = choice.measure === 'cases' ? 'cases' : 'documents'
    const [units = 0] = await countCells(anyCell(plan), unit, sources)
    const warnings: CrosstabWarning[] = [...test.warnings]
    if (test.total > units) warnings.push('not-independent')
    if ([...rows.heads, ...columns.heads].some(({ parent }) => parent !== null))
      warnings.push('overlapping-lines')
    return {
      ...test,
      rows: rows.heads,
      columns: columns.heads,
      cells: lines,
      rowSums,
      columnSums,
      units,
      warnings,
      provenance: provenanceOf(db, context),
    }
  })
}

/** The same items and places as one cell: whatever counts in any cell counts in it. */
function anyCell(plan: Plan): Plan {
  const labels = plan.rowsOf.starts.length - 1
  const isCounted = (label: number) => (plan.rowsOf.starts[label] ?? 0) < (plan.rowsOf.starts[label + 1] ?? 0)
  return {
    ...plan,
    rows: 1,
    columns: 1,
    turned: false,
    rowsOf: rowsOfLabels(Array.from({ length: labels }, (_, label) => (isCounted(label) ? [0] : []))),
    placesOf(document) {
      const { whole, from, to } = plan.placesOf(document)
      const places = { whole: whole.slice(0, 1).fill(0), from, to, member: new Int32Array(from.length) }
      return whole.length > 0 ? placesOfMember(places, 0) : places
    },
  }
}
