import type { CoderId, DocumentGroupId, DocumentId } from '../../core/id.ts'
import { Refusal } from '../../core/refusal.ts'
import type { DocumentState, DocumentSummary } from '../../ipc/documents.ts'
import type { ReadDb, WriteDb } from '../db/connection.ts'
import { deleteMembersOf } from './case-members.ts'

const selectSummaries = `
  SELECT document.id, document.name, document.source, document.state, document.format,
    (SELECT id FROM document_group WHERE document_group.key = document.group_key) AS groupId,
    text_revision.characters,
    (SELECT count(*) FROM coding WHERE coding.document_key = document.key AND detached = 0) AS codings,
    (SELECT count(*) FROM memo WHERE memo.document_key = document.key) AS memos,
    document.created_at AS createdAt
  FROM document
  JOIN text_revision ON text_revision.document_key = document.key AND text_revision.number = document.revision`

export function listDocuments(db: ReadDb): DocumentSummary[] {
  return db.all(`${selectSummaries} ORDER BY document.position, document.key`)
}

/** What names a document in a table's head, in the project's own order. */
export function documentColumns(
  db: ReadDb,
): { readonly key: number; readonly id: DocumentId; readonly name: string; readonly source: string }[] {
  return db.all('SELECT key, id, name, source FROM document ORDER BY position, key')
}

/** All documents as an exchange file wants them: with the coder who brought them and the key of their text. */
export function listDocumentsForExchange(db: ReadDb): {
  readonly id: DocumentId
  readonly name: string
  readonly source: string
  readonly createdAt: string
  readonly coderId: CoderId
  readonly groupId: DocumentGroupId | null
  readonly textKey: number
  readonly structureKey: number | null
  readonly format: string
  readonly linked: string | null
  readonly originalKey: number
  readonly extractedKey: number
}[] {
  return db.all(
    `SELECT document.id, document.name, document.source, document.created_at AS createdAt, coder.id AS coderId,
       (SELECT id FROM document_group WHERE key = group_key) AS groupId, text_revision.text_key AS textKey,
       text_revision.structure_key AS structureKey, format, linked, original_key AS originalKey,
       extracted_key AS extractedKey
     FROM document JOIN coder ON coder.key = document.coder_key
     JOIN text_revision ON text_revision.document_key = document.key AND text_revision.number = document.revision
     ORDER BY document.position, document.key`,
  )
}

/** A document as searches see it. */
export interface ScopedDocument {
  readonly id: DocumentId
  readonly key: number
  readonly textKey: number
  readonly structureKey: number | null
  readonly characters: number
}

