import { setImmediate as nextTurn } from 'node:timers/promises'
import { Refusal } from '../../core/refusal.ts'
import type { ReadDb } from '../db/connection.ts'
import type { QueryContext } from '../handlers/handler.ts'
import { lastActKey } from '../history/acts.ts'

/** The host serves others after so many milliseconds of counting. */
const SLICE = 25
/** How often counting starts again because the project changed; then it no longer lets others in between. */
const TRIES = 3

/** What long counting needs of who asked for it. */
export interface Slices {
  /** Does something with each item, in slices. Refuses: cancelled. */
  each<Item>(items: Iterable<Item>, total: number, visit: (item: Item, number: number) => void): Promise<void>
}

/**
 * Counts something of one state of the project: work that others changed it under begins anew, and in the end does
 * not let them in.
 */
export async function steadily<Result>(
  db: ReadDb,
  context: QueryContext,
  work: (slices: Slices) => Promise<Result>,
): Promise<Result> {
  for (let tries = 1; ; tries++) {
    const before = lastActKey(db)
    const result = await work(slicesOf(context, tries < TRIES ? SLICE : Number.POSITIVE_INFINITY))
    if (lastActKey(db) === before) return result
  }
}

function slicesOf({ signal, progress }: QueryContext, slice: number): Slices {
  let end = performance.now() + slice
  return {
    async each(items, total, visit) {
      let number = 0
      for (const item of items) {
        visit(item, number++)
        if (performance.now() < end) continue
        progress({ done: number, total })
        await nextTurn()
        if (signal.aborted) throw new Refusal('cancelled', 'Counting was cancelled')
        end = performance.now() + slice
      }
    },
  }
}
