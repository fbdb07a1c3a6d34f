import { Refusal } from '../../core/refusal.ts'
import { refuseKnownBinary } from './binary.ts'
import { detectEncoding, type EncodingCandidate, findByteOrderMark } from './detect-encoding.ts'
import { decoderFor, type EncodingName, requireEncoding } from './encodings.ts'
import { type LineEnds, normaliseLineEnds } from './line-ends.ts'
import { CHUNK, scanUtf8 } from './utf8.ts'

/**
 * The longest text a document may have, in UTF-16 code units. A book has half a million; above this limit the
 * editor, the index and one copy of the text no longer fit in the memory of an ordinary machine together.
 */
export const MAX_TEXT_CHARACTERS = 64_000_000

/** A file's bytes as text. */
export interface DecodedText {
  /** LF line ends, no byte order mark, well-formed UTF-16; otherwise exactly what the file holds. */
  readonly text: string
  readonly encoding: EncodingName
  /** Best first; the first is the one used. */
  readonly candidates: readonly EncodingCandidate[]
  readonly hadBom: boolean
  /** Line ends as they are in the file; `lf` when it has none. */
  readonly lineEnds: LineEnds
  /** How many U+FFFD stand for bytes that mean nothing in this encoding. */
  readonly replaced: number
}

/**
 * Reads bytes as text. Without `forced` the encoding is found out: byte order mark, UTF-16 by its NUL bytes,
 * strict UTF-8, then statistics. Refuses: file-empty, file-binary, file-too-large, encoding-unknown.
 */
export function decodeText(bytes: Uint8Array, forced?: EncodingName): DecodedText {
  if (bytes.length === 0) throw new Refusal('file-empty', 'No bytes')
  const wanted = forced === undefined ? null : requireEncoding(forced)
  refuseKnownBinary(bytes)
  const mark = findByteOrderMark(bytes)
  const candidates = candidatesOf(bytes, wanted, mark.encoding)
  const encoding = candidates[0]?.encoding ?? 'utf-8'
  const hadBom = mark.encoding === encoding
  const body = hadBom ? bytes.subarray(mark.length) : bytes
  const decoded = decodeBody(body, encoding)
  const { text, lineEnds } = normaliseLineEnds(decoded)
  if (!/[^\s\ufeff\0]/u.test(text)) throw new Refusal('file-empty', 'Nothing but blanks')
  return { text, encoding, candidates, hadBom, lineEnds, replaced: countReplaced(decoded, body, encoding) }
}

function candidatesOf(
  bytes: Uint8Array,
  wanted: EncodingName | null,
  marked: EncodingName | null,
): readonly EncodingCandidate[] {
  const [first, second, third, fourth] = bytes
  if (first === 0xff && second === 0xfe && third === 0 && fourth === 0) {
    throw new Refusal('encoding-unknown', 'UTF-32 is not read', { encoding: 'utf-32' })
  }
  const chosen = wanted ?? marked
  if (chosen === null) return detectEncoding(bytes)
  const found = wanted === null ? [] : marked ? [{ encoding: marked, confidence: 1 }] : detectEncoding(bytes)
  return [{ encoding: chosen, confidence: 1 }, ...found.filter(candidate => candidate.encoding !== chosen)]
}

/** Decodes piece by piece and stops as soon as the text is too long. Refuses: file-too-large. */
function decodeBody(body: Uint8Array, encoding: EncodingName): string {
  if (fewestUnits(body, encoding) > MAX_TEXT_CHARACTERS) throw tooLarge()
  const decode = decoderFor(encoding)
  // No encoding makes more code units than it has bytes, so this cannot be too long.
  if (body.length <= MAX_TEXT_CHARACTERS) return decode(body, true)
  const pieces: string[] = []
  let units = 0
  for (let at = 0; at < body.length; at += CHUNK) {
    const piece = decode(body.subarray(at, at + CHUNK), at + CHUNK >= body.length)
    units += piece.length
    if (units > MAX_TEXT_CHARACTERS) throw tooLarge()
    pieces.push(piece)
  }
  return pieces.join('')
}

/** The fewest code units these bytes can make, told without decoding; exact for UTF-8 and UTF-16. */
function fewestUnits(body: Uint8Array, encoding: EncodingName): number {
  if (body.length <= MAX_TEXT_CHARACTERS) return 0
  if (encoding === 'utf-8') return scanUtf8(body).units
  if (encoding === 'windows-1252') return body.length
  return Math.floor(body.length / 2)
}

function tooLarge(): Refusal {
  return new Refusal('file-too-large', `More than ${MAX_TEXT_CHARACTERS} code units`, {
    limit: MAX_TEXT_CHARACTERS,
  })
}

/** U+FFFD in the text less those the file itself holds. */
function countReplaced(decoded: string, body: Uint8Array, encoding: EncodingName): number {
  let found = 0
  for (let at = decoded.indexOf('\ufffd'); at >= 0; at = decoded.indexOf('\ufffd', at + 1)) found += 1
  if (found === 0) return 0
  return Math.max(0, found - countOwnReplacements(body, encoding))
}

const ownReplacement: Readonly<Record<string, readonly number[]>> = {
  'utf-8': [0xef, 0xbf, 0xbd],
  'utf-16le': [0xfd, 0xff],
  'utf-16be': [0xff, 0xfd],
  gb18030: [0x84, 0x31, 0xa4, 0x37],
}

function countOwnReplacements(body: Uint8Array, encoding: EncodingName): number {
  const wanted = ownReplacement[encoding]
  const [first] = wanted ?? []
  if (!wanted || first === undefined) return 0
  const step = encoding.startsWith('utf-16') ? 2 : 1
  let count = 0
  for (let at = body.indexOf(first); at >= 0; at = body.indexOf(first, at + 1)) {
    if (at % step === 0 && wanted.every((byte, offset) => body[at + offset] === byte)) count += 1
  }
  return count
}
