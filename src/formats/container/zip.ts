import { closeSync, openSync, readSync } from 'node:fs'
import { crc32, inflateRawSync } from 'node:zlib'
import yauzl, { type ZipFile as Archive, type Entry } from 'yauzl'
import { Refusal } from '../../core/refusal.ts'
import { MAX_TEXT_CHARACTERS } from '../text/index.ts'

/** What may be unpacked from one archive in all, in bytes; the largest documents seen have a tenth of it. */
export const MAX_UNPACKED_BYTES = 512 * 1024 * 1024

/** An archive with more entries is no document: listing them alone would take seconds. */
const MAX_ENTRIES = 20_000

/** Deflate cannot make more of one byte (zlib's technical notes: 1032); who claims more lies. */
const MOST_FROM_ONE_BYTE = 1_040

/** Entries above this size, in bytes, that unpack to more than 200 times their size are bombs: texts reach a tenth. */
const LARGE_ENTRY = 32 * 1024 * 1024
const BOMB_RATIO = 200

/** The files inside a ZIP archive, unpacked in memory one by one. Names are never paths of this machine. */
export interface ZipFolder {
  /** As the archive writes them, with `/`, without a leading `./` or `/`; folders end with `/`. */
  readonly names: readonly string[]
  /**
   * The bytes of an entry, null when there is none. A name that differs in case alone is found too; of two entries
   * with one name the first counts. Refuses: file-damaged, file-protected, file-too-large (also when all that was
   * unpacked from this archive so far exceeds `MAX_UNPACKED_BYTES`).
   */
  read(name: string): Promise<Uint8Array | null>
  /** What an entry declares to unpack to, in bytes, nothing unpacked; never more comes. 0 when there is none. */
  declaredSize(name: string): number
  /** Names that no honest program writes: that lead out of the archive, or that two of its files have. */
  readonly suspect: readonly string[]
}

/** A folder whose archive stays open on the disk until it is closed. */
export interface ZipFile extends ZipFolder {
  /**
   * The same as `read`, waiting for the disk; also when the archive has been closed, as long as it lies where it lay.
   * Refuses what `read` refuses.
   */
  readNow(name: string): Uint8Array | null
  close(): void
}

/**
 * Opens an archive; `unpackedLimit` is in bytes. Refuses: file-damaged, file-protected, file-too-large (more than
 * 20,000 entries).
 */
export async function openZip(bytes: Uint8Array, unpackedLimit = MAX_UNPACKED_BYTES): Promise<ZipFolder> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const zip = await openArchive(() => yauzl.fromBufferPromise(buffer, { decodeStrings: false }))
  const { find: _, ...folder } = await folderOf(zip, { left: unpackedLimit }, MAX_ENTRIES)
  return folder
}

/**
 * Opens an archive on the disk, of which no more is read than is asked for. Each file of it may unpack to
 * `MAX_UNPACKED_BYTES`. Refuses what `openZip` refuses, more than `mostEntries` entries as file-too-large.
 */
export async function openZipFile(path: string, mostEntries: number): Promise<ZipFile> {
  const options = { decodeStrings: false, autoClose: false, lazyEntries: true }
  const zip = await openArchive(() => yauzl.openPromise(path, options))
  const close = () => zip.close()
  try {
    const { find, ...folder } = await folderOf(zip, null, mostEntries)
    const readNow = (name: string) => {
      const entry = find(name)
      return entry === undefined ? null : readEntryNow(path, entry)
    }
    return { ...folder, readNow, close }
  } catch (error) {
    close()
    throw error
  }
}

/** Bytes that may still be unpacked; null where each file may have `MAX_UNPACKED_BYTES`. */
type Budget = { left: number } | null

async function folderOf(
  zip: Archive,
  budget: Budget,
  mostEntries: number,
): Promise<ZipFolder & { find(name: string): Entry | undefined }> {
  const entries = await listEntries(zip, mostEntries)
  const exact = new Map<string, Entry>()
  const folded = new Map<string, Entry>()
  const suspect = new Set<string>()
  for (const entry of entries) {
    const written = nameOf(entry)
    const name = tidyName(written)
    if (leadsOut(written) || (exact.has(name) && !name.endsWith('/'))) suspect.add(written)
    if (!exact.has(name)) exact.set(name, entry)
    if (!folded.has(name.toLowerCase())) folded.set(name.toLowerCase(), entry)
  }
  const find = (name: string) => {
    const wanted = tidyName(name)
    return exact.get(wanted) ?? folded.get(wanted.toLowerCase())
  }
  return {
    find,
    names: [...exact.keys()],
    suspect: [...suspect],
    async read(name) {
      const entry = find(name)
      return entry === undefined ? null : readEntry(zip, entry, budget ?? { left: MAX_UNPACKED_BYTES })
    },
    declaredSize: name => find(name)?.uncompressedSize ?? 0,
  }
}

/** Absolute, on a drive, or upwards. */
function leadsOut(name: string): boolean {
  const plain = name.replaceAll('\\', '/')
  return plain.startsWith('/') || /^[a-z]:/i.test(plain) || plain.split('/').includes('..')
}

