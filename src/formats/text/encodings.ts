import { Refusal } from '../../core/refusal.ts'

/** Name of a character encoding as the Encoding Standard writes it, e.g. `utf-8`, `gb18030`, `big5`. */
export type EncodingName = string

/** Encodings offered where people choose one; others that the Encoding Standard knows are understood too. */
export const offeredEncodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'gb18030',
  'big5',
  'shift_jis',
  'windows-1252',
] as const satisfies readonly EncodingName[]

/** Names in use that the Encoding Standard does not list. */
const otherNames: Readonly<Record<string, EncodingName>> = {
  'utf-16': 'utf-16le',
  cp936: 'gb18030',
  cp950: 'big5',
  cp932: 'shift_jis',
  cp949: 'euc-kr',
  hkscs: 'big5',
  ansi: 'windows-1252',
}

/** The name the project uses for an encoding, or null for one that does not exist here. */
export function findEncoding(name: string): EncodingName | null {
  const wanted = name.trim().toLowerCase()
  try {
    const found = new TextDecoder(otherNames[wanted] ?? wanted).encoding
    // GB18030 contains GBK, which contains GB2312: one name for the family.
    return found === 'gbk' ? 'gb18030' : found
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/** As `findEncoding`. Refuses: encoding-unknown. */
export function requireEncoding(name: string): EncodingName {
  const found = findEncoding(name)
  if (found === null)
    throw new Refusal('encoding-unknown', `No encoding is called ${name}`, { encoding: name })
  return found
}

/**
 * Code points of bytes 0x80 to 0x9F in windows-1252. Some Node versions decode that encoding as ISO 8859-1,
 * which turns curly quotes and dashes into control characters; 0 keeps the byte.
 */
const windows1252 = [
  0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0,
  0x017d, 0, 0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a,
  0x0153, 0, 0x017e, 0x0178,
]

const c1Control = /[\u0080-\u009f]/g

/** A decoder for pieces of one file in order; the last call has `last` true. Damaged bytes become U+FFFD. */
export function decoderFor(encoding: EncodingName): (piece: Uint8Array, last: boolean) => string {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true })
  const decode = (piece: Uint8Array, last: boolean) => decoder.decode(piece, { stream: !last })
  if (encoding !== 'windows-1252') return decode
  return (piece, last) =>
    decode(piece, last).replace(c1Control, control => {
      const codePoint = windows1252[control.charCodeAt(0) - 0x80]
      return codePoint ? String.fromCharCode(codePoint) : control
    })
}

/** Decodes a whole piece of bytes at once. */
export function decodeBytes(bytes: Uint8Array, encoding: EncodingName): string {
  return decoderFor(encoding)(bytes, true)
}
