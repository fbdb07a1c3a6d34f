import { setImmediate } from 'node:timers/promises'
import { Refusal } from '../../core/refusal.ts'

/** Long work: it can be cancelled, and says how far it has come. */
export interface Work {
  readonly signal?: AbortSignal | undefined
  /** Called once for each step done. */
  step(): void
}

/** Refuses cancelled when the signal has been given. */
export function checkCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new Refusal('cancelled', 'The work was cancelled')
}

/** Ends a step of work: others get their turn, and a cancelled work stops here. Refuses: cancelled. */
export async function endStep(work: Work): Promise<void> {
  work.step()
  await setImmediate()
  checkCancelled(work.signal)
}
