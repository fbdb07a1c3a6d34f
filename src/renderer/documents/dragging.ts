import { type DocumentGroup, topmostGroups } from '../../core/document/index.ts'
import { compareSiblings, withAllBelow } from '../../core/nested.ts'
import type { DocumentSummary } from '../../ipc/documents.ts'
import type { GroupPlace } from './group-acts.ts'
import type { Things } from './meant-things.ts'
import type { PanelRow, RowOfDocument, RowOfGroup } from './panel-rows.ts'

/** What a drag of documents or groups carries. */
export const THINGS = 'postil-documents'

/** Where a row is hit: between rows, or in the middle. */
export type DropSide = 'before' | 'on' | 'after'

export interface Drop {
  readonly side: DropSide
  readonly place: GroupPlace
}

interface Project {
  readonly groups: readonly DocumentGroup[]
  readonly documents: readonly DocumentSummary[]
}

/**
 * What dropping things on a row means; `height` is where the row is hit, from 0 at its top to 1. Null where they cannot
 * go: documents go into groups and between documents, groups into groups and between groups.
 */
export function dropOn(row: PanelRow, things: Things, height: number, project: Project): Drop | null {
  if (things.documentIds.length > 0) {
    if (row.kind === 'group') return { side: 'on', place: { groupId: row.group.id, index: null } }
    return betweenDocuments(row, things, height < 0.5 ? 'before' : 'after', project)
  }
  return row.kind === 'group' && things.groupIds.length > 0 ? besideGroup(row, things, height, project) : null
}

function betweenDocuments(
  { document }: RowOfDocument,
  { documentIds }: Things,
  side: 'before' | 'after',
  { documents }: Project,
): Drop | null {
  if (documentIds.includes(document.id)) return null
  const { groupId } = document
  const others = documents.filter(other => other.groupId === groupId && !documentIds.includes(other.id))
  const at = others.findIndex(({ id }) => id === document.id)
  return { side, place: { groupId, index: side === 'before' ? at : at + 1 } }
}

function besideGroup(
  { group }: RowOfGroup,
  { groupIds }: Things,
  height: number,
  { groups }: Project,
): Drop | null {
  const moving = topmostGroups(groups, new Set(groupIds))
  if (moving.some(({ id }) => withAllBelow(groups, id).has(group.id))) return null
  if (height >= 0.25 && height <= 0.75) return { side: 'on', place: { groupId: group.id, index: null } }
  const side = height < 0.25 ? 'before' : 'after'
  const others = groups
    .filter(other => other.parentId === group.parentId && !moving.includes(other))
    .toSorted(compareSiblings)
  const at = others.findIndex(({ id }) => id === group.id)
  return { side, place: { groupId: group.parentId, index: side === 'before' ? at : at + 1 } }
}
