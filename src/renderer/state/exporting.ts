import { create } from 'zustand'
import type { RefiProfileName } from '../../core/exchange.ts'
import type { CaseId, CodeId, RecipeId } from '../../core/id.ts'
import { memoLabels } from '../../core/memo/index.ts'
import type { Pseudonym } from '../../core/pseudonym/index.ts'
import type { QueryNode } from '../../core/query/index.ts'
import { type RoomLabels, roomWords } from '../../core/room-labels.ts'
import type { AttributeSubject, PassageFormat } from '../../ipc/constants.ts'
import type { InputOf } from '../../ipc/contract.ts'
import type { ExportReport, PassageExportLabels } from '../../ipc/exports.ts'
import type { PictureInput } from '../../ipc/pictures.ts'
import type { Progress } from '../../ipc/port.ts'
import type { KeptRecipe } from '../../ipc/recipes.ts'
import type { CallOptions } from './client.ts'
import { RefusedError } from './client.ts'
import { client } from './connection.ts'
import { languageNow, t } from './i18n.ts'
import { ledgerWords } from './ledger-words.ts'
import type { TableChoice } from './matrix-choice.ts'
import type { MemoChoice } from './memo-choice.ts'
import { errorWords } from './notices.ts'
import { fieldWords } from './rule-words.ts'
import { shell } from './shell.ts'
import { lookOf } from './tables.ts'

/** A table of words, as it is asked for. */
export type WordTable =
  | { readonly of: 'words'; readonly choice: InputOf<'wordCounts.count'> }
  | { readonly of: 'keywords'; readonly choice: InputOf<'wordCounts.keywords'> }
  | { readonly of: 'lines'; readonly choice: InputOf<'wordCounts.lines'> }

/** What people want to write for others. */
export type ExportWish =
  | { readonly what: 'project'; readonly profile: RefiProfileName; readonly withLedger: boolean }
  | { readonly what: 'room' }
  | { readonly what: 'markdown' }
  | {
      readonly what: 'report'
      readonly of: InputOf<'exports.report'>['of']
      readonly format: 'docx' | 'html'
    }
  | { readonly what: 'codebook'; readonly format: 'qdc' | 'csv' | 'xlsx' | 'md' }
  | { readonly what: 'copy'; readonly entries: readonly Pseudonym[] }
  | { readonly what: 'matrix'; readonly choice: TableChoice; readonly format: 'csv' | 'xlsx' }
  | { readonly what: 'attributes'; readonly subject: AttributeSubject; readonly format: 'csv' | 'xlsx' }
  | {
      readonly what: 'summaries'
      readonly choice: SummariesToExport
      readonly format: 'csv' | 'xlsx' | 'docx'
    }
  | ({ readonly what: 'picture' } & PictureFile)
  | { readonly what: 'words'; readonly table: WordTable; readonly format: 'csv' | 'xlsx' }
  | { readonly what: 'passages'; readonly query: QueryNode; readonly format: Exclude<PassageFormat, 'json'> }
  | { readonly what: 'kept'; readonly kept: KeptRecipe; readonly format: 'csv' | 'xlsx' | 'svg' }
  | { readonly what: 'recipes'; readonly ids: readonly RecipeId[] | null }
  | { readonly what: 'memos'; readonly choice: MemoChoice; readonly format: 'md' | 'folder' | 'docx' }

/** Which part of the summary grid; null: all codes, all cases. */
interface SummariesToExport {
  readonly codes: readonly CodeId[] | null
  readonly cases: readonly CaseId[] | null
  readonly subcodes: boolean
}

/** A picture as the host draws it, or as this window has drawn it. */
export type PictureFile =
  | {
      readonly format: 'svg'
      readonly picture: PictureInput
      readonly look: InputOf<'exports.picture'>['look']
    }
  | { readonly format: 'png'; readonly png: Uint8Array<ArrayBuffer> }

export interface ExportJob {
  readonly what: ExportWish['what']
  readonly path: string
  readonly progress: Progress | null
  readonly report: ExportReport | null
  /** In the interface language. */
  readonly error: string | null
  readonly cancel: () => void
}

export const useExporting = create<{ readonly job: ExportJob | null }>()(() => ({ job: null }))

/** Asks where to, writes, and leaves the outcome in `useExporting`. `name`: what the file is proposed to be called. */
export async function startExport(wish: ExportWish, name: string): Promise<void> {
  const path = await shell.pickSavePath({ kind: kindOf(wish), name })
  if (path === null) return
  const stop = new AbortController()
  const update = (changes: Partial<ExportJob>) =>
    useExporting.setState(({ job }) => (job === null ? {} : { job: { ...job, ...changes } }))
  useExporting.setState({
    job: { what: wish.what, path, progress: null, report: null, error: null, cancel: () => stop.abort() },
  })
  try {
    const report = await run(wish, path, {
      signal: stop.signal,
      onProgress: progress => update({ progress }),
    })
    update({ report })
  } catch (error) {
    if (error instanceof RefusedError && error.refusal.code === 'cancelled') dismissExport()
    else update({ error: errorWords(error) })
  }
}

export function dismissExport(): void {
  useExporting.setState({ job: null })
}

function kindOf(wish: ExportWish) {
  if (wish.what === 'copy') return 'postil'
  if (wish.what === 'recipes') return 'json'
  if (wish.what === 'room') return 'html'
  if (wish.what === 'markdown') return 'folder'
  return wish.what === 'project' ? 'qdpx' : wish.format
}

