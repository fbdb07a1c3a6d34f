import { foldUnit, NOTHING } from './fold-unit.ts'

/** Raised whenever the same text would give another fingerprint; those of another version are like nothing. */
export const FINGERPRINT_VERSION = 1

/**
 * Bytes of a fingerprint, whatever the text: 0 version; 1 zero; 2–3 how many hashes; 4–11 hash of the whole folded text;
 * 12–15 its length in UTF-16 code units; from 16 on the hashes in rising order, four bytes each, zeros behind them.
 * Numbers are little-endian.
 */
export const FINGERPRINT_LENGTH = 976

const HEAD = 16

/** Hashes kept: the lowest of all. They tell the likeness of two texts to about 0.03. */
export const KEPT_HASHES = (FINGERPRINT_LENGTH - HEAD) / 4

/** Folded texts shorter than this are only equal or not: one hash, of the whole. */
const SHORT = 50

/**
 * What a shingle weighs at least. A character of Chinese, Japanese or Korean weighs two, a letter one: four
 * characters, or eight letters, seldom stand together in two texts that have no words from each other.
 */
const SHINGLE_WEIGHT = 8
const FIRST_CJK = 0x2e80

/** A fingerprint as it is compared. */
export interface Sketch {
  readonly isShort: boolean
  /** Of the whole folded text. */
  readonly low: number
  readonly high: number
  readonly length: number
  /** Rising, each once; at most `KEPT_HASHES`, and all there are when fewer. */
  readonly hashes: Uint32Array
}

/**
 * What can be told of a text in a kilobyte so that texts with much in common are found: the lowest hashes of its
 * shingles (A. Broder, On the resemblance and containment of documents, 1997), taken from the text without width, case,
 * accents, script, blanks and punctuation. The same text gives the same bytes on any machine.
 */
export function fingerprintOf(text: string): Uint8Array {
  const { units: folded, low, high } = fold(text)
  const hashes = folded.length < SHORT ? Uint32Array.of(low) : lowestHashes(folded)
  const bytes = new Uint8Array(FINGERPRINT_LENGTH)
  const view = new DataView(bytes.buffer)
  view.setUint8(0, FINGERPRINT_VERSION)
  view.setUint16(2, hashes.length, true)
  view.setUint32(4, low, true)
  view.setUint32(8, high, true)
  view.setUint32(12, folded.length, true)
  // All machines that Postil runs on are little-endian.
  new Uint32Array(bytes.buffer, HEAD).set(hashes)
  return bytes
}

/** Null for bytes that are no fingerprint of this version. */
export function readFingerprint(bytes: Uint8Array): Sketch | null {
  if (bytes.length !== FINGERPRINT_LENGTH || bytes[0] !== FINGERPRINT_VERSION) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const count = Math.min(view.getUint16(2, true), KEPT_HASHES)
  const length = view.getUint32(12, true)
  const hashes = new Uint32Array(count)
  for (let index = 0; index < count; index++) hashes[index] = view.getUint32(HEAD + 4 * index, true)
  return {
    isShort: length < SHORT,
    low: view.getUint32(4, true),
    high: view.getUint32(8, true),
    length,
    hashes,
  }
}

const FACTOR = 0x01000193

/** The units that make the words, and two hashes of the whole of them. */
function fold(text: string): { units: Uint16Array; low: number; high: number } {
  const folded = new Uint16Array(text.length)
  let [length, low, high] = [0, 0x811c9dc5, 0x2f0b4c47]
  for (let at = 0; at < text.length; at++) {
    const unit = foldUnit(text.charCodeAt(at))
    if (unit === NOTHING) continue
    folded[length++] = unit
    low = Math.imul(low ^ unit, FACTOR)
    high = Math.imul(high ^ unit, FACTOR)
  }
  return { units: folded.subarray(0, length), low: mixed(low), high: mixed(high) }
}

/** Spreads a number over all 32 bits: the last step of MurmurHash3 (A. Appleby). */
function mixed(hash: number): number {
  let value = hash
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35)
  return (value ^ (value >>> 16)) >>> 0
}

const powers = Int32Array.from({ length: SHINGLE_WEIGHT + 1 })
powers.forEach((_, index) => {
  powers[index] = index === 0 ? 1 : Math.imul(powers[index - 1] ?? 1, FACTOR)
})

const ALL = 2 ** 32

/** The lowest hashes, each once, rising. */
function lowestHashes(units: Uint16Array): Uint32Array {
  // As many as are wanted and half as many again lie below this when few shingles are repeated.
  let limit = Math.min(ALL, (1.5 * KEPT_HASHES * ALL) / units.length)
  for (;;) {
    const lowest = eachOnce(shingleHashes(units, limit).sort())
    if (lowest.length >= KEPT_HASHES || limit === ALL) return lowest.slice(0, KEPT_HASHES)
    limit = 8 * lowest.length < KEPT_HASHES ? ALL : Math.min(ALL, (2 * limit * KEPT_HASHES) / lowest.length)
  }
}

/** Sorted hashes without those that are repeated, in the same place. */
function eachOnce(sorted: Uint32Array): Uint32Array {
  let count = 0
  for (let at = 0; at < sorted.length; at++) {
    const hash = sorted[at] ?? 0
    if (at > 0 && hash === sorted[count - 1]) continue
    sorted[count++] = hash
  }
  return sorted.subarray(0, count)
}

/** The hashes of shingles that are below `limit`, rolled from one place where a shingle ends to the next. */
function shingleHashes(units: Uint16Array, limit: number): Uint32Array {
  const hashes = new Uint32Array(units.length)
  let [count, hash, weight, start] = [0, 0, 0, 0]
  for (let end = 0; end < units.length; end++) {
    const unit = units[end] ?? 0
    hash = (Math.imul(hash, FACTOR) + unit) | 0
    weight += weightOf(unit)
    let first = units[start] ?? 0
    while (weight - weightOf(first) >= SHINGLE_WEIGHT) {
      hash = (hash - Math.imul(first, powers[end - start] ?? 0)) | 0
      weight -= weightOf(first)
      start++
      first = units[start] ?? 0
    }
    if (weight < SHINGLE_WEIGHT) continue
    const spread = mixed(hash)
    if (spread < limit) hashes[count++] = spread
  }
  return hashes.subarray(0, count)
}

function weightOf(unit: number): number {
  return unit < FIRST_CJK ? 1 : 2
}
