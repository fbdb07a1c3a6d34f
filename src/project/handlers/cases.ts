import { cleanName } from '../../core/codebook/index.ts'
import type { CaseId, CaseMemberId } from '../../core/id.ts'
import { Refusal } from '../../core/refusal.ts'
import { makeAnchor } from '../../core/text/index.ts'
import type { MemberPlace } from '../../ipc/cases.ts'
import type { ReadDb, WriteDb } from '../db/connection.ts'
import { shortName } from '../importing/plan.ts'
import {
  deleteMember,
  insertMember,
  listMembers,
  membersAt,
  type NewMember,
  readMember,
} from '../store/case-members.ts'
import { deleteCase, insertCase, listCases, readCase, updateCaseName } from '../store/cases.ts'
import { readTextContent } from '../store/contents.ts'
import { readDocumentKeys } from '../store/documents.ts'
import { dropIdleSpeakers, keepSpeaker } from '../store/speakers.ts'
import type { ChangeContext, HandlersOf } from './handler.ts'

export const cases: HandlersOf<'cases'> = {
  list: db => listCases(db).map(({ id, name }) => ({ id, name })),

  create(db, { name: wanted }, { act, newId, now }) {
    const made = { id: newId() as CaseId, name: freeName(db, wanted) }
    act.words = { case: made.name }
    insertCase(db, made, now)
    return made
  },

  rename(db, { id, name: wanted }, { act }) {
    const { key, name: before } = readCase(db, id)
    const name = cleanName(wanted) === before ? before : freeName(db, wanted)
    act.words = { case: before }
    updateCaseName(db, key, name)
    return { id, name }
  },

  remove(db, { ids }, { act }) {
    const found = [...new Set(ids)].map(id => readCase(db, id))
    act.words = { case: found[0]?.name ?? '', count: found.length }
    for (const { key } of found) deleteCase(db, key)
    return { removed: found.length }
  },

  members(db, { id }) {
    if (id !== null) readCase(db, id)
    return listMembers(db, id)
  },

  membersAt: (db, { place }) => membersAt(db, place),

  addMembers(db, { members }, context) {
    let added = 0
    let first = ''
    for (const { caseId, place } of members) {
      const { key, name } = readCase(db, caseId)
      first ||= name
      if (insertMember(db, memberOf(db, key, place, context), context.now)) added += 1
    }
    context.act.words = { case: first, count: members.length }
    return { added, known: members.length - added }
  },

  removeMembers(db, { ids }, { act }) {
    const found = [...new Set(ids)].map(id => readMember(db, id))
    const [first] = found
    act.words = { case: first === undefined ? '' : readCase(db, first.caseId).name, count: found.length }
    for (const { id } of found) deleteMember(db, id)
    dropIdleSpeakers(db)
    return { removed: found.length }
  },

  newWithMembers(db, { name: wanted, places }, context) {
    const made = { id: context.newId() as CaseId, name: freeName(db, wanted) }
    const key = insertCase(db, made, context.now)
    for (const place of places) insertMember(db, memberOf(db, key, place, context), context.now)
    context.act.words = { case: made.name, count: places.length }
    return made
  },

  forSpeakers(db, { speakers }, context) {
    const wanted = [...new Set(speakers)].map(speaker => ({
      name: cleanName(speaker),
      place: { kind: 'speaker', speaker, documentId: null } as const,
    }))
    return caseForEach(db, wanted, context)
  },

  forDocuments(db, { ids }, context) {
    const wanted = [...new Set(ids)].map(documentId => ({
      name: shortName(readDocumentKeys(db, documentId).name),
      place: { kind: 'document', documentId } as const,
    }))
    return caseForEach(db, wanted, context)
  },
}

interface WantedCase {
  readonly name: string
  readonly place: MemberPlace
}

/** Cases of these names with what belongs to them; one that is there already is taken. */
function caseForEach(db: WriteDb, wanted: readonly WantedCase[], context: ChangeContext) {
  const known = new Map(listCases(db).map(({ key, name }) => [name, key]))
  const before = known.size
  let added = 0
  for (const { name, place } of wanted) {
    const id = context.newId() as CaseId
    const caseKey = known.get(name) ?? insertCase(db, { id, name }, context.now)
    known.set(name, caseKey)
    if (insertMember(db, memberOf(db, caseKey, place, context), context.now)) added += 1
  }
  context.act.words = { case: wanted[0]?.name ?? '', count: wanted.length }
  return { created: known.size - before, added }
}

function memberOf(db: WriteDb, caseKey: number, place: MemberPlace, context: ChangeContext): NewMember {
  const id = context.newId() as CaseMemberId
  const plain = { id, caseKey, kind: place.kind, documentKey: null, speakerKey: null, anchor: null }
  if (place.kind === 'speaker') {
    const documentKey = place.documentId === null ? null : readDocumentKeys(db, place.documentId).key
    return { ...plain, documentKey, speakerKey: keepSpeaker(db, place.speaker, context) }
  }
  const { key: documentKey, textKey } = readDocumentKeys(db, place.documentId)
  if (place.kind === 'document') return { ...plain, documentKey }
  return { ...plain, documentKey, anchor: makeAnchor(place.span, readTextContent(db, textKey)) }
}

function freeName(db: ReadDb, wanted: string): string {
  const name = cleanName(wanted)
  if (listCases(db).some(existing => existing.name === name)) {
    throw new Refusal('name-taken', `There is a case ${name}`, { name })
  }
  return name
}
