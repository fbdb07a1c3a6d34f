import { create } from 'zustand'
import type { DocumentId } from '../../core/id.ts'
import type { Exactness } from '../../core/search/index.ts'

/** What somebody looks for in one text and wants to see as a list, to tick and to code. */
export interface SearchRequest {
  readonly words: string
  readonly exact: readonly Exactness[]
  readonly wholeWords: boolean
  readonly regex: boolean
  readonly documentId: DocumentId
}

/** What was asked last; who finds in documents takes it. */
export const useSearchRequest = create<{ readonly request: SearchRequest | null }>()(() => ({
  request: null,
}))

export function askSearch(request: SearchRequest): void {
  useSearchRequest.setState({ request })
}
