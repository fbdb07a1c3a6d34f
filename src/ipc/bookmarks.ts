import { z } from 'zod'
import type { Bookmark } from '../core/bookmark/index.ts'
import type { BookmarkId, DocumentId } from '../core/id.ts'
import { id, nothing, span, text } from './fields.ts'
import { change, query, returns } from './operation.ts'

const bookmarkId = id<BookmarkId>()

export const bookmarks = {
  /** All bookmarks, detached ones included, in the order of documents, then of the text. */
  list: query(nothing, returns<readonly Bookmark[]>()),
  /**
   * Sets a bookmark on a span; the name may be empty.
   * Refuses: not-found, empty-span, span-outside-document, span-splits-character, name-too-long.
   */
  add: change(z.object({ documentId: id<DocumentId>(), span, name: text.default('') }), returns<Bookmark>()),
  /** Refuses: not-found, name-too-long. */
  rename: change(z.object({ id: bookmarkId, name: text }), returns<Bookmark>()),
  /** Refuses: not-found. */
  remove: change(z.object({ ids: z.array(bookmarkId).min(1) }), returns<{ readonly removed: number }>()),
}
