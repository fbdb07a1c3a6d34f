import { type DocumentGroup, groupsInOrder } from '../../core/document/index.ts'
import { groupBy } from '../../core/group-by.ts'
import type { DocumentGroupId, DocumentId } from '../../core/id.ts'
import type { DocumentSummary } from '../../ipc/documents.ts'

interface RowPlace {
  readonly id: string
  /** From 1. */
  readonly level: number
  /** From 1, of so many rows in the same group. */
  readonly at: number
  readonly of: number
}

export interface RowOfGroup extends RowPlace {
  readonly kind: 'group'
  readonly group: DocumentGroup
  readonly isOpen: boolean
  /** Documents shown in it and in the groups inside it. */
  readonly documents: number
}

export interface RowOfDocument extends RowPlace {
  readonly kind: 'document'
  readonly document: DocumentSummary
  readonly isOpen: null
}

export type PanelRow = RowOfGroup | RowOfDocument

export interface RowsChoice {
  readonly folded: ReadonlySet<DocumentGroupId>
  /** Only these, and the groups around them, all open; null for all. */
  readonly found: ReadonlySet<DocumentId> | null
  /** Only what lies in this group; null for all. */
  readonly root: DocumentGroupId | null
}

/** The rows of the panel, top to bottom: in each group its groups first, then its documents. */
export function panelRows(
  groups: readonly DocumentGroup[],
  documents: readonly DocumentSummary[],
  { folded, found, root }: RowsChoice,
): readonly PanelRow[] {
  const ordered = groupsInOrder(groups)
  const known = new Set(groups.map(({ id }) => id))
  const parentOf = (id: DocumentGroupId | null) => (id !== null && known.has(id) ? id : null)
  const shown = found === null ? documents : documents.filter(({ id }) => found.has(id))
  const documentsIn = groupBy(shown, ({ groupId }) => parentOf(groupId))
  const counts = new Map<DocumentGroupId, number>()
  for (const { group } of ordered.toReversed()) {
    const count = (counts.get(group.id) ?? 0) + (documentsIn.get(group.id)?.length ?? 0)
    counts.set(group.id, count)
    const parentId = parentOf(group.parentId)
    if (parentId !== null) counts.set(parentId, (counts.get(parentId) ?? 0) + count)
  }
  const isShown = ({ id }: DocumentGroup) => found === null || (counts.get(id) ?? 0) > 0
  const groupsIn = groupBy(ordered.map(({ group }) => group).filter(isShown), ({ parentId }) =>
    parentOf(parentId),
  )
  const grow = (parentId: DocumentGroupId | null, level: number): PanelRow[] => {
    const inside = groupsIn.get(parentId) ?? []
    const texts = documentsIn.get(parentId) ?? []
    const of = inside.length + texts.length
    return [
      ...inside.flatMap((group, n): PanelRow[] => {
        const isOpen = found !== null || !folded.has(group.id)
        const place = { id: group.id, level, at: n + 1, of }
        const row: RowOfGroup = {
          kind: 'group',
          group,
          isOpen,
          documents: counts.get(group.id) ?? 0,
          ...place,
        }
        return isOpen ? [row, ...grow(group.id, level + 1)] : [row]
      }),
      ...texts.map(
        (document, n): RowOfDocument => ({
          ...{ kind: 'document', document, isOpen: null, id: document.id },
          ...{ level, at: inside.length + n + 1, of },
        }),
      ),
    ]
  }
  return grow(root === null ? null : parentOf(root), 1)
}
