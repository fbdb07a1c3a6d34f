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
  documentGroups: ['document-groups'],
  documentSets: ['document-sets'],
  /** Who speaks in any document. */
  speakers: ['speakers'],
  text: (id: string | null) => ['text', id],
  /** What stretches of the text are; what cleaning did to it; where it looks damaged. */
  structure: (id: string | null) => ['structure', id],
  cleaning: (id: string | null) => ['cleaning', id],
  flags: (id: string | null) => ['flags', id],
  /** The texts a document had; what is anchored to words that are gone. */
  revisions: (id: string | null) => ['revisions', id],
  anchors: (id: string | null) => ['anchors', id],
  attributes: ['attributes'],
  cases: ['cases'],
  codes: ['codes'],
  codings: (id: string | null) => ['codings', id],
  codingWords: ['coding-words'],
  passages: ['passages'],
  memos: ['memos'],
  memoList: (choice: object) => ['memos', 'list', choice],
  /** What the links of memos lead to. */
  linked: ['linked'],
  bookmarks: ['bookmarks'],
  searches: ['searches'],
  queries: ['queries'],
  /** What queries find. */
  found: ['found'],
  summaries: ['summaries'],
  recipes: ['recipes'],
  /** What of kept tables and pictures changed since. */
  changes: ['changes'],
  wordCounts: ['word-counts'],
  words: ['words'],
  search: ['search'],
  matrix: ['matrix'],
  history: ['history'],
  /** The journal and what was there at a moment. */
  acts: ['acts'],
} as const
