import type { Memo, MemoSubject } from '../../core/memo/index.ts'
import { useCasePlace } from '../state/case-place.ts'
import { type Command, type CommandState, registerCommands } from '../state/commands.ts'
import { t } from '../state/i18n.ts'
import { useMemoChoice } from '../state/memo-choice.ts'
import { keys, queryClient } from '../state/query-client.ts'
import { goToDesk, openMemo, startMemo, useUi } from '../state/ui-store.ts'
import { focusSearch, setAttaching, setRenaming, togglePreview } from './desk-store.ts'
import { activeDrawnCoding, linkCoding, quoteSelection } from './quoting.ts'

const canChange = ({ open, readOnly }: CommandState) => open && !readOnly
const onDesk = ({ open, ui }: CommandState) => open && ui.desk === 'memos'
const hasMemo = ({ open, ui }: CommandState) =>
  open && ui.memos[ui.desk === 'memos' ? 'desk' : 'beside'] !== null

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
    id: 'memos.free',
    group: 'memos',
    title: () => t('memos:commands.free'),
    keys: ['Mod+Shift+L'],
    when: canChange,
    run: () => startMemo({ kind: 'free' }),
  },
  {
    id: 'memos.project',
    group: 'memos',
    title: () => t('memos:commands.project'),
    when: canChange,
    run: () => startMemo({ kind: 'project' }),
  },
  {
    id: 'memos.quote',
    group: 'memos',
    title: () => t('memos:commands.quote'),
    keys: ['Mod+>'],
    when: state => canChange(state) && state.ui.desk === 'reading' && state.ui.selection !== null,
    run: quoteSelection,
  },
  {
    id: 'memos.linkCoding',
    group: 'memos',
    title: () => t('memos:commands.linkCoding'),
    when: state => canChange(state) && state.ui.desk === 'reading' && activeDrawnCoding() !== null,
    run: linkCoding,
  },
  {
    id: 'memos.preview',
    group: 'memos',
    title: () => t('memos:commands.preview'),
    keys: ['Mod+Shift+P'],
    when: hasMemo,
    run: togglePreview,
  },
  {
    id: 'memos.attach',
    group: 'memos',
    title: () => t('memos:commands.attach'),
    when: state => canChange(state) && onDesk(state) && state.ui.memos.desk?.id != null,
    run: () => setAttaching(true),
  },
  {
    id: 'memos.renameTag',
    group: 'memos',
    title: () => t('memos:commands.renameTag', { tag: useMemoChoice.getState().tag ?? '' }),
    when: state => canChange(state) && onDesk(state) && useMemoChoice.getState().tag !== null,
    run: () => setRenaming(useMemoChoice.getState().tag),
  },
  {
    id: 'memos.find',
    group: 'memos',
    title: () => t('memos:commands.find'),
    keys: ['Mod+F'],
    when: onDesk,
    run: focusSearch,
  },
  {
    id: 'memos.findAll',
    group: 'memos',
    title: () => t('memos:commands.findAll'),
    when: ({ open, ui }) => open && ui.desk !== 'memos',
    run: () => {
      goToDesk('memos')
      requestAnimationFrame(focusSearch)
    },
  },
  {
    id: 'memos.next',
    group: 'memos',
    title: () => t('memos:commands.next'),
    keys: ['Mod+]'],
    when: onDesk,
    run: () => openNext(1),
  },
  {
    id: 'memos.previous',
    group: 'memos',
    title: () => t('memos:commands.previous'),
    keys: ['Mod+['],
    when: onDesk,
    run: () => openNext(-1),
  },
]

/** The selected words, else the open document; the case or the code at hand; else the project. */
function subjectHere(): MemoSubject {
  const { selection, documentId, desk, focusedCodeId } = useUi.getState()
  const { atHand } = useCasePlace.getState()
  if (desk === 'cases' && atHand !== null) return { kind: 'case', caseId: atHand }
  if (desk === 'codebook' && focusedCodeId !== null) return { kind: 'code', codeId: focusedCodeId }
  if (desk !== 'reading') return { kind: 'project' }
  if (selection !== null) return { kind: 'passage', ...selection }
  return documentId === null ? { kind: 'project' } : { kind: 'document', documentId }
}

/** Opens the memo after or before the open one, in the order of the list. */
function openNext(step: 1 | -1): void {
  const listed = queryClient.getQueryData<readonly Memo[]>(keys.memoList(useMemoChoice.getState())) ?? []
  const at = listed.findIndex(({ id }) => id === useUi.getState().memos.desk?.id)
  const to = at < 0 ? (step > 0 ? 0 : listed.length - 1) : at + step
  const memo = listed[to]
  if (memo !== undefined) openMemo('desk', memo.id)
}

export function registerMemoCommands(): () => void {
  return registerCommands(commands)
}
