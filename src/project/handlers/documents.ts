import { cleanName } from '../../core/codebook/index.ts'
import { readRecord } from '../importing/cleaning-record.ts'
import type { FileLink } from '../importing/store-file.ts'
import { readContent, readTextContent } from '../store/contents.ts'
import {
  deleteDocument,
  listDocuments,
  readDocumentKeys,
  readDocumentSummary,
  updateDocumentName,
  updateDocumentState,
} from '../store/documents.ts'
import { refuseOtherRevision, saveEdit } from '../texts/save-edit.ts'
import { documentCleaning } from './document-cleaning.ts'
import { documentStructure } from './document-structure.ts'
import type { HandlersOf } from './handler.ts'

export const documents: HandlersOf<'documents'> = {
  list: db => listDocuments(db),

  read(db, { id }) {
    const { textKey, revision } = readDocumentKeys(db, id)
    return { id, revision, text: readTextContent(db, textKey) }
  },

  origin(db, { id }) {
    const document = readDocumentKeys(db, id)
    const { linked, format, encoding } = document
    const link = linked === null ? null : (JSON.parse(linked) as FileLink)
    return {
      id,
      format,
      encoding: encoding === '' ? null : encoding,
      linkedPath: link?.path ?? null,
      bytes: link?.bytes ?? readContent(db, document.originalKey).length,
      removed: readRecord(db, document)?.removed ?? [],
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

  edit(db, { id, revision, change }, context) {
    const document = readDocumentKeys(db, id)
    refuseOtherRevision(document, revision)
    context.act.words = { document: document.name }
    return saveEdit(db, document, change, context)
  },

  ...documentStructure,
  ...documentCleaning,
}
