import { hash } from 'node:crypto'
import { groupBy } from '../../core/group-by.ts'
import type { Memo } from '../../core/memo/index.ts'
import { Refusal } from '../../core/refusal.ts'
import { endStep, type Work } from '../file/work.ts'
import { toDateTime } from './date-time.ts'
import { type ExportedText, exportText } from './exported-text.ts'
import { toGuid } from './guid.ts'
import { extensionOf, fileKey, legalName, UniqueNames } from './names.ts'
import { internalPath, plainTextFile } from './package-file.ts'
import { type ProjectContext, writeDescription } from './project-context.ts'
import type { RefiCoding, RefiDocument } from './project-model.ts'
import { codingName, type RefiSelection, selectionsOf } from './selections.ts'

/** What the documents left over for the rest of the file and for the report. */
export interface WrittenSources {
  /** Memos on passages that are not in the file. */
  readonly homeless: readonly Memo[]
  readonly codings: number
  readonly selections: number
  /** Code points. */
  readonly characters: number
  readonly documentsBeyondBmp: number
}

/** Writes the documents with their codings, one step of work for each. Refuses: cancelled. */
export async function writeSources(context: ProjectContext, work: Work): Promise<WrittenSources> {
  const { project, writer, losses } = context
  const codingsOf = groupBy(project.codings, coding => coding.documentId)
  const missing = new Set(codingsOf.keys())
  const names = new UniqueNames(fileKey)
  const homeless: Memo[] = []
  const total = { codings: 0, selections: 0, characters: 0, documentsBeyondBmp: 0 }
  writer.container('Sources')
  for (const document of project.documents) {
    missing.delete(document.id)
    const exported = exportText(project.text(document.id))
    const codings = attached(codingsOf.get(document.id) ?? [], context)
    const passageMemos = context.places.onPassage.get(document.id) ?? []
    const marks = {
      documentId: document.id,
      codings,
      passageMemos,
      memosOn: (id: RefiCoding['id']) => context.places.onCoding.get(id) ?? [],
      codeName: context.codeName,
    }
    const found = selectionsOf(exported, marks, loss => losses.push(loss))
    homeless.push(...found.homeless)
    context.misplaced.push(...found.misplaced)
    writeSource(context, document, exported, {
      name: nameSource(document, names),
      selections: found.selections,
    })
    total.selections += found.selections.length
    for (const { codings } of found.selections) total.codings += codings.length
    total.characters += exported.codePoints.length
    if (!exported.codePoints.isIdentity) total.documentsBeyondBmp++
    await endStep(work)
  }
  writer.close()
  for (const id of missing) context.misplaced.push(...(codingsOf.get(id) ?? []).map(coding => coding.id))
  return { ...total, homeless }
}

/** The codings that still have words; the others are reported as lost. */
function attached(
  codings: readonly RefiCoding[],
  { codeName, losses }: ProjectContext,
): readonly RefiCoding[] {
  for (const coding of codings) {
    if (coding.detached) {
      losses.push({ kind: 'coding', name: codingName(coding, { codeName }), reason: 'detached' })
    }
  }
  return codings.filter(coding => !coding.detached)
}

function writeSource(
  context: ProjectContext,
  document: RefiDocument,
  exported: ExportedText,
  { name, selections }: { readonly name: SourceName; readonly selections: readonly RefiSelection[] },
): void {
  const { project, writer, losses } = context
  const guid = toGuid(document.id)
  const file = plainTextFile(guid, exported.codePoints.length, rereading(context, document, exported.text))
  context.files.push(file)
  if (name.isChanged) losses.push({ kind: 'document', name: document.name, reason: 'renamed' })
  if (exported.wasTrimmed) losses.push({ kind: 'document', name: document.name, reason: 'byte-order-mark' })
  writer.open('TextSource', {
    guid,
    name: name.text,
    plainTextPath: internalPath(file),
    creatingUser: toGuid(document.coderId),
    creationDateTime: toDateTime(document.createdAt, project.modifiedAt),
  })
  const memos = context.places.onDocument.get(document.id)
  writeDescription(
    context,
    { kind: 'document', name: document.name },
    [name.title, document.description],
    memos,
  )
  for (const selection of selections) writeSelection(context, document, selection)
  writer.close()
}

function writeSelection(context: ProjectContext, document: RefiDocument, selection: RefiSelection): void {
  const { project, writer } = context
  writer.open('PlainTextSelection', {
    guid: selection.guid,
    name: selection.name,
    startPosition: selection.start,
    endPosition: selection.end,
    creatingUser: toGuid(selection.first.coderId),
    creationDateTime: toDateTime(selection.first.createdAt, project.modifiedAt),
  })
  writeDescription(context, { kind: 'document', name: document.name }, [selection.description])
  for (const coding of selection.codings) {
    writer.open('Coding', {
      guid: toGuid(coding.id),
      creatingUser: toGuid(coding.coderId),
      creationDateTime: toDateTime(coding.createdAt, project.modifiedAt),
    })
    writer.leaf('CodeRef', { targetGUID: toGuid(coding.codeId) })
    writer.close()
  }
  writer.close()
}

interface SourceName {
  readonly text: string
  /** The document's title when the name does not say it, else empty. */
  readonly title: string
  readonly isChanged: boolean
}

/** The name of a document's file, as tools expect it: with an extension, unique, without path separators. */
function nameSource(document: RefiDocument, names: UniqueNames): SourceName {
  const wanted = document.fileName ?? document.name
  const legal = legalName(wanted.replace(/[\\/]/g, '_'), 'Document')
  const hasExtension = document.fileName === null ? /.\.txt$/i.test(legal) : extensionOf(legal) !== ''
  const extension = hasExtension ? extensionOf(legal) : '.txt'
  const stem = hasExtension ? legal.slice(0, -extension.length) : legal
  const text = names.take(stem, extension)
  const isTold = document.fileName === null || [wanted, stem].includes(document.name)
  return { text, title: isTold ? '' : document.name, isChanged: text !== wanted && text !== `${wanted}.txt` }
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
