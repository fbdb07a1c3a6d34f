import type { CodeId } from '../../core/id.ts'
import { focusedCode } from '../state/chosen-code.ts'
import { type Command, type CommandState, registerCommands } from '../state/commands.ts'
import { client } from '../state/connection.ts'
import { t } from '../state/i18n.ts'
import { setFolded } from '../state/layout-store.ts'
import { known } from '../state/queries.ts'
import { goToDesk, startMemo, useUi } from '../state/ui-store.ts'
import { deskCommands, selectedCodes } from './desk/desk-commands.ts'
import { setDesk, useCodebookDesk } from './desk/desk-store.ts'
import { exampleCommand } from './example-command.ts'
import { placeAfterStep, type Step } from './moves.ts'
import { placeOfManyAfterStep } from './moves-of-many.ts'
import { setPanel, unfold } from './panel-store.ts'

const canChange = ({ open, readOnly }: CommandState) => open && !readOnly
const hasCode = (state: CommandState) => canChange(state) && focusedCode() !== null

/** The codebook desk has a codebook of its own; from elsewhere the panel beside the text is shown. */
function showCodebook(): void {
  if (useUi.getState().desk === 'codebook') return
  goToDesk('reading')
  setFolded('left', false)
  setFolded('codebook', false)
}

/** On the codebook desk all that is selected moves with the code. */
export async function moveCode(id: CodeId, step: Step): Promise<void> {
  const { selected } = useCodebookDesk.getState()
  if (useUi.getState().desk === 'codebook' && selected.size > 1 && selected.has(id)) {
    await moveSelected(step)
    return
  }
  const place = placeAfterStep(known.codes() ?? [], id, step)
  if (place === null) return
  unfold(place.parentId)
  await client.codes.move({ id, ...place })
}

async function moveSelected(step: Step): Promise<void> {
  const ids = selectedCodes()
  const place = placeOfManyAfterStep(known.codes() ?? [], new Set(ids), step)
  if (place === null) return
  unfold(place.parentId)
  await client.codes.moveMany({ ids, ...place })
}

const stepTitles: Record<Step, () => string> = {
  up: () => t('codebook:commands.up'),
  down: () => t('codebook:commands.down'),
  in: () => t('codebook:commands.in'),
  out: () => t('codebook:commands.out'),
}

const stepKeys: Record<Step, string> = {
  up: 'Alt+ArrowUp',
  down: 'Alt+ArrowDown',
  in: 'Alt+ArrowRight',
  out: 'Alt+ArrowLeft',
}

const moving = (['up', 'down', 'in', 'out'] as const).map(
  (step): Command => ({
    id: `codebook.move.${step}`,
    group: 'codebook',
    title: stepTitles[step],
    keys: [stepKeys[step]],
    local: true,
    when: hasCode,
    run: () => {
      const id = focusedCode()
      return id === null ? undefined : moveCode(id, step)
    },
  }),
)

const commands: readonly Command[] = [
  {
    id: 'codebook.create',
    group: 'codebook',
    title: () => t('codebook:commands.create'),
    keys: ['Mod+Shift+N'],
    when: canChange,
    run: () => {
      showCodebook()
      setPanel({ creatingUnder: focusedCode() })
    },
  },
  {
    id: 'codebook.filter',
    group: 'go',
    title: () => t('codebook:commands.filter'),
    keys: ['Mod+Shift+B'],
    when: ({ open }) => open,
    run: () => {
      showCodebook()
      // The box may have to be drawn first.
      requestAnimationFrame(() => document.querySelector<HTMLElement>('.codebook .filter__input')?.focus())
    },
  },
  {
    id: 'codebook.rename',
    group: 'codebook',
    title: () => t('codebook:commands.rename'),
    keys: ['F2'],
    local: true,
    when: hasCode,
    run: () => {
      showCodebook()
      setPanel({ renaming: focusedCode() })
    },
  },
  {
    id: 'codebook.edit',
    group: 'codebook',
    title: () => t('codebook:commands.edit'),
    when: hasCode,
    run: () => {
      if (useUi.getState().desk === 'codebook')
        document.querySelector<HTMLElement>('.code-side input')?.focus()
      else setPanel({ editing: focusedCode() })
    },
  },
  {
    id: 'codebook.memo',
    group: 'memos',
    title: () => t('codebook:commands.memo'),
    when: hasCode,
    run: () => {
      const codeId = focusedCode()
      if (codeId !== null) startMemo({ kind: 'code', codeId })
    },
  },
  {
    id: 'codebook.remove',
    group: 'codebook',
    title: () => t('codebook:commands.remove'),
    keys: ['Delete'],
    local: true,
    when: hasCode,
    run: () => {
      const { selected } = useCodebookDesk.getState()
      const id = focusedCode()
      const isMany =
        useUi.getState().desk === 'codebook' && selected.size > 1 && id !== null && selected.has(id)
      if (isMany) setDesk({ asking: { kind: 'remove', ids: selectedCodes() } })
      else setPanel({ removing: id })
    },
  },
]

export function registerCodebookCommands(): () => void {
  return registerCommands([...commands, ...moving, ...deskCommands, exampleCommand])
}
