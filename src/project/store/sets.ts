import { cleanName } from '../../core/codebook/index.ts'
import { Refusal } from '../../core/refusal.ts'
import type { ReadDb, WriteDb } from '../db/connection.ts'
import { keyOf } from './keys.ts'

/** Where the sets of one kind of thing are kept. */
export interface SetKind {
  readonly set: 'code_set' | 'document_set'
  readonly member: 'code_set_member' | 'document_set_member'
  readonly thing: 'code' | 'document'
}

export const codeSetKind = { set: 'code_set', member: 'code_set_member', thing: 'code' } as const
export const documentSetKind = {
  set: 'document_set',
  member: 'document_set_member',
  thing: 'document',
} as const

export interface NamedSet {
  readonly id: string
  readonly name: string
  readonly members: readonly string[]
}

export function listSets(db: ReadDb, { set, member, thing }: SetKind): NamedSet[] {
  const members = new Map<number, string[]>()
  const rows = db.lists<[number, string]>(
    `SELECT set_key, ${thing}.id FROM ${member} JOIN ${thing} ON ${thing}.key = ${thing}_key ORDER BY ${member}.key`,
  )
  for (const [key, id] of rows) {
    const known = members.get(key)
    if (known === undefined) members.set(key, [id])
    else known.push(id)
  }
  return db
    .all<{ key: number; id: string; name: string }>(`SELECT key, id, name FROM ${set} ORDER BY position, key`)
    .map(({ key, id, name }) => ({ id, name, members: members.get(key) ?? [] }))
}

/** Refuses: not-found. */
export function readSet(db: ReadDb, kind: SetKind, id: string): NamedSet {
  const found = listSets(db, kind).find(set => set.id === id)
  if (found === undefined) throw new Refusal('not-found', `No set ${id}`)
  return found
}

/** A name for a set, as it is stored. Refuses: name-empty, name-too-long, name-taken. */
export function freeSetName(db: ReadDb, kind: SetKind, wanted: string, except: string): string {
  const name = cleanName(wanted)
  if (listSets(db, kind).some(set => set.id !== except && set.name === name)) {
    throw new Refusal('name-taken', `A set is called ${name}`, { name })
  }
  return name
}

export function insertSet(
  db: WriteDb,
  { set }: SetKind,
  { id, name }: { readonly id: string; readonly name: string },
  now: string,
): void {
  db.run(
    `INSERT INTO ${set} (id, name, position, created_at)
     VALUES (?, ?, (SELECT coalesce(max(position), 0) + 1 FROM ${set}), ?)`,
    id,
    name,
    now,
  )
}

export function renameSet(db: WriteDb, { set }: SetKind, id: string, name: string): void {
  db.run(`UPDATE ${set} SET name = ? WHERE id = ?`, name, id)
}

export function deleteSet(db: WriteDb, { set, member }: SetKind, id: string): void {
  const key = keyOf(db, set, id)
  db.run(`DELETE FROM ${member} WHERE set_key = ?`, key)
  db.run(`DELETE FROM ${set} WHERE key = ?`, key)
}

/** What is in the set already stays where it is. Refuses: not-found. */
export function addToSet(
  db: WriteDb,
  { set, member, thing }: SetKind,
  id: string,
  members: readonly string[],
): void {
  const setKey = keyOf(db, set, id)
  for (const each of members) {
    const key = keyOf(db, thing, each)
    const isIn = db.get(`SELECT 1 FROM ${member} WHERE set_key = ? AND ${thing}_key = ?`, setKey, key)
    if (isIn === undefined) {
      db.run(`INSERT INTO ${member} (set_key, ${thing}_key) VALUES (?, ?)`, setKey, key)
    }
  }
}

/** Refuses: not-found. */
export function takeFromSet(
  db: WriteDb,
  { set, member, thing }: SetKind,
  id: string,
  members: readonly string[],
): void {
  const setKey = keyOf(db, set, id)
  for (const each of members) {
    db.run(`DELETE FROM ${member} WHERE set_key = ? AND ${thing}_key = ?`, setKey, keyOf(db, thing, each))
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
