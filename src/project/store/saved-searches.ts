import type { SavedSearchId } from '../../core/id.ts'
import { Refusal } from '../../core/refusal.ts'
import { type SavedSearch, type SearchQuery, searchQuery } from '../../ipc/search.ts'
import type { ReadDb, WriteDb } from '../db/connection.ts'

interface SavedRow {
  readonly id: SavedSearchId
  readonly name: string
  readonly query: string
}

export function listSavedSearches(db: ReadDb): SavedSearch[] {
  return db.all<SavedRow>('SELECT id, name, query FROM saved_search ORDER BY position, key').flatMap(row => {
    // One that a newer version wrote in another way is left alone.
    const query = searchQuery.safeParse(JSON.parse(row.query))
    return query.success ? [{ id: row.id, name: row.name, query: query.data }] : []
  })
}

/** Refuses: not-found. */
export function readSavedSearch(db: ReadDb, id: SavedSearchId): SavedSearch {
  const found = listSavedSearches(db).find(saved => saved.id === id)
  if (found === undefined) throw new Refusal('not-found', `No saved search ${id}`)
  return found
}

/** Adds one as the last. */
export function insertSavedSearch(db: WriteDb, { id, name, query }: SavedSearch, now: string): void {
  db.run(
    `INSERT INTO saved_search (id, name, query, position, created_at)
     VALUES (?, ?, ?, (SELECT coalesce(max(position), 0) + 1 FROM saved_search), ?)`,
    id,
    name,
    JSON.stringify(query),
    now,
  )
}

export function updateSavedSearch(
  db: WriteDb,
  id: SavedSearchId,
  { name, query }: { readonly name: string; readonly query: SearchQuery },
): void {
  db.run('UPDATE saved_search SET name = ?, query = ? WHERE id = ?', name, JSON.stringify(query), id)
}

export function deleteSavedSearch(db: WriteDb, id: SavedSearchId): void {
  db.run('DELETE FROM saved_search WHERE id = ?', id)
}
