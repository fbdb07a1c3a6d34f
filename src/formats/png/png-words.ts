import { crc32 } from 'node:zlib'

/** What each PNG begins with; ISO/IEC 15948, 5.2. */
const SIGN = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
/** The sign and the header, which is always the first chunk and 25 bytes long; 11.2.2. */
const HEAD = SIGN.length + 25

/** True for bytes that begin as a PNG does. */
export function isPng(bytes: Uint8Array): boolean {
  return bytes.length > HEAD && SIGN.every((byte, at) => bytes[at] === byte)
}

/** The same picture with words in it, as a chunk `iTXt` (11.3.4.5) called `Comment`. Pixels stay as they are. */
export function pngWithWords(png: Uint8Array, words: string): Uint8Array {
  // Name, end of name, not compressed, no language, no translated name.
  const content = Buffer.concat([Buffer.from('iTXtComment\0\0\0\0\0', 'latin1'), Buffer.from(words, 'utf8')])
  const chunk = Buffer.alloc(content.length + 8)
  chunk.writeUInt32BE(content.length - 4, 0)
  content.copy(chunk, 4)
  chunk.writeUInt32BE(crc32(content), content.length + 4)
  return Buffer.concat([png.subarray(0, HEAD), chunk, png.subarray(HEAD)])
}
