import { constants, crc32, deflateRawSync } from 'node:zlib'
import type { ZipEntry } from './formats-zip.ts'

const MEGABYTE = 1 << 20

/**
 * An entry whose content begins and ends with the given words and has `megabytes` of one letter between them. A
 * gigabyte is packed in a megabyte and never stands in memory: each deflated piece is the same and ends at a byte.
 */
export function bomb(name: string, start: string, end: string, megabytes: number, letter = 'a'): ZipEntry {
  const piece = Buffer.alloc(MEGABYTE, letter)
  const flush = { finishFlush: constants.Z_FULL_FLUSH }
  const packedPiece = deflateRawSync(piece, flush)
  let crc = crc32(start)
  for (let count = 0; count < megabytes; count++) crc = crc32(piece, crc)
  return {
    name,
    content: Buffer.alloc(0),
    packed: Buffer.concat([
      deflateRawSync(Buffer.from(start), flush),
      ...Array.from({ length: megabytes }, () => packedPiece),
      deflateRawSync(Buffer.from(end)),
    ]),
    claims: { size: Buffer.byteLength(start + end) + megabytes * MEGABYTE, crc: crc32(end, crc) },
  }
}

const laughs = Array.from({ length: 9 }, (_, level) => {
  const below = level === 0 ? '哈哈' : `&laugh${level - 1};`
  return `<!ENTITY laugh${level} "${below.repeat(10)}">`
}).join('')

/** Document types that use entities against the reader; each gives `&bomb;` a meaning. */
export const entityAttacks: Readonly<Record<string, string>> = {
  'billion laughs': `${laughs}<!ENTITY bomb "&laugh8;">`,
  'quadratic blow-up': `<!ENTITY big "${'哈'.repeat(50_000)}"><!ENTITY bomb "${'&big;'.repeat(5_000)}">`,
  'a file of this machine': '<!ENTITY bomb SYSTEM "file:///etc/passwd">',
  'an address of the network': '<!ENTITY bomb SYSTEM "http://127.0.0.1:9/entity">',
  'a parameter entity': '<!ENTITY % outside SYSTEM "http://127.0.0.1:9/outside.dtd"> %outside;',
  'a parameter entity that tells a file': [
    '<!ENTITY % file SYSTEM "file:///etc/passwd">',
    `<!ENTITY % tell "<!ENTITY bomb SYSTEM 'http://127.0.0.1:9/?%file;'>"> %tell;`,
  ].join(''),
  'an entity that is itself': '<!ENTITY bomb "&bomb;">',
}

/** The XML with a document type that declares the entities, and the entity called where the words stood. */
export function withEntities(xml: Buffer, declarations: string, words: string): Buffer {
  const text = xml.toString('utf8')
  if (!text.includes(words)) throw new Error(`The XML has no ${words} to be replaced`)
  const prolog = /^(?:\s*<\?[^>]*\?>|\s*<!DOCTYPE[^>]*>)*/.exec(text)?.[0] ?? ''
  const declaration = /^\s*<\?[^>]*\?>/.exec(prolog)?.[0] ?? ''
  const body = text.slice(prolog.length)
  const root = /<([\w:.-]+)/.exec(body)?.[1] ?? ''
  return Buffer.from(`${declaration}<!DOCTYPE ${root} [${declarations}]>${body.replace(words, '&bomb;')}`)
}

/** A PDF of the objects, numbered from 1; the first is the catalogue. Streams are given whole, with their length. */
export function writePdf(objects: readonly (string | Buffer)[]): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.5\n')]
  const places: number[] = []
  let length = parts[0]?.length ?? 0
  const put = (words: string | Buffer) => {
    const bytes = Buffer.from(words)
    parts.push(bytes)
    length += bytes.length
  }
  for (const [index, object] of objects.entries()) {
    places.push(length)
    put(`${index + 1} 0 obj\n`)
    put(object)
    put('\nendobj\n')
  }
  const start = length
  const entries = places.map(place => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  put(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`)
  put(`trailer\n<< /Root 1 0 R /Size ${objects.length + 1} >>\nstartxref\n${start}\n%%EOF\n`)
  return Buffer.concat(parts)
}

/** A stream whose content is `start`, then megabytes of blanks, packed a thousandfold. */
export function streamBomb(start: string, megabytes: number): Buffer {
  const { packed } = bomb('', start, '', megabytes, ' ')
  const raw = Buffer.from(packed ?? [])
  // zlib's frame around the deflated bytes; the checksum at its end is not looked at by readers of PDF.
  const data = Buffer.concat([Buffer.from([0x78, 0x9c]), raw, Buffer.alloc(4)])
  return Buffer.concat([
    Buffer.from(`<< /Length ${data.length} /Filter /FlateDecode >>\nstream\n`),
    data,
    Buffer.from('\nendstream'),
  ])
}
