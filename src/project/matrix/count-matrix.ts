import { linesOf } from '../../core/matrix/index.ts'
import { Refusal } from '../../core/refusal.ts'
import type { CheckedInputOf } from '../../ipc/contract.ts'
import { within } from '../../ipc/matrices.ts'
import type { Matrix, MatrixHead } from '../../ipc/matrix-results.ts'
import type { ReadDb } from '../db/connection.ts'
import { provenanceOf } from '../exporting/provenance.ts'
import type { QueryContext } from '../handlers/handler.ts'
import { axisOf } from './axes.ts'
import type { Axis } from './axis.ts'
import { countCells } from './count-cells.ts'
import { sourcesWithin } from './counted-part.ts'
import { type Plan, planOf } from './plan.ts'
import { type Slices, steadily } from './slices.ts'
import type { Sources } from './sources.ts'

/** Cells of one table at most: 160 MB. */
const MOST_CELLS = 20_000_000

type Choice = CheckedInputOf<'matrices.count'>

/** Refuses: not-found, value-invalid, matrix-too-large, cancelled. */
export function countMatrix(db: ReadDb, choice: Choice, context: QueryContext): Promise<Matrix> {
  return steadily(db, context, async slices => {
    const { rows, columns, plan, sources } = await planned(db, choice, context, slices)
    const cells = await countCells(plan, choice.measure, sources)
    return {
      rows: rows.heads,
      columns: columns.heads,
      cells: linesOf(cells, rows.heads.length, columns.heads.length),
      provenance: provenanceOf(db, context),
    }
  })
}

const whole = within.parse({})

/** What an axis holds. Refuses: not-found, value-invalid, cancelled. */
export function headsOf(
  db: ReadDb,
  { axis }: CheckedInputOf<'matrices.heads'>,
  context: QueryContext,
): Promise<readonly MatrixHead[]> {
  return steadily(db, context, async slices => {
    const sources = await sourcesWithin(db, whole, context, slices)
    return (await axisOf(sources, axis, false)).heads
  })
}

export interface Planned {
  readonly rows: Axis
  readonly columns: Axis
  readonly plan: Plan
  readonly sources: Sources
}

/** Both sides of a table and how it is counted. Refuses: not-found, value-invalid, matrix-too-large, cancelled. */
export async function planned(
  db: ReadDb,
  { rows, columns, subcodes, within }: Omit<Choice, 'measure'>,
  context: QueryContext,
  slices: Slices,
): Promise<Planned> {
  const sources = await sourcesWithin(db, within, context, slices)
  const down = await axisOf(sources, rows, subcodes)
  const across = await axisOf(sources, columns, subcodes)
  checkSize(down.heads.length, across.heads.length)
  return { rows: down, columns: across, plan: planOf(down, across, sources.counted), sources }
}

/** Refuses: matrix-too-large. */
export function checkSize(rows: number, columns: number): void {
  if (rows * columns <= MOST_CELLS) return
  const detail = `${rows} rows and ${columns} columns`
  throw new Refusal('matrix-too-large', detail, { rows, columns, cells: MOST_CELLS })
}
