import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { create } from 'zustand'
import type { QueryNode } from '../../../core/query/index.ts'
import type { Progress } from '../../../ipc/port.ts'
import type { QueryCount, QueryPassage, QueryResult } from '../../../ipc/queries.ts'
import { client, useConnection } from '../../state/connection.ts'
import { keys, queryClient } from '../../state/query-client.ts'
import { type ResultOrder, useResults } from './results-store.ts'

/** The first passages are asked for alone, so that they come at once; then as many as are listed. */
const FIRST = 100
export const MOST_LISTED = 5000
/** Of longer passages only so much is shown, in UTF-16 code units. */
const MOST_SHOWN = 600
/** So many come at once: taking in more would be felt. */
const PAGE = 700

/** Work that takes longer is told of, in milliseconds. */
const UNNOTICED = 200

/** How far the counting is that is on its way, and the query that people stopped. */
export const useFinding = create<{
  readonly progress: Progress | null
  readonly stopped: QueryNode | null
}>()(() => ({ progress: null, stopped: null }))

export interface FoundPassages extends Omit<QueryResult, 'passages'> {
  readonly passages: readonly QueryPassage[]
  readonly order: ResultOrder
}

/** What the query finds; the last result stays while the next is on its way. */
export function useFound(query: QueryNode | null) {
  const order = useResults(results => results.order)
  const stopped = useFinding(finding => finding.stopped)
  const isOpen = useConnection(connection => connection.state === 'open')
  const enabled = isOpen && query !== null && stopped !== query
  const choice = { longest: order === 'longest', cutTo: MOST_SHOWN }
  const first = useQuery({
    queryKey: [...keys.found, 'first', query, choice.longest],
    queryFn: async ({ signal }) => {
      const onProgress = (progress: Progress) => useFinding.setState({ progress })
      try {
        return await client.queries.run(
          { query: query as QueryNode, limit: FIRST, ...choice },
          { signal, onProgress },
        )
      } finally {
        useFinding.setState({ progress: null })
      }
    },
    enabled,
    placeholderData: keepPreviousData,
    structuralSharing: false,
    gcTime: 0,
  })
  const isOld = first.isPlaceholderData
  const hasMore = !isOld && (first.data?.total ?? 0) > FIRST
  const rest = useQuery({
    queryKey: [...keys.found, 'rest', query, choice.longest],
    queryFn: async ({ signal }) => {
      const passages: QueryPassage[] = []
      for (let after = FIRST; after < MOST_LISTED; after += PAGE) {
        const limit = Math.min(PAGE, MOST_LISTED - after)
        const page = await client.queries.run(
          { query: query as QueryNode, after, limit, ...choice },
          { signal },
        )
        passages.push(...page.passages)
        if (page.passages.length < limit) break
      }
      return passages
    },
    enabled: enabled && hasMore,
    structuralSharing: false,
    gcTime: 0,
  })
  const [begun, more] = [query === null ? undefined : first.data, hasMore ? rest.data : undefined]
  const found = useMemo(
    (): QueryResult | undefined =>
      begun === undefined || more === undefined
        ? begun
        : { ...begun, passages: [...begun.passages, ...more] },
    [begun, more],
  )
  return {
    found,
    isOld,
    isWhole: !isOld && !(hasMore && rest.data === undefined),
    error: enabled ? (first.error ?? rest.error) : null,
    isSlow: useLasting(first.isFetching),
    isStopped: query !== null && stopped === query,
  }
}

/** What each node of the query finds, in the order of `nodesOf`; undefined while it is not known. */
export function useCounts(query: QueryNode | null): readonly QueryCount[] | undefined {
  const stopped = useFinding(finding => finding.stopped)
  const isOpen = useConnection(connection => connection.state === 'open')
  const { data } = useQuery({
    queryKey: [...keys.found, 'counts', query],
    queryFn: ({ signal }) => client.queries.counts({ query: query as QueryNode }, { signal }),
    enabled: isOpen && query !== null && stopped !== query,
    structuralSharing: false,
    gcTime: 0,
  })
  return data
}

/** Stops what is being worked out; it begins again when the query changes, or when asked to. */
export function stopFinding(query: QueryNode): void {
  useFinding.setState({ stopped: query })
  queryClient.cancelQueries({ queryKey: keys.found }).catch((error: unknown) => console.error(error))
}

export function findAgain(): void {
  useFinding.setState({ stopped: null })
}

/** True once something has gone on for longer than nobody notices. */
function useLasting(isOn: boolean): boolean {
  const [isLong, setLong] = useState(false)
  useEffect(() => {
    if (!isOn) return setLong(false)
    const timer = setTimeout(() => setLong(true), UNNOTICED)
    return () => clearTimeout(timer)
  }, [isOn])
  return isLong && isOn
}
