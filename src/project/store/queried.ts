import type { AttributeType } from '../../core/attribute/index.ts'
import type { Certainty } from '../../core/coding/index.ts'
import type { DetailField } from '../../core/document/index.ts'
import type {
  AttributeId,
  CaseId,
  CodeId,
  CoderId,
  CodingId,
  DocumentGroupId,
  DocumentId,
  DocumentSetId,
} from '../../core/id.ts'
import type { ReadDb } from '../db/connection.ts'

/** What a query knows of a document without its text. */
export interface QueriedDocumentRow {
  readonly key: number
  readonly id: DocumentId
  readonly name: string
  readonly characters: number
  readonly textKey: number
  readonly structureKey: number | null
  readonly groupId: DocumentGroupId | null
}

/** In the project's own order. */
export function queriedDocuments(db: ReadDb): QueriedDocumentRow[] {
  return db.all(
    `SELECT document.key, document.id, document.name, text_revision.characters, text_revision.text_key AS textKey,
       text_revision.structure_key AS structureKey, document_group.id AS groupId
     FROM document
     JOIN text_revision ON text_revision.document_key = document.key AND text_revision.number = document.revision
     LEFT JOIN document_group ON document_group.key = document.group_key
     ORDER BY document.position, document.key`,
  )
}

export function setsOfDocuments(db: ReadDb): [documentKey: number, set: DocumentSetId][] {
  return db.lists(
    `SELECT document_key, document_set.id FROM document_set_member
     JOIN document_set ON document_set.key = set_key ORDER BY document_set_member.key`,
  )
}

export function queriedAttributes(db: ReadDb): {
  readonly id: AttributeId
  readonly subject: 'document' | 'case' | 'speaker'
  readonly type: AttributeType
}[] {
  return db.all('SELECT id, subject, type FROM attribute')
}

const ownerColumns = { document: 'document_key', case: 'case_key', speaker: 'speaker_key' } as const

/** Values of documents, cases or speakers, by the keys of these. */
export function valuesByOwner(
  db: ReadDb,
  subject: keyof typeof ownerColumns,
): ReadonlyMap<number, ReadonlyMap<AttributeId, string>> {
  const column = ownerColumns[subject]
  const values = new Map<number, Map<AttributeId, string>>()
  const rows = db.lists<[number, AttributeId, string]>(
    `SELECT ${column}, attribute.id, value FROM attribute_value JOIN attribute ON attribute.key = attribute_key
     WHERE ${column} IS NOT NULL`,
  )
  for (const [owner, attribute, value] of rows) {
    const known = values.get(owner)
    if (known === undefined) values.set(owner, new Map([[attribute, value]]))
    else known.set(attribute, value)
  }
  return values
}

export function queriedCases(db: ReadDb): { readonly key: number; readonly id: CaseId }[] {
  return db.all('SELECT key, id FROM study_case ORDER BY position, key')
}

export interface CaseMemberRow {
  readonly caseKey: number
  readonly kind: 'document' | 'passage' | 'speaker'
  readonly documentKey: number | null
  readonly from: number | null
  readonly to: number | null
  readonly speaker: string | null
}

/** Members that cover words. */
export function queriedMembers(db: ReadDb): CaseMemberRow[] {
  return db.all(
    `SELECT case_key AS caseKey, kind, document_key AS documentKey, span_from AS "from", span_to AS "to",
       speaker.name AS speaker
     FROM case_member LEFT JOIN speaker ON speaker.key = speaker_key
     WHERE detached = 0 ORDER BY case_member.key`,
  )
}

export function speakerNames(db: ReadDb): { readonly key: number; readonly name: string }[] {
  return db.all('SELECT key, name FROM speaker ORDER BY key')
}

/** A coding as a query sees it, with the key of its document. */
export type QueriedCodingRow = readonly [
  key: number,
  id: CodingId,
  documentKey: number,
  from: number,
  to: number,
  code: CodeId,
  coder: CoderId,
  weight: number | null,
  certainty: Certainty | null,
  madeAt: string,
  hasMemo: 0 | 1,
]

const codingColumns = `coding.key, coding.id, coding.document_key, span_from, span_to, code.id, coder.id, weight,
  certainty, coding.created_at, EXISTS (SELECT 1 FROM memo WHERE memo.coding_key = coding.key)`

/** Codings of one code that cover words, in no particular order. */
export function queriedCodingsOf(db: ReadDb, code: CodeId): QueriedCodingRow[] {
  return db.lists(
    `SELECT ${codingColumns} FROM code JOIN coding ON coding.code_key = code.key
     JOIN coder ON coder.key = coding.coder_key WHERE code.id = ? AND detached = 0`,
    code,
  )
}

export function queriedCodingsBy(db: ReadDb, coder: CoderId): QueriedCodingRow[] {
  return db.lists(
    `SELECT ${codingColumns} FROM coder JOIN coding ON coding.coder_key = coder.key
     JOIN code ON code.key = coding.code_key WHERE coder.id = ? AND detached = 0`,
    coder,
  )
}

/** Attributes with their names; `name` is empty for a field nobody has named. */
export function attributeNames(db: ReadDb): {
  readonly id: AttributeId
  readonly subject: 'document' | 'case' | 'speaker'
  readonly type: AttributeType
  readonly name: string
  readonly field: DetailField | null
  /** JSON. */
  readonly choices: string
}[] {
  return db.all(
    'SELECT id, subject, type, name, field, choices FROM attribute ORDER BY subject DESC, position, key',
  )
}
