import { createHash } from 'node:crypto'
import { Refusal } from '../../core/refusal.ts'
import { editText, type TextChange } from '../../core/text/index.ts'
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

/** Bytes to keep, with their SHA-256. */
export interface Packed {
  readonly bytes: Uint8Array
  readonly hash: Uint8Array
}

/** A text as it is kept, its hash as given where it is known. Refuses: malformed-input, for half a character. */
export function packText(text: string, hash?: Uint8Array): Packed {
  if (!text.isWellFormed()) throw new Refusal('malformed-input', 'The text holds half a character')
  const bytes = new TextEncoder().encode(text)
  return { bytes, hash: hash ?? createHash('sha256').update(bytes).digest() }
}

export function unpackText({ bytes }: Packed): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8')
}

export function keepPacked(db: WriteDb, { bytes, hash }: Packed): number {
  return keepHashed(db, hash, () => bytes)
}

/** Keeps a text as UTF-8. It must be well formed, or half a character would be lost. */
export function keepText(db: WriteDb, text: string): number {
  return keepPacked(db, packText(text))
}

/** Changes in a row after which a text is kept as a whole again, so that reading one applies few of them. */
const LONGEST_CHAIN = 64
/** Shorter texts, in UTF-16 code units, are kept as a whole; so are those whose change is not far shorter. */
const WORTH_A_CHANGE = 8_192

/** Keeps the text that `change` makes of the text kept under `baseKey`: only the change, where that is shorter. */
export function keepEditedText(
  db: WriteDb,
  text: string,
  { baseKey, change }: { readonly baseKey: number; readonly change: TextChange },
): number {
  if (!text.isWellFormed()) throw new Refusal('malformed-input', 'The text holds half a character')
  const key = text.length < WORTH_A_CHANGE ? keepText(db, text) : keepChange(db, text, baseKey, change)
  lastText.set(db, { key, text })
  return key
}

function keepChange(db: WriteDb, text: string, baseKey: number, change: TextChange): number {
  const hash = createHash('sha256').update(text, 'utf8').digest()
  const present = db.get<{ key: number }>('SELECT key FROM content WHERE hash = ?', hash)
  if (present !== undefined) return present.key
  const body = Buffer.from(JSON.stringify(change), 'utf8')
  const depth =
    (db.get<{ depth: number }>('SELECT depth FROM content WHERE key = ?', baseKey)?.depth ?? 0) + 1
  if (depth > LONGEST_CHAIN || 8 * body.length > text.length)
    return keepHashed(db, hash, () => Buffer.from(text))
  return db.run(
    'INSERT INTO content (hash, body, base_key, depth) VALUES (?, ?, ?, ?)',
    hash,
    body,
    baseKey,
    depth,
  ).key
}

interface ContentRow {
  readonly body: Buffer
  readonly base_key: number | null
}

/** The bytes kept under a key. Refuses: project-damaged. */
export function readContent(db: ReadDb, key: number): Buffer {
  const changes: Buffer[] = []
  for (let at = key; changes.length <= LONGEST_CHAIN; ) {
    const row = db.get<ContentRow>('SELECT body, base_key FROM content WHERE key = ?', at)
    if (row === undefined) throw new Refusal('project-damaged', `Content ${at} is missing`)
    if (row.base_key === null)
      return changes.length === 0 ? row.body : changed(row.body, changes.reverse(), key)
    changes.push(row.body)
    at = row.base_key
  }
  throw new Refusal('project-damaged', `Content ${key} is changed more often than any text`)
}

function changed(base: Buffer, changes: readonly Buffer[], key: number): Buffer {
  try {
    const text = changes.reduce(
      (before, change) => editText(before, JSON.parse(change.toString('utf8')) as TextChange).text,
      base.toString('utf8'),
    )
    return Buffer.from(text, 'utf8')
  } catch (error) {
    throw new Refusal('project-damaged', `Content ${key}: ${String(error)}`)
  }
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
