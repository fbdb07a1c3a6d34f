import { useTranslation } from 'react-i18next'
import type { DocumentSet } from '../../ipc/document-sets.ts'
import { useShortcut } from '../state/commands.ts'
import { attempt } from '../state/notices.ts'
import { askSearchIn } from '../state/search-request.ts'
import { ContextMenu } from '../ui/Menu.tsx'
import { changeSet } from './group-acts.ts'
import { meantThings } from './meant-things.ts'
import { ask, setPanel, startRenaming, useDocumentsPanel } from './panel-store.ts'

interface SetMenuProps {
  readonly x: number
  readonly y: number
  readonly set: DocumentSet
  readonly readOnly: boolean
  readonly onClose: () => void
}

export function SetMenu({ x, y, set, readOnly, onClose }: SetMenuProps) {
  const { t } = useTranslation('documents')
  const shown = useDocumentsPanel(({ only }) => only?.kind === 'set' && only.id === set.id)
  const rename = useShortcut('documents.rename')
  const remove = useShortcut('documents.remove')
  const { documentIds } = meantThings()
  const missing = documentIds.filter(id => !set.documentIds.includes(id))
  const groups = [
    {
      id: 'look',
      entries: [
        {
          id: 'only',
          label: t('menu.onlySet'),
          checked: shown,
          run: () => setPanel({ only: shown ? null : { kind: 'set', id: set.id }, filter: '' }),
        },
        { id: 'find', label: t('menu.findIn'), run: () => askSearchIn({ sets: [set.id] }) },
      ],
    },
    {
      id: 'change',
      entries: [
        {
          id: 'rename',
          label: t('menu.rename'),
          shortcut: rename,
          disabled: readOnly,
          run: () => startRenaming(set.id),
        },
        {
          id: 'add',
          label: t('menu.addChosen', { count: missing.length }),
          disabled: readOnly || missing.length === 0,
          run: () => attempt(() => changeSet(set.id, { add: missing })),
        },
      ],
    },
    {
      id: 'remove',
      entries: [
        {
          id: 'remove',
          label: t('menu.removeSet'),
          shortcut: remove,
          danger: true,
          disabled: readOnly,
          run: () => ask({ kind: 'remove-set', id: set.id }),
        },
      ],
    },
  ]
  return <ContextMenu label={t('menu.setLabel')} at={{ x, y }} groups={groups} onClose={onClose} />
}
