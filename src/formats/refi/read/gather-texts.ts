import type { DocumentId } from '../../../core/id.ts'
import { Refusal } from '../../../core/refusal.ts'
import type { Mark } from '../../../core/text/index.ts'
import { endStep, type Work } from '../../file/work.ts'
import type { EncodingName } from '../../text/index.ts'
import { CountedText } from './conventions.ts'
import { decodeSource } from './decode-source.ts'
import type { ForeignProject, ForeignSource, ForeignText } from './foreign-model.ts'
import { storableName } from './gather-codes.ts'
import type { Ids } from './ids.ts'
import type { Ledger } from './ledger.ts'
import { baseOf, type ForeignFiles } from './package-folder.ts'
import { TextsAtHand } from './texts-at-hand.ts'

/** A text of the file that becomes a document, with all that names it. */
export interface GatheredText {
  readonly id: DocumentId
  readonly name: string
  /** Read again from the package where it is not at hand. */
  readonly counted: CountedText
  /** The same, without holding what stands on the text. */
  readonly recall: () => CountedText
  readonly marks: readonly Mark[]
  readonly encoding: string
  /** What stands on this text: the text source, the text of a PDF, transcripts that share its file. */
  readonly parts: ForeignText[]
}

export interface GatheredTexts {
  readonly texts: GatheredText[]
  /** By identifiers of sources and of the texts in them. */
  readonly byGuid: ReadonlyMap<string, GatheredText>
  /** Sources that are no text, and texts that are not in the file, each with the document it became part of, if any. */
  readonly others: readonly { readonly source: ForeignSource; readonly text: GatheredText | null }[]
}

interface Surroundings {
  readonly ids: Ids
  readonly ledger: Ledger
  /** What a document without a name is called. */
  readonly unnamed: string
  /** One step for each source. */
  readonly work: Work
}

interface ReadText {
  /** True for the text of a file of its own, which can be read again. */
  readonly isFile: boolean
  readonly raw: string
  readonly encoding: EncodingName
  readonly marks: readonly Mark[]
}

/**
 * The texts of all sources. Those that name one file are one document, also where a recording, its transcript and a
 * coded text source share it, as ATLAS.ti writes them.
 */
export async function gatherTexts(
  foreign: ForeignProject,
  folder: ForeignFiles,
  { ids, ledger, unnamed, work }: Surroundings,
): Promise<GatheredTexts> {
  const atHand = new TextsAtHand()
  const texts: (GatheredText & { readonly place: number })[] = []
  const byGuid = new Map<string, GatheredText>()
  const byFile = new Map<string, GatheredText>()
  const others: { source: ForeignSource; text: GatheredText | null }[] = []
  const called = (guid: string, text: GatheredText) => {
    if (guid !== '' && !byGuid.has(guid)) byGuid.set(guid, text)
  }
  // Text sources first: their names and identifiers count before those of transcripts in the same file.
  const inOrder = [...foreign.sources.entries()]
  const sorted = [
    ...inOrder.filter(([, source]) => isText(source)),
    ...inOrder.filter(([, source]) => !isText(source)),
  ]
  for (const [place, source] of sorted) {
    let first: GatheredText | null = null
    for (const part of partsOf(source)) {
      const text = await textOf(part, { source, place, isFirst: first === null })
      if (text === null) continue
      text.parts.push(part)
      first ??= text
      called(part.guid, text)
    }
    if (first !== null) called(source.guid, first)
    if (!isText(source) || first === null) others.push({ source, text: first })
    await endStep(work)
  }
  texts.sort((a, b) => a.place - b.place)
  return { texts, byGuid, others }

  async function textOf(
    part: ForeignText,
    { source, place, isFirst }: { source: ForeignSource; place: number; isFirst: boolean },
  ): Promise<GatheredText | null> {
    const file = part.plainTextPath === '' ? '' : baseOf(part.plainTextPath)
    const known = file === '' ? undefined : byFile.get(file)
    if (known !== undefined) return known
    const read = await readText(part, source, folder, ledger)
    if (read === null) return null
    const guid = isFirst ? source.guid : part.guid
    const wanted = (isFirst ? source.name || part.name : part.name) || fileName(source, part)
    const recall = recallOf(read, part.plainTextPath, folder.readNow, atHand)
    const text = {
      id: ids.take('document', guid, `${source.guid} ${part.guid} ${place}`) as DocumentId,
      name: storableName(wanted, unnamed),
      get counted() {
        return recall()
      },
      recall,
      marks: read.marks,
      encoding: read.encoding,
      parts: [],
      place,
    }
    texts.push(text)
    if (file !== '') byFile.set(file, text)
    return text
  }
}

