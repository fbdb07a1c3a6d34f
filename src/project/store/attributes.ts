import type { AttributeType } from '../../core/attribute/index.ts'
import type { DetailField } from '../../core/document/index.ts'
import type { AttributeId } from '../../core/id.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Attribute, AttributeRow, AttributeValue, SubjectId } from '../../ipc/attributes.ts'
import type { AttributeSubject } from '../../ipc/constants.ts'
import type { ReadDb, WriteDb } from '../db/connection.ts'

interface AttributeRecord {
  readonly key: number
  readonly id: AttributeId
  readonly subject: AttributeSubject
  readonly name: string
  readonly field: DetailField | null
  readonly type: AttributeType
  readonly choices: string
}

/** An attribute with the key that values name it by. */
export type KeyedAttribute = Attribute & { readonly key: number }

const selectAttributes = 'SELECT key, id, subject, name, field, type, choices FROM attribute'

/** In their own order, those of speakers first, then of documents, then of cases. */
export function listAttributes(db: ReadDb, subject?: AttributeSubject): KeyedAttribute[] {
  const rows = db.all<AttributeRecord>(`${selectAttributes} ORDER BY subject DESC, position, key`)
  return rows.filter(row => subject === undefined || row.subject === subject).map(toAttribute)
}

/** Refuses: not-found. */
export function readAttribute(db: ReadDb, id: AttributeId): KeyedAttribute {
  const row = db.get<AttributeRecord>(`${selectAttributes} WHERE id = ?`, id)
  if (row === undefined) throw new Refusal('not-found', `No attribute ${id}`)
  return toAttribute(row)
}

function toAttribute({ choices, ...row }: AttributeRecord): KeyedAttribute {
  return { ...row, choices: JSON.parse(choices) as string[] }
}

/** Adds an attribute as the last of its subject. */
export function insertAttribute(db: WriteDb, attribute: Attribute): KeyedAttribute {
  const { key } = db.run(
    `INSERT INTO attribute (id, subject, name, field, type, choices, position)
     VALUES (?, ?, ?, ?, ?, ?, (SELECT coalesce(max(position), 0) + 1 FROM attribute))`,
    attribute.id,
    attribute.subject,
    attribute.name,
    attribute.field,
    attribute.type,
    JSON.stringify(attribute.choices),
  )
  return { ...attribute, key }
}

export function updateAttribute(
  db: WriteDb,
  key: number,
  { name, type, choices }: Pick<Attribute, 'name' | 'type' | 'choices'>,
): void {
  db.run(
    'UPDATE attribute SET name = ?, type = ?, choices = ? WHERE key = ?',
    name,
    type,
    JSON.stringify(choices),
    key,
  )
}

/** With all its values. */
export function deleteAttribute(db: WriteDb, key: number): void {
  db.run('DELETE FROM attribute_value WHERE attribute_key = ?', key)
  db.run('DELETE FROM attribute WHERE key = ?', key)
}

/** What a value belongs to, by its key. */
export type ValueOwner =
  | { readonly documentKey: number }
  | { readonly caseKey: number }
  | { readonly speakerKey: number }

/** Sets a value in the form its type keeps; an empty one goes. */
export function setValue(db: WriteDb, attributeKey: number, owner: ValueOwner, value: string): void {
  const [column, key] = ownerColumn(owner)
  if (value === '') {
    db.run(`DELETE FROM attribute_value WHERE attribute_key = ? AND ${column} = ?`, attributeKey, key)
    return
  }
  db.run(
    `INSERT INTO attribute_value (attribute_key, ${column}, value) VALUES (?, ?, ?)
     ON CONFLICT (attribute_key, ${column}) DO UPDATE SET value = excluded.value`,
    attributeKey,
    key,
    value,
  )
}

function ownerColumn(owner: ValueOwner): readonly [column: string, key: number] {
  if ('documentKey' in owner) return ['document_key', owner.documentKey]
  return 'caseKey' in owner ? ['case_key', owner.caseKey] : ['speaker_key', owner.speakerKey]
}

