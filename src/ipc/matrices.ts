import { z } from 'zod'
import type { CodeId, DocumentId } from '../core/id.ts'
import { measures } from './constants.ts'
import { query, returns } from './operation.ts'

export { measures }

/** What a matrix counts. Detached codings cover nothing and are not counted. */
export const matrixChoice = z.object({
  rows: z.literal('codes'),
  columns: z.literal('documents'),
  measure: z.enum(measures).default('codings'),
  /** True counts a coding also for every code above its own. */
  subcodes: z.boolean().default(false),
})
export type MatrixChoice = z.input<typeof matrixChoice>

export interface Matrix {
  /** In the order of the codebook's tree. `path`: names from the top down, joined by `/`. */
  readonly rows: readonly { readonly id: CodeId; readonly name: string; readonly path: string }[]
  readonly columns: readonly { readonly id: DocumentId; readonly name: string; readonly source: string }[]
  /** `cells[row][column]`. Unit: codings, UTF-16 code units, or 1 for present. */
  readonly cells: readonly (readonly number[])[]
}

export const matrices = {
  count: query(matrixChoice, returns<Matrix>()),
}
