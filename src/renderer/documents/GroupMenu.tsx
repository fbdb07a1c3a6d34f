import { useTranslation } from 'react-i18next'
import type { DocumentGroupId } from '../../core/id.ts'
import { useShortcut } from '../state/commands.ts'
import { askSearchIn } from '../state/search-request.ts'
import { ContextMenu } from '../ui/Menu.tsx'
import { ask, setPanel, startRenaming } from './panel-store.ts'
import type { RowMenuProps } from './RowMenu.tsx'

interface GroupMenuProps extends RowMenuProps {
  readonly id: DocumentGroupId
  /** One, or all that were chosen. */
  readonly groupIds: readonly DocumentGroupId[]
}

export function GroupMenu({ x, y, id, groupIds, readOnly, onClose }: GroupMenuProps) {
  const { t } = useTranslation('documents')
  const keys = {
    rename: useShortcut('documents.rename'),
    remove: useShortcut('documents.remove'),
    toGroup: useShortcut('documents.toGroup'),
  }
  const single = groupIds.length === 1
  const groups = [
    {
      id: 'look',
      entries: [
        {
          id: 'only',
          label: t('menu.onlyGroup'),
          disabled: !single,
          run: () => setPanel({ only: { kind: 'group', id }, filter: '' }),
        },
        { id: 'find', label: t('menu.findIn'), run: () => askSearchIn({ groups: groupIds }) },
      ],
    },
    {
      id: 'change',
      entries: [
        {
          id: 'rename',
          label: t('menu.rename'),
          shortcut: keys.rename,
          disabled: !single || readOnly,
          run: () => startRenaming(id),
        },
        {
          id: 'new',
          label: t('menu.newGroupInside'),
          disabled: !single || readOnly,
          run: () => ask({ kind: 'new-group', parentId: id, documentIds: [] }),
        },
        {
          id: 'move',
          label: t('menu.moveGroup'),
          shortcut: keys.toGroup,
          disabled: readOnly,
          run: () => ask({ kind: 'to-group', documentIds: [], groupIds }),
        },
      ],
    },
    {
      id: 'remove',
      entries: [
        {
          id: 'remove',
          label: t('menu.removeGroup'),
          shortcut: keys.remove,
          danger: true,
          disabled: readOnly,
          run: () => ask({ kind: 'remove-groups', ids: groupIds }),
        },
      ],
    },
  ]
  return <ContextMenu label={t('menu.groupLabel')} at={{ x, y }} groups={groups} onClose={onClose} />
}
