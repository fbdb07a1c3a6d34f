import { hash } from 'node:crypto'
import { groupBy } from '../../core/group-by.ts'
import type { Memo } from '../../core/memo/index.ts'
import { Refusal } from '../../core/refusal.ts'
import { endStep, type Work } from '../file/work.ts'
import { toDateTime } from './date-time.ts'
import { type ExportedText, exportText } from './exported-text.ts'
import { representationGuid, toGuid } from './guid.ts'
import { extensionOf, fileKey, legalName, UniqueNames } from './names.ts'
import { internalPath, originalFile, plainTextFile } from './package-file.ts'
import { type ProjectContext, writeDescription, writeNoteRefs } from './project-context.ts'
import type { RefiDocument } from './project-model.ts'
import { type RefiSelection, selectionsOf } from './selections.ts'
import { writeValues } from './variables.ts'
import type { CaseSpans } from './write-cases.ts'
import { writeKeptSources, writeRegions } from './write-kept.ts'

/** What the documents left over for the rest of the file and for the report. */
export interface WrittenSources {
  /** Memos on passages that are not in the file. */
  readonly homeless: readonly Memo[]
  readonly codings: number
  readonly selections: number
  /** GUIDs of the selections that cases name. */
  readonly named: ReadonlySet<string>
  /** Code points. */
  readonly characters: number
  readonly documentsBeyondBmp: number
}

/** Writes the documents with their codings, one step of work for each. Refuses: cancelled. */
export async function writeSources(
  context: ProjectContext,
  spans: CaseSpans,
  work: Work,
): Promise<WrittenSources> {
  const { project, writer, profile } = context
  const codingsOf = groupBy(
    project.codings.filter(coding => !coding.detached),
    coding => coding.documentId,
  )
  const missing = new Set(codingsOf.keys())
  const names = new UniqueNames(fileKey)
  const homeless: Memo[] = []
  const named = new Set<string>()
  const total = { codings: 0, selections: 0, characters: 0, documentsBeyondBmp: 0 }
  writer.container('Sources')
  for (const document of project.documents) {
    missing.delete(document.id)
    const exported = exportText(project.text(document.id))
    const found = selectionsOf(exported, {
      document,
      profile,
      codings: codingsOf.get(document.id) ?? [],
      passageMemos: context.places.onPassage.get(document.id) ?? [],
      named: spans.get(document.id) ?? [],
      memosOn: id => context.places.onCoding.get(id) ?? [],
      codeName: context.codeName,
    })
    homeless.push(...found.homeless)
    context.misplaced.push(...found.misplaced)
    writeSource(context, document, exported, {
      name: nameSource(document, names),
      selections: found.selections,
    })
    if (spans.has(document.id)) for (const { guid } of found.selections) named.add(guid)
    total.selections += found.selections.length
    for (const { codings } of found.selections) total.codings += codings.length
    total.characters += exported.codePoints.length
    if (!exported.codePoints.isIdentity) total.documentsBeyondBmp++
    await endStep(work)
  }
  writeKeptSources(context, names)
  writer.close()
  for (const id of missing) context.misplaced.push(...(codingsOf.get(id) ?? []).map(coding => coding.id))
  return { ...total, homeless, named }
}

/** A PDF with its text, or a text, with its Word file where that says the same. */
function writeSource(
  context: ProjectContext,
  document: RefiDocument,
  exported: ExportedText,
  { name, selections }: { readonly name: SourceName; readonly selections: readonly RefiSelection[] },
): void {
  const { project, writer, profile } = context
  const { id, original } = document
  const guid = toGuid(id)
  const length = profile.unit === 'utf-16' ? exported.text.length : exported.codePoints.length
  const file = plainTextFile(guid, length, rereading(context, document, exported.text))
  context.files.push(file)
  const made = {
    creatingUser: toGuid(document.coderId),
    creationDateTime: toDateTime(document.createdAt, project.modifiedAt),
  }
  const memos = context.places.onDocument.get(id)
  const isPdf = original?.extension === '.pdf'
  const keepsWord = original?.extension === '.docx' && original.isText && profile.wordFiles
  const other = original !== null && (isPdf || keepsWord) ? originalFile(guid, original) : null
  if (other !== null) context.files.push(other)
  const path = other === null ? null : internalPath(other)
  const plainTextPath = internalPath(file)
  writer.open(
    isPdf ? 'PDFSource' : 'TextSource',
    isPdf
      ? { guid, name: name.text, path, ...made }
      : { guid, name: name.text, richTextPath: path, plainTextPath, ...made },
  )
  writeDescription(context, [name.title, document.description], memos)
  if (isPdf) {
    writeRegions(context, context.regions.get(id) ?? [])
    writer.open('Representation', { guid: representationGuid(id), plainTextPath, ...made })
  }
  for (const selection of selections) writeSelection(context, selection)
  if (isPdf) writer.close()
  writeNoteRefs(context, memos)
  writeValues(writer, context.variables, id)
  writer.close()
}

function writeSelection(context: ProjectContext, selection: RefiSelection): void {
  const { project, writer, places } = context
  writer.open('PlainTextSelection', {
    guid: selection.guid,
    name: selection.name,
    startPosition: selection.start,
    endPosition: selection.end,
    creatingUser: toGuid(selection.first.coderId),
    creationDateTime: toDateTime(selection.first.createdAt, project.modifiedAt),
  })
  writer.leaf('Description', {}, selection.description)
  for (const coding of selection.codings) {
    writer.open('Coding', {
      guid: toGuid(coding.id),
      creatingUser: toGuid(coding.coderId),
      creationDateTime: toDateTime(coding.createdAt, project.modifiedAt),
    })
    writer.leaf('CodeRef', { targetGUID: toGuid(coding.codeId) })
    writeNoteRefs(context, places.onCoding.get(coding.id))
    writer.close()
  }
  writeNoteRefs(context, selection.memos)
  writer.close()
}

interface SourceName {
  readonly text: string
  /** The document's title when the name does not say it, else empty. */
  readonly title: string
}

/** The name of a document's file, as tools expect it: with an extension, unique, without path separators. */
function nameSource(document: RefiDocument, names: UniqueNames): SourceName {
  const wanted = document.fileName ?? document.name
  const legal = legalName(wanted.replace(/[\\/]/g, '_'), 'Document')
  const isPdf = document.original?.extension === '.pdf'
  const own = extensionOf(legal)
  const isOwn =
    isPdf || document.fileName === null ? own.toLowerCase() === (isPdf ? '.pdf' : '.txt') : own !== ''
  const extension = isOwn ? own : isPdf ? '.pdf' : '.txt'
  const stem = isOwn ? legal.slice(0, -extension.length) : legal
  const text = names.take(stem, extension)
  const isTold = document.fileName === null || [wanted, stem].includes(document.name)
  return { text, title: isTold ? '' : document.name }
}

/** Reads a document's text again for the package. Refuses revision-changed when it is no longer the same. */
function rereading({ project }: ProjectContext, document: RefiDocument, text: string): () => string {
  const fingerprint = fingerprintOf(text)
  return () => {
    const again = exportText(project.text(document.id)).text
    if (fingerprintOf(again) !== fingerprint) {
      throw new Refusal('revision-changed', `Document ${document.id} changed while it was exported`)
    }
    return again
  }
}

function fingerprintOf(text: string): string {
  return hash('sha1', text, 'base64')
}
