import { cleanName } from '../../core/codebook/index.ts'
import type { CodeId, MemoId } from '../../core/id.ts'
import {
  cleanTags,
  findLinks,
  isSameTag,
  linkStarts,
  type Memo,
  memoName,
  selectMemos,
} from '../../core/memo/index.ts'
import { Refusal } from '../../core/refusal.ts'
import { shorten } from '../../core/text/index.ts'
import { MergedCodes } from '../codebook/merged-codes.ts'
import type { ReadDb } from '../db/connection.ts'
import { LinkedThings } from '../memos/linked-things.ts'
import { orderMemos } from '../memos/order-memos.ts'
import { subjectKeys } from '../memos/subject-keys.ts'
import { codingsWithIds } from '../store/codings.ts'
import { keyOf } from '../store/keys.ts'
import {
  deleteMemo,
  insertMemo,
  listMemos,
  memosHolding,
  readMemo,
  updateMemo,
  updateMemoSubject,
  updateMemoTags,
} from '../store/memos.ts'
import type { HandlersOf } from './handler.ts'

export const memos: HandlersOf<'memos'> = {
  list: (db, { order, ...filter }) => orderMemos(db, selectMemos(listMemos(db), filter), order),

  linked(db, { links }) {
    const things = new LinkedThings(db)
    return links.map(({ target, words }) => things.find(target, words))
  },

  backlinks(db, thing) {
    const parts = thing.kind === 'code' ? new MergedCodes(db).partsOf(thing.id as CodeId) : []
    const starts = [thing, ...parts.map(id => ({ kind: 'code' as const, id }))].flatMap(linkStarts)
    const holding = memosHolding(db, starts)
    const all =
      thing.kind === 'document' ? [...holding, ...linkingToCodingsOf(db, thing.id, holding)] : holding
    return all.filter(({ id }) => id !== thing.id)
  },

  create(db, { subject, title, text, tags }, { act, coderKey, newId, now }) {
    const id = newId() as MemoId
    insertMemo(db, { id, ...subjectKeys(db, subject), title, text, tags: cleanTags(tags), coderKey }, now)
    const memo = readMemo(db, id)
    act.words = { memo: called(memo) }
    return memo
  },

  update(db, { id, title, text, typed }, { act, now }) {
    const before = readMemo(db, id)
    const words = { title: title ?? before.title, text: text ?? before.text }
    act.words = { memo: called({ ...before, ...words }) }
    if (typed) act.goesOn = { operations: writing, table: 'memo', rowKey: keyOf(db, 'memo', id) }
    if (words.title !== before.title || words.text !== before.text) updateMemo(db, id, words, now)
    return readMemo(db, id)
  },

  setTags(db, { id, tags }, { act, now }) {
    const before = readMemo(db, id)
    const after = cleanTags(tags)
    act.words = { memo: called(before) }
    if (after.join() !== before.tags.join()) updateMemoTags(db, id, after, now)
    return readMemo(db, id)
  },

  renameTag(db, { tag, name }, { act, now }) {
    cleanName(name)
    const [after = ''] = cleanTags([name])
    act.words = { tag, name: after }
    const bearing = listMemos(db).filter(memo => memo.tags.some(given => isSameTag(given, tag)))
    if (bearing.length === 0) throw new Refusal('not-found', `No memo is tagged ${tag}`, { name: tag })
    for (const memo of bearing) {
      const tags = cleanTags(memo.tags.map(given => (isSameTag(given, tag) ? after : given)))
      if (tags.join() !== memo.tags.join()) updateMemoTags(db, memo.id, tags, now)
    }
    return { memos: bearing.length }
  },

  attach(db, { id, subject }, { act, now }) {
    act.words = { memo: called(readMemo(db, id)) }
    updateMemoSubject(db, id, subjectKeys(db, subject), now)
    return readMemo(db, id)
  },

  remove(db, { id }, { act }) {
    act.words = { memo: called(readMemo(db, id)) }
    if (!deleteMemo(db, id)) throw new Refusal('not-found', `No memo ${id}`)
    return { removed: 1 }
  },
}

/** Memos not found yet that link to a coding of the document. */
function linkingToCodingsOf(db: ReadDb, documentId: string, found: readonly Memo[]): Memo[] {
  const known = new Set(found.map(({ id }) => id))
  const others = memosHolding(db, ['[[coding:']).filter(({ id }) => !known.has(id))
  return others.filter(({ text }) => {
    const ids = findLinks(text).flatMap(({ target }) => (target.kind === 'coding' ? [target.id] : []))
    return codingsWithIds(db, ids).some(coding => coding.documentId === documentId)
  })
}

/** What the next words of a memo may join. */
const writing = ['memos.create', 'memos.update']

/** How the history names a memo: by its title, else by its first words. */
function called(memo: Memo): string {
  return shorten(memoName(memo))
}
