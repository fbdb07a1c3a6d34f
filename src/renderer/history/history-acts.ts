import type { ActId } from '../../core/id.ts'
import { RefusedError } from '../state/client.ts'
import { client } from '../state/connection.ts'
import { t } from '../state/i18n.ts'
import { attempt, notify } from '../state/notices.ts'
import { refusalWords } from '../state/words.ts'
import { useHistoryDesk } from './history-store.ts'

/** Takes one act back, or does it again; what stands against it is told beside the act. */
export function changeOne(id: ActId, way: 'undoAct' | 'redoAct'): void {
  useHistoryDesk.setState({ standsAgainst: null })
  attempt(async () => {
    try {
      await client.history[way]({ id })
    } catch (error) {
      const by = error instanceof RefusedError ? error.refusal.values.id : undefined
      if (!(error instanceof RefusedError) || error.refusal.code !== 'act-built-upon' || by === undefined)
        throw error
      const words = refusalWords(error.refusal)
      useHistoryDesk.setState({ standsAgainst: { of: id, id: String(by) as ActId, words } })
    }
  })
}

/** Steps of one call: few enough that the bar moves and people can stop it. */
const STEPS = 40

let stopped = false

export function stopMoving(): void {
  stopped = true
}

/** Goes to the state just after the act of that number. Each step is in the journal, so it can be stopped anywhere. */
export function moveTo(number: number, way: 'back' | 'forward'): void {
  if (useHistoryDesk.getState().moving !== null) return
  attempt(async () => {
    stopped = false
    const { undo } = await client.history.state()
    let done = 0
    try {
      for (let left = 1; left > 0 && !stopped; ) {
        const step = await client.history.moveTo({ number, steps: STEPS })
        done += step.done
        left = step.left
        if (left > 0) useHistoryDesk.setState({ moving: { done, total: done + left } })
      }
    } finally {
      useHistoryDesk.setState({ moving: null })
    }
    const from = undo?.number ?? 0
    notify(t(`history:moved.${way}`, { count: done }), {
      label: t('history:moved.return'),
      run: () => moveTo(from, way === 'back' ? 'forward' : 'back'),
    })
  })
}
