import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ActId, DocumentId } from '../../core/id.ts'
import type { ActFilter } from '../../ipc/history.ts'
import { client, useConnection } from '../state/connection.ts'
import { keys } from '../state/query-client.ts'

const useIsOpen = () => useConnection(({ state }) => state === 'open')

/** The newest acts; the last ones stay while the next are on their way. */
export function useActs(filter: ActFilter, limit: number) {
  return useQuery({
    queryKey: [...keys.acts, 'list', filter, limit],
    queryFn: () => client.history.list({ filter, limit }),
    enabled: useIsOpen(),
    placeholderData: keepPreviousData,
    structuralSharing: false,
  })
}

export function useActCoders() {
  return useQuery({
    queryKey: [...keys.acts, 'coders'],
    queryFn: () => client.history.coders(),
    enabled: useIsOpen(),
  })
}

export const detailsKey = (id: ActId | null) => [...keys.acts, 'details', id]

export function useActDetails(id: ActId | null) {
  return useQuery({
    queryKey: detailsKey(id),
    queryFn: () => client.history.read({ id: id as ActId }),
    enabled: useIsOpen() && id !== null,
    placeholderData: keepPreviousData,
  })
}

export function useCodebookThen(number: number) {
  return useQuery({
    queryKey: [...keys.acts, 'codebook', number],
    queryFn: () => client.history.codebookThen({ number }),
    enabled: useIsOpen(),
    gcTime: 0,
  })
}

export function useDocumentThen(number: number, id: DocumentId) {
  return useQuery({
    queryKey: [...keys.acts, 'document', number, id],
    queryFn: () => client.history.documentThen({ number, id }),
    enabled: useIsOpen(),
    structuralSharing: false,
    gcTime: 0,
  })
}
