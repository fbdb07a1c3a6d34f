import type { SavedQueryId } from '../../core/id.ts'
import { Refusal } from '../../core/refusal.ts'
import type { SavedQuery } from '../../ipc/queries.ts'
import { queryTree } from '../../ipc/query-tree.ts'
import type { ReadDb, WriteDb } from '../db/connection.ts'

interface SavedRow {
  readonly id: SavedQueryId
  readonly name: string
  readonly query: string
}

/** In the order they were saved. One that a newer version wrote in another way is left alone. */
export function listSavedQueries(db: ReadDb): SavedQuery[] {
  return db.all<SavedRow>('SELECT id, name, query FROM saved_query ORDER BY position, key').flatMap(row => {
    const query = queryTree.safeParse(JSON.parse(row.query))
    return query.success ? [{ id: row.id, name: row.name, query: query.data }] : []
  })
}

/** Refuses: not-found. */
export function readSavedQuery(db: ReadDb, id: SavedQueryId): SavedQuery {
  const found = listSavedQueries(db).find(saved => saved.id === id)
  if (found === undefined) throw new Refusal('not-found', `No saved query ${id}`)
  return found
}

/** Adds one as the last. */
export function insertSavedQuery(db: WriteDb, { id, name, query }: SavedQuery, now: string): void {
  db.run(
    `INSERT INTO saved_query (id, name, query, position, created_at)
     VALUES (?, ?, ?, (SELECT coalesce(max(position), 0) + 1 FROM saved_query), ?)`,
    id,
    name,
    JSON.stringify(query),
    now,
  )
}

export function updateSavedQuery(db: WriteDb, { id, name, query }: SavedQuery): void {
  db.run('UPDATE saved_query SET name = ?, query = ? WHERE id = ?', name, JSON.stringify(query), id)
}

export function deleteSavedQuery(db: WriteDb, id: SavedQueryId): void {
  db.run('DELETE FROM saved_query WHERE id = ?', id)
}
