import { crc32 } from 'node:zlib'
import yauzl, { type Entry, type ZipFile } from 'yauzl'
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
}

/**
 * Opens an archive; `unpackedLimit` is in bytes. Refuses: file-damaged, file-protected, file-too-large (more than
 * 20,000 entries).
 */
export async function openZip(bytes: Uint8Array, unpackedLimit = MAX_UNPACKED_BYTES): Promise<ZipFolder> {
  const zip = await openArchive(bytes)
  const entries = await listEntries(zip)
  const exact = new Map<string, Entry>()
  const folded = new Map<string, Entry>()
  for (const entry of entries) {
    const name = tidyName(nameOf(entry))
    if (!exact.has(name)) exact.set(name, entry)
    if (!folded.has(name.toLowerCase())) folded.set(name.toLowerCase(), entry)
  }
  const budget = { left: unpackedLimit }
  const find = (name: string) => {
    const wanted = tidyName(name)
    return exact.get(wanted) ?? folded.get(wanted.toLowerCase())
  }
  return {
    names: [...exact.keys()],
    async read(name) {
      const entry = find(name)
      return entry === undefined ? null : readEntry(zip, entry, budget)
    },
    declaredSize: name => find(name)?.uncompressedSize ?? 0,
  }
}

async function openArchive(bytes: Uint8Array): Promise<ZipFile> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    return await yauzl.fromBufferPromise(buffer, { decodeStrings: false })
  } catch (error) {
    throw damaged(error)
  }
}

async function listEntries(zip: ZipFile): Promise<Entry[]> {
  if (zip.entryCount > MAX_ENTRIES) throw tooLarge(`${zip.entryCount} entries`)
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

async function readEntry(zip: ZipFile, entry: Entry, budget: { left: number }): Promise<Uint8Array> {
  if (entry.isEncrypted()) throw new Refusal('file-protected', 'An encrypted entry')
  const size = entry.uncompressedSize
  if (size > budget.left) throw tooLarge(`${size} bytes where ${budget.left} are left`)
  if (size > entry.compressedSize * MOST_FROM_ONE_BYTE) {
    throw damaged(`${entry.compressedSize} bytes that claim to unpack to ${size}`)
  }
  if (size > LARGE_ENTRY && size > entry.compressedSize * BOMB_RATIO) {
    throw tooLarge(`${entry.compressedSize} bytes that unpack to ${size}`)
  }
  // Taken before unpacking, so that several readings at a time share one budget; never more comes than is declared.
  budget.left -= size
  try {
    return await unpack(zip, entry)
  } catch (error) {
    throw error instanceof Refusal ? error : damaged(error)
  }
}

async function unpack(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
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
