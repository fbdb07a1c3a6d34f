import { type RefObject, useRef, useState } from 'react'
import type { Completion } from '../../../core/query/syntax/index.ts'
import { RefusedError } from '../../state/client.ts'
import { client } from '../../state/connection.ts'
import { fieldWords } from '../../state/rule-words.ts'

export interface Completions {
  readonly options: readonly Completion[]
  /** The one Enter means; null while none is. */
  readonly active: number | null
  /** Where the caret stood when they were asked for. */
  readonly offset: number
}

/** What could be put in where the caret stands; asked for anew while people type. */
export function useCompletions(field: RefObject<HTMLTextAreaElement | null>) {
  const [shown, setShown] = useState<Completions | null>(null)
  const asking = useRef<AbortController | null>(null)
  const close = () => {
    asking.current?.abort()
    setShown(null)
  }
  const open = async () => {
    const element = field.current
    if (element === null) return
    asking.current?.abort()
    const stop = new AbortController()
    asking.current = stop
    const { value: text, selectionEnd: offset } = element
    try {
      const options = await client.queries.complete(
        { text, offset, fieldNames: fieldWords() },
        { signal: stop.signal },
      )
      if (stop.signal.aborted || document.activeElement !== element) return
      setShown(options.length === 0 ? null : { options, offset, active: activeAtFirst(options, offset) })
    } catch (error) {
      if (!stop.signal.aborted && !(error instanceof RefusedError)) throw error
    }
  }
  const step = (by: 1 | -1) =>
    setShown(now => {
      if (now === null) return now
      const { options, active } = now
      const from = active ?? (by === 1 ? -1 : options.length)
      return { ...now, active: (from + by + options.length) % options.length }
    })
  return { shown, open, close, step }
}

/** Enter takes what was begun, but puts in nothing of which nothing was typed. */
function activeAtFirst([first]: readonly Completion[], offset: number): number | null {
  return first !== undefined && first.from < offset ? 0 : null
}

/** The text with the completion in the place of what was typed of it, and where the caret stands then. */
export function completed(text: string, offset: number, { from, insert }: Completion) {
  const rest = text.slice(offset)
  const gap = /^[\s)\],]/u.test(rest) || insert.endsWith('[') || insert.endsWith('(') ? '' : ' '
  const head = text.slice(0, from) + insert + gap
  return { text: head + rest, offset: head.length }
}
