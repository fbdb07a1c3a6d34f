import type { MemoSubject } from '../../core/memo/index.ts'
import { type Command, type CommandState, registerCommands } from '../state/commands.ts'
import { t } from '../state/i18n.ts'
import { startMemo, useUi } from '../state/ui-store.ts'

const canChange = ({ open, readOnly }: CommandState) => open && !readOnly

const commands: readonly Command[] = [
  {
    id: 'memos.here',
    group: 'memos',
    title: () => t('memos:commands.here'),
    keys: ['Mod+Shift+M'],
    when: canChange,
    run: () => startMemo(subjectHere()),
  },
  {
    id: 'memos.project',
    group: 'memos',
    title: () => t('memos:commands.project'),
    when: canChange,
    run: () => startMemo({ kind: 'project' }),
  },
]

/** The selected words, else the open document, else the project. */
function subjectHere(): MemoSubject {
  const { selection, documentId, desk } = useUi.getState()
  if (desk !== 'reading') return { kind: 'project' }
  if (selection !== null) return { kind: 'passage', ...selection }
  return documentId === null ? { kind: 'project' } : { kind: 'document', documentId }
}

export function registerMemoCommands(): () => void {
  return registerCommands(commands)
}
