import { QueryClient } from '@tanstack/react-query'

/** What was asked of the host is true until an act touches it, so nothing grows old by itself. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 5 * 60_000,
      retry: false,
      networkMode: 'always',
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
    },
    mutations: { networkMode: 'always' },
  },
})

export const keys = {
  project: ['project'],
  documents: ['documents'],
  text: (id: string | null) => ['text', id],
  codes: ['codes'],
  codings: (id: string | null) => ['codings', id],
  passages: ['passages'],
  memos: ['memos'],
  matrix: ['matrix'],
  history: ['history'],
} as const
