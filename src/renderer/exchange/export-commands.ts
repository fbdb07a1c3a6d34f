import { showAnalysis } from '../state/analysis-view.ts'
import { focusedCode } from '../state/chosen-code.ts'
import { flushAll } from '../state/closing.ts'
import { type Command, type CommandState, registerCommands } from '../state/commands.ts'
import { type ExportWish, startExport } from '../state/exporting.ts'
import { t } from '../state/i18n.ts'
import { useTableChoice } from '../state/matrix-choice.ts'
import { useMemoChoice } from '../state/memo-choice.ts'
import { known } from '../state/queries.ts'
import { useUi } from '../state/ui-store.ts'
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

const reportFormats = [
  {
    format: 'docx',
    document: 'exchange:commands.documentReportDocx',
    code: 'exchange:commands.codeReportDocx',
  },
  {
    format: 'html',
    document: 'exchange:commands.documentReportHtml',
    code: 'exchange:commands.codeReportHtml',
  },
] as const

/** A report of the document that is read. */
async function writeDocumentReport(format: 'docx' | 'html'): Promise<void> {
  const { documentId: id } = useUi.getState()
  const document = known.documents()?.find(candidate => candidate.id === id)
  if (document === undefined) return
  await flushAll()
  await startExport({ what: 'report', of: { kind: 'document', id: document.id }, format }, document.name)
}

/** A report of the chosen code, with the codes below it. */
async function writeCodeReport(format: 'docx' | 'html'): Promise<void> {
  const id = focusedCode()
  const code = known.codes()?.find(candidate => candidate.id === id)
  if (code === undefined) return
  await flushAll()
  await startExport({ what: 'report', of: { kind: 'code', id: code.id, subcodes: true }, format }, code.name)
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
    id: 'exports.markdown',
    group: 'project',
    title: () => t('exchange:commands.markdown'),
    when: isOpen,
    run: () => write({ what: 'markdown' }, t('exchange:files.markdown')),
  },
  ...reportFormats.flatMap(({ format, document, code }): Command[] => [
    {
      id: `exports.documentReport.${format}`,
      group: 'project',
      title: () => t(document),
      when: ({ open, ui }) => open && ui.documentId !== null,
      run: () => writeDocumentReport(format),
    },
    {
      id: `exports.codeReport.${format}`,
      group: 'project',
      title: () => t(code),
      when: ({ open }) => open && focusedCode() !== null,
      run: () => writeCodeReport(format),
    },
  ]),
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
