import type { ReadDb } from '../db/connection.ts'
import type { LaterActs } from './later-acts.ts'

/** Tables whose rows are anchored to words of a document's current text. */
const anchored = `('coding', 'memo', 'bookmark', 'case_member')`

/** The document of a row of the journal `act_row`, wherever it can be read: from its images, or from the row itself. */
const documentOf = `coalesce(act_row.before ->> 'document_key', act_row.after ->> 'document_key',
  (SELECT document_key FROM coding WHERE act_row.table_name = 'coding' AND coding.key = act_row.row_key),
  (SELECT document_key FROM memo WHERE act_row.table_name = 'memo' AND memo.key = act_row.row_key),
  (SELECT document_key FROM bookmark WHERE act_row.table_name = 'bookmark' AND bookmark.key = act_row.row_key),
  (SELECT document_key FROM case_member
    WHERE act_row.table_name = 'case_member' AND case_member.key = act_row.row_key))`

/** An edit of a text, and its rows, stand in the journal as revisions that came or went. */
const isEdit = `act_row.table_name = 'text_revision' AND (act_row.before IS NULL OR act_row.after IS NULL)`

/** The first act that anchored something to the text which the act made: without that text its offsets mean nothing. */
export function anchoredSince(db: ReadDb, actKey: number, later: LaterActs): number | null {
  const edited = db.all<{ key: number }>(
    `SELECT DISTINCT ${documentOf} AS key FROM act_row WHERE act_key = ? AND ${isEdit}`,
    actKey,
  )
  if (edited.length === 0) return null
  const acts = db.all<{ key: number }>(
    `SELECT DISTINCT act_key AS key FROM act_row WHERE act_key > ? AND table_name IN ${anchored}
       AND ${documentOf} IN (SELECT value FROM json_each(?))`,
    later.since,
    JSON.stringify(edited.map(({ key }) => key)),
  )
  return later.first(acts.map(({ key }) => key))
}

/** The first act that changed the text to which something that comes back is anchored. */
export function textChangedSince(db: ReadDb, actKey: number, later: LaterActs): number | null {
  const edits = db.all<{ key: number; document: number }>(
    `SELECT DISTINCT act_key AS key, ${documentOf} AS document FROM act_row
     WHERE ${isEdit} AND act_key > ?`,
    later.since,
  )
  if (edits.length === 0) return null
  const documents = new Set(
    db
      .all<{ key: number }>(
        `SELECT DISTINCT ${documentOf} AS key FROM act_row WHERE act_key = ? AND table_name IN ${anchored}
           AND (after IS NULL OR before ->> 'span_from' IS NOT NULL OR before ->> 'span_to' IS NOT NULL)
           AND before IS NOT NULL`,
        actKey,
      )
      .map(({ key }) => key),
  )
  return later.first(edits.filter(({ document }) => documents.has(document)).map(({ key }) => key))
}
