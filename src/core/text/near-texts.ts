import { KEPT_HASHES, readFingerprint, type Sketch } from './fingerprint.ts'
import { HashIndex } from './hash-index.ts'

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

/** Whether two sketches have so many hashes in common. */
function share({ hashes }: Sketch, { hashes: others }: Sketch, least: number): boolean {
  let [common, i, j] = [0, 0, 0]
  while (i < hashes.length && j < others.length) {
    const [one, other] = [hashes[i] ?? 0, others[j] ?? 0]
    if (one === other) common++
    else if (common + Math.min(hashes.length - i, others.length - j) < least) return false
    if (one <= other) i++
    if (other <= one) j++
  }
  return common >= least
}

/** A text found by its likeness. */
export interface NearText<Item> {
  readonly item: Item
  readonly likeness: number
}

/** Of a text's hashes, the share looked for beyond those of which one must be found: few other texts have so many. */
const BEYOND = 1 / 6

/** Texts by their fingerprints, so that those like another one are found without comparing with each. */
export class NearTexts<Item> {
  readonly #texts: { readonly sketch: Sketch; readonly item: Item }[] = []
  /** Places in the list of texts, by hash. */
  readonly #index = new HashIndex()

  /** Texts with a fingerprint of another version are never found. */
  add(fingerprint: Uint8Array, item: Item): void {
    const sketch = readFingerprint(fingerprint)
    if (sketch === null) return
    for (const hash of sketch.hashes) this.#index.add(hash, this.#texts.length)
    this.#texts.push({ sketch, item })
  }

  /** The texts of at least the likeness `least`, above 0; best first, then in the order in which they were added. */
  find(fingerprint: Uint8Array, least: number): NearText<Item>[] {
    const sketch = readFingerprint(fingerprint)
    if (sketch === null) return []
    const found: NearText<Item>[] = []
    for (const index of this.#sharing(sketch, Math.ceil(least * sketch.hashes.length))) {
      const text = this.#texts[index]
      if (text === undefined) continue
      const most = Math.max(sketch.hashes.length, text.sketch.hashes.length)
      if (!share(sketch, text.sketch, least * most)) continue
      const likeness = likenessOf(sketch, text.sketch)
      if (likeness >= least) found.push({ item: text.item, likeness })
    }
    return found.sort((a, b) => b.likeness - a.likeness)
  }

  /**
   * In the order in which they were added, all texts that share at least `wanted` hashes with a sketch, and some that
   * share fewer. The hashes that most texts have are not looked for: so many are in any text wanted that it must
   * have some of the others, too.
   */
  #sharing({ hashes }: Sketch, wanted: number): number[] {
    if (wanted > hashes.length) return []
    const looked = Math.min(hashes.length - wanted + 1 + Math.floor(BEYOND * hashes.length), hashes.length)
    const least = Math.max(1, wanted - (hashes.length - looked))
    const common = new Int32Array(this.#texts.length)
    const sharing: number[] = []
    for (const hash of this.#rarest(hashes, looked)) this.#index.tally(hash, common, least, sharing)
    return sharing.sort((a, b) => a - b)
  }

  /** Those of the hashes that the fewest texts have. */
  #rarest(hashes: Uint32Array, count: number): number[] {
    // Each as one number, its place in the last digits, so that they are sorted without comparing by a function.
    const places = new Float64Array(hashes.length)
    for (const [at, hash] of hashes.entries()) places[at] = this.#index.frequencyOf(hash) * KEPT_HASHES + at
    return Array.from(places.sort().subarray(0, count), place => hashes[place % KEPT_HASHES] ?? 0)
  }
}
