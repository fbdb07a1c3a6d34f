import { findByteOrderMark } from './detect-encoding.ts'
import { decodeBytes, type EncodingName } from './encodings.ts'

/** Longest sample, in characters, and the bytes that may be needed for it. */
const CHARACTERS = 40
const BYTES = 240
/** How far before the first byte that tells anything a sample begins, at a line's start if there is one. */
const BEFORE = 24

/** The first words of a file that tell encodings apart, as one of them reads them; on one line. */
export function encodingSample(bytes: Uint8Array, encoding: EncodingName): string {
  const isWide = encoding.startsWith('utf-16')
  const mark = findByteOrderMark(bytes).length
  const first = isWide
    ? mark
    : Math.max(
        mark,
        bytes.findIndex(byte => byte >= 0x80),
      )
  const earliest = Math.max(mark, first - BEFORE)
  const newline = bytes.subarray(earliest, first).lastIndexOf(0x0a)
  const from = isWide ? mark : newline < 0 ? earliest : earliest + newline + 1
  const words = decodeBytes(bytes.subarray(from, from + BYTES), encoding)
    .replace(/\s+/g, ' ')
    .trim()
  return [...words].slice(0, CHARACTERS).join('')
}
