import { topmostGroups } from '../../core/document/index.ts'
import type { DocumentGroupId, DocumentId, DocumentSetId } from '../../core/id.ts'
import { compareSiblings } from '../../core/nested.ts'
import { client } from '../state/connection.ts'
import { known } from '../state/queries.ts'
import type { Things } from './meant-things.ts'
import { fold } from './panel-store.ts'

/** Where things go: before which of those in the group, counted without what moves; null says nothing of the order. */
export interface GroupPlace {
  readonly groupId: DocumentGroupId | null
  readonly index: number | null
}

/** Puts documents, or groups, into a group or outside of all, as one act. */
export async function putInto(
  { documentIds, groupIds }: Things,
  { groupId, index }: GroupPlace,
): Promise<void> {
  if (groupId !== null) fold([groupId], false)
  if (documentIds.length > 0) {
    const ids = [...documentIds]
    if (groupId === null) await client.documentGroups.takeOut({ documentIds: ids, index })
    else await client.documentGroups.put({ documentIds: ids, groupId, index })
  } else if (groupIds.length > 0) {
    const last = (known.documentGroups() ?? []).length
    await client.documentGroups.move({ ids: [...groupIds], parentId: groupId, index: index ?? last })
  }
}

/** One step up or down among what lies in the same group as the first of them. Null where there is no step. */
export function placeAfterStep({ documentIds, groupIds }: Things, step: -1 | 1): GroupPlace | null {
  const groups = known.documentGroups() ?? []
  const documents = known.documents() ?? []
  const [document] = documents.filter(({ id }) => documentIds.includes(id))
  const [group] = topmostGroups(groups, new Set(groupIds))
  if (document !== undefined) {
    const siblings = documents.filter(({ groupId }) => groupId === document.groupId)
    return stepAmong(siblings, document, new Set<string>(documentIds), step, document.groupId)
  }
  if (group === undefined) return null
  const siblings = groups.filter(({ parentId }) => parentId === group.parentId).toSorted(compareSiblings)
  return stepAmong(siblings, group, new Set<string>(groupIds), step, group.parentId)
}

function stepAmong<Item extends { readonly id: string }>(
  siblings: readonly Item[],
  first: Item,
  moving: ReadonlySet<string>,
  step: -1 | 1,
  groupId: DocumentGroupId | null,
): GroupPlace | null {
  const others = siblings.filter(({ id }) => !moving.has(id))
  const at = siblings.slice(0, siblings.indexOf(first)).filter(({ id }) => !moving.has(id)).length
  const index = at + step
  return index < 0 || index > others.length ? null : { groupId, index }
}

export async function changeSet(
  id: DocumentSetId,
  change: { readonly add?: readonly DocumentId[]; readonly take?: readonly DocumentId[] },
): Promise<void> {
  const { add = [], take = [] } = change
  await client.documentSets.change({ id, add: [...add], take: [...take] })
}
