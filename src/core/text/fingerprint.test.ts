import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  FINGERPRINT_LENGTH,
  FINGERPRINT_VERSION,
  fingerprintOf,
  KEPT_HASHES,
  readFingerprint,
} from './fingerprint.ts'
import { foldUnits } from './fold-unit.ts'
import { likeness } from './near-texts.ts'

/** Hanzi that follow from a seed. */
function hanzi(seed: number, length: number): string {
  let state = seed
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
  return Array.from({ length }, () => String.fromCharCode(0x4e00 + Math.floor(next() * next() * 3_000))).join(
    '',
  )
}

const traditional = '在這個社區裡，居民們說他們願意參與環境治理；鄰里之間的關係，卻沒有從前那麼親近了。'
const simplified = '在这个社区里，居民们说他们愿意参与环境治理；邻里之间的关系，却没有从前那么亲近了。'

/** The lowest shingle hashes as they are defined, shingle by shingle, over a folded text. */
function plainHashes(folded: string): number[] {
  const weight = (unit: number) => (unit < 0x2e80 ? 1 : 2)
  const hashes = new Set<number>()
  for (let end = 0; end < folded.length; end++) {
    let [start, sum] = [end, weight(folded.charCodeAt(end))]
    while (sum < 8 && start > 0) sum += weight(folded.charCodeAt(--start))
    if (sum < 8) continue
    let hash = 0
    for (let at = start; at <= end; at++) hash = (Math.imul(hash, 0x01000193) + folded.charCodeAt(at)) | 0
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
    hashes.add((hash ^ (hash >>> 16)) >>> 0)
  }
  return [...hashes].sort((a, b) => a - b).slice(0, KEPT_HASHES)
}

describe('a fingerprint', () => {
  it('has one size, and says its version', () => {
    for (const text of ['', '社', simplified, hanzi(1, 20_000)]) {
      const bytes = fingerprintOf(text)
      expect(bytes).toHaveLength(FINGERPRINT_LENGTH)
      expect(bytes[0]).toBe(FINGERPRINT_VERSION)
    }
  })

  it('is the same for texts that differ in script, width, case, accents, blanks and punctuation', () => {
    const long = (text: string) => `${text.repeat(3)}${hanzi(7, 400)}`
    expect(fingerprintOf(long(traditional))).toEqual(fingerprintOf(long(simplified)))
    expect(fingerprintOf(long(simplified.replaceAll('，', ',\n\n  ')))).toEqual(
      fingerprintOf(long(simplified)),
    )
    expect(fingerprintOf('Ｃａｆé ÉTÉ (2023)'.repeat(9))).toEqual(fingerprintOf('cafe ete 2023'.repeat(9)))
    expect(fingerprintOf('\ufeff一\r\n二')).toEqual(fingerprintOf('一\n二'))
  })

  it('keeps the lowest hashes of all shingles', () => {
    const folded = fc
      .array(fc.constantFrom('社', '区', '𠮷', 'a', 'b', '信任', 'word', 'ש'), { maxLength: 200 })
      .map(parts => parts.join(''))
    fc.assert(
      fc.property(folded, text => {
        const sketch = readFingerprint(fingerprintOf(text))
        if (text.length >= 50) expect([...(sketch?.hashes ?? [])]).toEqual(plainHashes(text))
        else expect(sketch?.hashes).toHaveLength(1)
      }),
    )
    for (const text of [
      hanzi(3, 30_000),
      hanzi(3, 300).repeat(100),
      '社'.repeat(50_000),
      `${'社区'.repeat(20_000)}${hanzi(5, 500)}`,
    ]) {
      expect([...(readFingerprint(fingerprintOf(text))?.hashes ?? [])]).toEqual(plainHashes(foldUnits(text)))
    }
  })

  it('stays as it is stored in projects', () => {
    // When this fails, projects hold fingerprints that are compared wrongly: raise the version, then change the digest.
    const text = `${traditional}\n${'The quick brown fox, jumps over the lazy dog. '.repeat(9)}${hanzi(11, 4_000)}𠮷👨‍👩‍👧 עברית العربية ＡＢＣ`
    const digest = createHash('sha256').update(fingerprintOf(text)).digest('hex')
    expect([FINGERPRINT_VERSION, digest]).toEqual([
      1,
      '250c4dabf0d4ca7648fbf2ad382ea733b2498c4706f7a5f9e9137e8a74f21acb',
    ])
  })

  it('is nothing where it is no fingerprint of this version', () => {
    const bytes = fingerprintOf(simplified)
    expect(readFingerprint(bytes.subarray(1))).toBeNull()
    expect(readFingerprint(new Uint8Array(FINGERPRINT_LENGTH))).toBeNull()
    expect(readFingerprint(Uint8Array.from(bytes).fill(255, 2, 4))?.hashes.length).toBeLessThanOrEqual(
      KEPT_HASHES,
    )
    const padded = new Uint8Array(FINGERPRINT_LENGTH + 3)
    padded.set(bytes, 3)
    expect(readFingerprint(padded.subarray(3))).toEqual(readFingerprint(bytes))
    expect(likeness(bytes, Uint8Array.from(bytes).fill(2, 0, 1))).toBe(0)
  })
})
