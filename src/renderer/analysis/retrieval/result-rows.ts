import type { DocumentId } from '../../../core/id.ts'
import type { QueryPassage } from '../../../ipc/queries.ts'
import { keyOfPassage, type ResultOrder } from './results-store.ts'

export type ResultRow =
  | {
      readonly kind: 'document'
      readonly key: string
      readonly id: DocumentId
      /** In all, also beyond those that are listed. */
      readonly passages: number
      readonly listed: number
    }
  | { readonly kind: 'passage'; readonly key: string; readonly passage: QueryPassage }

/** Each document with its passages below it, in the order of the documents given; by length without documents. */
export function rowsOfResults(
  documents: readonly { readonly id: DocumentId; readonly passages: number }[],
  passages: readonly QueryPassage[],
  order: ResultOrder,
  folded: ReadonlySet<DocumentId>,
): ResultRow[] {
  if (order === 'longest') return passages.map(rowOf)
  const byDocument = new Map<DocumentId, QueryPassage[]>()
  for (const passage of passages) {
    const known = byDocument.get(passage.documentId)
    if (known === undefined) byDocument.set(passage.documentId, [passage])
    else known.push(passage)
  }
  return documents.flatMap(({ id, passages: all }): ResultRow[] => {
    const listed = byDocument.get(id) ?? []
    const head: ResultRow = { kind: 'document', key: id, id, passages: all, listed: listed.length }
    return folded.has(id) ? [head] : [head, ...listed.map(rowOf)]
  })
}

function rowOf(passage: QueryPassage): ResultRow {
  return { kind: 'passage', key: keyOfPassage(passage), passage }
}
