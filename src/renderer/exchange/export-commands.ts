import { showAnalysis } from '../state/analysis-view.ts'
import { flushAll } from '../state/closing.ts'
import { type Command, type CommandState, registerCommands } from '../state/commands.ts'
import { type ExportWish, startExport } from '../state/exporting.ts'
import { t } from '../state/i18n.ts'
import { useTableChoice } from '../state/matrix-choice.ts'
import { useMemoChoice } from '../state/memo-choice.ts'
import { known } from '../state/queries.ts'
import { setProjectExport } from './project-export.ts'

const isOpen = ({ open }: CommandState) => open

async function write(wish: ExportWish, title: string): Promise<void> {
  await flushAll()
  const project = known.project()?.name ?? ''
  await startExport(wish, title === '' ? project : `${project} ${title}`)
}

function writeMatrix(format: 'csv' | 'xlsx'): Promise<void> {
  showAnalysis('tables')
  const choice = useTableChoice.getState()
  return write({ what: 'matrix', choice, format }, t(`analysis:tables.kinds.${choice.table}`))
}

function writeMemos(format: 'md' | 'folder' | 'docx'): Promise<void> {
  return write({ what: 'memos', choice: useMemoChoice.getState(), format }, t('memos:file.title'))
}

const commands: readonly Command[] = [
  {
    id: 'exports.project',
    group: 'project',
    title: () => t('exchange:commands.project'),
    keys: ['Mod+Shift+E'],
    when: isOpen,
    run: () => setProjectExport({ isOpen: true }),
  },
  {
    id: 'exports.codebook',
    group: 'project',
    title: () => t('exchange:commands.codebook'),
    when: isOpen,
    run: () => write({ what: 'codebook', format: 'qdc' }, t('exchange:files.codebook')),
  },
  {
    id: 'exports.readingRoom',
    group: 'project',
    title: () => t('exchange:commands.readingRoom'),
    when: isOpen,
    run: () => write({ what: 'room' }, t('exchange:files.room')),
  },
  {
    id: 'exports.matrix',
    group: 'project',
    title: () => t('exchange:commands.matrix'),
    when: isOpen,
    run: () => writeMatrix('xlsx'),
  },
  {
    id: 'exports.matrixCsv',
    group: 'project',
    title: () => t('exchange:commands.matrixCsv'),
    when: isOpen,
    run: () => writeMatrix('csv'),
  },
  {
    id: 'exports.memos',
    group: 'memos',
    title: () => t('exchange:commands.memos'),
    when: isOpen,
    run: () => writeMemos('docx'),
  },
  {
    id: 'exports.memosMarkdown',
    group: 'memos',
    title: () => t('exchange:commands.memosMarkdown'),
    when: isOpen,
    run: () => writeMemos('md'),
  },
  {
    id: 'exports.memosFolder',
    group: 'memos',
    title: () => t('exchange:commands.memosFolder'),
    when: isOpen,
    run: () => writeMemos('folder'),
  },
]

export function registerExportCommands(): () => void {
  return registerCommands(commands)
}
