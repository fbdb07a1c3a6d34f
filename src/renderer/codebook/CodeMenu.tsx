import { useTranslation } from 'react-i18next'
import { attempt } from '../state/notices.ts'
import { showPassages, startMemo } from '../state/ui-store.ts'
import { ContextMenu, type MenuGroup } from '../ui/Menu.tsx'
import type { MenuAt } from './CodeTree.tsx'
import { moveCode } from './code-commands.ts'
import type { Step } from './moves.ts'
import { setPanel } from './panel-store.ts'

interface CodeMenuProps extends MenuAt {
  readonly readOnly: boolean
  readonly onClose: () => void
}

export function CodeMenu({ codeId, x, y, readOnly, onClose }: CodeMenuProps) {
  const { t } = useTranslation('codebook')
  const change = { disabled: readOnly }
  const step = (id: Step, label: string, shortcut: string) => ({
    id,
    label,
    shortcut,
    ...change,
    run: () => attempt(() => moveCode(codeId, id)),
  })
  const groups: readonly MenuGroup[] = [
    {
      id: 'look',
      entries: [
        {
          id: 'passages',
          label: t('menu.passages'),
          run: () => showPassages({ codeId, documentId: null, subcodes: false }),
        },
        {
          id: 'passages-all',
          label: t('menu.passagesWithSubcodes'),
          run: () => showPassages({ codeId, documentId: null, subcodes: true }),
        },
      ],
    },
    {
      id: 'change',
      entries: [
        { id: 'edit', label: t('menu.edit'), ...change, run: () => setPanel({ editing: codeId }) },
        {
          id: 'rename',
          label: t('menu.rename'),
          shortcut: 'F2',
          ...change,
          run: () => setPanel({ renaming: codeId }),
        },
        { id: 'create', label: t('menu.create'), ...change, run: () => setPanel({ creatingUnder: codeId }) },
        { id: 'memo', label: t('menu.memo'), ...change, run: () => startMemo({ kind: 'code', codeId }) },
      ],
    },
    {
      id: 'move',
      title: t('menu.move'),
      entries: [
        step('up', t('menu.up'), 'Alt+↑'),
        step('down', t('menu.down'), 'Alt+↓'),
        step('in', t('menu.in'), 'Alt+→'),
        step('out', t('menu.out'), 'Alt+←'),
      ],
    },
    {
      id: 'remove',
      entries: [
        {
          id: 'remove',
          label: t('menu.remove'),
          danger: true,
          ...change,
          run: () => setPanel({ removing: codeId }),
        },
      ],
    },
  ]
  return <ContextMenu label={t('menu.label')} at={{ x, y }} groups={groups} onClose={onClose} />
}
