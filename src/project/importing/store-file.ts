import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { Refusal } from '../../core/refusal.ts'
import type { CheckedChoice } from '../../ipc/imports.ts'
import type { WriteDb } from '../db/connection.ts'
import { keepHashed, keepPacked } from '../store/contents.ts'
import { isUnchanged, namedRefusal } from './read-file.ts'
import type { StorableFile } from './storable.ts'

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
  file: StorableFile,
  { path, keepOriginal }: CheckedChoice,
): StoredFile {
  if (keepOriginal && !(file.isTextAlone && isUnchanged(path, file))) {
    const originalKey = keepHashed(db, file.hash, () => sameBytes(path, file))
    return { originalKey, extractedKey: keepPacked(db, file.text), linked: null }
  }
  const extractedKey = keepPacked(db, file.text)
  if (keepOriginal) return { originalKey: extractedKey, extractedKey, linked: null }
  const link: FileLink = {
    path,
    bytes: file.size,
    hash: Buffer.from(file.hash).toString('hex'),
    modifiedAt: file.modifiedAt,
  }
  return { originalKey: extractedKey, extractedKey, linked: JSON.stringify(link) }
}

/** The bytes the plan was made of. Refuses: file-changed. */
function sameBytes(path: string, { name, hash }: StorableFile): Uint8Array {
  try {
    const bytes = readFileSync(path)
    if (createHash('sha256').update(bytes).digest().equals(hash)) return bytes
  } catch (error) {
    throw namedRefusal(error, path)
  }
  throw new Refusal('file-changed', `${path} is not what was read`, { name, path })
}
