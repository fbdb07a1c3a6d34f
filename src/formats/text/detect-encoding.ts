import { chardet } from 'jschardet'
import { hasControlCharacters, refuseControlCharacters } from './binary.ts'
import { decodeBytes, type EncodingName, findEncoding } from './encodings.ts'
import { plausibility } from './plausibility.ts'
import { isDamagedUtf8, isUtf8 } from './utf8.ts'
import { findUtf16 } from './utf16.ts'

/** An encoding a file may be in; confidence from 0 to 1. */
export interface EncodingCandidate {
  readonly encoding: EncodingName
  readonly confidence: number
}

/** A byte order mark and what it says. `length` 0 when there is none. */
export function findByteOrderMark(bytes: Uint8Array): { encoding: EncodingName | null; length: number } {
  const [first, second, third, fourth] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return { encoding: 'utf-8', length: 3 }
  if (first === 0xff && second === 0xfe) return { encoding: 'utf-16le', length: 2 }
  if (first === 0xfe && second === 0xff) return { encoding: 'utf-16be', length: 2 }
  if (first === 0x84 && second === 0x31 && third === 0x95 && fourth === 0x33)
    return { encoding: 'gb18030', length: 4 }
  return { encoding: null, length: 0 }
}

/** Bytes looked at to tell legacy encodings apart. */
const SAMPLE = 1 << 16
/** Encodings tried by plausibility as well: text in them is told by its common characters. */
const eastAsian: readonly EncodingName[] = ['gb18030', 'big5', 'shift_jis', 'euc-jp', 'euc-kr']
/** Western and Central European code pages, alike but for a few letters. */
const latin: readonly EncodingName[] = [
  'windows-1250',
  'windows-1254',
  'windows-1257',
  'windows-1258',
  'iso-8859-2',
]

/**
 * The encodings a file without byte order mark may be in, best first, at least one. Looks at the whole file for
 * UTF-8 and at a sample for the rest. Refuses: file-binary.
 */
export function detectEncoding(bytes: Uint8Array): EncodingCandidate[] {
  const sample = sampleOf(bytes)
  const head = bytes.subarray(0, SAMPLE)
  if (head.includes(0)) {
    const utf16 = findUtf16(head)
    if (utf16) return [utf16]
  }
  const utf8 = isUtf8(bytes)
  if (utf8 && !hasControlCharacters(head)) return [{ encoding: 'utf-8', confidence: 1 }]
  const utf16 = findUtf16(head)
  if (utf8 && utf16) return [utf16, { encoding: 'utf-8', confidence: 0.1 }]
  const legacy = rankLegacy(sample)
  const rival = legacy.find(({ encoding }) => eastAsian.includes(encoding))
  if (utf16 && utf16.confidence > (rival?.confidence ?? 0)) return [utf16, ...legacy]
  refuseControlCharacters(head)
  refuseControlCharacters(sample)
  if (isDamagedUtf8(sample)) return [{ encoding: 'utf-8', confidence: 0.9 }, ...legacy]
  return legacy.length > 0 ? legacy : [{ encoding: 'windows-1252', confidence: 0.1 }]
}

/**
 * A stretch that tells most: it begins a little before the first byte beyond ASCII and ends at a byte below
 * 0x40, which is inside no character of any encoding tried here.
 */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex(byte => byte >= 0x80)
  const from = Math.max(0, first - 256)
  if (bytes.length - from <= SAMPLE) return bytes.subarray(from)
  let to = from + SAMPLE
  for (let back = 0; back < 4096; back++) {
    if ((bytes[to - back] ?? 0) < 0x30) {
      to -= back
      break
    }
  }
  return bytes.subarray(from, to)
}

/** Ranks the encodings that are neither UTF-8 nor UTF-16: statistics of byte pairs, and how common the hanzi are. */
function rankLegacy(sample: Uint8Array): EncodingCandidate[] {
  const scores = new Map<EncodingName, number>()
  const guesses = chardet.detectAll(sample, { encodingEra: chardet.EncodingEra.MODERN_WEB })
  const total = guesses.reduce((sum, guess) => sum + guess.confidence, 0)
  for (const { encoding: name, confidence } of guesses) {
    const encoding = name && findEncoding(name)
    if (!encoding || encoding.startsWith('utf-')) continue
    scores.set(encoding, Math.max(scores.get(encoding) ?? 0, confidence / total))
  }
  for (const encoding of eastAsian) {
    const likely = plausibility(decodeBytes(sample, encoding))
    const statistics = scores.get(encoding) ?? 0
    if (likely > 0.35 || statistics > 0) scores.set(encoding, (statistics + Math.max(0, likely)) / 2)
  }
  preferWestern(scores)
  return [...scores]
    .map(([encoding, confidence]) => ({ encoding, confidence: Math.round(confidence * 1000) / 1000 }))
    .filter(candidate => candidate.confidence >= 0.01)
    .sort((a, b) => b.confidence - a.confidence)
    .slice(0, 6)
}

/** Among look-alike code pages the commonest one wins unless another is clearly better. */
function preferWestern(scores: Map<EncodingName, number>): void {
  const [best] = [...scores].sort((a, b) => b[1] - a[1])
  const western = scores.get('windows-1252')
  if (best && western && latin.includes(best[0]) && western * 2 >= best[1])
    scores.set('windows-1252', best[1] + 0.001)
}
