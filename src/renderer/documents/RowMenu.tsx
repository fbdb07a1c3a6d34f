import { useTranslation } from 'react-i18next'
import type { DocumentGroupId } from '../../core/id.ts'
import { useDocuments } from '../state/queries.ts'
import { DocumentMenu } from './DocumentMenu.tsx'
import { GroupMenu } from './GroupMenu.tsx'
import { thingsAt } from './meant-things.ts'

export interface RowMenuProps {
  readonly x: number
  readonly y: number
  /** The row it was called on. */
  readonly id: string
  readonly readOnly: boolean
  readonly onClose: () => void
}

/** What can be done to a row, or to all that were chosen with it. */
export function RowMenu({ id, ...menu }: RowMenuProps) {
  // Drawn anew when the language changes.
  useTranslation('documents')
  const { data: documents = [] } = useDocuments()
  const { documentIds, groupIds } = thingsAt(id)
  if (groupIds.length > 0) return <GroupMenu {...menu} id={id as DocumentGroupId} groupIds={groupIds} />
  const meant = documents.filter(document => documentIds.includes(document.id))
  return <DocumentMenu {...menu} documents={meant} />
}
