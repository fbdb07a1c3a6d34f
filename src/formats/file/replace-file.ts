import { randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Refusal } from '../../core/refusal.ts'
import { checkCancelled } from './work.ts'

/** The part of an open file that writing needs. */
export interface OutputFile {
  appendFile(bytes: Uint8Array): Promise<void>
  /** Returns when the bytes are on the disk. */
  sync(): Promise<void>
  close(): Promise<void>
}

export interface ReplaceOptions {
  readonly signal?: AbortSignal | undefined
  /** How the temporary file is opened; it must not exist yet. */
  readonly openFile?: ((path: string) => Promise<OutputFile>) | undefined
}

/**
 * Writes a file as a whole or not at all: into a temporary file of the same folder, which takes the place of the
 * old one when all is on the disk. On any failure the temporary file is removed and the old file stays as it was.
 * Refuses: disk-full, folder-read-only, write-failed, cancelled, and what `fill` refuses.
 */
export async function replaceFile<Result>(
  path: string,
  fill: (write: OutputFile['appendFile']) => Promise<Result>,
  options: ReplaceOptions = {},
): Promise<Result> {
  const folder = dirname(path)
  const temporary = join(folder, `.${randomUUID()}.part`)
  const openFile = options.openFile ?? (name => open(name, 'wx'))
  try {
    checkCancelled(options.signal)
    const file = await openFile(temporary)
    const result = await fillAndClose(file, fill)
    checkCancelled(options.signal)
    await rename(temporary, path)
    // The file is whole and in its place now; some network folders just cannot be synced.
    await syncFolder(folder).catch(() => undefined)
    return result
  } catch (error) {
    // What went wrong first is what the user must hear, also when the removal fails as well.
    await rm(temporary, { force: true }).catch(() => undefined)
    throw asRefusal(error, path)
  }
}

async function fillAndClose<Result>(
  file: OutputFile,
  fill: (write: OutputFile['appendFile']) => Promise<Result>,
): Promise<Result> {
  try {
    const result = await fill(bytes => file.appendFile(bytes))
    await file.sync()
    return result
  } finally {
    await file.close()
  }
}

/** Makes the new name itself survive a power cut. Windows cannot open folders and needs no such step. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

const refusals: Readonly<Record<string, 'disk-full' | 'folder-read-only'>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EACCES: 'folder-read-only',
  EPERM: 'folder-read-only',
  EROFS: 'folder-read-only',
  // The folder is missing, or is no folder.
  ENOENT: 'folder-read-only',
  ENOTDIR: 'folder-read-only',
}

/** What the system refused, in the user's terms; a defect stays what it is. */
function asRefusal(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return error
  return new Refusal(refusals[String(error.code)] ?? 'write-failed', error.message, { path })
}
