import type { CodeId } from '../../core/id.ts'
import { parentForNewCode } from '../state/chosen-code.ts'
import { type Command, type CommandState, registerCommands } from '../state/commands.ts'
import { t } from '../state/i18n.ts'
import { known } from '../state/queries.ts'
import { activeCodingCommands } from './active-coding-commands.ts'
import { openBar } from './bar-focus.ts'
import { canCode } from './can-act.ts'
import { applyInVivo, applyRecentCode, applyToDocument, inVivoNameHere, recentCodes } from './coding-acts.ts'
import { dropPen, penCode, takePen } from './pen.ts'
import { selectCommands } from './select-commands.ts'
import { menuCommand } from './text-menu.ts'
import { turnCommands } from './turn-commands.ts'

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
    macKeys: ['Mod+Shift+V'],
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
    macKeys: ['Mod+Shift+K'],
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

export function registerCodingCommands(): () => void {
  return registerCommands([
    ...applying,
    ...withCodes,
    ...activeCodingCommands,
    ...selectCommands,
    ...turnCommands,
    menuCommand,
  ])
}