/** All values that documents and cases have. */
export function valuesOfDocumentsAndCases(
  db: ReadDb,
): { readonly attributeKey: number; readonly owner: ValueOwner; readonly value: string }[] {
  return db
    .lists<[number, number | null, number | null, string]>(
      `SELECT attribute_key, document_key, case_key, value FROM attribute_value
       WHERE document_key IS NOT NULL OR case_key IS NOT NULL`,
    )
    .map(([attributeKey, documentKey, caseKey, value]) => ({
      attributeKey,
      owner: documentKey !== null ? { documentKey } : { caseKey: caseKey ?? 0 },
      value,
    }))
}

/** All values there are, each with the ids of its attribute and of who has it. */
export function listAllValues(
  db: ReadDb,
): readonly (readonly [attributeId: AttributeId, ownerId: string, value: string])[] {
  return db.lists(
    `SELECT attribute.id, coalesce(document.id, study_case.id, speaker.id), value FROM attribute_value
     JOIN attribute ON attribute.key = attribute_key LEFT JOIN document ON document.key = document_key
     LEFT JOIN study_case ON study_case.key = case_key LEFT JOIN speaker ON speaker.key = speaker_key
     WHERE value <> '' ORDER BY attribute_value.key`,
  )
}

/** All values of one attribute. */
export function valuesOf(
  db: ReadDb,
  attributeKey: number,
): { readonly key: number; readonly value: string }[] {
  return db.all('SELECT key, value FROM attribute_value WHERE attribute_key = ?', attributeKey)
}

export function updateValue(db: WriteDb, key: number, value: string): void {
  db.run('UPDATE attribute_value SET value = ? WHERE key = ?', value, key)
}

export function listDocumentValues(db: ReadDb, documentKey: number): AttributeValue[] {
  return db.all(
    `SELECT attribute.id AS attributeId, value FROM attribute_value
     JOIN attribute ON attribute.key = attribute_key
     WHERE document_key = ? ORDER BY attribute.position, attribute.key`,
    documentKey,
  )
}

export function deleteValuesOfDocument(db: WriteDb, documentKey: number): void {
  db.run('DELETE FROM attribute_value WHERE document_key = ?', documentKey)
}

/** Those who have values; the key is null where nothing is kept of a speaker. */
export interface Owner {
  readonly key: number | null
  readonly id: SubjectId
  readonly name: string
  /** The file a document came from, without folders. */
  readonly file?: string
}

/** All documents or cases, in the project's own order. */
export function ownersOf(db: ReadDb, subject: 'document' | 'case'): Owner[] {
  return subject === 'document'
    ? db.all('SELECT key, id, name, source AS file FROM document ORDER BY position, key')
    : db.all('SELECT key, id, name FROM study_case ORDER BY position, key')
}

const columns: Readonly<Record<AttributeSubject, string>> = {
  document: 'document_key',
  case: 'case_key',
  speaker: 'speaker_key',
}

/** Owners with their values. */
export function attributeRows(
  db: ReadDb,
  subject: AttributeSubject,
  attributes: readonly KeyedAttribute[],
  owners: readonly Owner[],
): AttributeRow[] {
  const column = columns[subject]
  const places = new Map(attributes.map(({ key }, index) => [key, index]))
  const values = new Map<number | null, (string | null)[]>(
    owners.map(({ key }) => [key, attributes.map((): string | null => null)]),
  )
  const cells = db.lists<[number, number, string]>(
    `SELECT ${column}, attribute_key, value FROM attribute_value WHERE ${column} IS NOT NULL`,
  )
  for (const [owner, attribute, value] of cells) {
    const place = places.get(attribute)
    const row = values.get(owner)
    if (place !== undefined && row !== undefined) row[place] = value
  }
  return owners.map(({ key, id, name }) => ({
    id,
    name,
    values: values.get(key) ?? [],
  }))
}
