import { cleanName } from '../../core/codebook/index.ts'
import { rebaseAnchor } from '../../core/coding/index.ts'
import { Refusal } from '../../core/refusal.ts'
import { editText, type TextEdit } from '../../core/text/index.ts'
import type { RemovedSpan } from '../../ipc/documents.ts'
import type { WriteDb } from '../db/connection.ts'
import { type AnchoredTable, listAnchors, updateAnchor } from '../store/codings.ts'
import { keepText, readContent, readTextContent } from '../store/contents.ts'
import {
  deleteDocument,
  insertRevision,
  listDocuments,
  readDocumentKeys,
  readDocumentSummary,
  updateDocumentName,
  updateDocumentState,
  updateRevisionNumber,
} from '../store/documents.ts'
import type { HandlersOf } from './handler.ts'

export const documents: HandlersOf<'documents'> = {
  list: db => listDocuments(db),

  read(db, { id }) {
    const { textKey, revision } = readDocumentKeys(db, id)
    return { id, revision, text: readTextContent(db, textKey) }
  },

  origin(db, { id }) {
    const document = readDocumentKeys(db, id)
    const removed =
      document.cleaningKey === null
        ? []
        : (JSON.parse(readTextContent(db, document.cleaningKey)) as RemovedSpan[])
    return {
      id,
      encoding: document.encoding,
      bytes: readContent(db, document.originalKey).length,
      removed,
      metadata: JSON.parse(document.metadata) as Record<string, string>,
    }
  },

  rename(db, { id, name }, { act }) {
    act.words = { document: readDocumentSummary(db, id).name }
    updateDocumentName(db, id, cleanName(name))
    return readDocumentSummary(db, id)
  },

  setState(db, { id, state }, { act }) {
    act.words = { document: readDocumentSummary(db, id).name, state }
    updateDocumentState(db, id, state)
    return readDocumentSummary(db, id)
  },

  remove(db, { ids }, { act }) {
    const found = [...new Set(ids)].map(id => readDocumentKeys(db, id))
    act.words = { document: found[0]?.name ?? '', count: found.length }
    for (const { key } of found) deleteDocument(db, key)
    return { removed: found.length }
  },

  edit(db, { id, revision, change }, { act, coderKey, now }) {
    const document = readDocumentKeys(db, id)
    if (document.revision !== revision) {
      throw new Refusal(
        'revision-changed',
        `Revision ${revision} was edited, ${document.revision} is current`,
        {
          document: document.name,
        },
      )
    }
    act.words = { document: document.name }
    const edit = editText(readTextContent(db, document.textKey), change)
    const number = revision + 1
    const textKey = keepText(db, edit.text)
    const characters = edit.text.length
    insertRevision(
      db,
      { documentKey: document.key, number, textKey, characters, change: JSON.stringify(change), coderKey },
      now,
    )
    updateRevisionNumber(db, document.key, number)
    const detached = rebaseAll(db, 'coding', document.key, edit)
    rebaseAll(db, 'memo', document.key, edit)
    return { revision: number, detached }
  },
}

/** Carries a document's anchors through an edit; returns how many were detached by it. */
function rebaseAll(db: WriteDb, table: AnchoredTable, documentKey: number, edit: TextEdit): number {
  let detached = 0
  for (const anchor of listAnchors(db, table, documentKey)) {
    const rebased = rebaseAnchor(anchor, edit)
    if (rebased.detached && !anchor.detached) detached++
    updateAnchor(db, table, { ...rebased, key: anchor.key })
  }
  return detached
}
