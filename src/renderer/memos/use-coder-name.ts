import { useQuery } from '@tanstack/react-query'
import type { CoderId } from '../../core/id.ts'
import { client } from '../state/connection.ts'
import { keys } from '../state/query-client.ts'

/** The name of a coder; null in a project with one coder, where it would say nothing. */
export function useCoderName(id: CoderId): string | null {
  // Below the project's key, which acts mark old when coders come or change.
  const { data = [] } = useQuery({
    queryKey: [...keys.project, 'coders'],
    queryFn: () => client.project.coders(),
  })
  return data.length < 2 ? null : (data.find(coder => coder.id === id)?.name ?? null)
}
