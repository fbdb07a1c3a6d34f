import { Refusal } from '../../core/refusal.ts'
import { ByteReader } from './byte-reader.ts'

/** A stream or folder at the top of a compound file. */
interface Entry {
  readonly name: string
  readonly kind: 'storage' | 'stream'
  readonly start: number
  readonly size: number
}

const SIGNATURE = 'd0cf11e0a1b11ae1'
const FREE = 0xffff_fffa
const ENTRY_SIZE = 128
/** Entries read at the top; office files have fewer than a hundred. */
const MAX_ENTRIES = 4096

/**
 * The file system inside old office files (MS-CFB): streams in chains of sectors, a directory as a tree. Everything
 * is bounded by the number of sectors the file has, so that circles end. Refuses: file-damaged.
 */
export class CompoundFile {
  private readonly file: ByteReader
  private readonly sectorSize: number
  private readonly miniCutoff: number
  private readonly allocation: ByteReader
  private readonly miniAllocation: ByteReader
  private readonly miniStream: ByteReader
  private readonly entries: ReadonlyMap<string, Entry>

  constructor(bytes: Uint8Array) {
    const file = new ByteReader(bytes)
    if (Buffer.from(file.slice(0, 8).bytes).toString('hex') !== SIGNATURE) throw damaged('No compound file')
    const shift = file.u16(0x1e)
    if (shift !== 9 && shift !== 12) throw damaged(`Sectors of 2^${shift} bytes`)
    this.file = file
    this.sectorSize = 1 << shift
    this.miniCutoff = file.u32(0x38)
    this.allocation = this.join(this.allocationSectors())
    this.miniAllocation = this.join(this.chain(this.allocation, file.u32(0x3c)))
    const directory = this.join(this.chain(this.allocation, file.u32(0x30)))
    const root = readEntry(directory, 0)
    this.miniStream = this.stream16(root.start, root.size)
    this.entries = topEntries(directory)
  }

  /** Whether there is a stream or folder of this name at the top. */
  has(name: string): boolean {
    return this.entries.has(name.toLowerCase())
  }

  /** The bytes of a stream at the top; null when there is none. Refuses: file-damaged, also when its end is missing. */
  stream(name: string): ByteReader | null {
    const entry = this.entries.get(name.toLowerCase())
    if (entry === undefined || entry.kind !== 'stream') return null
    if (entry.size >= this.miniCutoff) return this.stream16(entry.start, entry.size)
    const sectors = this.chain(this.miniAllocation, entry.start, Math.ceil(entry.size / 64))
    const parts = sectors.map(sector => this.miniStream.slice(sector * 64, 64).bytes)
    return new ByteReader(Buffer.concat(parts)).slice(0, entry.size)
  }

  private stream16(start: number, size: number): ByteReader {
    const count = Math.ceil(size / this.sectorSize)
    return this.join(this.chain(this.allocation, start, count)).slice(0, size)
  }

  /** Sectors of the allocation table: the first 109 stand in the header, more in sectors of their own. */
  private allocationSectors(): number[] {
    const { file, sectorSize } = this
    const wanted = Math.min(file.u32(0x2c), this.sectorCount)
    const sectors: number[] = []
    for (let at = 0; at < 109 && sectors.length < wanted; at++) sectors.push(file.u32(0x4c + at * 4))
    let next = file.u32(0x44)
    for (let step = 0; sectors.length < wanted && next < FREE && step <= this.sectorCount; step++) {
      const sector = this.sector(next)
      const last = sectorSize - 4
      for (let at = 0; at < last && sectors.length < wanted; at += 4) sectors.push(sector.u32(at))
      next = sector.u32(last)
    }
    return sectors.filter(sector => sector < FREE)
  }

  private get sectorCount(): number {
    return Math.ceil(this.file.length / this.sectorSize)
  }

  /** The sectors of a chain, at most `count`. */
  private chain(table: ByteReader, start: number, count = this.sectorCount): number[] {
    const sectors: number[] = []
    const most = Math.min(count, table.length / 4)
    for (let sector = start; sector < FREE && sectors.length < most; sector = table.u32(sector * 4)) {
      sectors.push(sector)
    }
    return sectors
  }

  private join(sectors: readonly number[]): ByteReader {
    return new ByteReader(Buffer.concat(sectors.map(sector => this.sector(sector).bytes)))
  }

  /** The last sector of a file may be cut short where its padding was left out. */
  private sector(number: number): ByteReader {
    const from = (number + 1) * this.sectorSize
    return this.file.slice(from, Math.min(this.sectorSize, Math.max(1, this.file.length - from)))
  }
}

function readEntry(directory: ByteReader, index: number): Entry & { links: readonly number[] } {
  const entry = directory.slice(index * ENTRY_SIZE, ENTRY_SIZE)
  const nameLength = Math.min(32, entry.u16(64) >> 1)
  return {
    name: entry.utf16(0, Math.max(0, nameLength - 1)),
    kind: entry.u8(66) === 2 ? 'stream' : 'storage',
    start: entry.u32(116),
    size: entry.u32(120),
    links: [entry.u32(68), entry.u32(72), entry.u32(76)],
  }
}

/** The children of the root: a binary tree, whose children are folders inside and not walked. */
function topEntries(directory: ByteReader): Map<string, Entry> {
  const entries = new Map<string, Entry>()
  const seen = new Set<number>()
  const waiting = [readEntry(directory, 0).links[2] ?? FREE]
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    if (index >= FREE || seen.has(index)) continue
    if (seen.size >= MAX_ENTRIES) throw damaged(`More than ${MAX_ENTRIES} entries`)
    seen.add(index)
    const entry = readEntry(directory, index)
    entries.set(entry.name.toLowerCase(), entry)
    waiting.push(...entry.links.slice(0, 2))
  }
  return entries
}

function damaged(detail: string): Refusal {
  return new Refusal('file-damaged', detail)
}
