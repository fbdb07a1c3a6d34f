import type { Bookmark } from '../../core/bookmark/index.ts'
import { cleanName } from '../../core/codebook/index.ts'
import type { BookmarkId } from '../../core/id.ts'
import { Refusal } from '../../core/refusal.ts'
import { makeAnchor, shorten } from '../../core/text/index.ts'
import {
  deleteBookmark,
  insertBookmark,
  listBookmarks,
  readBookmark,
  updateBookmarkName,
} from '../store/bookmarks.ts'
import { readTextContent } from '../store/contents.ts'
import { readDocumentKeys } from '../store/documents.ts'
import type { HandlersOf } from './handler.ts'

export const bookmarks: HandlersOf<'bookmarks'> = {
  list: db => listBookmarks(db),

  add(db, { documentId, span, name }, { act, coderKey, newId, now }) {
    const { key, textKey } = readDocumentKeys(db, documentId)
    const anchor = makeAnchor(span, readTextContent(db, textKey))
    const id = newId() as BookmarkId
    insertBookmark(db, { id, documentKey: key, coderKey, name: named(name) }, anchor, now)
    const bookmark = readBookmark(db, id)
    act.words = { bookmark: called(bookmark) }
    return bookmark
  },

  rename(db, { id, name }, { act }) {
    const before = readBookmark(db, id)
    const wanted = named(name)
    act.words = { bookmark: called(before) }
    if (wanted !== before.name) updateBookmarkName(db, id, wanted)
    return readBookmark(db, id)
  },

  remove(db, { ids }, { act }) {
    const found = [...new Set(ids)].map(id => readBookmark(db, id))
    const [first] = found
    act.words = { bookmark: first === undefined ? '' : called(first), count: found.length }
    for (const { id } of found) {
      if (!deleteBookmark(db, id)) throw new Refusal('not-found', `No bookmark ${id}`)
    }
    return { removed: found.length }
  },
}

/** A bookmark needs no name, but one it has keeps the rules of names. */
function named(name: string): string {
  return name.trim() === '' ? '' : cleanName(name)
}

/** How the history names a bookmark: by its name, else by the words it holds on to. */
function called({ name, quotation }: Bookmark): string {
  return shorten(name === '' ? quotation : name)
}
