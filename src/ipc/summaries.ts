import { z } from 'zod'
import type { CaseId, CodeId, CoderId } from '../core/id.ts'
import { id, text } from './fields.ts'
import { matrixLook, within } from './matrices.ts'
import type { MatrixHead, Provenance } from './matrix-results.ts'
import { change, query, returns } from './operation.ts'

const most = 100_000

/** What somebody wrote of a code in a case. */
export interface Summary {
  readonly codeId: CodeId
  readonly caseId: CaseId
  /** Plain text with LF line ends; never blank. */
  readonly text: string
  /** Who began it. */
  readonly coderId: CoderId
  /** ISO 8601, UTC. */
  readonly changedAt: string
}

/** Rows are cases and columns codes, unless it is transposed. */
export interface SummaryGrid {
  readonly rows: readonly MatrixHead[]
  readonly columns: readonly MatrixHead[]
  /** `texts[row][column]`; empty where nothing was written. */
  readonly texts: readonly (readonly string[])[]
  /** How many different passages lie in the cell. */
  readonly passages: readonly (readonly number[])[]
  readonly provenance: Provenance
}

/** Which part of the grid, in which order; null stands for all codes or cases. */
export const summaryChoice = z.object({
  codes: z.array(id<CodeId>()).max(most).nullable().default(null),
  cases: z.array(id<CaseId>()).max(most).nullable().default(null),
  /** True counts passages also for every code above their own; summaries stay with their code. */
  subcodes: z.boolean().default(false),
  within,
  ...matrixLook.pick({
    transpose: true,
    rowOrder: true,
    columnOrder: true,
    rowWords: true,
    columnWords: true,
    date: true,
  }).shape,
})

/** The summary grid (framework matrix): codes by cases, each cell with a text of one's own beside its passages. */
export const summaries = {
  /** All that are written, by case and code. */
  list: query(z.object({}), returns<readonly Summary[]>()),
  /** Refuses what `matrices.count` refuses. The passages of a cell: `matrices.passages`. */
  grid: query(summaryChoice, returns<SummaryGrid>()),
  /**
   * Writes a cell; a blank text leaves it empty. Gives what stands there now. `typed`: as in `memos.update`. `over`: what
   * stood there when the words were begun, empty for nothing; left out, they are written over anything.
   * Refuses: not-found, revision-changed where other words stand there by now.
   */
  write: change(
    z.object({
      codeId: id<CodeId>(),
      caseId: id<CaseId>(),
      text,
      over: text.optional(),
      typed: z.boolean().default(false),
    }),
    returns<Summary | null>(),
  ),
}
