import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'

/** An entry of an archive as tests need it: also one that says untruths about itself. */
export interface ZipEntry {
  readonly name: string
  readonly content: Uint8Array
  /** 0 stored, 8 deflated (the default). */
  readonly method?: 0 | 8
  /** What the headers say instead of the truth. */
  readonly claims?: { readonly size?: number; readonly packedSize?: number; readonly crc?: number }
  /** Already deflated bytes to be used for the content, e.g. of a bomb. */
  readonly packed?: Uint8Array
}

/** An archive of the entries, in order (APPNOTE 4.3). */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const name = Buffer.from(entry.name, 'utf8')
    const method = entry.method ?? 8
    const packed = entry.packed ?? (method === 0 ? entry.content : deflateRawSync(entry.content))
    const about = Buffer.alloc(26)
    about.writeUInt16LE(20, 0)
    about.writeUInt16LE(0x800, 2)
    about.writeUInt16LE(method, 4)
    about.writeUInt32LE(entry.claims?.crc ?? crc32(entry.content), 10)
    about.writeUInt32LE(entry.claims?.packedSize ?? packed.length, 14)
    about.writeUInt32LE(entry.claims?.size ?? entry.content.length, 18)
    about.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), about, name, packed])
    const central = Buffer.alloc(14)
    central.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x03', 'latin1'), about, central, name]))
    parts.push(local)
    offset += local.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(entries.length, 4)
  end.writeUInt16LE(entries.length, 6)
  end.writeUInt32LE(list.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...parts, list, Buffer.from('PK\x05\x06', 'latin1'), end])
}

/** The entries of a sound archive, for taking one apart and putting it together again. */
export function readZip(bytes: Uint8Array): ZipEntry[] {
  const buffer = Buffer.from(bytes)
  const end = buffer.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  let at = buffer.readUInt32LE(end + 16)
  return Array.from({ length: buffer.readUInt16LE(end + 10) }, () => {
    const method = buffer.readUInt16LE(at + 10) === 0 ? 0 : 8
    const size = buffer.readUInt32LE(at + 20)
    const nameLength = buffer.readUInt16LE(at + 28)
    const name = buffer.toString('utf8', at + 46, at + 46 + nameLength)
    const local = buffer.readUInt32LE(at + 42)
    const start = local + 30 + buffer.readUInt16LE(local + 26) + buffer.readUInt16LE(local + 28)
    const packed = buffer.subarray(start, start + size)
    at += 46 + nameLength + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32)
    return { name, method, content: method === 0 ? packed : inflateRawSync(packed) }
  })
}

/** The archive with one entry's content changed, or with the entry added when it has none of that name. */
export function withEntry(
  bytes: Uint8Array,
  name: string,
  change: (content: Buffer) => Uint8Array,
): Uint8Array {
  const entries = readZip(bytes)
  if (!entries.some(entry => entry.name === name)) {
    return writeZip([...entries, { name, content: change(Buffer.alloc(0)) }])
  }
  return writeZip(
    entries.map(entry =>
      entry.name === name ? { ...entry, content: change(Buffer.from(entry.content)) } : entry,
    ),
  )
}
