import {
  cleanName,
  codesCalled,
  foldSpaces,
  PATH_SEPARATOR,
  withSubcodes,
} from '../../core/codebook/index.ts'
import type { CodeId, DocumentId } from '../../core/id.ts'
import { Refusal } from '../../core/refusal.ts'
import { findQuotation } from '../../core/text/index.ts'
import { wordsOfTurn } from '../../core/transcript/index.ts'
import type { CodingList } from '../../ipc/codings.ts'
import { applyCode, readText } from '../coding/apply-code.ts'
import { createCode } from '../coding/create-code.ts'
import type { ReadDb, WriteDb } from '../db/connection.ts'
import { findPassages } from '../search/passages.ts'
import { listCodes, readCode } from '../store/codes.ts'
import { codingsWithIds, deleteCoding, findCodings, listCodingsOf } from '../store/codings.ts'
import { documentsCalled, readDocumentKeys } from '../store/documents.ts'
import { readMarks } from '../store/structures.ts'
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

  applyToSpeaker(db, { documentId, speaker, codeId }, context) {
    const document = readText(db, documentId)
    const turns = readMarks(db, document.structureKey).filter(
      mark => mark.kind === 'turn' && mark.speaker === speaker,
    )
    const done = turns.flatMap(turn => {
      const span = wordsOfTurn(document.text, turn)
      return span === null ? [] : [applyCode(db, { document, codeId, span }, context).isNew]
    })
    const codings = done.filter(isNew => isNew).length
    context.act.words = { code: readCode(db, codeId).name, document: document.name, speaker, codings }
    return { codings, present: done.length - codings }
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
