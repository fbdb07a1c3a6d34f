import { groupBy } from '../../core/group-by.ts'
import type { CoderId, DocumentId } from '../../core/id.ts'
import { fingerprintOf, makeAnchor, reanchor, type TextSpan } from '../../core/text/index.ts'
import type { Incoming, IncomingDocument } from '../../formats/refi/index.ts'
import { importEndings } from '../../ipc/constants.ts'
import { keepHashed, keepPacked, packText, readTextContent } from '../store/contents.ts'
import { insertDocument, readDocumentKeys } from '../store/documents.ts'
import { keepFingerprint, listKnownTexts } from '../store/fingerprints.ts'
import type { Arrivals } from './arrivals.ts'
import type { CoderHere } from './store-codes.ts'

/** A document of this project that one of the file is. */
export interface DocumentHere {
  readonly id: DocumentId
  readonly key: number
  readonly isNew: boolean
  readonly text: string
  /** Where words of the file's text are in the text here; null where they are not found for certain. */
  placeOf(span: TextSpan): TextSpan | null
}

/** A text made ready before anything is written. */
export interface PreparedText {
  /** SHA-256 of the text as it is kept. */
  readonly hash: Uint8Array
  readonly fingerprint: Uint8Array
}

export function prepareTexts(incoming: Incoming): ReadonlyMap<DocumentId, PreparedText> {
  return new Map(
    incoming.documents.map(({ id, text }) => [
      id,
      { hash: packText(text).hash, fingerprint: fingerprintOf(text) },
    ]),
  )
}

/** Documents by their id, else by name and text. Leads from ids of the file to documents here. */
export function storeDocuments(
  arrivals: Arrivals,
  prepared: ReadonlyMap<DocumentId, PreparedText>,
  coders: ReadonlyMap<CoderId, CoderHere>,
): ReadonlyMap<DocumentId, DocumentHere> {
  const { db, incoming } = arrivals
  const here = listKnownTexts(db)
  const byId = new Map(here.map(text => [text.id, text]))
  const byWords = new Map(here.map(({ name, hash, id }) => [wordsKey(name, hash), id]))
  const found = new Map<DocumentId, DocumentHere>()
  const spans = groupBy(spansOf(incoming), ({ documentId }) => documentId)
  for (const document of incoming.documents) {
    const text = prepared.get(document.id)
    if (text === undefined) throw new Error(`Document ${document.id} was not prepared`)
    const named = (name: string) => byWords.get(wordsKey(name, text.hash))
    const known = byId.get(document.id)?.id ?? named(document.name) ?? named(titleOf(document.name))
    arrivals.count('document', known === undefined ? 'new' : 'there')
    if (known === undefined) {
      const coderKey = coders.get(document.coderId)?.key ?? arrivals.context.coderKey
      const key = storeDocument(arrivals, document, text, coderKey)
      found.set(
        document.id,
        sameText({ id: document.id, key, isNew: true }, () => document.text),
      )
      continue
    }
    const { key, textKey } = readDocumentKeys(db, known)
    const current = readTextContent(db, textKey)
    const itself = { id: known, key, isNew: false }
    const placed = (spans.get(document.id) ?? []).map(({ span }) => span)
    found.set(
      document.id,
      current === document.text
        ? sameText(itself, () => readTextContent(db, textKey))
        : movedText(itself, { before: document.text, current, placed }),
    )
  }
  return found
}

function storeDocument(
  arrivals: Arrivals,
  { id, name, encoding, marks, text, createdAt }: IncomingDocument,
  { hash, fingerprint }: PreparedText,
  coderKey: number,
): number {
  const { db } = arrivals
  const textKey = keepHashed(db, hash, () => packText(text, hash).bytes)
  keepFingerprint(db, textKey, fingerprint)
  const structureKey = marks.length === 0 ? null : keepPacked(db, packText(JSON.stringify(marks)))
  return insertDocument(
    db,
    {
      ...{ id, name: titleOf(name), source: name, format: 'text', linked: null },
      ...{ encoding, coderKey, metadata: {} },
      ...{ originalKey: textKey, extractedKey: textKey, textKey, structureKey, cleaningKey: null },
      characters: text.length,
    },
    arrivals.at(createdAt),
  )
}

type Itself = Pick<DocumentHere, 'id' | 'key' | 'isNew'>

/** The text is asked for again and again, and is not held: that of all documents may be more than memory holds. */
function sameText(itself: Itself, read: () => string): DocumentHere {
  return {
    ...itself,
    get text() {
      return read()
    },
    placeOf: span => span,
  }
}

/** The text was edited here: places go where their words are now. */
function movedText(
  itself: Itself,
  {
    before,
    current,
    placed,
  }: { readonly before: string; readonly current: string; readonly placed: readonly TextSpan[] },
): DocumentHere {
  const places = reanchor(
    placed.map(span => makeAnchor(span, before)),
    before,
    current,
  )
  const found = new Map(placed.map((span, index) => [spanKey(span), places[index]?.span ?? null]))
  return { ...itself, text: current, placeOf: span => found.get(spanKey(span)) ?? null }
}

/** Every place in a text that something of the file is about. */
function spansOf({ codings, memos, cases }: Incoming) {
  return [
    ...codings,
    ...memos.flatMap(({ subject }) => (subject.kind === 'passage' ? [subject] : [])),
    ...cases.flatMap(({ members }) =>
      members.flatMap(({ documentId, span }) => (span === null ? [] : [{ documentId, span }])),
    ),
  ].map(({ documentId, span }) => ({ documentId, span }))
}

function spanKey({ from, to }: TextSpan): string {
  return `${from}-${to}`
}

/** Programs call documents by their files; here they are called without the ending, as documents that are imported are. */
function titleOf(name: string): string {
  const ending = /(?<=[^.])\.([A-Za-z]{2,5})$/.exec(name)?.[1]?.toLowerCase()
  return importEndings.some(known => known === ending) ? name.slice(0, name.lastIndexOf('.')) : name
}

function wordsKey(name: string, hash: Uint8Array): string {
  return `${name}\n${Buffer.from(hash).toString('hex')}`
}
