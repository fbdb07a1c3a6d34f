import { decodeBytes } from './encodings.ts'
import { plausibility } from './plausibility.ts'

/**
 * UTF-16 without a byte order mark: the byte order that makes a plausible text, or null. NUL bytes speak for
 * UTF-16 (spaces, digits and line ends make them); without any, a good part must be common hanzi.
 */
export function findUtf16(
  sample: Uint8Array,
): { encoding: 'utf-16le' | 'utf-16be'; confidence: number } | null {
  if (sample.length < 2 || (sample.length % 2 === 1 && !sample.includes(0))) return null
  const even = sample.subarray(0, sample.length - (sample.length % 2))
  const little = plausibility(decodeBytes(even, 'utf-16le'))
  const big = plausibility(decodeBytes(even, 'utf-16be'))
  const best = Math.max(little, big)
  const needed = even.includes(0) ? 0.25 : 0.45
  if (even.length < 6 && !even.includes(0)) return null
  if (best < needed || Math.abs(little - big) < 0.15) return null
  return { encoding: little > big ? 'utf-16le' : 'utf-16be', confidence: Math.min(0.99, best) }
}
