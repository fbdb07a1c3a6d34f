import { isUtf8 as areUtf8 } from 'node:buffer'

/** What a stretch of bytes holds when read as UTF-8. */
export interface Utf8Scan {
  /** Well-formed characters beyond ASCII. */
  readonly characters: number
  /** Bytes that do not belong to a well-formed character. */
  readonly damaged: number
  /** UTF-16 code units of the decoded text, damaged bytes counted as one each. */
  readonly units: number
}

/** Whether all bytes are well-formed UTF-8; fast, for files of any size. */
export function isUtf8(bytes: Uint8Array): boolean {
  return areUtf8(bytes)
}

/** Bytes decoded at a time: small enough that a file of any size never stands in memory twice. */
export const CHUNK = 1 << 20

/** Counts characters and damage without decoding. */
export function scanUtf8(bytes: Uint8Array): Utf8Scan {
  let characters = 0
  let damaged = 0
  let units = 0
  let at = 0
  while (at < bytes.length) {
    const lead = bytes[at] ?? 0
    const length = lead < 0x80 ? 1 : sequenceLength(bytes, at, lead)
    if (length === 0) damaged += 1
    else if (length > 1) characters += 1
    units += length === 4 ? 2 : 1
    at += Math.max(1, length)
  }
  return { characters, damaged, units }
}

/** Length of the well-formed sequence at `at`, 0 when there is none (Unicode 3.9, table 3-7). */
function sequenceLength(bytes: Uint8Array, at: number, lead: number): number {
  const length =
    lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0
  for (let next = 1; next < length; next++) {
    const byte = bytes[at + next] ?? 0
    if ((byte & 0xc0) !== 0x80) return 0
  }
  const second = bytes[at + 1] ?? 0
  if ((lead === 0xe0 && second < 0xa0) || (lead === 0xed && second > 0x9f)) return 0
  if ((lead === 0xf0 && second < 0x90) || (lead === 0xf4 && second > 0x8f)) return 0
  return length
}

/**
 * Whether bytes that are not all well-formed are UTF-8 nevertheless: damaged in places, or cut inside their
 * last character. Text of another encoding makes a well-formed sequence only now and then.
 */
export function isDamagedUtf8(sample: Uint8Array): boolean {
  const { characters, damaged } = scanUtf8(sample)
  if (characters > 0 && damaged <= 3 && scanUtf8(sample.subarray(0, sample.length - damaged)).damaged === 0)
    return true
  return characters >= 8 && characters > damaged * 8
}
