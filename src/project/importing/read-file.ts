import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { Refusal, type RefusalCode } from '../../core/refusal.ts'
import { type DecodedText, decodeText, MAX_TEXT_CHARACTERS } from '../../formats/text/index.ts'
import { hasReadableEnding } from './find-files.ts'

/** No encoding packs a text that is short enough into more bytes than this. */
const MAX_FILE_BYTES = 4 * MAX_TEXT_CHARACTERS

export interface ReadFile {
  /** Name without folders. */
  readonly name: string
  readonly bytes: Uint8Array
  readonly decoded: DecodedText
}

const refusalOfSystem: Readonly<Record<string, RefusalCode>> = {
  ENOENT: 'file-missing',
  ENOTDIR: 'file-missing',
}

/**
 * Reads a file and decodes it. Every refusal carries the file's name.
 * Refuses: file-missing, file-unreadable, file-empty, file-binary, format-unknown, file-too-large,
 * encoding-unknown.
 */
export async function readTextFile(path: string, encoding: string | null): Promise<ReadFile> {
  const name = basename(path)
  try {
    const status = await stat(path)
    if (!status.isFile()) throw new Refusal('file-unreadable', `${path} is not a file`)
    if (status.size > MAX_FILE_BYTES) {
      throw new Refusal('file-too-large', `${status.size} bytes`, { limit: MAX_TEXT_CHARACTERS })
    }
    const bytes = await readFile(path)
    return { name, bytes, decoded: encoding === null ? decodeText(bytes) : decodeText(bytes, encoding) }
  } catch (error) {
    if (error instanceof Refusal) {
      // A document of another program is no mistake of its owner: say that its format is not known here.
      const isForeign = error.code === 'file-binary' && !hasReadableEnding(path)
      throw new Refusal(isForeign ? 'format-unknown' : error.code, `${path}: ${error.message}`, {
        name,
        path,
        ...error.values,
      })
    }
    if (!(error instanceof Error) || !('syscall' in error)) throw error
    const reason = 'code' in error ? String(error.code) : ''
    throw new Refusal(refusalOfSystem[reason] ?? 'file-unreadable', error.message, { name, path })
  }
}
