import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { groupBy } from '../../core/group-by.ts'
import type { DocumentId, MemoId } from '../../core/id.ts'
import { type NamePlace, pseudonymFinder, suggestNames } from '../../core/pseudonym/index.ts'
import { Refusal } from '../../core/refusal.ts'
import { beginning, ending } from '../../core/text/index.ts'
import { replaceFile } from '../../formats/file/replace-file.ts'
import { readPseudonymKey, writePseudonymKey } from '../../formats/sheets/index.ts'
import { decodeText } from '../../formats/text/index.ts'
import { namedColumns } from '../../ipc/constants.ts'
import type { NameHit, NamePlaceKind, NameSuggestion } from '../../ipc/pseudonyms.ts'
import type { ReadDb } from '../db/connection.ts'
import { refuseProjectAsTarget } from '../exporting/guard-target.ts'
import { namedRefusal } from '../importing/read-file.ts'
import { readTextContent } from '../store/contents.ts'
import { listDocuments, readDocumentKeys } from '../store/documents.ts'
import { listMemos } from '../store/memos.ts'
import { wordsOfKind } from '../store/name-columns.ts'
import { readMarks } from '../store/structures.ts'
import { ID_LENGTH, type PlaceToChange, Pseudonymising, speakersIn } from '../texts/pseudonymise.ts'
import type { HandlersOf } from './handler.ts'

/** Hits that are shown; there is little sense in looking through more. */
const SHOWN = 20_000
/** Suggestions that are made. */
const SUGGESTED = 80
/** Shown on each side of a hit, in UTF-16 code units. */
const AROUND = 24
/** No table of names is larger, in bytes. */
const LARGEST_KEY = 8_000_000

export const pseudonyms: HandlersOf<'pseudonyms'> = {
  suggest(db, { documentIds }) {
    const chosen = chosenDocuments(db, documentIds).map(id => readDocumentKeys(db, id))
    const speakers = new Map<string, number>()
    for (const { structureKey } of chosen) {
      for (const mark of readMarks(db, structureKey)) {
        if (mark.kind === 'turn') speakers.set(mark.speaker, (speakers.get(mark.speaker) ?? 0) + 1)
      }
    }
    const texts = (function* () {
      for (const { textKey } of chosen) yield readTextContent(db, textKey)
    })()
    const found = suggestNames(texts).filter(({ name, count }) => count > 1 && !speakers.has(name))
    const spoken = [...speakers].map(([name, count]): NameSuggestion => ({ name, count, speaks: true }))
    return [...spoken, ...found.slice(0, SUGGESTED).map(each => ({ ...each, speaks: false }))]
  },

  find(db, { documentIds, entries, memos, names }) {
    const find = pseudonymFinder(entries)
    const hits: NameHit[] = []
    const revisions: Record<string, number> = {}
    let total = 0
    const add = (kind: NamePlaceKind, id: string, text: string, places: readonly NamePlace[]) => {
      total += places.length
      for (const place of places.slice(0, Math.max(0, SHOWN - hits.length)))
        hits.push(hitAt(kind, id, text, place))
    }
    const ids = chosenDocuments(db, documentIds)
    for (const id of ids) {
      const { name, textKey, structureKey, revision } = readDocumentKeys(db, id)
      if (names) add('document-name', id, name, find(name))
      const text = readTextContent(db, textKey)
      const places = find(text)
      if (places.length > 0) revisions[id] = revision
      add('text', id, text, places)
      for (const speaker of speakersIn(readMarks(db, structureKey))) {
        add('speaker', `${id} ${speaker}`, speaker, find(speaker))
      }
    }
    if (memos) {
      for (const { id, title, text } of listMemos(db)) {
        add('memo-title', id, title, find(title))
        add('memo-text', id, text, find(text))
      }
    }
    for (const kind of names && documentIds === null ? namedColumns : []) {
      for (const { key, words } of wordsOfKind(db, kind)) add(kind, String(key), words, find(words))
    }
    return { hits, total, revisions }
  },

  apply(db, { entries, revisions, places }, context) {
    const work = new Pseudonymising(db, entries, context)
    const of = (...kinds: readonly NamePlaceKind[]) =>
      groupBy<PlaceToChange, string>(
        places.filter(({ kind }) => kinds.includes(kind)),
        place => place.id,
      )
    // Before the texts: their marks are taken from what is stored.
    const speakers = of('speaker')
    for (const [id, inSpeaker] of speakers) work.speaker(id, inSpeaker)
    const texts = of('text')
    for (const [id, inText] of texts) work.text(id as DocumentId, revisions[id] ?? 0, inText)
    const named = of('document-name')
    for (const [id, inName] of named) work.documentName(id as DocumentId, inName)
    const memos = of('memo-title', 'memo-text')
    for (const [id, inMemo] of memos) work.memo(id as MemoId, inMemo)
    let others = 0
    for (const kind of namedColumns) {
      const rows = of(kind)
      for (const [key, inRow] of rows) work.row(kind, Number(key), inRow)
      others += rows.size
    }
    const spoken = [...speakers.keys()].map(id => id.slice(0, ID_LENGTH))
    const documents = new Set([...texts.keys(), ...named.keys(), ...spoken]).size
    context.act.words = { count: documents + memos.size + others }
    return { documents, memos: memos.size, others, places: places.length }
  },

  async saveKey(_db, { path, entries }, { session }) {
    refuseProjectAsTarget(path, session.file.path)
    const bytes = Buffer.from(writePseudonymKey(entries), 'utf8')
    await replaceFile(path, write => write(bytes))
    return { path }
  },

  async readKey(_db, { path }) {
    try {
      const { size } = await stat(path)
      if (size > LARGEST_KEY) throw new Refusal('malformed-input', `${size} bytes are no table of names`)
      return { entries: readPseudonymKey(decodeText(await readFile(path)).text) }
    } catch (error) {
      if (error instanceof Refusal) {
        throw new Refusal(error.code, error.message, { name: basename(path), path, ...error.values })
      }
      throw namedRefusal(error, path)
    }
  },
}

function chosenDocuments(db: ReadDb, ids: readonly DocumentId[] | null): readonly DocumentId[] {
  return ids ?? listDocuments(db).map(({ id }) => id)
}

function hitAt(kind: NamePlaceKind, id: string, text: string, { from, to, entry }: NamePlace): NameHit {
  return {
    kind,
    id,
    from,
    to,
    entry,
    words: text.slice(from, to),
    before: ending(text.slice(0, from), AROUND),
    after: beginning(text.slice(to), AROUND),
  }
}
