import type { CaseId } from '../../core/id.ts'
import { Refusal } from '../../core/refusal.ts'
import type { CaseSummary } from '../../ipc/cases.ts'
import type { ReadDb, WriteDb } from '../db/connection.ts'
import { deleteMembersOf } from './case-members.ts'

export function listCases(db: ReadDb): (CaseSummary & { readonly key: number })[] {
  return db.all('SELECT key, id, name FROM study_case ORDER BY position, key')
}

/** Refuses: not-found. */
export function readCase(db: ReadDb, id: CaseId): CaseSummary & { readonly key: number } {
  const row = db.get<CaseSummary & { readonly key: number }>(
    'SELECT key, id, name FROM study_case WHERE id = ?',
    id,
  )
  if (row === undefined) throw new Refusal('not-found', `No case ${id}`)
  return row
}

/** Where the next case goes, behind all others. */
export function nextCasePosition(db: ReadDb): number {
  return db.get<{ next: number }>('SELECT coalesce(max(position), 0) + 1 AS next FROM study_case')?.next ?? 1
}

/** Adds a case, as the last one unless its position is known; returns its key. */
export function insertCase(
  db: WriteDb,
  { id, name }: CaseSummary,
  now: string,
  position = nextCasePosition(db),
): number {
  return db.run(
    'INSERT INTO study_case (id, name, position, created_at) VALUES (?, ?, ?, ?)',
    id,
    name,
    position,
    now,
  ).key
}

export function updateCaseName(db: WriteDb, key: number, name: string): void {
  db.run('UPDATE study_case SET name = ? WHERE key = ?', name, key)
}

/** With its values, its members, its memos and its summaries. */
export function deleteCase(db: WriteDb, key: number): void {
  deleteMembersOf(db, 'case', key)
  db.run('DELETE FROM summary WHERE case_key = ?', key)
  db.run('DELETE FROM attribute_value WHERE case_key = ?', key)
  db.run('DELETE FROM memo WHERE case_key = ?', key)
  db.run('DELETE FROM study_case WHERE key = ?', key)
}
