import type { CodeId, CodeSetId } from '../../core/id.ts'
import { Refusal } from '../../core/refusal.ts'
import type { CodeSet } from '../../ipc/code-sets.ts'
import type { ReadDb, WriteDb } from '../db/connection.ts'
import { keyOf } from './keys.ts'

export function listCodeSets(db: ReadDb): CodeSet[] {
  const members = db.lists<[number, CodeId]>(
    `SELECT set_key, code.id FROM code_set_member JOIN code ON code.key = code_set_member.code_key
     ORDER BY code_set_member.key`,
  )
  const codesOf = new Map<number, CodeId[]>()
  for (const [key, id] of members) codesOf.set(key, [...(codesOf.get(key) ?? []), id])
  return db
    .all<{ key: number; id: CodeSetId; name: string }>(
      'SELECT key, id, name FROM code_set ORDER BY position, key',
    )
    .map(({ key, id, name }) => ({ id, name, codeIds: codesOf.get(key) ?? [] }))
}

/** Refuses: not-found. */
export function readCodeSet(db: ReadDb, id: CodeSetId): CodeSet {
  const found = listCodeSets(db).find(set => set.id === id)
  if (found === undefined) throw new Refusal('not-found', `No set ${id}`)
  return found
}

export function insertCodeSet(
  db: WriteDb,
  set: { readonly id: CodeSetId; readonly name: string },
  now: string,
): void {
  db.run(
    `INSERT INTO code_set (id, name, position, created_at)
     VALUES (?, ?, (SELECT coalesce(max(position), 0) + 1 FROM code_set), ?)`,
    set.id,
    set.name,
    now,
  )
}

export function renameCodeSet(db: WriteDb, id: CodeSetId, name: string): void {
  db.run('UPDATE code_set SET name = ? WHERE id = ?', name, id)
}

export function deleteCodeSet(db: WriteDb, id: CodeSetId): void {
  const key = keyOf(db, 'code_set', id)
  db.run('DELETE FROM code_set_member WHERE set_key = ?', key)
  db.run('DELETE FROM code_set WHERE key = ?', key)
}

/** A code that is in the set already stays where it is. Refuses: not-found. */
export function addToCodeSet(db: WriteDb, id: CodeSetId, codes: readonly CodeId[]): void {
  const setKey = keyOf(db, 'code_set', id)
  for (const code of codes) {
    const codeKey = keyOf(db, 'code', code)
    const isIn = db.get('SELECT 1 FROM code_set_member WHERE set_key = ? AND code_key = ?', setKey, codeKey)
    if (isIn === undefined) {
      db.run('INSERT INTO code_set_member (set_key, code_key) VALUES (?, ?)', setKey, codeKey)
    }
  }
}

export function takeFromCodeSet(db: WriteDb, id: CodeSetId, codes: readonly CodeId[]): void {
  const setKey = keyOf(db, 'code_set', id)
  for (const code of codes) {
    db.run('DELETE FROM code_set_member WHERE set_key = ? AND code_key = ?', setKey, keyOf(db, 'code', code))
  }
}

/** What was a member by one code is one by the other from now on. */
export function giveSetsTo(db: WriteDb, fromKey: number, intoKey: number): void {
  db.run(
    `DELETE FROM code_set_member WHERE code_key = ?
       AND set_key IN (SELECT set_key FROM code_set_member WHERE code_key = ?)`,
    fromKey,
    intoKey,
  )
  db.run('UPDATE code_set_member SET code_key = ? WHERE code_key = ?', intoKey, fromKey)
}
