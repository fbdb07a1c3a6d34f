import { useTranslation } from 'react-i18next'
import { documentStates } from '../../ipc/constants.ts'
import type { DocumentState, DocumentSummary } from '../../ipc/documents.ts'
import { askForCase } from '../state/case-wish.ts'
import { useShortcut } from '../state/commands.ts'
import { client } from '../state/connection.ts'
import { t as say } from '../state/i18n.ts'
import { attempt } from '../state/notices.ts'
import { useDocumentSets } from '../state/queries.ts'
import { openBeside, openDocument, startMemo } from '../state/ui-store.ts'
import { ContextMenu, type MenuEntry, type MenuGroup } from '../ui/Menu.tsx'
import { changeSet } from './group-acts.ts'
import { ask, askToRemove, startRenaming } from './panel-store.ts'

/** So many sets are named to be left; the others are left from their own list. */
const NAMED_SETS = 6

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
  const renameKey = useShortcut('documents.rename')
  const removeKey = useShortcut('documents.remove')
  const places = usePlaceEntries(documents)
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
          shortcut: renameKey,
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
    { id: 'place', entries: places.map(entry => ({ ...entry, disabled: readOnly })) },
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
          shortcut: removeKey,
          danger: true,
          disabled: readOnly,
          run: () => askToRemove(documents.map(({ id }) => id)),
        },
      ],
    },
  ]
  return <ContextMenu label={t('menu.label')} at={{ x, y }} groups={groups} onClose={onClose} />
}

/** Where the documents lie: their group and their sets. */
function usePlaceEntries(documents: readonly DocumentSummary[]): readonly MenuEntry[] {
  const { t } = useTranslation('documents')
  const { data: sets = [] } = useDocumentSets()
  const toGroup = useShortcut('documents.toGroup')
  const toSet = useShortcut('documents.toSet')
  const toCase = useShortcut('cases.put')
  const documentIds = documents.map(({ id }) => id)
  const inside = sets.filter(set => documentIds.some(id => set.documentIds.includes(id)))
  return [
    {
      id: 'to-group',
      label: t('menu.toGroup'),
      shortcut: toGroup,
      run: () => ask({ kind: 'to-group', documentIds, groupIds: [] }),
    },
    {
      id: 'new-group',
      label: t('menu.newGroup'),
      run: () => ask({ kind: 'new-group', parentId: null, documentIds }),
    },
    {
      id: 'to-set',
      label: t('menu.toSet'),
      shortcut: toSet,
      run: () => ask({ kind: 'to-set', documentIds }),
    },
    {
      id: 'to-case',
      label: say('cases:commands.put'),
      shortcut: toCase,
      run: () => askForCase(documentIds.map(documentId => ({ kind: 'document', documentId }))),
    },
    ...inside.slice(0, NAMED_SETS).map(set => ({
      id: `leave ${set.id}`,
      label: t('menu.leaveSet', { name: set.name }),
      run: () => attempt(() => changeSet(set.id, { take: documentIds })),
    })),
  ]
}
