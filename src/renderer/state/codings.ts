import type { Coding } from '../../core/coding/index.ts'
import type { DocumentId } from '../../core/id.ts'
import type { CodingChanges } from '../../ipc/events.ts'

/** The codings of one document after what an act did to them, in reading order. */
export function applyChanges(codings: readonly Coding[], changes: CodingChanges): readonly Coding[] {
  const gone = new Set<string>(changes.removed)
  for (const coding of changes.upserted) gone.add(coding.id)
  return [...codings.filter(coding => !gone.has(coding.id)), ...changes.upserted].sort(inReadingOrder)
}

function inReadingOrder(a: Coding, b: Coding): number {
  return a.span.from - b.span.from || b.span.to - a.span.to || (a.id < b.id ? -1 : 1)
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
