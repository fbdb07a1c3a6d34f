import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { create } from 'zustand'
import type { Progress } from '../../../ipc/port.ts'
import type { SearchScope } from '../../../ipc/search.ts'
import type { CallOptions } from '../../state/client.ts'
import { client, subscribe, useConnection } from '../../state/connection.ts'
import { keys, queryClient } from '../../state/query-client.ts'
import { isEverywhere } from '../part/scopes.ts'
import { useWords, type WordsState } from './words-store.ts'

/** Rows that are asked for at once. */
const PAGE = 200
/** Characters beside a match. */
const CONTEXT = 60
/** Typing is waited for, in milliseconds. */
const PATIENCE = 150

/** How far a count has come, and the one that people stopped. */
export const useCounting = create<{ readonly progress: Progress | null; readonly stopped: string | null }>()(
  () => ({ progress: null, stopped: null }),
)

export function stopCounting(asked: unknown): void {
  useCounting.setState({ stopped: JSON.stringify(asked) })
  queryClient.cancelQueries({ queryKey: keys.wordCounts }).catch((error: unknown) => console.error(error))
}

export function countAgain(): void {
  useCounting.setState({ stopped: null })
}

interface Page {
  readonly after: number
  readonly limit: number
}

interface Paged<Result, Row> {
  /** What is counted; a page of it is asked for with its first row. */
  readonly asked: unknown
  readonly enabled: boolean
  readonly ask: (page: Page, options: CallOptions) => Promise<Result>
  readonly rowsOf: (result: Result) => readonly Row[]
}

/** A list of which only the pages in sight are asked for. The last one stays while the next is on its way. */
function usePaged<Result, Row>({ asked, enabled, ask, rowsOf }: Paged<Result, Row>) {
  const isOpen = useConnection(connection => connection.state === 'open')
  const isStopped = useCounting(({ stopped }) => stopped !== null && stopped === JSON.stringify(asked))
  const [wanted, setWanted] = useState<readonly number[]>([])
  const queryKey = [...keys.wordCounts, 'pages', asked]
  const isAsked = isOpen && enabled && !isStopped
  const first = useQuery({
    queryKey: [...queryKey, 0],
    queryFn: async ({ signal }) => {
      const onProgress = (progress: Progress) => useCounting.setState({ progress })
      try {
        return await ask({ after: 0, limit: PAGE }, { signal, onProgress })
      } finally {
        useCounting.setState({ progress: null })
      }
    },
    enabled: isAsked,
    placeholderData: keepPreviousData,
    structuralSharing: false,
  })
  const rest = useQueries({
    queries: wanted.map(page => ({
      queryKey: [...queryKey, page],
      queryFn: ({ signal }: { signal: AbortSignal }) => ask({ after: page * PAGE, limit: PAGE }, { signal }),
      enabled: isAsked && first.isSuccess && !first.isPlaceholderData,
      structuralSharing: false,
    })),
  })
  const rowAt = (index: number): Row | undefined => {
    const page = Math.floor(index / PAGE)
    const result = page === 0 ? first.data : rest[wanted.indexOf(page)]?.data
    return result === undefined ? undefined : rowsOf(result)[index % PAGE]
  }
  const want = (from: number, to: number) => {
    const pages = []
    for (let page = Math.max(1, Math.floor(from / PAGE)); page <= Math.floor(to / PAGE); page++)
      pages.push(page)
    if (pages.join() !== wanted.join()) setWanted(pages)
  }
  return {
    asked,
    first: enabled ? first.data : undefined,
    rowAt,
    want,
    error: isAsked ? first.error : null,
    busy: first.isFetching,
    old: first.isPlaceholderData,
    stopped: isStopped,
  }
}

export type PagedWords<Result, Row> = ReturnType<typeof usePaged<Result, Row>>

