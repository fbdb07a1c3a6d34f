import type { DocumentId } from '../../../core/id.ts'
import { openReading, storedWords } from '../../editor/index.ts'
import { showAnalysis, useAnalysisView } from '../../state/analysis-view.ts'
import { type ChosenCode, parentForNewCode } from '../../state/chosen-code.ts'
import { askForCode } from '../../state/code-wish.ts'
import { type Command, type CommandState, registerCommands } from '../../state/commands.ts'
import { client } from '../../state/connection.ts'
import { type ExportWish, startExport } from '../../state/exporting.ts'
import { t } from '../../state/i18n.ts'
import { notify } from '../../state/notices.ts'
import { known } from '../../state/queries.ts'
import { noteCodeUsed, useUi } from '../../state/ui-store.ts'
import { joinedWord } from './joined-word.ts'
import { countsAsked, hasAsked, keywordsAsked, linesAsked } from './use-words.ts'
import { followProjects, showLines, useWords, type WordsState } from './words-store.ts'

/** More words than these are no term. In UTF-16 code units. */
const LONGEST_TERM = 100

const isOpen = ({ open }: CommandState) => open
const isShown = ({ open, ui }: CommandState) =>
  open && ui.desk === 'analysis' && useAnalysisView.getState().view === 'words'
const hasWord = (state: CommandState) =>
  isShown(state) && useWords.getState().part !== 'lines' && useWords.getState().activeWord !== null
const canLeaveOut = (state: CommandState) =>
  hasWord(state) && !state.readOnly && useWords.getState().how.length === 1
const canJoin = (state: CommandState) =>
  hasWord(state) && !state.readOnly && useWords.getState().how.length > 1
const canCode = (state: CommandState) =>
  isShown(state) &&
  !state.readOnly &&
  useWords.getState().part === 'lines' &&
  useWords.getState().query.words.trim() !== ''

function selectedTerm(): string | null {
  const view = openReading()?.view
  if (view === undefined || useUi.getState().selection === null) return null
  const { from, to } = view.state.selection.main
  const words = storedWords(view.state, from, Math.min(to, from + LONGEST_TERM + 1)).trim()
  return words === '' || words.length > LONGEST_TERM || words.includes('\n') ? null : words
}

async function leaveOut(): Promise<void> {
  const word = useWords.getState().activeWord
  if (word === null) return
  await client.wordCounts.leaveOut({ words: [word] })
  notify(t('words:stop.leftOut', { word }), { label: t('search:undo'), run: () => client.history.undo() })
}

/** Makes one word of the row of words at hand. */
async function join(): Promise<void> {
  const row = useWords.getState().activeWord
  if (row === null) return
  const word = joinedWord(row)
  await client.words.add({ words: [word] })
  notify(t('search:words.kept', { word }), { label: t('search:undo'), run: () => client.history.undo() })
}

function codeLines(): void {
  const words = useWords.getState()
  const { size } = words.ticked
  const label =
    size === 0
      ? t('words:lines.codeAllWith', { words: words.query.words })
      : t('words:lines.codeTickedWith', { count: size })
  askForCode({ label, take: code => codeWith(words, code) })
}

/** Codes the ticked lines, or all of them, as one act. */
async function codeWith(words: WordsState, code: ChosenCode): Promise<void> {
  const hits = [...words.ticked].map(key => {
    const at = key.lastIndexOf(' ')
    return { documentId: key.slice(0, at) as DocumentId, from: Number(key.slice(at + 1)), chosen: true }
  })
  const done = await client.wordCounts.code({
    query: linesAsked(words).query,
    chosen: { all: hits.length === 0, documents: [], hits },
    unit: words.unit,
    code: 'id' in code ? code : { name: code.name, parentId: parentForNewCode() },
  })
  noteCodeUsed(done.codeId)
  useWords.setState({ ticked: new Set() })
  const name = 'name' in code ? code.name : (known.codes()?.find(each => each.id === done.codeId)?.name ?? '')
  notify(t('search:done', { count: done.codings, code: name }), {
    label: t('search:undo'),
    run: () => client.history.undo(),
  })
}

async function write(format: 'csv' | 'xlsx'): Promise<void> {
  const words = useWords.getState()
  const name = `${known.project()?.name ?? ''} ${t(`words:parts.${words.part}`)}`
  await startExport({ what: 'words', table: tableOf(words), format }, name)
}

function tableOf(words: WordsState): Extract<ExportWish, { readonly what: 'words' }>['table'] {
  switch (words.part) {
    case 'counts':
      return { of: 'words', choice: countsAsked(words) }
    case 'keywords':
      return { of: 'keywords', choice: keywordsAsked(words) }
    case 'lines':
      return { of: 'lines', choice: linesAsked(words) }
  }
}

const commands: readonly Command[] = [
  {
    id: 'analysis.words',
    group: 'go',
    title: () => t('words:commands.view'),
    when: isOpen,
    run: () => showAnalysis('words'),
  },
  {
    id: 'analysis.linesOfSelection',
    group: 'go',
    title: () => t('words:commands.linesOfSelection'),
    when: ({ open, ui }) => open && ui.desk === 'reading' && selectedTerm() !== null,
    run: () => {
      const term = selectedTerm()
      if (term === null) return
      showAnalysis('words')
      showLines(term)
      useWords.setState(({ query }) => ({ query: { ...query, mode: 'phrase' } }))
    },
  },
  {
    id: 'words.lines',
    group: 'edit',
    title: () => t('words:commands.lines'),
    when: hasWord,
    run: () => showLines(useWords.getState().activeWord ?? ''),
  },
  {
    id: 'words.leaveOut',
    group: 'edit',
    title: () => t('words:commands.leaveOut'),
    keys: ['Delete'],
    local: true,
    when: canLeaveOut,
    run: leaveOut,
  },
  {
    id: 'words.oneWord',
    group: 'edit',
    title: () => t('words:commands.oneWord'),
    keys: ['W'],
    local: true,
    when: canJoin,
    run: join,
  },
  {
    id: 'words.codeLines',
    group: 'edit',
    title: () => t('words:commands.codeLines'),
    keys: ['C'],
    local: true,
    when: canCode,
    run: codeLines,
  },
  ...(['Xlsx', 'Csv'] as const).map(
    (format): Command => ({
      id: `analysis.words${format}`,
      group: 'project',
      title: () => t(`words:commands.write${format}`),
      when: state => isShown(state) && hasAsked(useWords.getState()),
      run: () => write(format === 'Csv' ? 'csv' : 'xlsx'),
    }),
  ),
]

export function registerWordsCommands(): () => void {
  const stopFollowing = followProjects()
  const unregister = registerCommands(commands)
  return () => {
    stopFollowing()
    unregister()
  }
}
