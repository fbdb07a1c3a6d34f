import {
  cleanName,
  codesCalled,
  foldSpaces,
  PATH_SEPARATOR,
  withSubcodes,
} from '../../core/codebook/index.ts'
import type { Coding } from '../../core/coding/index.ts'
import type { CodeId, DocumentId } from '../../core/id.ts'
import { Refusal } from '../../core/refusal.ts'
import { findQuotation } from '../../core/text/index.ts'
import { wordsOfTurn } from '../../core/transcript/index.ts'
import type { CodingList } from '../../ipc/codings.ts'
import { applyCode, applyToSpans, readText } from '../coding/apply-code.ts'
import { joinSame, moveCoding, readCodings } from '../coding/change-codings.ts'
import { createCode } from '../coding/create-code.ts'
import type { ReadDb, WriteDb } from '../db/connection.ts'
import { findPassages } from '../search/passages.ts'
import { listCodes, readCode } from '../store/codes.ts'
import { updateCode, updateMarks } from '../store/coding-changes.ts'
import { columnsOfDocument } from '../store/coding-columns.ts'
import { codingsWithIds, deleteCoding, findCodings, listCodingsOf } from '../store/codings.ts'
import { documentsCalled, readDocumentKeys } from '../store/documents.ts'
import { readMarks } from '../store/structures.ts'
import type { ChangeContext, HandlersOf } from './handler.ts'

export const codings: HandlersOf<'codings'> = {
  columns(db, { documentId }) {
    return columnsOfDocument(db, readDocumentKeys(db, documentId).key)
  },

  inDocument(db, { documentId }) {
    readDocumentKeys(db, documentId)
    return listCodingsOf(db, documentId)
  },

  read: (db, { ids }) => codingsWithIds(db, ids),

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

  applyMany(db, { documentId, codeId, spans }, context) {
    const document = readText(db, documentId)
    const applied = applyToSpans(db, { document, codeId, spans }, context)
    context.act.words = { code: readCode(db, codeId).name, document: document.name, count: applied.codings }
    return applied
  },

  applyAcross(db, { places, codeId }, context) {
    const done = places.map(({ documentId, spans }) =>
      applyToSpans(db, { document: readText(db, documentId), codeId, spans }, context),
    )
    const codings = done.reduce((sum, each) => sum + each.codings, 0)
    const present = done.reduce((sum, each) => sum + each.present, 0)
    context.act.words = { code: readCode(db, codeId).name, count: codings }
    return { codings, present }
  },

  applyToDocument(db, { documentId, codeId }, context) {
    const document = readText(db, documentId)
    context.act.words = { code: readCode(db, codeId).name, document: document.name }
    const { text } = document
    const span = { from: text.length - text.trimStart().length, to: text.trimEnd().length }
    return applyCode(db, { document, codeId, span }, context).coding
  },

  applyNew(db, { documentId, spans, name, parentId }, context) {
    const document = readText(db, documentId)
    const code = createCode(db, { name, parentId }, context)
    const applied = applyToSpans(db, { document, codeId: code.id, spans }, context)
    context.act.words = { code: code.name, document: document.name, count: applied.codings }
    return { code: readCode(db, code.id), ...applied }
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

  applyToSpeaker(db, { documentId, speaker, codeId }, context) {
    const document = readText(db, documentId)
    const turns = readMarks(db, document.structureKey).filter(
      mark => mark.kind === 'turn' && mark.speaker === speaker,
    )
    const spans = turns.flatMap(turn => wordsOfTurn(document.text, turn) ?? [])
    const applied = applyToSpans(db, { document, codeId, spans }, context)
    const { codings } = applied
    context.act.words = { code: readCode(db, codeId).name, document: document.name, speaker, codings }
    return applied
  },

  update(db, { ids, comment, weight, certainty }, { act }) {
    const found = readCodings(db, ids)
    act.words = wordsFor(db, found)
    for (const coding of found) {
      updateMarks(db, coding.id, {
        comment: comment ?? coding.comment,
        weight: weight === undefined ? coding.weight : weight,
        certainty: certainty === undefined ? coding.certainty : certainty,
      })
    }
    return { updated: found.length }
  },

  resize(db, { id, span }, { act }) {
    const [coding] = readCodings(db, [id])
    if (coding === undefined) throw new Refusal('not-found', `No coding ${id}`)
    act.words = wordsFor(db, [coding])
    const joined = joinSame(db, coding, { ...coding, span })
    if (joined !== undefined) return joined
    moveCoding(db, coding, span)
    return readCodings(db, [id])[0] ?? coding
  },

  recode(db, { ids, codeId }, { act }) {
    const found = readCodings(db, ids)
    const words = wordsFor(db, found)
    act.words = {
      count: found.length,
      ...(words.code && { before: words.code }),
      code: readCode(db, codeId).name,
    }
    let merged = 0
    for (const coding of found) {
      const joins = !coding.detached && joinSame(db, coding, { ...coding, codeId }) !== undefined
      if (joins) merged++
      else updateCode(db, coding.id, codeId)
    }
    return { recoded: found.length - merged, merged }
  },

  remove(db, { ids }, { act }) {
    const found = readCodings(db, ids)
    act.words = wordsFor(db, found)
    for (const coding of found) deleteCoding(db, coding.id)
    return { removed: found.length }
  },
}

/** How many codings an act is about, and their code when it is one. */
function wordsFor(db: ReadDb, found: readonly Coding[]): { count: number; code?: string } {
  const codes = new Set(found.map(coding => coding.codeId))
  const [only] = codes
  return { count: found.length, ...(codes.size === 1 && only && { code: readCode(db, only).name }) }
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

/** Refuses: not-found, ambiguous. */
export function only<Item>(found: readonly Item[], words: string, what: string): Item {
  const first = found[0]
  if (first === undefined) throw new Refusal('not-found', `No ${what} ${words}`, { name: words })
  if (found.length > 1) throw new Refusal('ambiguous', `${found.length} ${what}s ${words}`, { name: words })
  return first
}
