import type { CodeId } from '../../core/id.ts'
import { chooseEdge, neighbourCoding, openReading, selectCoding } from '../editor/index.ts'
import { type Command, type CommandState, commandState, registerCommands } from '../state/commands.ts'
import { t } from '../state/i18n.ts'
import { setFolded } from '../state/layout-store.ts'
import { attempt } from '../state/notices.ts'
import { known } from '../state/queries.ts'
import { openBar, startRecoding } from './bar-focus.ts'
import {
  activeCodingId,
  applyInVivo,
  applyRecentCode,
  applyToDocument,
  inVivoNameHere,
  parentForNewCode,
  recentCodes,
  removeCoding,
  startMemoHere,
} from './coding-acts.ts'
import { focusActiveRow } from './focus-active-row.ts'
import { dropPen, penCode, takePen } from './pen.ts'

/** Keys act on the text only while it, the coding bar in it, nothing, or the palette that runs them has the focus. */
function isAtText(): boolean {
  const focused = document.activeElement
  return focused === null || focused === document.body || focused.closest('.reading, [role=dialog]') !== null
}

const isInText = () => openReading()?.view.hasFocus === true

const canCode = ({ ui, readOnly }: CommandState) =>
  !readOnly && ui.desk === 'reading' && ui.selection !== null && isAtText()
const hasActive = ({ ui }: CommandState) => ui.desk === 'reading' && activeCodingId() !== null && isAtText()

const applying: readonly Command[] = [
  {
    id: 'coding.open',
    group: 'coding',
    title: () => t('coding:commands.open'),
    when: canCode,
    run: openBar,
  },
  {
    id: 'coding.inVivo',
    group: 'coding',
    title: () => t('coding:commands.inVivo'),
    keys: ['Alt+V'],
    when: state => canCode(state) && inVivoNameHere() !== null,
    run: applyInVivo,
  },
  {
    id: 'coding.repeat',
    group: 'coding',
    title: () => t('coding:commands.repeat'),
    keys: ['.'],
    when: state => canCode(state) && recentCodes().length > 0,
    run: () => applyRecentCode(0),
  },
  {
    id: 'coding.recent',
    group: 'coding',
    title: () => t('coding:commands.recent'),
    // The other digits are read by `codeRecently`: nine lines of the same would bury the rest of the keys.
    keys: ['1'],
    keysOnly: true,
    when: state => canCode(state) && recentCodes().length > 0,
    run: () => applyRecentCode(0),
  },
]

const hasCode = (state: CommandState) =>
  !state.readOnly && state.ui.desk === 'reading' && state.ui.documentId !== null && chosenCode() !== null

/** What the codes of the codebook can be used for besides the selected words. */
const withCodes: readonly Command[] = [
  {
    id: 'coding.pen',
    group: 'coding',
    title: () => t('coding:commands.pen'),
    keys: ['Alt+P'],
    when: state => penCode() !== null || hasCode(state),
    run: () => {
      const codeId = chosenCode()
      if (!dropPen() && codeId !== null) takePen(codeId)
    },
  },
  {
    id: 'coding.document',
    group: 'coding',
    title: () => t('coding:commands.document', { code: nameOf(chosenCode()) }),
    when: hasCode,
    run: () => {
      const codeId = chosenCode()
      return codeId === null ? undefined : applyToDocument(codeId)
    },
  },
]

/** The code chosen in the codebook, else the one used last. */
function chosenCode(): CodeId | null {
  return parentForNewCode() ?? recentCodes()[0] ?? null
}

function nameOf(id: CodeId | null): string {
  return known.codes()?.find(code => code.id === id)?.name ?? ''
}

const canChange = (state: CommandState) => hasActive(state) && !state.readOnly

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

const onCodings: readonly Command[] = [
  ...ends,
  {
    id: 'coding.recode',
    group: 'coding',
    title: () => t('coding:commands.recode'),
    keys: ['Alt+R'],
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
    keysOnly: true,
    when: () => isInText() && neighbour(true) !== undefined,
    run: () => goTo(true),
  },
  {
    id: 'coding.previous',
    group: 'coding',
    title: () => t('coding:commands.previous'),
    keys: ['Shift+Tab'],
    keysOnly: true,
    when: () => isInText() && neighbour(false) !== undefined,
    run: () => goTo(false),
  },
  {
    id: 'coding.show',
    group: 'coding',
    title: () => t('coding:commands.show'),
    keys: ['Enter'],
    keysOnly: true,
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
    when: state => hasActive(state) && !state.readOnly,
    run: () => {
      const id = activeCodingId()
      return id === null ? undefined : removeCoding(id)
    },
  },
  {
    id: 'coding.memo',
    group: 'memos',
    title: () => t('coding:commands.memo'),
    keys: ['Alt+M'],
    when: state => !state.readOnly && (canCode(state) || hasActive(state)),
    run: startMemoHere,
  },
]

/** Applies the code used last, or the one before it, and so on by `index`. False where that cannot be done now. */
export function codeRecently(index: number): boolean {
  if (!canCode(commandState()) || index >= recentCodes().length) return false
  attempt(() => applyRecentCode(index))
  return true
}

function neighbour(forward: boolean) {
  const reading = openReading()
  return reading === null ? undefined : neighbourCoding(reading.view.state, forward)
}

function goTo(forward: boolean): void {
  const reading = openReading()
  const id = neighbour(forward)
  if (reading !== null && id !== undefined) selectCoding(reading.view, id)
}

export function registerCodingCommands(): () => void {
  return registerCommands([...applying, ...withCodes, ...onCodings])
}
