import type { MemoId } from '../../core/id.ts'
import type { Memo, MemoSubject } from '../../core/memo/index.ts'
import { Refusal } from '../../core/refusal.ts'
import { makeAnchor, shorten } from '../../core/text/index.ts'
import type { ReadDb } from '../db/connection.ts'
import { readTextContent } from '../store/contents.ts'
import { readDocumentKeys } from '../store/documents.ts'
import { keyOf } from '../store/keys.ts'
import { deleteMemo, insertMemo, listMemos, type NewMemo, readMemo, updateMemo } from '../store/memos.ts'
import type { HandlersOf } from './handler.ts'

export const memos: HandlersOf<'memos'> = {
  list: db => listMemos(db),

  create(db, { subject, title, text }, { act, coderKey, newId, now }) {
    const id = newId() as MemoId
    insertMemo(db, { id, ...placeOf(db, subject), title, text, coderKey }, now)
    const memo = readMemo(db, id)
    act.words = { memo: called(memo) }
    return memo
  },

  update(db, { id, title, text }, { act, now }) {
    const before = readMemo(db, id)
    const words = { title: title ?? before.title, text: text ?? before.text }
    act.words = { memo: called({ ...before, ...words }) }
    if (words.title !== before.title || words.text !== before.text) updateMemo(db, id, words, now)
    return readMemo(db, id)
  },

  remove(db, { id }, { act }) {
    act.words = { memo: called(readMemo(db, id)) }
    if (!deleteMemo(db, id)) throw new Refusal('not-found', `No memo ${id}`)
    return { removed: 1 }
  },
}

type MemoPlace = Pick<NewMemo, 'subject' | 'documentKey' | 'codeKey' | 'codingKey' | 'anchor'>

function placeOf(db: ReadDb, subject: MemoSubject): MemoPlace {
  const place: MemoPlace = {
    subject: subject.kind,
    documentKey: null,
    codeKey: null,
    codingKey: null,
    anchor: null,
  }
  switch (subject.kind) {
    case 'project':
      return place
    case 'document':
      return { ...place, documentKey: keyOf(db, 'document', subject.documentId) }
    case 'code':
      return { ...place, codeKey: keyOf(db, 'code', subject.codeId) }
    case 'coding':
      return { ...place, codingKey: keyOf(db, 'coding', subject.codingId) }
    case 'passage': {
      const { key, textKey } = readDocumentKeys(db, subject.documentId)
      return { ...place, documentKey: key, anchor: makeAnchor(subject.span, readTextContent(db, textKey)) }
    }
  }
}

/** How the history names a memo: by its title, else by its first words. */
function called(memo: Memo): string {
  return shorten(memo.title.trim() || memo.text.trim().split('\n', 1)[0] || '')
}
