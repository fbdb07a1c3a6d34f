import { useTranslation } from 'react-i18next'
import type { CodeId } from '../../core/id.ts'
import { commandEntry, runCommand } from '../state/commands.ts'
import { t } from '../state/i18n.ts'
import { attempt } from '../state/notices.ts'
import { focusCode, goToDesk, showPassages, startMemo, useUi } from '../state/ui-store.ts'
import { ContextMenu, type MenuGroup } from '../ui/Menu.tsx'
import { moveCode } from './code-commands.ts'
import type { MenuAt } from './menu-at.ts'
import type { Step } from './moves.ts'
import { setPanel } from './panel-store.ts'

interface CodeMenuProps extends MenuAt {
  readonly readOnly: boolean
  readonly onClose: () => void
}

export function CodeMenu({ codeId, x, y, readOnly, onClose }: CodeMenuProps) {
  // Drawn anew when the language changes.
  useTranslation('codebook')
  const groups = [lookGroup(codeId), ...changeGroups(codeId, { disabled: readOnly })]
  return <ContextMenu label={t('codebook:menu.label')} at={{ x, y }} groups={groups} onClose={onClose} />
}

function lookGroup(codeId: CodeId): MenuGroup {
  const show = (subcodes: boolean) => {
    // Passages are listed below the text.
    if (useUi.getState().desk === 'codebook') goToDesk('reading')
    showPassages({ codeId, documentId: null, subcodes })
  }
  return {
    id: 'look',
    entries: [
      { id: 'passages', label: t('codebook:menu.passages'), run: () => show(false) },
      { id: 'passages-all', label: t('codebook:menu.passagesWithSubcodes'), run: () => show(true) },
    ],
  }
}

function changeGroups(codeId: CodeId, can: { readonly disabled: boolean }): readonly MenuGroup[] {
  const entry = (id: string, label: string, run: () => void, more = {}) => ({
    id,
    label,
    run,
    ...can,
    ...more,
  })
  const step = (id: Step, label: string) =>
    entry(id, label, () => attempt(() => moveCode(codeId, id)), { shortcut: keyOf(`codebook.move.${id}`) })
  const runFor = (command: string) => {
    focusCode(codeId)
    runCommand(command)
  }
  return [
    {
      id: 'change',
      entries: [
        entry('edit', t('codebook:menu.edit'), () => runFor('codebook.edit')),
        entry('rename', t('codebook:menu.rename'), () => setPanel({ renaming: codeId }), {
          shortcut: keyOf('codebook.rename'),
        }),
        entry('create', t('codebook:menu.create'), () => setPanel({ creatingUnder: codeId })),
        entry('memo', t('codebook:menu.memo'), () => startMemo({ kind: 'code', codeId })),
      ],
    },
    {
      id: 'move',
      title: t('codebook:menu.move'),
      entries: [
        step('up', t('codebook:menu.up')),
        step('down', t('codebook:menu.down')),
        step('in', t('codebook:menu.in')),
        step('out', t('codebook:menu.out')),
      ],
    },
    {
      id: 'remove',
      entries: [
        entry('remove', t('codebook:menu.remove'), () => runFor('codebook.remove'), { danger: true }),
      ],
    },
  ]
}

/** How the key of a command is written. */
function keyOf(command: string): string | undefined {
  return commandEntry(command)?.shortcut
}