/** Documents that are listed, and in one of the groups and one of the sets where such are named. Refuses: not-found. */
export function scopedDocuments(
  db: ReadDb,
  scope: {
    readonly documents: readonly DocumentId[] | null
    readonly groups: readonly string[]
    readonly sets: readonly string[]
  },
): ScopedDocument[] {
  const conditions: string[] = []
  const holes: string[] = []
  if (scope.documents !== null) {
    conditions.push('document.id IN (SELECT value FROM json_each(?))')
    holes.push(JSON.stringify(scope.documents))
  }
  if (scope.groups.length > 0) {
    conditions.push(`document.group_key IN (
      WITH RECURSIVE meant (key) AS (
        SELECT key FROM document_group WHERE id IN (SELECT value FROM json_each(?))
        UNION SELECT document_group.key FROM document_group JOIN meant ON parent_key = meant.key)
      SELECT key FROM meant)`)
    holes.push(JSON.stringify(scope.groups))
  }
  if (scope.sets.length > 0) {
    conditions.push(`document.key IN (
      SELECT document_key FROM document_set_member JOIN document_set ON document_set.key = set_key
      WHERE document_set.id IN (SELECT value FROM json_each(?)))`)
    holes.push(JSON.stringify(scope.sets))
  }
  const found = db.all<ScopedDocument>(
    `SELECT document.id, document.key, text_revision.text_key AS textKey,
       text_revision.structure_key AS structureKey, text_revision.characters
     FROM document
     JOIN text_revision ON text_revision.document_key = document.key AND text_revision.number = document.revision
     ${conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`}
     ORDER BY document.position, document.key`,
    ...holes,
  )
  for (const id of scope.documents ?? []) {
    if (scope.groups.length + scope.sets.length === 0 && !found.some(document => document.id === id)) {
      throw new Refusal('not-found', `No document ${id}`)
    }
  }
  return found
}

/** Keys of the texts as they are now, in the order of the documents. */
export function currentTextKeys(db: ReadDb): number[] {
  return db
    .lists<[number]>(
      `SELECT text_revision.text_key FROM document
       JOIN text_revision ON text_revision.document_key = document.key AND text_revision.number = document.revision
       ORDER BY document.position, document.key`,
    )
    .map(([key]) => key)
}

export function readDocumentSummary(db: ReadDb, id: DocumentId): DocumentSummary {
  const row = db.get<DocumentSummary>(`${selectSummaries} WHERE document.id = ?`, id)
  if (row === undefined) throw new Refusal('not-found', `No document ${id}`)
  return row
}

export interface NewDocument {
  readonly id: DocumentId
  readonly name: string
  readonly source: string
  readonly format: string
  /** JSON of where the file lies when it is only linked; null when it is kept. */
  readonly linked: string | null
  readonly originalKey: number
  /** Empty for formats that need none. */
  readonly encoding: string
  readonly extractedKey: number
  readonly cleaningKey: number | null
  readonly structureKey: number | null
  readonly metadata: Readonly<Record<string, string>>
  readonly textKey: number
  /** UTF-16 code units of the text. */
  readonly characters: number
  readonly coderKey: number
}

/** Adds a document as the last one, with its text as revision 1; returns its key. */
export function insertDocument(db: WriteDb, document: NewDocument, now: string): number {
  const { key } = db.run(
    `INSERT INTO document (id, name, source, position, original_key, encoding, extracted_key, cleaning_key,
       metadata, format, linked, revision, coder_key, created_at)
     VALUES (?, ?, ?, (SELECT coalesce(max(position), 0) + 1 FROM document), ?, ?, ?, ?, ?, ?, ?, 1, ?, ?)`,
    document.id,
    document.name,
    document.source,
    document.originalKey,
    document.encoding,
    document.extractedKey,
    document.cleaningKey,
    JSON.stringify(document.metadata),
    document.format,
    document.linked,
    document.coderKey,
    now,
  )
  insertRevision(db, { ...document, documentKey: key, number: 1, change: null }, now)
  return key
}

export function insertRevision(
  db: WriteDb,
  revision: {
    readonly documentKey: number
    readonly number: number
    readonly textKey: number
    readonly characters: number
    readonly structureKey: number | null
    readonly change: string | null
    readonly coderKey: number
  },
  now: string,
): void {
  db.run(
    `INSERT INTO text_revision (document_key, number, text_key, characters, structure_key, change, coder_key,
       created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    revision.documentKey,
    revision.number,
    revision.textKey,
    revision.characters,
    revision.structureKey,
    revision.change,
    revision.coderKey,
    now,
  )
}

export function updateRevisionNumber(db: WriteDb, documentKey: number, number: number): void {
  db.run('UPDATE document SET revision = ? WHERE key = ?', number, documentKey)
}

/** What cleaning did to a document, anew; null when it is as extracted. */
export function updateCleaning(db: WriteDb, documentKey: number, cleaningKey: number | null): void {
  db.run('UPDATE document SET cleaning_key = ? WHERE key = ?', cleaningKey, documentKey)
}

/** The structure of the current revision, anew. */
export function updateStructure(db: WriteDb, documentKey: number, structureKey: number | null): void {
  db.run(
    `UPDATE text_revision SET structure_key = ? WHERE document_key = ?
       AND number = (SELECT revision FROM document WHERE key = ?)`,
    structureKey,
    documentKey,
    documentKey,
  )
}

