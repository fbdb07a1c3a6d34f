import { createHash, randomUUID } from 'node:crypto'
import { lstat, mkdir, readdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Refusal } from '../../core/refusal.ts'
import { checkCancelled } from '../file/work.ts'
import type { Page } from './pages.ts'

/** Says which files of a folder are ours, and what was in them. */
const LIST = '.postil-folder.json'
/** The only places files of ours are in: a list that names others is not ours. */
const ours = /^(?:index\.md|(?:documents|codes|memos)\/[^/\\]+\.md)$/

type Files = ReadonlyMap<string, string>

/**
 * Fills a folder with pages, wholly or not at all: one that is not there, that is empty, or that was filled so before.
 * What others put into it stays; where they changed a page of ours, nothing is written. How many bytes there are.
 * Refuses: folder-not-empty, folder-read-only, disk-full, write-failed, cancelled, what making the pages refuses.
 */
export async function fillFolder(
  path: string,
  pages: Iterable<Page>,
  { signal, step = () => {} }: { readonly signal?: AbortSignal | undefined; step?(): void } = {},
): Promise<number> {
  const before = await stateOf(path)
  const made = join(dirname(path), `.${randomUUID()}.part`)
  const old = `${made}.old`
  try {
    await mkdir(made)
    const files = new Map<string, string>()
    let bytes = 0
    for (const page of pages) {
      checkCancelled(signal)
      const content = Buffer.from(page.text, 'utf8')
      await mkdir(dirname(join(made, page.path)), { recursive: true })
      await writeFile(join(made, page.path), content, { flag: 'wx', flush: true })
      files.set(page.path, digest(content))
      bytes += content.length
      step()
    }
    checkCancelled(signal)
    const list = JSON.stringify({ format: 1, files: Object.fromEntries(files) }, null, 1)
    await writeFile(join(made, LIST), `${list}\n`, { flag: 'wx', flush: true })
    if (before === null) {
      await rmdir(path).catch(() => undefined)
      await rename(made, path)
    } else await replace(path, { made, old, before, files })
    return bytes
  } catch (error) {
    throw refusalOf(error, path)
  } finally {
    for (const left of [made, old]) await rm(left, { recursive: true, force: true }).catch(() => undefined)
  }
}

/** Our files in the folder; null where there is nothing. Refuses: folder-not-empty, folder-read-only. */
async function stateOf(path: string): Promise<Files | null> {
  const inside = await readdir(path).catch((error: unknown): string[] => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw new Refusal('folder-read-only', String(error), { path })
  })
  if (inside.length === 0) return null
  const refuse = (why: string) => new Refusal('folder-not-empty', `${why} in ${path}`, { path })
  const listed = inside.includes(LIST)
    ? listOf(await readFile(join(path, LIST), 'utf8').catch(() => ''))
    : null
  if (listed === null) throw refuse(`${inside.length} files of others`)
  for (const folder of ['documents', 'codes', 'memos']) {
    const status = await lstat(join(path, folder)).catch(() => null)
    if (status !== null && !status.isDirectory()) throw refuse(`${folder} is no folder`)
  }
  const there = new Map<string, string>()
  for (const [file, hash] of listed) {
    const status = await lstat(join(path, file)).catch(() => null)
    if (status === null) continue
    if (!status.isFile() || digest(await readFile(join(path, file))) !== hash)
      throw refuse(`${file} was changed`)
    there.set(file, hash)
  }
  return there
}

/** The files a list names; null for what is no list of ours. */
function listOf(json: string): Files | null {
  try {
    const list: unknown = JSON.parse(json)
    if (typeof list !== 'object' || list === null || !('files' in list)) return null
    const entries = Object.entries(list.files as object)
    return entries.every(([file, hash]) => ours.test(file) && typeof hash === 'string')
      ? new Map(entries)
      : null
  } catch {
    // What cannot be read is not ours.
    return null
  }
}

interface Replacement {
  readonly made: string
  readonly old: string
  readonly before: Files
  readonly files: Files
}

/** Our old files go aside and the new ones take their places; if that fails half way, everything goes back. */
async function replace(path: string, { made, old, before, files }: Replacement): Promise<void> {
  for (const file of files.keys()) {
    if (before.has(file) || (await lstat(join(path, file)).catch(() => null)) === null) continue
    throw new Refusal('folder-not-empty', `${file} in ${path} is of somebody else`, { path })
  }
  const undo: (() => Promise<unknown>)[] = []
  const move = async (from: string, to: string) => {
    await mkdir(dirname(to), { recursive: true })
    await rename(from, to)
    undo.unshift(() => rename(to, from))
  }
  try {
    for (const file of [...before.keys(), LIST]) await move(join(path, file), join(old, file))
    for (const file of [...files.keys(), LIST]) await move(join(made, file), join(path, file))
  } catch (error) {
    for (const step of undo) await step()
    throw error
  }
  // A folder that has nothing in it any more; one that has stays.
  for (const folder of ['documents', 'codes', 'memos']) await rmdir(join(path, folder)).catch(() => undefined)
}

function digest(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

function refusalOf(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return error
  const code = String(error.code)
  if (code === 'ENOSPC' || code === 'EDQUOT') return new Refusal('disk-full', error.message, { path })
  const isClosed = ['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOTDIR'].includes(code)
  return new Refusal(isClosed ? 'folder-read-only' : 'write-failed', error.message, { path })
}
