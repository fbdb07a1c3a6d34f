import { Refusal } from '../../core/refusal.ts'
import type { ReadDb } from '../db/connection.ts'

/** Tables whose rows the world knows by id. */
type NamedTable =
  | 'coder'
  | 'document'
  | 'document_group'
  | 'document_set'
  | 'code'
  | 'code_set'
  | 'coding'
  | 'memo'

/** The key behind an id. Refuses: not-found. */
export function keyOf(db: ReadDb, table: NamedTable, id: string): number {
  const row = db.get<{ key: number }>(`SELECT key FROM ${table} WHERE id = ?`, id)
  if (row === undefined) throw new Refusal('not-found', `No ${table} ${id}`)
  return row.key
}
