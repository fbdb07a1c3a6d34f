import { KEPT_HASHES, readFingerprint, type Sketch } from './fingerprint.ts'

/** What is said of texts that differ at all, however little. */
const NEARLY_ONE = 0.999

/**
 * How much two texts have in common, from 0 to 1, by their fingerprints: the share of their shingles that both have
 * (Jaccard), estimated. 1 exactly for texts that are equal but for script, width, case, accents, blanks and punctuation;
 * texts of less than 50 characters are equal or have nothing in common. 0 for fingerprints of another version.
 */
export function likeness(a: Uint8Array, b: Uint8Array): number {
  const [one, other] = [readFingerprint(a), readFingerprint(b)]
  return one === null || other === null ? 0 : likenessOf(one, other)
}

function likenessOf(a: Sketch, b: Sketch): number {
  if (a.low === b.low && a.high === b.high && a.length === b.length) return 1
  if (a.isShort || b.isShort) return 0
  let [common, seen, i, j] = [0, 0, 0, 0]
  for (; seen < KEPT_HASHES && (i < a.hashes.length || j < b.hashes.length); seen++) {
    const one = a.hashes[i] ?? Number.POSITIVE_INFINITY
    const other = b.hashes[j] ?? Number.POSITIVE_INFINITY
    if (one === other) common++
    if (one <= other) i++
    if (other <= one) j++
  }
  return Math.min(common / seen, NEARLY_ONE)
}

/** A text found by its likeness. */
export interface NearText<Item> {
  readonly item: Item
  readonly likeness: number
}

const FIRST_BUCKETS = 1 << 12

/** Texts by their fingerprints, so that those like another one are found without comparing with each. */
export class NearTexts<Item> {
  readonly #texts: { readonly sketch: Sketch; readonly item: Item }[] = []
  /** By bucket: the last entry, -1 for none; by entry: its hash, its text, the entry before it in its bucket. */
  #last = new Int32Array(FIRST_BUCKETS).fill(-1)
  #hashes = new Uint32Array(FIRST_BUCKETS)
  #owners = new Int32Array(FIRST_BUCKETS)
  #previous = new Int32Array(FIRST_BUCKETS)
  #entries = 0

  /** Texts with a fingerprint of another version are never found. */
  add(fingerprint: Uint8Array, item: Item): void {
    const sketch = readFingerprint(fingerprint)
    if (sketch === null) return
    for (const hash of sketch.hashes) {
      if (this.#entries === this.#hashes.length) this.#grow()
      this.#hashes[this.#entries] = hash
      this.#owners[this.#entries] = this.#texts.length
      this.#link(this.#entries++)
    }
    this.#texts.push({ sketch, item })
  }

  /** The texts of at least the likeness `least`, above 0; best first, then in the order in which they were added. */
  find(fingerprint: Uint8Array, least: number): NearText<Item>[] {
    const sketch = readFingerprint(fingerprint)
    if (sketch === null) return []
    const found: NearText<Item>[] = []
    for (const [index, common] of this.#commonHashes(sketch)) {
      const text = this.#texts[index]
      if (text === undefined || common < least * Math.max(sketch.hashes.length, text.sketch.hashes.length))
        continue
      const likeness = likenessOf(sketch, text.sketch)
      if (likeness >= least) found.push({ item: text.item, likeness })
    }
    return found.sort((a, b) => b.likeness - a.likeness)
  }

  /** The texts that share hashes with a sketch, in the order in which they were added, and how many. */
  #commonHashes(sketch: Sketch): [number, number][] {
    const common = new Int32Array(this.#texts.length)
    const sharing: number[] = []
    for (const hash of sketch.hashes) {
      for (
        let entry = this.#last[this.#bucketOf(hash)] ?? -1;
        entry >= 0;
        entry = this.#previous[entry] ?? -1
      ) {
        if (this.#hashes[entry] !== hash) continue
        const owner = this.#owners[entry] ?? 0
        const before = common[owner] ?? 0
        if (before === 0) sharing.push(owner)
        common[owner] = before + 1
      }
    }
    return sharing.sort((a, b) => a - b).map(owner => [owner, common[owner] ?? 0])
  }

  /** The hashes kept are the lowest of many, so their lower bits are the ones that differ. */
  #bucketOf(hash: number): number {
    return hash & (this.#last.length - 1)
  }

  #link(entry: number): void {
    const bucket = this.#bucketOf(this.#hashes[entry] ?? 0)
    this.#previous[entry] = this.#last[bucket] ?? -1
    this.#last[bucket] = entry
  }

  #grow(): void {
    const size = 2 * this.#hashes.length
    const [hashes, owners] = [new Uint32Array(size), new Int32Array(size)]
    hashes.set(this.#hashes)
    owners.set(this.#owners)
    this.#hashes = hashes
    this.#owners = owners
    this.#previous = new Int32Array(size)
    this.#last = new Int32Array(size).fill(-1)
    for (let entry = 0; entry < this.#entries; entry++) this.#link(entry)
  }
}
