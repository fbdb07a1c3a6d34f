import { keptKinds } from '../../core/exchange.ts'
import { Refusal } from '../../core/refusal.ts'
import type { KeptPart } from '../../ipc/exchange.ts'
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

/** An identifier in what a file said, as they are written here: some programs put braces around it. */
const idIn = (path: string) =>
  `lower(trim(json_extract(CASE json_valid(part.detail) WHEN 1 THEN part.detail ELSE '{}' END, '${path}'), '{}'))`

/** For windows, kind by kind: without what the file said, but with what each is of. */
export function keptParts(db: ReadDb): KeptPart[] {
  return db
    .all<Omit<KeptPart, 'hasFile'> & { readonly hasFile: number }>(
      `SELECT part.id, part.kind, part.name, part.origin, part.content_key IS NOT NULL AS hasFile,
         coalesce((SELECT name FROM document WHERE id = ${idIn('$.source')}),
           (SELECT name FROM document WHERE id = ${idIn('$.guid')}),
           (SELECT name FROM kept_part AS other WHERE other.id = ${idIn('$.source')} AND other.key <> part.key),
           '') AS "of"
       FROM kept_part AS part ORDER BY part.key`,
    )
    .map(part => ({ ...part, hasFile: part.hasFile === 1 }))
    .sort((a, b) => keptKinds.indexOf(a.kind) - keptKinds.indexOf(b.kind))
}

interface KeptRow {
  readonly id: string
  readonly name: string
  readonly detail: string
  readonly contentKey: number | null
  readonly origin: string
}

/** Refuses: not-found. */
export function readKeptPart(db: ReadDb, id: string): KeptRow {
  const row = db.get<KeptRow>(
    'SELECT id, name, detail, content_key AS contentKey, origin FROM kept_part WHERE id = ?',
    id,
  )
  if (row === undefined) throw new Refusal('not-found', `No kept part ${id}`)
  return row
}

/** Its file stays in `content`, so that undo has it. */
export function deleteKeptPart(db: WriteDb, id: string): void {
  db.run('DELETE FROM kept_part WHERE id = ?', id)
}

const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi
/** Identifiers in one part that are looked up. */
const MOST_NAMES = 500

/** What the identifiers in what a file said are called here. */
export function namesWithin(db: ReadDb, said: string): Record<string, string> {
  const ids = [...new Set(Array.from(said.matchAll(uuid), ([id]) => id.toLowerCase()))].slice(0, MOST_NAMES)
  return Object.fromEntries(
    ids.flatMap(id => {
      const row = db.get<{ name: string }>(
        `WITH named (id, name) AS (SELECT id, name FROM code UNION ALL SELECT id, name FROM document
           UNION ALL SELECT id, name FROM coder UNION ALL SELECT id, name FROM study_case
           UNION ALL SELECT id, name FROM kept_part)
         SELECT name FROM named WHERE id = ? AND name <> '' LIMIT 1`,
        id,
      )
      return row === undefined ? [] : [[id, row.name]]
    }),
  )
}
