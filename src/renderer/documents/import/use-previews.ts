import { useEffect, useState } from 'react'
import type { FileChoice } from '../../../ipc/imports.ts'
import type { Progress } from '../../../ipc/port.ts'
import { client } from '../../state/connection.ts'
import { notifyError } from '../../state/notices.ts'
import { choiceOf, keyOfChoice, learnPreviews, useImportPlan } from './import-plan.ts'

/** Files asked about at once: few enough that the first answers come soon. */
const BATCH = 40

/**
 * Keeps the previews true to the choices: asks again for files whose choices changed, and stops asking when
 * they change again. Returns how far it is, null when all is known.
 */
export function usePreviews(): Progress | null {
  const [progress, setProgress] = useState<Progress | null>(null)
  const wanted = useImportPlan(plan => JSON.stringify(plan.files.map(file => choiceOf(file, plan))))
  useEffect(() => {
    const { previews } = useImportPlan.getState()
    const choices = (JSON.parse(wanted) as FileChoice[]).filter(
      choice => previews.get(choice.path)?.key !== keyOfChoice(choice),
    )
    if (choices.length === 0) return
    const stop = new AbortController()
    setProgress({ done: 0, total: choices.length })
    ask(choices, stop.signal, done => setProgress({ done, total: choices.length }))
      .catch(notifyError)
      .finally(() => {
        if (!stop.signal.aborted) setProgress(null)
      })
    return () => stop.abort()
  }, [wanted])
  return progress
}

async function ask(choices: readonly FileChoice[], signal: AbortSignal, onDone: (done: number) => void) {
  for (let at = 0; at < choices.length && !signal.aborted; at += BATCH) {
    const batch = choices.slice(at, at + BATCH)
    const previews = await client.imports.preview(
      { files: batch },
      { signal, onProgress: ({ done }) => onDone(at + done) },
    )
    learnPreviews(
      previews.flatMap((preview, index) => {
        const choice = batch[index]
        return choice === undefined ? [] : [{ key: keyOfChoice(choice), preview }]
      }),
    )
  }
}
