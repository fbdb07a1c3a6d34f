import { normaliseValue } from '../../core/attribute/index.ts'
import type { AttributeId, CaseId, CaseMemberId, DocumentId } from '../../core/id.ts'
import { makeAnchor } from '../../core/text/index.ts'
import type { IncomingAttribute } from '../../formats/refi/index.ts'
import {
  insertAttribute,
  type KeyedAttribute,
  listAttributes,
  setValue,
  updateAttribute,
  type ValueOwner,
  valuesOfDocumentsAndCases,
} from '../store/attributes.ts'
import { insertMember } from '../store/case-members.ts'
import { insertCase, listCases } from '../store/cases.ts'
import type { Arrivals } from './arrivals.ts'
import { nameOf } from './store-codings.ts'
import type { DocumentHere } from './store-documents.ts'

export interface CaseHere {
  readonly id: CaseId
  readonly key: number
}

/** Cases by their id, else by their name, with what belongs to them. */
export function storeCases(
  arrivals: Arrivals,
  documents: ReadonlyMap<DocumentId, DocumentHere>,
): ReadonlyMap<CaseId, CaseHere> {
  const { db, incoming, context } = arrivals
  const here = listCases(db)
  const found = new Map<CaseId, CaseHere>()
  for (const { id, name, createdAt, members } of incoming.cases) {
    const known = here.find(other => other.id === id) ?? here.find(other => other.name === name)
    arrivals.count('case', known === undefined ? 'new' : 'there')
    const key = known?.key ?? insertCase(db, { id, name }, arrivals.at(createdAt))
    found.set(id, { id: known?.id ?? id, key })
    for (const { documentId, span: wanted } of members) {
      const document = documents.get(documentId)
      if (document === undefined) throw new Error(`A member of case ${id} leads nowhere`)
      const span = wanted === null ? null : document.placeOf(wanted)
      if (wanted !== null && span === null) {
        arrivals.ledger.note('member', 'dropped', 'not-found-again', {
          document: nameOf(arrivals, documentId),
          name,
        })
        continue
      }
      const member = {
        id: context.newId() as CaseMemberId,
        caseKey: key,
        kind: span === null ? ('document' as const) : ('passage' as const),
        documentKey: document.key,
        speakerKey: null,
        anchor: span === null ? null : makeAnchor(span, document.text),
      }
      arrivals.count('member', insertMember(db, member, context.now) ? 'new' : 'there')
    }
  }
  return found
}

/** Attributes by their name; values that are here already stay as they are. */
export function storeValues(
  arrivals: Arrivals,
  documents: ReadonlyMap<DocumentId, DocumentHere>,
  cases: ReadonlyMap<CaseId, CaseHere>,
): void {
  const { db, incoming } = arrivals
  const attributes = new Map(incoming.attributes.map(wanted => [wanted.id, attributeFor(arrivals, wanted)]))
  const present = new Map(
    valuesOfDocumentsAndCases(db).map(({ attributeKey, owner, value }) => [
      valueKey(attributeKey, owner),
      value,
    ]),
  )
  for (const { attributeId, ownerId, value } of incoming.values) {
    const attribute = attributes.get(attributeId)
    const document = documents.get(ownerId as DocumentId)
    const owner: ValueOwner | undefined =
      document !== undefined ? { documentKey: document.key } : ownerOf(cases.get(ownerId as CaseId))
    if (attribute === undefined || owner === undefined) throw new Error(`A value of ${ownerId} leads nowhere`)
    const key = valueKey(attribute.key, owner)
    const there = present.get(key)
    arrivals.count('value', there === undefined ? 'new' : 'there')
    if (there !== undefined) {
      if (there !== value) arrivals.ledger.note('value', 'approximated', 'kept-own', { name: attribute.name })
      continue
    }
    const fitting = normaliseValue(attribute.type, value)
    if (fitting === null) {
      const loose = { ...attribute, type: 'text' as const, choices: [] }
      updateAttribute(db, attribute.key, loose)
      attributes.set(attributeId, loose)
      arrivals.ledger.note('attribute', 'approximated', 'words-of-value', { name: attribute.name })
    } else if (attribute.type === 'choice' && !attribute.choices.includes(value)) {
      const wider = { ...attribute, choices: [...attribute.choices, value] }
      updateAttribute(db, attribute.key, wider)
      attributes.set(attributeId, wider)
    }
    setValue(db, attribute.key, owner, fitting ?? value)
    present.set(key, value)
  }
}

function valueKey(attributeKey: number, owner: ValueOwner): string {
  return `${attributeKey} ${JSON.stringify(owner)}`
}

function ownerOf(found: CaseHere | undefined): ValueOwner | undefined {
  return found === undefined ? undefined : { caseKey: found.key }
}

function attributeFor(arrivals: Arrivals, { id, subject, name, type }: IncomingAttribute): KeyedAttribute {
  const all = listAttributes(arrivals.db)
  const known = all.find(other => other.subject === subject && other.name === name)
  arrivals.count('attribute', known === undefined ? 'new' : 'there')
  if (known !== undefined) return known
  const isTaken = all.some(other => other.id === id)
  const ownId = (isTaken ? arrivals.context.newId() : id) as AttributeId
  return insertAttribute(arrivals.db, { id: ownId, subject, name, field: null, type, choices: [] })
}
