import type { CoderId } from '../../core/id.ts'
import type { Coder } from '../../ipc/project.ts'
import type { ReadDb, WriteDb } from '../db/connection.ts'

export function insertCoder(db: WriteDb, coder: Coder, now: string): number {
  return db.run('INSERT INTO coder (id, name, created_at) VALUES (?, ?, ?)', coder.id, coder.name, now).key
}

export function updateCoderName(db: WriteDb, id: CoderId, name: string): void {
  db.run('UPDATE coder SET name = ? WHERE id = ?', name, id)
}

export function findCoder(db: ReadDb, id: CoderId): (Coder & { readonly key: number }) | undefined {
  return db.get('SELECT key, id, name FROM coder WHERE id = ?', id)
}

export function listCoders(db: ReadDb): Coder[] {
  return db.all('SELECT id, name FROM coder ORDER BY key')
}
