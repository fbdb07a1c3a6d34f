import type { HistoryState } from '../../ipc/history.ts'
import { client } from './connection.ts'

type Step = 'undo' | 'redo'

let onTheirWay = 0

/** Takes the last change back, or does it again. */
export async function stepInHistory(step: Step): Promise<void> {
  onTheirWay += 1
  try {
    await client.history[step]()
  } finally {
    onTheirWay -= 1
  }
}

/** Whether there may be something to step to: while a step is on its way only the host can tell, and keys are quicker. */
export function canStep(step: Step, history: HistoryState | undefined): boolean {
  return onTheirWay > 0 || (history?.[step] ?? null) !== null
}
