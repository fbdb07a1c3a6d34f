import type { ReadDb, WriteDb } from '../db/connection.ts'
import { keepContent } from './contents.ts'

/** Something of another program's file that has no place of its own. */
export interface NewKeptPart {
  readonly id: string
  readonly kind: string
  readonly name: string
  /** JSON. */
  readonly detail: string
  /** The file it is of; null when there is none. */
  readonly bytes: Uint8Array | null
  /** Program and version. */
  readonly origin: string
}

export function keptIds(db: ReadDb): Set<string> {
  return new Set(db.lists<[string]>('SELECT id FROM kept_part').map(([id]) => id))
}

/** All of them as they came, without their files. */
export function listKeptParts(db: ReadDb): {
  readonly id: string
  readonly kind: string
  readonly name: string
  readonly detail: string
  readonly contentKey: number | null
}[] {
  return db.all('SELECT id, kind, name, detail, content_key AS contentKey FROM kept_part ORDER BY key')
}

export function insertKeptPart(db: WriteDb, part: NewKeptPart, now: string): void {
  db.run(
    `INSERT INTO kept_part (id, kind, name, detail, content_key, origin, created_at) VALUES (?, ?, ?, ?, ?, ?, ?)`,
    part.id,
    part.kind,
    part.name,
    part.detail,
    part.bytes === null ? null : keepContent(db, part.bytes),
    part.origin,
    now,
  )
}
