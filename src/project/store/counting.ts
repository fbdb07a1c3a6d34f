import type { AttributeType } from '../../core/attribute/index.ts'
import type { DetailField } from '../../core/document/index.ts'
import type { CaseId, CodeId, CoderId, CodingId, DocumentId } from '../../core/id.ts'
import { Refusal } from '../../core/refusal.ts'
import type { ReadDb } from '../db/connection.ts'

/** A document as tables see it. */
export interface CountedDocument {
  readonly key: number
  readonly id: DocumentId
  readonly name: string
  readonly source: string
  readonly groupId: string | null
  readonly textKey: number
  readonly structureKey: number | null
  /** UTF-16 code units. */
  readonly characters: number
}

/** In the project's own order. */
export function documentsToCount(db: ReadDb): CountedDocument[] {
  return db.all(
    `SELECT document.key, document.id, document.name, document.source, document_group.id AS groupId,
       text_revision.text_key AS textKey, text_revision.structure_key AS structureKey, text_revision.characters
     FROM document
     JOIN text_revision ON text_revision.document_key = document.key AND text_revision.number = document.revision
     LEFT JOIN document_group ON document_group.key = document.group_key
     ORDER BY document.position, document.key`,
  )
}

/** One coding as tables count it. */
export type CountedCoding = readonly [
  key: number,
  codeKey: number,
  coderKey: number,
  from: number,
  to: number,
]

/** Codings of a document that cover words, by where they start, the longer first, then by id: off the index alone. */
export function codingsToCount(db: ReadDb, documentKey: number): CountedCoding[] {
  return db.lists(
    `SELECT key, code_key, coder_key, span_from, span_to FROM coding INDEXED BY coding_drawn
     WHERE document_key = ? AND detached = 0 ORDER BY span_from, span_to DESC, id`,
    documentKey,
  )
}

export function codersToCount(
  db: ReadDb,
): { readonly key: number; readonly id: CoderId; readonly name: string }[] {
  return db.all('SELECT key, id, name FROM coder ORDER BY key')
}

/** What codings are called by the world, by their keys. */
export function idsOfCodings(
  db: ReadDb,
  keys: readonly number[],
): ReadonlyMap<number, { readonly id: CodingId; readonly codeId: CodeId; readonly coderId: CoderId }> {
  const rows = db.lists<[number, CodingId, CodeId, CoderId]>(
    `SELECT coding.key, coding.id, code.id, coder.id FROM coding JOIN code ON code.key = code_key
     JOIN coder ON coder.key = coder_key WHERE coding.key IN (SELECT value FROM json_each(?))`,
    JSON.stringify(keys),
  )
  return new Map(rows.map(([key, id, codeId, coderId]) => [key, { id, codeId, coderId }]))
}

/** One thing that belongs to a case. */
export interface CaseMemberRow {
  readonly caseId: CaseId
  readonly kind: 'document' | 'passage' | 'speaker'
  /** Null for a speaker in all documents. */
  readonly documentKey: number | null
  readonly speaker: string | null
  readonly from: number | null
  readonly to: number | null
}

/** Detached passages cover nothing and are left out. */
export function caseMembersToCount(db: ReadDb): CaseMemberRow[] {
  return db.all(
    `SELECT study_case.id AS caseId, kind, document_key AS documentKey, speaker.name AS speaker,
       span_from AS "from", span_to AS "to"
     FROM case_member JOIN study_case ON study_case.key = case_key LEFT JOIN speaker ON speaker.key = speaker_key
     WHERE detached = 0 ORDER BY case_member.key`,
  )
}

/** Whether a case holds what a speaker says: then the turns must be known. */
export function casesHoldSpeakers(db: ReadDb): boolean {
  return db.get(`SELECT 1 FROM case_member WHERE kind = 'speaker' LIMIT 1`) !== undefined
}

/** An attribute whose values stand in a table. */
export interface CountedAttribute {
  readonly key: number
  readonly subject: 'document' | 'case' | 'speaker'
  readonly name: string
  readonly field: DetailField | null
  readonly type: AttributeType
  readonly choices: readonly string[]
}

/** Refuses: not-found. */
export function attributeToCount(db: ReadDb, id: string): CountedAttribute {
  const row = db.get<Omit<CountedAttribute, 'choices'> & { readonly choices: string }>(
    'SELECT key, subject, name, field, type, choices FROM attribute WHERE id = ?',
    id,
  )
  if (row === undefined) throw new Refusal('not-found', `No attribute ${id}`, { name: id })
  return { ...row, choices: JSON.parse(row.choices) as string[] }
}

/** Values by what they belong to: the ids of documents and cases, the names of speakers. */
export function valuesToCount(db: ReadDb, attributeKey: number): ReadonlyMap<string, string> {
  return new Map(
    db.lists<[string, string]>(
      `SELECT coalesce(document.id, study_case.id, speaker.name), value FROM attribute_value
       LEFT JOIN document ON document.key = document_key LEFT JOIN study_case ON study_case.key = case_key
       LEFT JOIN speaker ON speaker.key = speaker_key WHERE attribute_key = ?`,
      attributeKey,
    ),
  )
}
