import type { DocumentGroupId, DocumentId } from '../id.ts'

interface Placed {
  readonly id: DocumentId
  readonly groupId: DocumentGroupId | null
}

/**
 * The order of all documents when some are moved together into a group (null: into none), before the document at
 * `index` of that group, counted from 0 without those that move. They keep their order among each other.
 */
export function orderWith(
  documents: readonly Placed[],
  moving: ReadonlySet<DocumentId>,
  { groupId, index }: { readonly groupId: DocumentGroupId | null; readonly index: number },
): DocumentId[] {
  const others = documents.filter(({ id }) => !moving.has(id))
  const siblings = others.filter(document => document.groupId === groupId)
  const moved = documents.flatMap(({ id }) => (moving.has(id) ? [id] : []))
  const [before, last] = [siblings[index], siblings.at(-1)]
  // A group without others says nothing of where its documents stand among all.
  if (last === undefined) return documents.map(({ id }) => id)
  const at = before === undefined ? others.indexOf(last) + 1 : others.indexOf(before)
  return others.map(({ id }) => id).toSpliced(at, 0, ...moved)
}
