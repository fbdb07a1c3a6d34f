import {
  cleanName,
  codesCalled,
  foldSpaces,
  PATH_SEPARATOR,
  withSubcodes,
} from '../../core/codebook/index.ts'
import { type Coding, findSame } from '../../core/coding/index.ts'
import type { CodeId, CodingId, DocumentId } from '../../core/id.ts'
import { Refusal } from '../../core/refusal.ts'
import { findQuotation, makeAnchor, type TextSpan } from '../../core/text/index.ts'
import type { CodingList } from '../../ipc/codings.ts'
import type { ReadDb, WriteDb } from '../db/connection.ts'
import { findPassages } from '../search/passages.ts'
import { listCodes, readCode } from '../store/codes.ts'
import {
  codingsOnSpan,
  codingsWithIds,
  deleteCoding,
  findCodings,
  insertCoding,
  listCodingsOf,
} from '../store/codings.ts'
import { readTextContent } from '../store/contents.ts'
import { documentsCalled, readDocumentKeys } from '../store/documents.ts'
import { createCode } from './codes.ts'
import type { ChangeContext, HandlersOf } from './handler.ts'

export const codings: HandlersOf<'codings'> = {
  inDocument(db, { documentId }) {
    return listCodingsOf(db, documentId, readDocumentKeys(db, documentId).key)
  },

  passages(db, { codeId, subcodes, documentId, limit }) {
    if (documentId !== null) readDocumentKeys(db, documentId)
    if (codeId !== null) readCode(db, codeId)
    const codes = codeId === null ? null : subcodes ? [...withSubcodes(listCodes(db), codeId)] : [codeId]
    const { codings: found, total } = findCodings(db, { codes, documentId, limit })
    return { passages: findPassages(db, found), total }
  },

  apply(db, { documentId, codeId, span }, context) {
    const document = readText(db, documentId)
    context.act.words = { code: readCode(db, codeId).name, document: document.name }
    return applyCode(db, { document, codeId, span }, context).coding
  },

  applyNew(db, { documentId, span, name, parentId }, context) {
    const document = readText(db, documentId)
    const code = createCode(db, { name, parentId }, context)
    context.act.words = { code: code.name, document: document.name }
    const { coding } = applyCode(db, { document, codeId: code.id, span }, context)
    return { code: readCode(db, code.id), coding }
  },

  applyList(db, list, context) {
    const codes = makeMissingCodes(db, list, context)
    const documentCalled = remembered((words: string) => onlyDocument(db, words))
    const codeCalled = remembered((words: string) => onlyCode(db, words))
    let made = 0
    let present = 0
    for (const segment of list.segments) {
      const document = readText(db, documentCalled(segment.document))
      const span = findQuotation(document.text, segment.quote, segment.occurrence)
      for (const words of segment.codes) {
        const { isNew } = applyCode(db, { document, codeId: codeCalled(words), span }, context)
        if (isNew) made++
        else present++
      }
    }
    context.act.words = { codings: made, codes }
    return { codes, codings: made, present }
  },

  remove(db, { ids }, { act }) {
    const found = codingsWithIds(db, ids)
    if (found.length < new Set(ids).size) throw new Refusal('not-found', 'A coding to remove is not there')
    const codes = new Set(found.map(coding => coding.codeId))
    const first = found[0]
    act.words = {
      count: found.length,
      ...(codes.size === 1 && first !== undefined ? { code: readCode(db, first.codeId).name } : {}),
    }
    for (const coding of found) deleteCoding(db, coding.id)
    return { removed: found.length }
  },
}

interface DocumentWithText {
  readonly id: DocumentId
  readonly key: number
  readonly name: string
  readonly text: string
}

function readText(db: ReadDb, id: DocumentId): DocumentWithText {
  const { key, name, textKey } = readDocumentKeys(db, id)
  return { id, key, name, text: readTextContent(db, textKey) }
}

/** Puts a code on a span by the rule of `core/coding`: the same again is the coding that is there. */
function applyCode(
  db: WriteDb,
  wanted: { readonly document: DocumentWithText; readonly codeId: CodeId; readonly span: TextSpan },
  context: ChangeContext,
): { readonly coding: Coding; readonly isNew: boolean } {
  const { document, codeId, span } = wanted
  const anchor = makeAnchor(span, document.text)
  const coderId = context.session.coder.id
  const same = findSame(codingsOnSpan(db, document.key, span.from, span.to), { codeId, coderId, span })
  if (same !== undefined) return { coding: same, isNew: false }
  const id = context.newId() as CodingId
  insertCoding(db, { id, codeId, documentKey: document.key, coderKey: context.coderKey }, anchor, context.now)
  const { quotation } = anchor
  const { id: documentId } = document
  const coding = { id, documentId, codeId, coderId, span, quotation, detached: false, createdAt: context.now }
  return { coding, isNew: true }
}

/** Makes the listed codes that the codebook lacks, parents before their children; returns how many. */
function makeMissingCodes(db: WriteDb, list: CodingList, context: ChangeContext): number {
  let made = 0
  for (const wanted of parentsFirst(db, list.codes)) {
    const parentId = wanted.parent ? onlyCode(db, wanted.parent) : null
    const name = cleanName(wanted.name)
    if (listCodes(db).some(code => code.parentId === parentId && code.name === name)) continue
    createCode(db, { name, parentId, color: wanted.color, definition: wanted.definition }, context)
    made++
  }
  return made
}

type ListedCode = CodingList['codes'][number]

/** The list in an order in which each parent comes before its children, otherwise as it is. */
function parentsFirst(db: ReadDb, listed: readonly ListedCode[]): ListedCode[] {
  const present = listCodes(db)
  const ordered: ListedCode[] = []
  const isThere = (words: string) =>
    codesCalled(present, words).length > 0 || ordered.some(code => calls(words, code.name))
  let waiting = [...listed]
  while (waiting.length > 0) {
    const ready = waiting.filter(({ parent }) => !parent || isThere(parent))
    // A parent that is nowhere is refused where it is looked up.
    if (ready.length === 0) return [...ordered, ...waiting]
    ordered.push(...ready)
    waiting = waiting.filter(code => !ready.includes(code))
  }
  return ordered
}

/** True when `words`, a name or a path, end in that name. */
function calls(words: string, name: string): boolean {
  const folded = foldSpaces(words)
  return folded === foldSpaces(name) || folded.endsWith(PATH_SEPARATOR + foldSpaces(name))
}

/** Looks each thing up once; a list names the same few codes and documents again and again. */
function remembered<Found>(find: (words: string) => Found): (words: string) => Found {
  const known = new Map<string, Found>()
  return words => {
    const found = known.get(words) ?? find(words)
    known.set(words, found)
    return found
  }
}

/** The one code that `words` means. Refuses: not-found, ambiguous. */
export function onlyCode(db: ReadDb, words: string): CodeId {
  const found = codesCalled(listCodes(db), words)
  return only(found, words, 'code').id
}

/** The one document that `words` means: an id, a name or a source. Refuses: not-found, ambiguous. */
export function onlyDocument(db: ReadDb, words: string): DocumentId {
  return only(documentsCalled(db, words), words, 'document').id
}

function only<Item>(found: readonly Item[], words: string, what: string): Item {
  const first = found[0]
  if (first === undefined) throw new Refusal('not-found', `No ${what} ${words}`, { name: words })
  if (found.length > 1) throw new Refusal('ambiguous', `${found.length} ${what}s ${words}`, { name: words })
  return first
}
