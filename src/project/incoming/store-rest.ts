import type { CodeId, DocumentId } from '../../core/id.ts'
import { insertKeptPart, keptIds } from '../store/kept-parts.ts'
import { addToSet, codeSetKind, documentSetKind, insertSet, listSets } from '../store/sets.ts'
import type { Arrivals } from './arrivals.ts'
import type { Maps } from './store-codings.ts'

/** Sets by their id, else by their name; what a set here has besides stays in it. */
export function storeSets(arrivals: Arrivals, { codes, documents }: Maps): void {
  const { db, incoming, context } = arrivals
  for (const { id, name, of, members } of incoming.sets) {
    const kind = of === 'codes' ? codeSetKind : documentSetKind
    const here = listSets(db, kind)
    const known = here.find(set => set.id === id) ?? here.find(set => set.name === name)
    arrivals.count('set', known === undefined ? 'new' : 'there')
    if (known === undefined) insertSet(db, kind, { id, name }, context.now)
    const meant = members.map(member =>
      of === 'codes' ? codes.get(member as CodeId) : documents.get(member as DocumentId)?.id,
    )
    addToSet(
      db,
      kind,
      known?.id ?? id,
      meant.filter(member => member !== undefined),
    )
  }
}

/** What has no place here, as it came. */
export function storeKept(arrivals: Arrivals): void {
  const { db, incoming, context } = arrivals
  const here = keptIds(db)
  for (const part of incoming.kept) {
    const { id, kind, name, detail } = part
    arrivals.count('kept', here.has(id) ? 'there' : 'new')
    if (here.has(id)) continue
    // Its file is read here and not before: all of them together may be more than memory holds.
    const { bytes } = part
    insertKeptPart(
      db,
      { id, kind, name, detail: JSON.stringify(detail), bytes, origin: incoming.origin },
      context.now,
    )
    here.add(id)
  }
}
