import type { DocumentGroupId, DocumentId } from '../../core/id.ts'
import { known } from '../state/queries.ts'
import { useUi } from '../state/ui-store.ts'
import { useDocumentsPanel } from './panel-store.ts'

/** Documents or groups that something is about; one of the two is empty. */
export interface Things {
  readonly documentIds: readonly DocumentId[]
  readonly groupIds: readonly DocumentGroupId[]
}

/** The row, or all rows that were chosen together when it is one of them; in the order of the project. */
export function thingsAt(id: string): Things {
  const { chosen } = useDocumentsPanel.getState()
  return thingsWith(chosen.has(id) ? chosen : new Set([id]))
}

/** What a command is about: the row that keys have reached, else what is chosen, else the open document. */
export function meantThings(): Things {
  const { active, chosen, hasFocus } = useDocumentsPanel.getState()
  if (hasFocus && active !== null) return thingsAt(active)
  if (chosen.size > 0) return thingsWith(chosen)
  const { documentId } = useUi.getState()
  return thingsWith(new Set(documentId === null ? [] : [documentId]))
}

function thingsWith(ids: ReadonlySet<string>): Things {
  const documentIds = (known.documents() ?? []).flatMap(({ id }) => (ids.has(id) ? [id] : []))
  const groupIds = (known.documentGroups() ?? []).flatMap(({ id }) => (ids.has(id) ? [id] : []))
  return documentIds.length > 0 ? { documentIds, groupIds: [] } : { documentIds, groupIds }
}