/** Where a document comes from, when another file has taken the place of the first. */
export function updateDocumentFile(
  db: WriteDb,
  documentKey: number,
  file: Pick<
    NewDocument,
    'source' | 'format' | 'linked' | 'originalKey' | 'encoding' | 'extractedKey' | 'cleaningKey' | 'metadata'
  >,
): void {
  db.run(
    `UPDATE document SET source = ?, format = ?, linked = ?, original_key = ?, encoding = ?, extracted_key = ?,
       cleaning_key = ?, metadata = ? WHERE key = ?`,
    file.source,
    file.format,
    file.linked,
    file.originalKey,
    file.encoding,
    file.extractedKey,
    file.cleaningKey,
    JSON.stringify(file.metadata),
    documentKey,
  )
}

export function updateDocumentName(db: WriteDb, id: DocumentId, name: string): void {
  db.run('UPDATE document SET name = ? WHERE id = ?', name, id)
}

export function updateDocumentSource(db: WriteDb, id: DocumentId, source: string): void {
  db.run('UPDATE document SET source = ? WHERE id = ?', source, id)
}

export function updateDocumentState(db: WriteDb, id: DocumentId, state: DocumentState): void {
  db.run('UPDATE document SET state = ? WHERE id = ?', state, id)
}

/** A document's keys: of itself, of its contents, and of the current text. */
export interface DocumentKeys {
  readonly key: number
  readonly name: string
  readonly revision: number
  readonly textKey: number
  readonly structureKey: number | null
  readonly originalKey: number
  readonly extractedKey: number
  readonly encoding: string
  readonly format: string
  readonly linked: string | null
  readonly cleaningKey: number | null
  readonly metadata: string
}

/** Refuses: not-found. */
export function readDocumentKeys(db: ReadDb, id: DocumentId): DocumentKeys {
  const row = db.get<DocumentKeys>(
    `SELECT document.key, document.name, document.revision, text_revision.text_key AS textKey,
       text_revision.structure_key AS structureKey, document.original_key AS originalKey,
       document.extracted_key AS extractedKey, document.encoding, document.format, document.linked,
       document.cleaning_key AS cleaningKey, document.metadata
     FROM document
     JOIN text_revision ON text_revision.document_key = document.key AND text_revision.number = document.revision
     WHERE document.id = ?`,
    id,
  )
  if (row === undefined) throw new Refusal('not-found', `No document ${id}`)
  return row
}

/** The key of the text a document came in with. */
export function firstTextKey(db: ReadDb, documentKey: number): number {
  const row = db.get<{ textKey: number }>(
    'SELECT text_key AS textKey FROM text_revision WHERE document_key = ? ORDER BY number LIMIT 1',
    documentKey,
  )
  if (row === undefined) throw new Refusal('project-damaged', `Document ${documentKey} has no text`)
  return row.textKey
}

/** Takes a document out with everything that hangs on it. */
export function deleteDocument(db: WriteDb, documentKey: number): void {
  db.run(
    `DELETE FROM memo WHERE document_key = ?
       OR coding_key IN (SELECT key FROM coding WHERE document_key = ?)`,
    documentKey,
    documentKey,
  )
  db.run('DELETE FROM coding WHERE document_key = ?', documentKey)
  db.run('DELETE FROM bookmark WHERE document_key = ?', documentKey)
  db.run('DELETE FROM document_set_member WHERE document_key = ?', documentKey)
  db.run('DELETE FROM attribute_value WHERE document_key = ?', documentKey)
  deleteMembersOf(db, 'document', documentKey)
  db.run('DELETE FROM text_revision WHERE document_key = ?', documentKey)
  db.run('DELETE FROM document WHERE key = ?', documentKey)
}

/** Documents whose id, name or source is `words`. */
export function documentsCalled(
  db: ReadDb,
  words: string,
): { id: DocumentId; name: string; source: string }[] {
  return db.all(
    `SELECT id, name, source FROM document WHERE ? IN (id, name, source) ORDER BY position, key`,
    words,
  )
}
