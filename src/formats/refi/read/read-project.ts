import { Refusal } from '../../../core/refusal.ts'
import { byPlace } from '../../../core/text/index.ts'
import type { Work } from '../../file/work.ts'
import { Coders } from './coders.ts'
import type { CountedText } from './conventions.ts'
import { countRead } from './count-read.ts'
import type { ForeignProject, ForeignSource } from './foreign-model.ts'
import { gatherCases } from './gather-cases.ts'
import { gatherCodes } from './gather-codes.ts'
import { type Gathering, gatherCodings } from './gather-codings.ts'
import { gatherMemos } from './gather-memos.ts'
import { gatherSets } from './gather-sets.ts'
import { gatherTexts } from './gather-texts.ts'
import { Ids } from './ids.ts'
import type { Incoming, IncomingDocument, IncomingWords } from './incoming.ts'
import { KeptParts } from './kept-parts.ts'
import { Ledger } from './ledger.ts'
import { type ForeignFiles, openPackage } from './package-folder.ts'
import { readForeign } from './read-elements.ts'

/** Larger files that Postil has no use for, in bytes, are not taken into the project. */
const LARGEST_KEPT = 64 * 1024 * 1024

/** How a long reading is watched and stopped. */
export interface ReadingControls {
  readonly signal?: AbortSignal | undefined
  /** Called for each source, with how many there are. */
  progress?(done: number, total: number): void
}

/**
 * Reads a `.qdpx` package, a bare `.qde` or a `.qdc` codebook of any program, by the reader rules of the reference
 * `refi-qda`, section 7. Nothing is written. Refuses: package-empty (no project in it), package-suspect,
 * package-too-deep, package-too-large, file-damaged, file-protected, cancelled.
 */
export async function readRefiProject(
  path: string,
  words: IncomingWords,
  controls: ReadingControls = {},
): Promise<Incoming> {
  const folder = await openPackage(path)
  try {
    const foreign = readForeign(folder.xml)
    if (foreign === null) throw new Refusal('package-empty', 'Neither a project nor a codebook')
    return await gatherProject(foreign, folder, words, controls)
  } finally {
    folder.close()
  }
}

/**
 * A project told in the standard's words, in Postil's; `folder` has the files it names. Also for projects that came
 * from elsewhere than a file of the standard. Refuses: cancelled.
 */
export async function gatherProject(
  foreign: ForeignProject,
  folder: ForeignFiles,
  words: IncomingWords,
  { signal, progress }: ReadingControls = {},
): Promise<Incoming> {
  const ids = new Ids()
  const ledger = new Ledger()
  const coders = new Coders(foreign, ids, ledger, words.coder)
  const kept = new KeptParts(ids, ledger)
  const gathering: Gathering = { foreign, ids, ledger, coders, kept }
  const codes = gatherCodes(foreign, ids, ledger, words.code)
  let done = 0
  const work: Work = { signal, step: () => progress?.(++done, foreign.sources.length) }
  const texts = await gatherTexts(foreign, folder, { ids, ledger, unnamed: words.document, work })
  const codings = gatherCodings(gathering, texts, codes)
  for (const { source, text } of texts.others) await keepSource(gathering, folder, source, text?.name ?? null)
  for (const source of foreign.sources) await keepRichText(gathering, folder, source)
  const cases = gatherCases(gathering, texts, codings, words.case)
  const sets = gatherSets(gathering, codes, texts, words.document)
  const subjects = { texts, codings, codes: codes.byGuid, cases: cases.byGuid }
  const memos = await gatherMemos(gathering, subjects, folder)
  keepTheRest(gathering)
  return {
    name: foreign.name,
    origin: foreign.origin,
    coders: coders.list,
    codes: codes.codes,
    documents: texts.texts.map(text => {
      const [part] = text.parts
      return withText(text.recall, {
        id: text.id,
        name: text.name,
        marks: [...text.marks, ...(codings.times.get(text.id) ?? [])].sort(byPlace),
        encoding: text.encoding,
        coderId: coders.of(part?.user ?? ''),
        createdAt: part?.createdAt ?? part?.modifiedAt ?? foreign.createdAt,
        convention: codings.conventions.get(text.id) ?? null,
      })
    }),
    codings: codings.codings,
    memos,
    attributes: cases.attributes,
    values: cases.values,
    cases: cases.cases,
    sets,
    kept: kept.list,
    read: countRead(foreign),
    remarks: ledger.remarks(),
  }
}

/** A document that reads its text when it is asked for; it holds nothing of what it was gathered from. */
function withText(recall: () => CountedText, document: Omit<IncomingDocument, 'text'>): IncomingDocument {
  return {
    ...document,
    get text() {
      return recall().text
    },
  }
}

/** A source that is no text, or whose text is missing, with its file; selections are told apart. */
async function keepSource(
  gathering: Gathering,
  folder: ForeignFiles,
  { selections: _, inline: __, texts: ___, ...source }: ForeignSource,
  document: string | null,
): Promise<void> {
  const { path, name, guid, kind } = source
  const file = await fileOf(gathering, folder, path)
  const part = { guid, name: name || path, detail: source, file }
  if (document !== null) gathering.kept.add('file', { ...part, document })
  else gathering.kept.add('source', { ...part, reason: kind === 'text' ? 'without-text' : 'no-place' })
}

/** The Word file of a text, which has what the plain text has not: type, pictures, tables. */
async function keepRichText(
  gathering: Gathering,
  folder: ForeignFiles,
  { kind, richTextPath, name, guid }: ForeignSource,
): Promise<void> {
  if (kind !== 'text' || richTextPath === '') return
  const file = await fileOf(gathering, folder, richTextPath)
  if (file === null) return
  gathering.kept.add('file', { guid, name, detail: { source: guid, richTextPath }, file, document: name })
}

/** How a file of the package can be had; null when there is none, or it is too large. */
async function fileOf(
  { ledger }: Gathering,
  folder: ForeignFiles,
  path: string,
): Promise<(() => Uint8Array | null) | null> {
  if (path === '') return null
  if (folder.sizeOf(path) > LARGEST_KEPT) {
    ledger.note('file', 'dropped', 'file-too-large', { name: path })
    return null
  }
  const { readNow } = folder
  if (readNow !== undefined && folder.sizeOf(path) > 0) return () => readNow(path)
  const bytes = await folder.read(path)
  if (bytes === null) ledger.note('file', 'dropped', 'file-missing', { name: path })
  return bytes === null ? null : () => bytes
}

/** Links between what are no memos, pictures of networks, and elements that nobody knows. */
function keepTheRest({ foreign, kept, ledger }: Gathering): void {
  const notes = new Set(foreign.notes.map(({ guid }) => guid))
  for (const link of foreign.links) {
    if (notes.has(link.origin) || notes.has(link.target)) continue
    kept.add('link', { guid: link.guid, name: link.name, detail: link })
  }
  for (const graph of foreign.graphs) {
    kept.add('graph', { guid: graph.attributes.guid ?? '', name: graph.attributes.name ?? '', detail: graph })
  }
  for (const extra of foreign.extras) kept.add(extra.kind, extra)
  for (const [name, count] of foreign.unknown)
    ledger.note('element', 'dropped', 'unknown-element', { name, count })
}
