import { create } from 'zustand'
import type { DocumentGroupId, DocumentId, DocumentSetId } from '../../core/id.ts'
import type { Exactness } from '../../core/search/index.ts'

/** What somebody looks for in one text and wants to see as a list, to tick and to code. */
export interface SearchRequest {
  readonly words: string
  readonly exact: readonly Exactness[]
  readonly wholeWords: boolean
  readonly regex: boolean
  readonly documentId: DocumentId
}

/** A group or a set of documents that somebody wants to look into. */
export interface SearchPlace {
  readonly groups: readonly DocumentGroupId[]
  readonly sets: readonly DocumentSetId[]
}

interface Asked {
  readonly request: SearchRequest | null
  readonly place: SearchPlace | null
}

/** What was asked last; who finds in documents takes it. */
export const useSearchRequest = create<Asked>()(() => ({ request: null, place: null }))

export function askSearch(request: SearchRequest): void {
  useSearchRequest.setState({ request, place: null })
}

export function askSearchIn(place: Partial<SearchPlace>): void {
  useSearchRequest.setState({ request: null, place: { groups: [], sets: [], ...place } })
}
