import { z } from 'zod'
import type { ActId } from '../core/id.ts'
import { nothing } from './fields.ts'
import { change, query, returns } from './operation.ts'

/** One act of the journal. Its words are made from the operation's name and the values. */
export interface Act {
  readonly id: ActId
  /** Place in the journal, from 1, without gaps in time order. */
  readonly number: number
  /** base: what undo does not reach, e.g. a coder joined. */
  readonly kind: 'base' | 'change' | 'undo' | 'redo'
  /** Name of the operation, e.g. `codings.apply`; of the act undone or redone where the kind says so. */
  readonly operation: string
  readonly values: Readonly<Record<string, string | number>>
  readonly coder: string
  /** ISO 8601, UTC. */
  readonly at: string
  /** True for a change that is taken back at present. */
  readonly undone: boolean
}

/** What undo and redo would do now; null when there is nothing. */
export interface HistoryState {
  readonly undo: Act | null
  readonly redo: Act | null
}

export const history = {
  state: query(nothing, returns<HistoryState>()),
  /** The newest acts first; `before` continues below that number. */
  list: query(
    z.object({ before: z.int().min(1).optional(), limit: z.int().min(1).max(100_000).default(200) }),
    returns<readonly Act[]>(),
  ),
  /** Takes the last act back. Refuses: nothing-to-undo. */
  undo: change(nothing, returns<Act>()),
  /** Does the last act taken back again. Refuses: nothing-to-redo. */
  redo: change(nothing, returns<Act>()),
}