/** How often words occur, as the view lists them. */
export function useWordCounts() {
  const asked = useSettled(
    useWords(countsAsked),
    useWords(words => words.counts.find),
  )
  useCodings([asked.scope])
  return usePaged({
    asked: { of: 'counts', ...asked },
    enabled: true,
    ask: (page, options) => client.wordCounts.count({ ...asked, ...page }, options),
    rowsOf: ({ rows }) => rows,
  })
}

export function useKeywords() {
  const asked = useSettled(
    useWords(keywordsAsked),
    useWords(words => words.keys.find),
  )
  useCodings([asked.of, ...(asked.against === null ? [] : [asked.against])])
  return usePaged({
    asked: { what: 'keywords', ...asked },
    enabled: !isEverywhere(asked.of),
    ask: (page, options) => client.wordCounts.keywords({ ...asked, ...page }, options),
    rowsOf: ({ rows }) => rows,
  })
}

export function useLines() {
  const asked = useSettled(
    useWords(linesAsked),
    useWords(words => words.query.words),
  )
  useCodings([asked.query.scope])
  return usePaged({
    asked: { of: 'lines', ...asked },
    enabled: asked.query.words.trim() !== '',
    ask: (page, options) => client.wordCounts.lines({ ...asked, ...page }, options),
    rowsOf: ({ lines }) => lines,
  })
}

/** The cloud of the words that are counted. */
export const cloudAsked = lastMade(({ how, scope }: WordsState) => ({
  kind: 'cloud' as const,
  ...howAsked(how),
  scope,
}))
/** Where the lines are. */
export const spreadAsked = lastMade(({ query, how, scope }: WordsState) => ({
  kind: 'dispersion' as const,
  ...query,
  exact: [...how.exact],
  scope,
}))

/** What the host is asked for each part of the view; exports ask the same. */
export const countsAsked = lastMade(({ how, scope, counts }: WordsState) => ({
  ...howAsked(how),
  scope,
  ...counts,
}))
export const keywordsAsked = lastMade(({ how, of, against, keys: listing }: WordsState) => ({
  ...howAsked(how),
  of,
  against: isEverywhere(against) ? null : against,
  ...listing,
}))
export const linesAsked = lastMade(({ query, how, scope, sort }: WordsState) => ({
  query: { ...query, exact: [...how.exact], scope },
  context: { unit: 'characters' as const, size: CONTEXT },
  sort: [...sort],
}))

/** True when the part at hand has anything to count. */
export function hasAsked({ part, query, of }: WordsState): boolean {
  if (part === 'lines') return query.words.trim() !== ''
  return part === 'counts' || !isEverywhere(of)
}

export function howAsked(how: WordsState['how']) {
  return { ...how, exact: [...how.exact], stopLists: [...how.stopLists] }
}

/** Stays the same value as long as it says the same. */
function lastMade<Made>(make: (state: WordsState) => Made): (state: WordsState) => Made {
  let last: { readonly key: string; readonly made: Made } | undefined
  return state => {
    const made = make(state)
    const key = JSON.stringify(made)
    if (last?.key !== key) last = { key, made }
    return last.made
  }
}

/** Codings matter where words are counted inside or outside of codes. */
function useCodings(scopes: readonly SearchScope[]): void {
  const watches = scopes.some(({ codes }) => codes !== null)
  useEffect(() => {
    if (!watches) return
    return subscribe(({ touched }) => {
      if (!touched.includes('codings') && !touched.includes('codes')) return
      queryClient
        .invalidateQueries({ queryKey: keys.wordCounts })
        .catch((error: unknown) => console.error(error))
    })
  }, [watches])
}

/** A choice some time after its words were typed; anything else of it counts at once. */
function useSettled<Choice>(choice: Choice, typed: string): Choice {
  const [settled, setSettled] = useState({ choice, typed })
  useEffect(() => {
    if (settled.choice === choice) return
    const timer = setTimeout(() => setSettled({ choice, typed }), settled.typed === typed ? 0 : PATIENCE)
    return () => clearTimeout(timer)
  }, [choice, typed, settled])
  return settled.choice
}
