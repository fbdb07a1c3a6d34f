import type { CodeId, CoderId, CodingId, DocumentId } from '../../core/id.ts'
import { makeAnchor } from '../../core/text/index.ts'
import { codingsWithIds, insertCoding, listCodingsOf } from '../store/codings.ts'
import type { Arrivals } from './arrivals.ts'
import type { CoderHere } from './store-codes.ts'
import type { DocumentHere } from './store-documents.ts'

export interface Maps {
  readonly coders: ReadonlyMap<CoderId, CoderHere>
  readonly codes: ReadonlyMap<CodeId, CodeId>
  readonly documents: ReadonlyMap<DocumentId, DocumentHere>
}

/**
 * Codings by their id, else by the rule of `core/coding`: same code, coder and words are one. Leads from ids of the
 * file to codings here.
 */
export function storeCodings(arrivals: Arrivals, maps: Maps): ReadonlyMap<CodingId, CodingId> {
  const { db, incoming, ledger } = arrivals
  const known = new Set<string>(
    codingsWithIds(
      db,
      incoming.codings.map(({ id }) => id),
    ).map(({ id }) => id),
  )
  const same = codingsThere(arrivals, maps)
  const found = new Map<CodingId, CodingId>()
  for (const coding of incoming.codings) {
    const document = maps.documents.get(coding.documentId)
    const codeId = maps.codes.get(coding.codeId)
    const coder = maps.coders.get(coding.coderId)
    if (document === undefined || codeId === undefined || coder === undefined) {
      throw new Error(`Coding ${coding.id} leads nowhere`)
    }
    if (known.has(coding.id)) {
      found.set(coding.id, coding.id)
      arrivals.count('coding', 'there')
      continue
    }
    const span = document.placeOf(coding.span)
    if (span === null) {
      ledger.note('coding', 'dropped', 'not-found-again', { document: nameOf(arrivals, coding.documentId) })
      continue
    }
    const key = `${document.id} ${codeId} ${coder.id} ${span.from} ${span.to}`
    const twin = same.get(key)
    found.set(coding.id, twin ?? coding.id)
    arrivals.count('coding', twin === undefined ? 'new' : 'there')
    if (twin !== undefined) continue
    same.set(key, coding.id)
    const { id, comment } = coding
    insertCoding(
      db,
      { id, codeId, documentKey: document.key, coderKey: coder.key, comment },
      makeAnchor(span, document.text),
      arrivals.at(coding.createdAt),
    )
  }
  return found
}

/** Codings in the documents that were here before, by what makes them the same. */
function codingsThere({ db }: Arrivals, { documents }: Maps): Map<string, CodingId> {
  const same = new Map<string, CodingId>()
  for (const { id, isNew } of documents.values()) {
    for (const coding of isNew ? [] : listCodingsOf(db, id)) {
      if (coding.detached) continue
      const { codeId, coderId, span } = coding
      same.set(`${id} ${codeId} ${coderId} ${span.from} ${span.to}`, coding.id)
    }
  }
  return same
}

export function nameOf({ incoming }: Arrivals, id: DocumentId): string {
  return incoming.documents.find(document => document.id === id)?.name ?? ''
}