/**
 * How a text is had again. A function of its own, so that it holds nothing of the project that is being gathered: it
 * lives until the text is stored.
 */
function recallOf(
  { raw, encoding, isFile }: ReadText,
  path: string,
  readNow: ForeignFiles['readNow'],
  atHand: TextsAtHand,
): () => CountedText {
  const counted = new CountedText(raw)
  return isFile && readNow !== undefined
    ? recallFile({ path, encoding, readNow, counted }, atHand)
    : () => counted
}

function recallFile(
  {
    path,
    encoding,
    readNow,
    counted,
  }: {
    readonly path: string
    readonly encoding: EncodingName
    readonly readNow: (reference: string) => Uint8Array | null
    readonly counted: CountedText
  },
  atHand: TextsAtHand,
): () => CountedText {
  const owner = {}
  // What comes next is mostly about the text just read.
  atHand.put(owner, counted)
  return () =>
    atHand.get(owner, () => {
      const bytes = readNow(path)
      if (bytes === null) throw new Refusal('file-damaged', `${path} is gone`)
      return new CountedText(decodeSource(bytes, encoding).raw)
    })
}

function isText({ kind }: ForeignSource): boolean {
  return kind === 'text'
}

/** What of a source may be text; a PDF that does not bring its text along is read itself. */
function partsOf(source: ForeignSource): readonly ForeignText[] {
  return isText(source) || (source.kind === 'pdf' && source.texts.length === 0)
    ? [source, ...source.texts]
    : source.texts
}

function fileName(source: ForeignSource, part: ForeignText): string {
  return (
    [source.currentPath, source.path, part.plainTextPath, part.richTextPath].map(baseOf).find(Boolean) ?? ''
  )
}

/** The plain text, else what stands in the file itself, else the words of the Word or PDF file; null for none of them. */
async function readText(
  part: ForeignText,
  source: ForeignSource,
  folder: ForeignFiles,
  ledger: Ledger,
): Promise<ReadText | null> {
  const plain = part.plainTextPath === '' ? null : await folder.read(part.plainTextPath)
  if (plain !== null) {
    const { raw, encoding } = decodeSource(plain)
    if (raw !== '') return { raw, encoding, marks: [], isFile: true }
  }
  if (part.inline !== null && part.inline !== '') {
    return { raw: part.inline.toWellFormed(), encoding: 'utf-8', marks: [], isFile: false }
  }
  if (part.plainTextPath !== '') {
    ledger.note('file', 'dropped', plain === null ? 'file-missing' : 'empty', { name: part.plainTextPath })
  }
  for (const path of [part.richTextPath, part === source && source.kind === 'pdf' ? source.path : '']) {
    const bytes = path === '' ? null : await folder.read(path)
    const read = bytes === null ? null : await wordsOf(bytes, path)
    if (read === null) continue
    ledger.note('document', 'approximated', 'text-extracted', { name: part.name || source.name })
    return { raw: read.text, encoding: 'utf-8', marks: read.marks, isFile: false }
  }
  return null
}

/** What a Word or PDF file says; null when it cannot be read. */
export async function wordsOf(bytes: Uint8Array, name: string) {
  // All readers of files together: loaded only for a package whose texts cannot be had otherwise.
  const { readFileText } = await import('../../read/read-file-text.ts')
  try {
    return await readFileText(bytes, baseOf(name))
  } catch (error) {
    if (error instanceof Refusal && error.code !== 'cancelled') return null
    throw error
  }
}
