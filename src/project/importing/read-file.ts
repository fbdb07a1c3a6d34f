import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { Refusal, type RefusalCode } from '../../core/refusal.ts'
import { type FileText, type ReadingOptions, readFileText } from '../../formats/read/read-file-text.ts'
import { MAX_TEXT_CHARACTERS } from '../../formats/text/index.ts'

/** No file that holds a text short enough is larger than this, in bytes. */
const MAX_FILE_BYTES = 4 * MAX_TEXT_CHARACTERS

/** A file as it lay on disk, and what was read in it. */
export interface ReadFile extends FileText {
  /** Name without folders. */
  readonly name: string
  /** Size of the file. */
  readonly size: number
  /** SHA-256 of the bytes. */
  readonly hash: Uint8Array
  /** Whether the bytes are those of the text as UTF-8. */
  readonly isTextAlone: boolean
  /** ISO 8601, UTC. */
  readonly modifiedAt: string
}

const refusalOfSystem: Readonly<Record<string, RefusalCode>> = {
  ENOENT: 'file-missing',
  ENOTDIR: 'file-missing',
}

/**
 * Reads a file of any format, waiting for the disk: for threads that have nothing else to do. Every refusal carries the
 * file's name.
 * Refuses: file-missing, file-unreadable, and what `readFileText` refuses.
 */
export async function readSourceFile(
  path: string,
  options: ReadingOptions,
  progress: (done: number, total: number) => void = () => {},
): Promise<ReadFile> {
  const name = basename(path)
  try {
    const status = statSync(path)
    if (!status.isFile()) throw new Refusal('file-unreadable', `${path} is not a file`)
    if (status.size > MAX_FILE_BYTES) {
      throw new Refusal('file-too-large', `${status.size} bytes`, { limit: MAX_TEXT_CHARACTERS })
    }
    const bytes = readFileSync(path)
    const hash = createHash('sha256').update(bytes).digest()
    const text = await readFileText(bytes, name, options, { progress })
    const isTextAlone =
      Buffer.byteLength(text.text) === bytes.length && bytes.equals(Buffer.from(text.text, 'utf8'))
    return { ...text, name, size: bytes.length, hash, isTextAlone, modifiedAt: status.mtime.toISOString() }
  } catch (error) {
    throw namedRefusal(error, path)
  }
}

/** Whether a file still is what was read, by its size and time; what cannot be looked at has changed. */
export function isUnchanged(
  path: string,
  { size, modifiedAt }: Pick<ReadFile, 'size' | 'modifiedAt'>,
): boolean {
  try {
    const status = statSync(path)
    return status.size === size && status.mtime.toISOString() === modifiedAt
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) return false
    throw error
  }
}

/** The refusal for a file that could not be read, with its name; anything else as it is. */
export function namedRefusal(error: unknown, path: string): unknown {
  const named = { name: basename(path), path }
  if (error instanceof Refusal) {
    return new Refusal(error.code, `${path}: ${error.message}`, { ...named, ...error.values })
  }
  if (!(error instanceof Error) || !('syscall' in error)) return error
  const reason = 'code' in error ? String(error.code) : ''
  return new Refusal(refusalOfSystem[reason] ?? 'file-unreadable', error.message, named)
}
