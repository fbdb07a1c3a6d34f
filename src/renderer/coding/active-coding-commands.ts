import { chooseEdge, codingField, neighbourCoding, openReading, selectCoding } from '../editor/index.ts'
import type { Command } from '../state/commands.ts'
import { t } from '../state/i18n.ts'
import { setFolded } from '../state/layout-store.ts'
import { showPassages } from '../state/ui-store.ts'
import { startRecoding } from './bar-focus.ts'
import { canChange, canCode, hasActive, isInText } from './can-act.ts'
import { activeCodingId, removeCoding, startMemoHere } from './coding-acts.ts'
import { focusActiveRow } from './focus-active-row.ts'
import { sayingCommands } from './saying-commands.ts'

const ends = (['from', 'to'] as const).map(
  (edge): Command => ({
    id: `coding.edge.${edge}`,
    group: 'coding',
    title: () => t(`coding:commands.edge.${edge}`),
    keys: [edge === 'from' ? '[' : ']'],
    leaveToFields: true,
    when: canChange,
    run: () => {
      const view = openReading()?.view
      if (view === undefined) return
      view.focus()
      chooseEdge(view, edge)
    },
  }),
)

export const activeCodingCommands: readonly Command[] = [
  ...ends,
  ...sayingCommands(canChange),
  {
    id: 'coding.recode',
    group: 'coding',
    title: () => t('coding:commands.recode'),
    keys: ['Alt+R'],
    macKeys: ['Mod+Shift+R'],
    when: canChange,
    run: () => {
      const view = openReading()?.view
      const id = activeCodingId()
      if (view !== undefined && id !== null) startRecoding(view, id)
    },
  },
  {
    id: 'coding.next',
    group: 'coding',
    title: () => t('coding:commands.next'),
    keys: ['Tab'],
    when: () => isInText() && neighbour(true) !== undefined,
    run: () => goTo(true),
  },
  {
    id: 'coding.previous',
    group: 'coding',
    title: () => t('coding:commands.previous'),
    keys: ['Shift+Tab'],
    when: () => isInText() && neighbour(false) !== undefined,
    run: () => goTo(false),
  },
  {
    id: 'coding.show',
    group: 'coding',
    title: () => t('coding:commands.show'),
    keys: ['Enter'],
    when: state => hasActive(state) && isInText(),
    run: () => {
      setFolded('right', false)
      setFolded('codings', false)
      focusActiveRow()
    },
  },
  {
    id: 'coding.remove',
    group: 'coding',
    title: () => t('coding:commands.remove'),
    keys: ['U', 'Delete'],
    leaveToFields: true,
    when: canChange,
    run: () => {
      const id = activeCodingId()
      return id === null ? undefined : removeCoding(id)
    },
  },
  {
    id: 'coding.passages',
    group: 'coding',
    title: () => t('coding:commands.passages'),
    when: hasActive,
    run: showPassagesOfCode,
  },
  {
    id: 'coding.memo',
    group: 'memos',
    title: () => t('coding:commands.memo'),
    keys: ['Alt+M'],
    macKeys: ['Mod+Shift+A'],
    when: state => !state.readOnly && (canCode(state) || hasActive(state)),
    run: startMemoHere,
  },
]

function neighbour(forward: boolean) {
  const reading = openReading()
  return reading === null ? undefined : neighbourCoding(reading.view.state, forward)
}

function goTo(forward: boolean): void {
  const reading = openReading()
  const id = neighbour(forward)
  if (reading !== null && id !== undefined) selectCoding(reading.view, id)
}

/** Lists every passage of the active coding's code. */
function showPassagesOfCode(): void {
  const id = activeCodingId()
  const coding = id === null ? undefined : openReading()?.view.state.field(codingField).get(id)
  if (coding !== undefined) showPassages({ codeId: coding.codeId, documentId: null, subcodes: false })
}
