import { useEffect, useMemo, useState } from 'react'
import { Refusal, type RefusalCode } from '../../../core/refusal.ts'
import type { Matches } from '../../../core/search/index.ts'
import type { DocumentText } from '../../../ipc/documents.ts'
import { findWords, patternOf } from './find-in-text.ts'
import type { TextQuery } from './find-store.ts'
import { findPattern } from './pattern-thread.ts'

/** What became of a search in a text. */
export interface Found {
  readonly matches: Matches
  /** Null while all is well. */
  readonly trouble: { readonly code: RefusalCode; readonly position: number } | null
  /** False while a regular expression is still being looked for. */
  readonly done: boolean
}

const nothing: Found = { matches: [], trouble: null, done: true }
const looking: Found = { ...nothing, done: false }

/** People pause so long, in milliseconds, when they have written a regular expression. */
const PAUSE = 120

/** All hits of the query in the text as it is stored, whatever script it is shown in. */
export function useMatches(text: DocumentText | undefined, query: TextQuery): Found {
  const words = useMemo(
    () => (text === undefined || query.regex ? nothing : { ...nothing, matches: findWords(text, query) }),
    [text, query],
  )
  const pattern = usePattern(text, query)
  return query.regex ? pattern : words
}

interface Answer {
  readonly text: DocumentText
  readonly query: TextQuery
  readonly found: Found
}

function usePattern(text: DocumentText | undefined, query: TextQuery): Found {
  const [answer, setAnswer] = useState<Answer>()
  const isAsked = text !== undefined && query.regex && query.words !== ''
  useEffect(() => {
    if (text === undefined || !isAsked) return
    const abort = new AbortController()
    const settle = (found: Found) => {
      if (!abort.signal.aborted) setAnswer({ text, query, found })
    }
    const timer = setTimeout(() => {
      look(text.text, query, abort.signal).then(settle, (error: unknown) => settle(troubleOf(error)))
    }, PAUSE)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [text, query, isAsked])
  if (!isAsked) return nothing
  // What was found for another expression is no answer to this one.
  return answer?.text === text && answer.query === query ? answer.found : looking
}

async function look(text: string, query: TextQuery, signal: AbortSignal): Promise<Found> {
  return { ...nothing, matches: await findPattern({ text, ...patternOf(query) }, signal) }
}

function troubleOf(error: unknown): Found {
  if (!(error instanceof Refusal)) throw error
  return { ...nothing, trouble: { code: error.code, position: Number(error.values.position ?? 0) } }
}
