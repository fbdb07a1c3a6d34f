import { useTranslation } from 'react-i18next'
import { documentStates } from '../../ipc/constants.ts'
import type { DocumentState, DocumentSummary } from '../../ipc/documents.ts'
import { commandEntry } from '../state/commands.ts'
import { client } from '../state/connection.ts'
import { t as say } from '../state/i18n.ts'
import { attempt } from '../state/notices.ts'
import { openBeside, openDocument, startMemo } from '../state/ui-store.ts'
import { ContextMenu, type MenuGroup } from '../ui/Menu.tsx'
import { askToRemove, startRenaming } from './panel-store.ts'

interface DocumentMenuProps {
  readonly x: number
  readonly y: number
  /** One, or all that were chosen. */
  readonly documents: readonly DocumentSummary[]
  readonly readOnly: boolean
  readonly onClose: () => void
}

export function DocumentMenu({ x, y, documents, readOnly, onClose }: DocumentMenuProps) {
  const { t } = useTranslation('documents')
  const [first] = documents
  if (first === undefined) return null
  const single = documents.length === 1
  const mark = (state: DocumentState) =>
    attempt(async () => {
      for (const { id } of documents) await client.documents.setState({ id, state })
    })
  const groups: readonly MenuGroup[] = [
    {
      id: 'document',
      entries: [
        { id: 'open', label: t('menu.open'), disabled: !single, run: () => openDocument(first.id) },
        {
          id: 'open-tab',
          label: say('reading:commands.openTab'),
          disabled: !single,
          run: () => openDocument(first.id, { keep: true }),
        },
        {
          id: 'open-beside',
          label: say('reading:commands.openBeside'),
          disabled: !single,
          run: () => openBeside(first.id),
        },
        {
          id: 'rename',
          label: t('menu.rename'),
          shortcut: commandEntry('documents.rename')?.shortcut,
          disabled: !single || readOnly,
          run: () => startRenaming(first.id),
        },
        {
          id: 'memo',
          label: t('menu.memo'),
          disabled: !single || readOnly,
          run: () => {
            openDocument(first.id)
            startMemo({ kind: 'document', documentId: first.id })
          },
        },
      ],
    },
    {
      id: 'state',
      title: t('menu.state'),
      entries: documentStates.map(state => ({
        id: state,
        label: t(`states.${state}`),
        checked: documents.every(document => document.state === state),
        disabled: readOnly,
        run: () => mark(state),
      })),
    },
    {
      id: 'remove',
      entries: [
        {
          id: 'remove',
          label: t('menu.remove'),
          danger: true,
          disabled: readOnly,
          run: () => askToRemove(documents.map(({ id }) => id)),
        },
      ],
    },
  ]
  return <ContextMenu label={t('menu.label')} at={{ x, y }} groups={groups} onClose={onClose} />
}
