import { open, readdir, readFile, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Refusal } from '../../../core/refusal.ts'
import { MAX_UNPACKED_BYTES, openZipFile, type ZipFile } from '../../container/index.ts'

/** A project of 50,000 sources with two files each; listing more takes long. */
const MOST_ENTRIES = 200_000

/** The files that a project names. */
export interface ForeignFiles {
  /** The bytes of a file that the project names by any of the forms in use; null when there is none. */
  read(reference: string): Promise<Uint8Array | null>
  /**
   * The same at once, so that files need not stand in memory until they are stored. Left out where there are none, or
   * where they cannot be had so.
   */
  readonly readNow?: (reference: string) => Uint8Array | null
  /** How many bytes that file has; 0 when there is none. */
  sizeOf(reference: string): number
}

/** A package, or a bare `.qde` or `.qdc` file. */
export interface PackageFolder extends ForeignFiles {
  /** The XML of the project or codebook. */
  readonly xml: Uint8Array
  /** The name of the file in the package that holds the XML; null for a bare file. */
  readonly main: string | null
  /** All files of the package, or of the folder `sources` beside a bare file. */
  readonly names: readonly string[]
  /** The name of the file that a reference leads to; null when there is none. */
  nameOf(reference: string): string | null
  close(): void
}

/**
 * Opens a package by its content, whatever its ending. Nothing is ever written to the disk, and of names and paths in
 * it the last part alone is looked at: a reference leads to a file of the package or nowhere. Refuses: file-missing,
 * package-empty, package-suspect, package-too-large, file-damaged, file-protected.
 */
export async function openPackage(path: string): Promise<PackageFolder> {
  if (!(await startsAsZip(path))) return bareFile(path)
  const zip = await bounded(() => openZipFile(path, MOST_ENTRIES))
  try {
    const [odd] = zip.suspect
    if (odd !== undefined) throw new Refusal('package-suspect', `A file called ${odd.slice(0, 200)}`)
    return await zippedFile(zip)
  } catch (error) {
    zip.close()
    throw error
  }
}

async function startsAsZip(path: string): Promise<boolean> {
  const file = await open(path)
  try {
    const { buffer } = await file.read(Buffer.alloc(4), 0, 4, 0)
    return buffer.readUInt16BE(0) === 0x504b
  } finally {
    await file.close()
  }
}

async function zippedFile(zip: ZipFile): Promise<PackageFolder> {
  const byBase = basenames(zip.names)
  const main = mainFile(zip.names)
  const xml = main === null ? null : await bounded(() => zip.read(main))
  if (main === null || xml === null) throw new Refusal('package-empty', 'No project.qde in the archive')
  const find = (reference: string) => byBase.get(baseOf(reference))
  return {
    ...{ xml, main, names: zip.names },
    nameOf: reference => find(reference) ?? null,
    async read(reference) {
      const name = find(reference)
      return name === undefined ? null : bounded(() => zip.read(name))
    },
    readNow(reference) {
      const name = find(reference)
      return name === undefined ? null : zip.readNow(name)
    },
    sizeOf(reference) {
      const name = find(reference)
      return name === undefined ? 0 : zip.declaredSize(name)
    },
    close: () => zip.close(),
  }
}

/** The project: the one nearest to the root, `project.qde` before others. */
function mainFile(names: readonly string[]): string | null {
  const depthOf = (name: string) => name.split('/').length
  const rank = (name: string) => depthOf(name) * 2 + (/(^|\/)project\.qde$/i.test(name) ? 0 : 1)
  const found = names.filter(name => /\.(qde|qdc)$/i.test(name) && !isRubbish(name))
  return found.toSorted((a, b) => rank(a) - rank(b))[0] ?? null
}

function isRubbish(name: string): boolean {
  return /(^|\/)(__MACOSX\/|\._)/.test(name)
}

/** Names of files by their last part, folded; of several those in a folder of sources. */
function basenames(names: readonly string[]): Map<string, string> {
  const byBase = new Map<string, string>()
  for (const name of names) {
    if (name.endsWith('/') || isRubbish(name)) continue
    const base = baseOf(name)
    if (!byBase.has(base) || /(^|\/)sources\/[^/]*$/i.test(name)) byBase.set(base, name)
  }
  return byBase
}

/** The last part of `internal://X`, `internal:/X`, `sources/X`, `relative:///a/X`, `absolute://E:\a\X`, folded. */
export function baseOf(reference: string): string {
  const base = reference.replaceAll('\\', '/').split('/').at(-1) ?? ''
  return decoded(base)
    .replace(/^.*[\\/:]/, '')
    .normalize('NFC')
    .toLowerCase()
}

function decoded(name: string): string {
  if (!name.includes('%')) return name
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

/** A project or codebook without a package: its files lie in a folder `sources` beside it. */
async function bareFile(path: string): Promise<PackageFolder> {
  const { size } = await stat(path)
  if (size > MAX_UNPACKED_BYTES) throw new Refusal('package-too-large', `${size} bytes`)
  const folder = join(dirname(path), 'sources')
  const pathOf = (reference: string) => {
    const base = baseOf(reference)
    return base === '' || base === '.' || base === '..' ? null : join(folder, base)
  }
  const inside = await readdir(folder).catch((): string[] => [])
  const byBase = new Map(inside.map(name => [baseOf(name), `sources/${name}`]))
  return {
    ...{ xml: await readFile(path), main: null, names: [...byBase.values()] },
    nameOf: reference => byBase.get(baseOf(reference)) ?? null,
    async read(reference) {
      const wanted = pathOf(reference)
      return wanted === null ? null : readFile(wanted).catch(() => null)
    },
    sizeOf: () => 0,
    close() {},
  }
}

async function bounded<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'file-too-large') throw error
    throw new Refusal('package-too-large', error.message)
  }
}
