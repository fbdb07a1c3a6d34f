import type { DocumentId } from '../../core/id.ts'
import type { SearchHit } from '../../ipc/search.ts'
import { keyOfHit } from './find-store.ts'
import type { Found } from './use-search.ts'

export type FoundRow =
  | {
      readonly kind: 'document'
      readonly key: string
      readonly id: DocumentId
      readonly hits: number
      readonly listed: number
    }
  | { readonly kind: 'hit'; readonly key: string; readonly hit: SearchHit }

/** Each document with matches, below it those that are listed, unless they are folded away. */
export function rowsOf(
  { documents, hits }: Pick<Found, 'documents' | 'hits'>,
  folded: ReadonlySet<DocumentId>,
): FoundRow[] {
  const rows: FoundRow[] = []
  const byDocument = new Map<DocumentId, SearchHit[]>()
  for (const hit of hits) {
    const known = byDocument.get(hit.documentId)
    if (known === undefined) byDocument.set(hit.documentId, [hit])
    else known.push(hit)
  }
  for (const { id, hits: count } of documents) {
    const listed = byDocument.get(id) ?? []
    rows.push({ kind: 'document', key: id, id, hits: count, listed: listed.length })
    if (folded.has(id)) continue
    for (const hit of listed) rows.push({ kind: 'hit', key: keyOfHit(hit), hit })
  }
  return rows
}

/** The match after (or before) the row of that key, around the ends; the first one when no row has it. */
export function neighbourHit(
  hits: readonly SearchHit[],
  key: string | null,
  step: 1 | -1,
): SearchHit | undefined {
  const at = hits.findIndex(hit => keyOfHit(hit) === key)
  if (at < 0) return step === 1 ? hits[0] : hits.at(-1)
  return hits[(at + step + hits.length) % hits.length]
}
