import { type CodingColumns, codingInSlot, type DrawnCoding, drawnOf } from '../../core/coding/index.ts'
import type { CodingId, DocumentId } from '../../core/id.ts'
import type { CodingChanges } from '../../ipc/events.ts'

/** The codings of one document: as the host told them, and what acts did to them since, in order. */
export interface KnownCodings {
  readonly columns: CodingColumns
  readonly changes: readonly CodingChanges[]
}

/** Codings of which `isWanted` says true, by id, as they are now. */
export function findCodings(
  { columns, changes }: KnownCodings,
  isWanted: (id: CodingId, signs: number) => boolean,
): Map<CodingId, DrawnCoding> {
  const found = new Map<CodingId, DrawnCoding>()
  columns.ids.forEach((id, slot) => {
    if (isWanted(id, columns.signs[slot] ?? 0)) found.set(id, codingInSlot(columns, slot))
  })
  for (const { upserted, removed } of changes) {
    for (const id of removed) found.delete(id)
    for (const coding of upserted) {
      const drawn = drawnOf(coding)
      if (isWanted(drawn.id, drawn.signs)) found.set(drawn.id, drawn)
      else found.delete(drawn.id)
    }
  }
  return found
}

type CodingsListener = (changes: CodingChanges | 'ask-again') => void
const listeners = new Map<DocumentId, Set<CodingsListener>>()

/**
 * Hears what acts do to the codings of a document, so that a view need not be told all of them again.
 * `ask-again`: too much was touched; take the codings from `useCodings` once they are there.
 * Returns a function that ends the subscription.
 */
export function onCodings(documentId: DocumentId, listener: CodingsListener): () => void {
  const set = listeners.get(documentId) ?? new Set()
  listeners.set(documentId, set.add(listener))
  return () => {
    set.delete(listener)
    if (set.size === 0 && listeners.get(documentId) === set) listeners.delete(documentId)
  }
}

export function tellCodings(changes: readonly CodingChanges[] | null): void {
  if (changes === null) {
    for (const set of [...listeners.values()]) for (const listener of [...set]) listener('ask-again')
    return
  }
  for (const change of changes) {
    for (const listener of [...(listeners.get(change.documentId) ?? [])]) listener(change)
  }
}
