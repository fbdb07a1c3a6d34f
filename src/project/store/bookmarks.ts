import type { Bookmark } from '../../core/bookmark/index.ts'
import type { BookmarkId, CoderId, DocumentId } from '../../core/id.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Anchor } from '../../core/text/index.ts'
import type { ReadDb, WriteDb } from '../db/connection.ts'

interface BookmarkRow {
  readonly id: BookmarkId
  readonly documentId: DocumentId
  readonly span_from: number
  readonly span_to: number
  readonly quotation: string
  readonly name: string
  readonly detached: number
  readonly coderId: CoderId
  readonly createdAt: string
}

const selectBookmarks = `
  SELECT bookmark.id, document.id AS documentId, span_from, span_to, quotation, bookmark.name, detached,
    coder.id AS coderId, bookmark.created_at AS createdAt
  FROM bookmark JOIN document ON document.key = bookmark.document_key
  JOIN coder ON coder.key = bookmark.coder_key`

/** In the order of documents, then of the text. */
export function listBookmarks(db: ReadDb): Bookmark[] {
  return db
    .all<BookmarkRow>(
      `${selectBookmarks} ORDER BY document.position, document.key, span_from, span_to, bookmark.key`,
    )
    .map(toBookmark)
}

/** Refuses: not-found. */
export function readBookmark(db: ReadDb, id: BookmarkId): Bookmark {
  const row = db.get<BookmarkRow>(`${selectBookmarks} WHERE bookmark.id = ?`, id)
  if (row === undefined) throw new Refusal('not-found', `No bookmark ${id}`)
  return toBookmark(row)
}

export function insertBookmark(
  db: WriteDb,
  bookmark: {
    readonly id: BookmarkId
    readonly documentKey: number
    readonly coderKey: number
    readonly name: string
  },
  { span, quotation, prefix, suffix }: Anchor,
  now: string,
): void {
  db.run(
    `INSERT INTO bookmark (id, document_key, span_from, span_to, quotation, prefix, suffix, name, coder_key, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    bookmark.id,
    bookmark.documentKey,
    span.from,
    span.to,
    quotation,
    prefix,
    suffix,
    bookmark.name,
    bookmark.coderKey,
    now,
  )
}

export function updateBookmarkName(db: WriteDb, id: BookmarkId, name: string): void {
  db.run('UPDATE bookmark SET name = ? WHERE id = ?', name, id)
}

/** Returns false when there is none. */
export function deleteBookmark(db: WriteDb, id: BookmarkId): boolean {
  return db.run('DELETE FROM bookmark WHERE id = ?', id).changes === 1
}

function toBookmark(row: BookmarkRow): Bookmark {
  const { id, documentId, quotation, name, coderId, createdAt } = row
  const span = { from: row.span_from, to: row.span_to }
  return { id, documentId, span, quotation, name, detached: row.detached === 1, coderId, createdAt }
}
