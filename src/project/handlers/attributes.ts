import { isValidValue, normaliseValue } from '../../core/attribute/index.ts'
import { cleanName } from '../../core/codebook/index.ts'
import type { AttributeId, CaseId, DocumentId } from '../../core/id.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Attribute, SubjectId } from '../../ipc/attributes.ts'
import { subjectsOf } from '../attribute-files/subjects.ts'
import type { ReadDb, WriteDb } from '../db/connection.ts'
import { ValueKeeper } from '../importing/store-attributes.ts'
import {
  attributeRows,
  deleteAttribute,
  insertAttribute,
  type KeyedAttribute,
  listAttributes,
  listDocumentValues,
  readAttribute,
  setValue,
  updateAttribute,
  updateValue,
  type ValueOwner,
  valuesOf,
} from '../store/attributes.ts'
import { readCase } from '../store/cases.ts'
import { readDocumentKeys } from '../store/documents.ts'
import { dropIdleSpeakers, keepSpeaker, knownSpeakers } from '../store/speakers.ts'
import type { ChangeContext, HandlersOf } from './handler.ts'

export const attributes: HandlersOf<'attributes'> = {
  list: db => listAttributes(db).map(shown),

  async table(db, { subject }, context) {
    const owners = await subjectsOf(db, subject, context)
    const found = listAttributes(db, subject)
    return { attributes: found.map(shown), rows: attributeRows(db, subject, found, owners) }
  },

  ofDocument: (db, { id }) => listDocumentValues(db, readDocumentKeys(db, id).key),

  create(db, { subject, name: wanted, type, choices }, { act, newId }) {
    const name = freeName(db, subject, wanted, null)
    act.words = { attribute: name }
    const id = newId() as AttributeId
    return shown(insertAttribute(db, { id, subject, name, field: null, type, choices: distinct(choices) }))
  },

  update(db, { id, name: wanted, type, choices }, { act }) {
    const before = readAttribute(db, id)
    // A field may go back to its own name, which is the interface's word for it.
    const name =
      wanted.trim() === '' && before.field !== null ? '' : freeName(db, before.subject, wanted, before)
    const after = { ...before, name, type, choices: distinct(choices) }
    act.words = wordsFor(before)
    for (const { key, value } of valuesOf(db, before.key)) {
      const fitting = normaliseValue(type, value)
      if (fitting === null || !fits(after, fitting)) throw invalid(after, value)
      if (fitting !== value) updateValue(db, key, fitting)
    }
    updateAttribute(db, before.key, after)
    return shown(after)
  },

  remove(db, { id }, { act }) {
    const attribute = readAttribute(db, id)
    act.words = wordsFor(attribute)
    deleteAttribute(db, attribute.key)
    dropIdleSpeakers(db)
    return null
  },

  setValues(db, { cells }, context) {
    context.act.words = { count: cells.length }
    for (const { attributeId, subjectId, value } of cells) {
      const attribute = readAttribute(db, attributeId)
      const fitting = value.trim() === '' ? '' : normaliseValue(attribute.type, value)
      if (fitting === null || !fits(attribute, fitting)) throw invalid(attribute, value)
      const owner = ownerOf(db, attribute, subjectId, fitting === '' ? null : context)
      if (owner !== null) setValue(db, attribute.key, owner, fitting)
    }
    dropIdleSpeakers(db)
    return null
  },

  setField(db, { documentId, field, value }, context) {
    const { key, name } = readDocumentKeys(db, documentId)
    context.act.words = { document: name, field }
    new ValueKeeper(db, context).keepField(key, field, value.trim())
    return null
  },
}

/** A field without a name of its own is told by its word, which only an interface knows. */
function wordsFor({ name, field }: KeyedAttribute) {
  return name === '' && field !== null ? { attribute: name, field } : { attribute: name }
}

function shown({ key: _, ...attribute }: KeyedAttribute): Attribute {
  return attribute
}

/** Null for a speaker of whom nothing is kept, where no `making` is given. */
function ownerOf(
  db: WriteDb,
  { subject }: Attribute,
  id: SubjectId,
  making: ChangeContext | null,
): ValueOwner | null {
  if (subject === 'document') return { documentKey: readDocumentKeys(db, id as DocumentId).key }
  if (subject === 'case') return { caseKey: readCase(db, id as CaseId).key }
  if (id.trim() === '') throw new Refusal('name-empty', 'A speaker without a name')
  if (making !== null) return { speakerKey: keepSpeaker(db, id, making) }
  const known = knownSpeakers(db).find(({ name }) => name === id)
  return known === undefined ? null : { speakerKey: known.key }
}

function fits({ type, choices }: Pick<Attribute, 'type' | 'choices'>, value: string): boolean {
  return value === '' || (isValidValue(type, value) && (type !== 'choice' || choices.includes(value)))
}

function invalid({ name, field }: Attribute, value: string): Refusal {
  return new Refusal('value-invalid', `${value} is no value`, { value, attribute: name || (field ?? '') })
}

function distinct(choices: readonly string[]): string[] {
  return [...new Set(choices.map(choice => choice.trim()).filter(choice => choice !== ''))]
}

function freeName(
  db: ReadDb,
  subject: Attribute['subject'],
  wanted: string,
  except: KeyedAttribute | null,
): string {
  const name = cleanName(wanted)
  const taken = listAttributes(db, subject).some(known => known.name === name && known.key !== except?.key)
  if (taken) throw new Refusal('name-taken', `There is an attribute ${name}`, { name })
  return name
}
