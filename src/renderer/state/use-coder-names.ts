import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { CoderId } from '../../core/id.ts'
import { client, useConnection } from './connection.ts'

/** Names of the coders; empty in a project with one coder, where they would say nothing. */
export function useCoderNames(): ReadonlyMap<CoderId, string> {
  const open = useConnection(connection => connection.state === 'open')
  // Below the project's key, which acts mark old when coders come or change.
  const { data } = useQuery({
    queryKey: ['project', 'coders'],
    queryFn: () => client.project.coders(),
    enabled: open,
  })
  return useMemo(
    () => new Map(data === undefined || data.length < 2 ? [] : data.map(({ id, name }) => [id, name])),
    [data],
  )
}
