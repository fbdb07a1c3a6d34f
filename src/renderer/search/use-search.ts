import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { create } from 'zustand'
import type { CodeId } from '../../core/id.ts'
import type { Progress } from '../../ipc/port.ts'
import type { SearchHit, SearchQuery, SearchResult } from '../../ipc/search.ts'
import { client, subscribe, useConnection } from '../state/connection.ts'
import { keys, queryClient } from '../state/query-client.ts'
import { useSettled } from '../state/use-settled.ts'
import { chosenBy, useFind } from './find-store.ts'

/** The first passages are asked for alone, so that they come at once; then as many as are listed. */
const FIRST = 100
export const MOST_LISTED = 5000

/** How far the search is that is on its way, and the one that people stopped. */
export const useSearchState = create<{
  readonly progress: Progress | null
  readonly stopped: SearchQuery | null
}>()(() => ({ progress: null, stopped: null }))

export interface Found extends Omit<SearchResult, 'hits'> {
  readonly hits: readonly SearchHit[]
}

/** What the query finds; the last result stays while the next is on its way. */
export function useSearch() {
  const query = useSettled(useFind(find => find.query))
  const plan = useFind(find => find.plan)
  const stopped = useSearchState(state => state.stopped)
  const isOpen = useConnection(connection => connection.state === 'open')
  const unit = plan?.unit ?? 'match'
  const codeId = plan?.code !== null && plan !== null && 'id' in plan.code ? plan.code.id : null
  useRefreshed(query, codeId)
  const enabled = isOpen && query.words !== '' && stopped !== query
  const first = useQuery({
    queryKey: [...keys.search, 'find', query, unit, codeId],
    queryFn: async ({ signal }) => {
      const onProgress = (progress: Progress) => useSearchState.setState({ progress })
      try {
        return await client.search.find({ query, unit, codeId, limit: FIRST }, { signal, onProgress })
      } finally {
        useSearchState.setState({ progress: null })
      }
    },
    enabled,
    placeholderData: keepPreviousData,
    structuralSharing: false,
    gcTime: 0,
  })
  const more = (first.data?.total ?? 0) > FIRST && !first.isPlaceholderData
  const rest = useQuery({
    queryKey: [...keys.search, 'rest', query, unit, codeId],
    queryFn: ({ signal }) =>
      client.search.find({ query, unit, codeId, after: FIRST, limit: MOST_LISTED - FIRST }, { signal }),
    enabled: enabled && more,
    structuralSharing: false,
    gcTime: 0,
  })
  const found: Found | undefined =
    query.words === '' || first.data === undefined
      ? undefined
      : { ...first.data, hits: more ? [...first.data.hits, ...(rest.data?.hits ?? [])] : first.data.hits }
  return {
    query,
    found,
    error: enabled ? first.error : null,
    busy: first.isFetching,
    stopped: stopped === query,
  }
}

/** What coding the ticked matches would do. */
export function usePreview() {
  const query = useSettled(useFind(find => find.query))
  const plan = useFind(find => find.plan)
  const ticks = useFind(find => find.ticks)
  const isOpen = useConnection(connection => connection.state === 'open')
  const unit = plan?.unit ?? 'match'
  const codeId = plan?.code !== null && plan !== null && 'id' in plan.code ? plan.code.id : null
  const chosen = chosenBy(ticks)
  return useQuery({
    queryKey: [...keys.search, 'preview', query, chosen, unit, codeId],
    queryFn: ({ signal }) => client.search.preview({ query, chosen, unit, codeId }, { signal }),
    enabled: isOpen && plan !== null && query.words !== '',
    placeholderData: keepPreviousData,
    gcTime: 0,
  })
}

/** Stops the search that is on its way; it begins again when anything about it changes, or when asked to. */
export function stopSearch(query: SearchQuery): void {
  useSearchState.setState({ stopped: query })
  queryClient.cancelQueries({ queryKey: keys.search }).catch((error: unknown) => console.error(error))
}

export function searchAgain(): void {
  useSearchState.setState({ stopped: null })
}

/** Codings matter to a search by codes, and to what is coded already. */
function useRefreshed(query: SearchQuery, codeId: CodeId | null): void {
  const watches = query.scope.codes !== null || codeId !== null
  useEffect(() => {
    if (!watches) return
    return subscribe(({ touched }) => {
      if (!touched.includes('codings')) return
      queryClient.invalidateQueries({ queryKey: keys.search }).catch((error: unknown) => console.error(error))
    })
  }, [watches])
}
