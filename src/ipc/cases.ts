import { z } from 'zod'
import type { CaseId } from '../core/id.ts'
import { id, nothing, text } from './fields.ts'
import { change, query, returns } from './operation.ts'

/** A unit of study: a person, a household, a community. */
export interface CaseSummary {
  readonly id: CaseId
  readonly name: string
}

export const cases = {
  /** In the project's own order. */
  list: query(nothing, returns<readonly CaseSummary[]>()),
  /** Refuses: name-empty, name-taken, name-too-long. */
  create: change(z.object({ name: text }), returns<CaseSummary>()),
  /** Refuses: not-found, name-empty, name-taken, name-too-long. */
  rename: change(z.object({ id: id<CaseId>(), name: text }), returns<CaseSummary>()),
  /** Takes cases away with their values. Refuses: not-found. */
  remove: change(z.object({ ids: z.array(id<CaseId>()).min(1) }), returns<{ readonly removed: number }>()),
}