async function openArchive(open: () => Promise<Archive>): Promise<Archive> {
  try {
    return await open()
  } catch (error) {
    throw damaged(error)
  }
}

async function listEntries(zip: Archive, most: number): Promise<Entry[]> {
  if (zip.entryCount > most) throw tooLarge(`${zip.entryCount} entries`)
  const entries: Entry[] = []
  try {
    for await (const entry of zip.eachEntry()) entries.push(entry)
  } catch (error) {
    if (error instanceof Error && error.message.includes('encryption')) {
      throw new Refusal('file-protected', error.message)
    }
    throw damaged(error)
  }
  return entries
}

/** UTF-8 when it is, whatever the flag says; else GB18030, the habit of Chinese Windows. */
function nameOf(entry: Entry): string {
  const utf8Flag = 0x800
  const name = yauzl.getFileNameLowLevel(
    entry.generalPurposeBitFlag | utf8Flag,
    entry.fileNameRaw,
    entry.extraFields,
    false,
  )
  const isUtf8 = (entry.generalPurposeBitFlag & utf8Flag) !== 0 || !name.includes('\ufffd')
  return isUtf8 ? name : new TextDecoder('gb18030').decode(entry.fileNameRaw)
}

function tidyName(name: string): string {
  return name.replaceAll('\\', '/').replace(/^(?:\.?\/)+/, '')
}

async function readEntry(zip: Archive, entry: Entry, budget: { left: number }): Promise<Uint8Array> {
  checkClaims(entry, budget)
  // Taken before unpacking, so that several readings at a time share one budget; never more comes than is declared.
  budget.left -= entry.uncompressedSize
  try {
    return await unpack(zip, entry)
  } catch (error) {
    throw error instanceof Refusal ? error : damaged(error)
  }
}

/** Refuses what an entry says of itself: file-protected, file-damaged, file-too-large. */
function checkClaims(entry: Entry, budget: { readonly left: number }): void {
  if (entry.isEncrypted()) throw new Refusal('file-protected', 'An encrypted entry')
  const size = entry.uncompressedSize
  if (size > budget.left) throw tooLarge(`${size} bytes where ${budget.left} are left`)
  if (size > entry.compressedSize * MOST_FROM_ONE_BYTE) {
    throw damaged(`${entry.compressedSize} bytes that claim to unpack to ${size}`)
  }
  if (size > LARGE_ENTRY && size > entry.compressedSize * BOMB_RATIO) {
    throw tooLarge(`${entry.compressedSize} bytes that unpack to ${size}`)
  }
}

/** Of the header before the bytes of an entry, without its name and extra field (APPNOTE 4.3.7). */
const LOCAL_HEADER = 30
const STORED = 0
const DEFLATED = 8

function readEntryNow(path: string, entry: Entry): Uint8Array {
  checkClaims(entry, { left: MAX_UNPACKED_BYTES })
  const file = openSync(path, 'r')
  try {
    const header = readPlace(file, entry.relativeOffsetOfLocalHeader, LOCAL_HEADER)
    const start =
      entry.relativeOffsetOfLocalHeader + LOCAL_HEADER + header.readUInt16LE(26) + header.readUInt16LE(28)
    const packed = readPlace(file, start, entry.compressedSize)
    const bytes = unpackNow(packed, entry)
    if (bytes.length !== entry.uncompressedSize) throw damaged('Another size than declared')
    if (crc32(bytes) !== entry.crc32) throw damaged('A checksum does not fit')
    return bytes
  } catch (error) {
    throw error instanceof Refusal ? error : damaged(error)
  } finally {
    closeSync(file)
  }
}

function unpackNow(packed: Buffer, { compressionMethod, uncompressedSize }: Entry): Buffer {
  if (compressionMethod === STORED) return packed
  if (compressionMethod !== DEFLATED) throw damaged(`Compression ${compressionMethod}`)
  return inflateRawSync(packed, { maxOutputLength: Math.max(1, uncompressedSize) })
}

function readPlace(file: number, from: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length)
  for (let done = 0; done < length; ) {
    const read = readSync(file, bytes, done, length - done, from + done)
    if (read === 0) throw damaged('The archive ends early')
    done += read
  }
  return bytes
}

async function unpack(zip: Archive, entry: Entry): Promise<Uint8Array> {
  const stream = await zip.openReadStreamPromise(entry)
  const unpacked = Buffer.allocUnsafe(entry.uncompressedSize)
  let length = 0
  let checksum = 0
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    if (length + chunk.length > unpacked.length) throw damaged('More bytes than declared')
    chunk.copy(unpacked, length)
    length += chunk.length
    checksum = crc32(chunk, checksum)
  }
  if (length < unpacked.length) throw damaged(`${length} bytes where ${unpacked.length} are declared`)
  if (checksum !== entry.crc32) throw damaged('A checksum does not fit')
  return unpacked
}

function tooLarge(detail: string): Refusal {
  return new Refusal('file-too-large', `Archive: ${detail}`, { limit: MAX_TEXT_CHARACTERS })
}

function damaged(reason: unknown): Refusal {
  return new Refusal('file-damaged', `Archive: ${reason instanceof Error ? reason.message : String(reason)}`)
}
