import type { Coding } from '../../core/coding/index.ts'
import type { DocumentId } from '../../core/id.ts'
import type { CodingChanges } from '../../ipc/events.ts'

/**
 * The codings of one document after what an act did to them, in reading order. A text may have 100,000 and an act
 * mostly touches one, so the list is copied and patched, not sorted again.
 */
export function applyChanges(codings: readonly Coding[], changes: CodingChanges): readonly Coding[] {
  const gone = new Set<string>(changes.removed)
  for (const coding of changes.upserted) gone.add(coding.id)
  const after = codings.filter(coding => !gone.has(coding.id))
  for (const coding of changes.upserted) after.splice(placeOf(after, coding), 0, coding)
  return after
}

/** Where a coding goes in a list in reading order. */
function placeOf(codings: readonly Coding[], coding: Coding): number {
  let low = 0
  let high = codings.length
  while (low < high) {
    const middle = (low + high) >> 1
    const other = codings[middle]
    if (other !== undefined && inReadingOrder(other, coding) <= 0) low = middle + 1
    else high = middle
  }
  return low
}

/** By start, then by end, the newest last: the order the host gives. */
function inReadingOrder(a: Coding, b: Coding): number {
  return a.span.from - b.span.from || a.span.to - b.span.to
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