function run(wish: ExportWish, path: string, options: CallOptions): Promise<ExportReport> {
  switch (wish.what) {
    case 'project':
      return client.exports.project(
        {
          ...{ path, profile: wish.profile },
          ...(wish.withLedger ? { ledger: ledgerBeside(path), ledgerWords: ledgerWords() } : {}),
        },
        options,
      )
    case 'codebook':
      return wish.format === 'qdc'
        ? client.exports.codebook({ path }, options)
        : client.exports.codebookTable({ path, format: wish.format, language: languageNow() }, options)
    case 'copy':
      return client.exports.sharedCopy({ path, entries: [...wish.entries] }, options)
    case 'room':
      return client.exports.readingRoom({ path, ...roomLabels() }, options)
    case 'markdown':
      return client.exports.markdown({ path, ...roomLabels() }, options)
    case 'report':
      return client.exports.report({ path, of: wish.of, format: wish.format, ...roomLabels() }, options)
    case 'memos': {
      const { choice, format } = wish
      return client.exports.memos({ ...choice, path, format, labels: memoFileLabels() }, options)
    }
    case 'attributes': {
      const { subject, format } = wish
      const words = { name: t(`cases:name.${subject}`), yes: t('cases:yes'), no: t('cases:no') }
      return client.exports.attributes({ subject, path, format, words, fieldNames: fieldWords() }, options)
    }
    case 'picture':
      return wish.format === 'svg'
        ? client.exports.picture({ path, picture: wish.picture, look: wish.look }, options)
        : client.exports.pixels({ path, png: wish.png }, options)
    case 'words':
      return writeWords(wish.table, { path, format: wish.format }, options)
    case 'kept': {
      const { recipe, missing } = wish.kept
      const named = missing.flatMap(({ id, kind, name }) => (kind === null ? [] : [[id, { kind, name }]]))
      const names = Object.fromEntries(named) as InputOf<'exports.recipe'>['names']
      return client.exports.recipe({ recipe, names, path, format: wish.format }, options)
    }
    case 'recipes':
      return client.exports.recipes({ path, ids: wish.ids === null ? null : [...wish.ids] }, options)
    case 'passages': {
      const labels = passageLabels(heading => t(`queries:file.${heading}`))
      const { query, format } = wish
      return client.exports.passages({ query, path, format, labels, fieldNames: fieldWords() }, options)
    }
    case 'summaries': {
      const { codes, cases, subcodes } = wish.choice
      const labels = { title: t('summaries:title'), passages: t('summaries:file.passages') }
      const part = { codes: codes && [...codes], cases: cases && [...cases], subcodes }
      return client.exports.summaries({ ...part, path, format: wish.format, labels }, options)
    }
    case 'matrix':
      return writeTable(wish.choice, { path, format: wish.format }, options)
  }
}

/** Where the list of what a project file does not keep is saved. */
function ledgerBeside(path: string): string {
  return `${path.replace(/\.qdpx$/i, '')}.${t('exchange:files.ledger')}.md`
}

/** What pages and documents for people without the program say besides the project's own words. */
function roomLabels() {
  const labels = Object.fromEntries(roomWords.map(word => [word, t(`room:${word}`)])) as RoomLabels
  return { labels, memoLabels: memoFileLabels(), language: languageNow() }
}

function memoFileLabels() {
  return memoLabels({
    fact: fact => t(`memos:file.${fact}`),
    kind: kind => t(`memos:subjects.${kind}`),
    untitled: t('memos:untitled'),
  })
}

/** What is on the screen: the table that is chosen, as it is looked at. */
function writeTable(
  choice: TableChoice,
  file: { readonly path: string; readonly format: 'csv' | 'xlsx' },
  options: CallOptions,
): Promise<ExportReport> {
  const look = lookOf(choice)
  const { table } = choice
  if (table === 'matrix') return client.exports.matrix({ ...choice.matrix, ...look, ...file }, options)
  if (table === 'crosstab') return client.exports.crosstab({ ...choice.crosstab, ...look, ...file }, options)
  const { codes, subcodes, within } = choice[table]
  const input = { ...look, codes: codes === null ? null : [...codes], subcodes, within, ...file }
  if (table === 'frequencies') return client.exports.frequencies(input, options)
  const { same, show } = choice.cooccurrence
  return client.exports.cooccurrence({ ...input, same, show }, options)
}

function writeWords(
  table: WordTable,
  file: { readonly path: string; readonly format: 'csv' | 'xlsx' },
  options: CallOptions,
): Promise<ExportReport> {
  switch (table.of) {
    case 'words':
      return client.exports.words({ ...table.choice, ...file }, options)
    case 'keywords':
      return client.exports.keywords({ ...table.choice, ...file }, options)
    case 'lines':
      return client.exports.lines({ ...table.choice, ...file }, options)
  }
}

function passageLabels(label: (heading: keyof PassageExportLabels) => string): PassageExportLabels {
  return {
    title: label('title'),
    document: label('document'),
    source: label('source'),
    paragraph: label('paragraph'),
    from: label('from'),
    to: label('to'),
    codes: label('codes'),
    quotation: label('quotation'),
    before: label('before'),
    after: label('after'),
  }
}
