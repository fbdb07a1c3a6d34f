import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { Refusal } from '../../core/refusal.ts'
import type { CheckedChoice } from '../../ipc/imports.ts'
import type { WriteDb } from '../db/connection.ts'
import { keepHashed, keepText } from '../store/contents.ts'
import type { FilePlan } from './plan.ts'
import { namedRefusal, type ReadFile } from './read-file.ts'

/** Where a file lies that is not kept in the project. */
export interface FileLink {
  readonly path: string
  readonly bytes: number
  /** SHA-256, hexadecimal. */
  readonly hash: string
  /** ISO 8601, UTC. */
  readonly modifiedAt: string
}

/** Keys of what a file left in the project. */
export interface StoredFile {
  readonly originalKey: number
  readonly extractedKey: number
  /** JSON of a `FileLink`, null when the file itself is kept. */
  readonly linked: string | null
}

/**
 * Keeps the file's bytes, or where it lies, and its text as extracted. Bytes that are not those of the text are read
 * again here, one file at a time, so that an import of many large files needs the memory of one. Refuses: file-changed,
 * file-missing.
 */
export function storeFile(
  db: WriteDb,
  { file }: FilePlan,
  { path, keepOriginal }: CheckedChoice,
): StoredFile {
  if (keepOriginal && !(file.isTextAlone && isUnchanged(path, file))) {
    const originalKey = keepHashed(db, file.hash, () => sameBytes(path, file))
    return { originalKey, extractedKey: keepText(db, file.text), linked: null }
  }
  const extractedKey = keepText(db, file.text)
  if (keepOriginal) return { originalKey: extractedKey, extractedKey, linked: null }
  const link: FileLink = {
    path,
    bytes: file.size,
    hash: Buffer.from(file.hash).toString('hex'),
    modifiedAt: file.modifiedAt,
  }
  return { originalKey: extractedKey, extractedKey, linked: JSON.stringify(link) }
}

/** By its size and time; what cannot be looked at has changed. */
function isUnchanged(path: string, { size, modifiedAt }: ReadFile): boolean {
  try {
    const status = statSync(path)
    return status.size === size && status.mtime.toISOString() === modifiedAt
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) return false
    throw error
  }
}

/** The bytes the plan was made of. Refuses: file-changed. */
function sameBytes(path: string, { name, hash }: ReadFile): Uint8Array {
  try {
    const bytes = readFileSync(path)
    if (createHash('sha256').update(bytes).digest().equals(hash)) return bytes
  } catch (error) {
    throw namedRefusal(error, path)
  }
  throw new Refusal('file-changed', `${path} is not what was read`, { name, path })
}
