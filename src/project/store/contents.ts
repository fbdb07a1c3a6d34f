import { createHash } from 'node:crypto'
import { Refusal } from '../../core/refusal.ts'
import type { ReadDb, WriteDb } from '../db/connection.ts'

/** Keeps bytes for good, once however often they come; returns their key. */
export function keepContent(db: WriteDb, body: Uint8Array): number {
  return keepHashed(db, createHash('sha256').update(body).digest(), () => body)
}

/** The same for bytes whose SHA-256 is known; they are asked for only when they are new here. */
export function keepHashed(db: WriteDb, hash: Uint8Array, body: () => Uint8Array): number {
  const present = db.get<{ key: number }>('SELECT key FROM content WHERE hash = ?', hash)
  return present?.key ?? db.run('INSERT INTO content (hash, body) VALUES (?, ?)', hash, body()).key
}

/** Keeps a text as UTF-8. It must be well formed, or half a character would be lost. */
export function keepText(db: WriteDb, text: string): number {
  if (!text.isWellFormed()) throw new Refusal('malformed-input', 'The text holds half a character')
  return keepContent(db, Buffer.from(text, 'utf8'))
}

export function readContent(db: ReadDb, key: number): Buffer {
  const row = db.get<{ body: Buffer }>('SELECT body FROM content WHERE key = ?', key)
  if (row === undefined) throw new Refusal('project-damaged', `Content ${key} is missing`)
  return row.body
}

/** The text read last of each open project: coding one document after the other decodes it once, not each time. */
const lastText = new WeakMap<ReadDb, { readonly key: number; readonly text: string }>()

export function readTextContent(db: ReadDb, key: number): string {
  const last = lastText.get(db)
  if (last?.key === key) return last.text
  const text = readContent(db, key).toString('utf8')
  lastText.set(db, { key, text })
  return text
}
