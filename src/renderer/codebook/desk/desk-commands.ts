import { topmost } from '../../../core/codebook/index.ts'
import type { CodeId } from '../../../core/id.ts'
import type { Command, CommandState } from '../../state/commands.ts'
import { startExport } from '../../state/exporting.ts'
import { t } from '../../state/i18n.ts'
import { known } from '../../state/queries.ts'
import { shell } from '../../state/shell.ts'
import { goToDesk, useUi } from '../../state/ui-store.ts'
import { type Asking, setDesk, useCodebookDesk } from './desk-store.ts'

/** The codes the desk acts on: those selected that are still there, in the order of the tree. */
export function selectedCodes(): CodeId[] {
  const { selected } = useCodebookDesk.getState()
  const codes = known.codes() ?? []
  return codes.filter(code => selected.has(code.id)).map(code => code.id)
}

export const deskCommandTitles = {
  change: () => t('codebook:commands.change'),
  move: () => t('codebook:commands.moveTo'),
  merge: () => t('codebook:commands.merge'),
  split: () => t('codebook:commands.split'),
  set: () => t('codebook:commands.set'),
  exportXlsx: () => t('codebook:commands.exportXlsx'),
  exportCsv: () => t('codebook:commands.exportCsv'),
  exportMarkdown: () => t('codebook:commands.exportMarkdown'),
  import: () => t('codebook:commands.import'),
  print: () => t('codebook:commands.print'),
}
type DeskAct = keyof typeof deskCommandTitles

const isOpen = ({ open }: CommandState) => open
const canChange = ({ open, readOnly }: CommandState) => open && !readOnly
const hasSelected =
  (least: number) =>
  (state: CommandState): boolean =>
    canChange(state) && state.ui.desk === 'codebook' && selectedCodes().length >= least

function command(act: DeskAct, more: Pick<Command, 'run'> & Partial<Command>): Command {
  return { id: `codebook.${act}`, group: 'codebook', title: deskCommandTitles[act], ...more }
}

const asking = (kind: 'merge' | 'change' | 'move'): Asking => ({ kind, ids: selectedCodes() })

function write(format: 'csv' | 'xlsx' | 'md') {
  const name = [known.project()?.name ?? '', t('codebook:title')].join(' ').trim()
  return startExport({ what: 'codebook', format }, name)
}

export const deskCommands: readonly Command[] = [
  command('change', {
    keys: ['Mod+Shift+H'],
    when: hasSelected(1),
    run: () => setDesk({ asking: asking('change') }),
  }),
  command('move', { when: hasSelected(1), run: () => setDesk({ asking: asking('move') }) }),
  command('merge', { when: hasSelected(2), run: () => setDesk({ asking: asking('merge') }) }),
  command('split', {
    when: hasSelected(1),
    run: () => setDesk({ splitting: useUi.getState().focusedCodeId ?? selectedCodes()[0] ?? null }),
  }),
  command('set', {
    when: hasSelected(1),
    run: () => setDesk({ asking: { kind: 'new-set', ids: selectedCodes() } }),
  }),
  command('exportXlsx', { when: isOpen, run: () => write('xlsx') }),
  command('exportCsv', { when: isOpen, run: () => write('csv') }),
  command('exportMarkdown', { when: isOpen, run: () => write('md') }),
  command('import', {
    when: canChange,
    run: async () => {
      const [path] = await shell.pickFiles()
      if (path === undefined) return
      goToDesk('codebook')
      setDesk({ asking: { kind: 'import', path } })
    },
  }),
  command('print', {
    when: isOpen,
    run: () => {
      goToDesk('codebook')
      setDesk({ asking: { kind: 'print' } })
    },
  }),
]

/** The number of codes that an act on these would take along as the top of their branches. */
export function countTopmost(ids: readonly CodeId[]): number {
  return topmost(known.codes() ?? [], new Set(ids)).length
}
