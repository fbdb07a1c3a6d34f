import type { DocumentId } from '../../core/id.ts'
import { diffTexts, makeAnchor, reanchor } from '../../core/text/index.ts'
import { anchorKinds } from '../../ipc/constants.ts'
import type { CheckedChoice, ReplacedDocument } from '../../ipc/imports.ts'
import type { AnchorKind } from '../../ipc/texts.ts'
import type { WriteDb } from '../db/connection.ts'
import type { ChangeContext } from '../handlers/handler.ts'
import { listAnchors, updateAnchor } from '../store/codings.ts'
import { keepPacked, readTextContent, unpackText } from '../store/contents.ts'
import {
  insertDocument,
  insertRevision,
  type NewDocument,
  readDocumentKeys,
  updateDocumentFile,
  updateRevisionNumber,
} from '../store/documents.ts'
import { keepFingerprint } from '../store/fingerprints.ts'
import type { StorableDocument, StorablePlan } from './storable.ts'
import type { StoredFile } from './store-file.ts'

/** A document that is to be stored: what it becomes, of which file, by which choices. */
export interface DocumentToStore {
  readonly planned: StorableDocument
  readonly plan: StorablePlan
  readonly choice: CheckedChoice
  readonly stored: StoredFile
}

/** A document of the project, as what hangs on it names it. */
export interface Stored {
  readonly id: DocumentId
  readonly key: number
}

/** Adds a document. */
export function storeDocument(db: WriteDb, wanted: DocumentToStore, context: ChangeContext): Stored {
  const id = context.newId() as DocumentId
  const { name } = wanted.planned
  const document = { ...contentsOf(db, wanted), id, name, coderKey: context.coderKey }
  return { id, key: insertDocument(db, document, context.now) }
}

/**
 * Puts a newer text in the place of a document's text: name, state and memos stay, codings and passages go where
 * their words are now, and those whose words are gone are kept as detached.
 */
export function replaceDocument(
  db: WriteDb,
  id: DocumentId,
  wanted: DocumentToStore,
  { coderKey, now }: ChangeContext,
): { readonly stored: Stored; readonly replaced: ReplacedDocument } {
  const document = readDocumentKeys(db, id)
  const before = readTextContent(db, document.textKey)
  const after = unpackText(wanted.planned.text)
  const contents = contentsOf(db, wanted)
  const number = document.revision + 1
  updateDocumentFile(db, document.key, contents)
  const change = JSON.stringify(diffTexts(before, after))
  insertRevision(db, { ...contents, documentKey: document.key, number, change, coderKey }, now)
  updateRevisionNumber(db, document.key, number)
  let codings = { codings: 0, detached: 0 }
  for (const kind of anchorKinds) {
    const moved = moveAnchors(db, kind, document.key, before, after)
    if (kind === 'coding') codings = moved
  }
  const replaced = { id, name: document.name, source: contents.source, ...codings }
  return { stored: { id, key: document.key }, replaced }
}

type Contents = Omit<NewDocument, 'id' | 'name' | 'coderKey'>

function contentsOf(db: WriteDb, { planned, plan, stored }: DocumentToStore): Contents {
  const { record, structure } = planned
  const textKey = keepPacked(db, planned.text)
  keepFingerprint(db, textKey, planned.fingerprint)
  return {
    ...stored,
    source: planned.source,
    format: plan.file.format,
    encoding: plan.file.encoding ?? '',
    cleaningKey: record === null ? null : keepPacked(db, record),
    structureKey: structure === null ? null : keepPacked(db, structure),
    metadata: planned.details,
    textKey,
    characters: planned.characters,
  }
}

/** Takes the anchors of a document from one text to another; says how many there are and how many were lost. */
function moveAnchors(
  db: WriteDb,
  kind: AnchorKind,
  documentKey: number,
  before: string,
  after: string,
): { readonly codings: number; readonly detached: number } {
  const anchors = listAnchors(db, kind, documentKey).filter(anchor => !anchor.detached)
  let detached = 0
  for (const [index, { span }] of reanchor(anchors, before, after).entries()) {
    const anchor = anchors[index]
    if (anchor === undefined) continue
    if (span === null) detached += 1
    updateAnchor(db, kind, {
      ...anchor,
      ...(span === null ? { detached: true } : makeAnchor(span, after)),
    })
  }
  return { codings: anchors.length, detached }
}
