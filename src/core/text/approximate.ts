/** Where a pattern stands nearly: `from`–`to` in the text searched, and how many units are wrong there. */
export interface NearMatch {
  readonly from: number
  readonly to: number
  readonly errors: number
}

/** Units compared at once. */
const BITS = 32

/**
 * A string to be looked for with errors (changed, missing, added units), 32 of its units at once. G. Myers, A fast
 * bit-vector algorithm for approximate string matching based on dynamic programming, Journal of the ACM 46 (1999), in
 * the block form of its section 4 without the cut-off. Costs length of text × length of pattern / 32.
 */
export class NearPattern {
  readonly #pattern: string
  readonly #blocks: number
  #forward: Places | null = null
  #backward: Places | null = null

  constructor(pattern: string) {
    this.#pattern = pattern
    this.#blocks = Math.ceil(pattern.length / BITS)
  }

  get length(): number {
    return this.#pattern.length
  }

  /** The stretch of `text` that is nearest to the pattern, the first one of several; null for an empty pattern. */
  nearestIn(text: string): NearMatch | null {
    if (this.length === 0) return null
    this.#forward ??= placesIn(this.#pattern, 0, 1)
    this.#backward ??= placesIn(this.#pattern, this.length - 1, -1)
    const { count, errors } = this.#nearest(this.#forward, text, 0, 1, text.length)
    const back = this.#nearest(this.#backward, text, count - 1, -1, count)
    return { from: count - back.count, to: count, errors }
  }

  /** How near `text` comes to the pattern, from 0 to 1; 1 when it holds the pattern. 1 for an empty pattern. */
  likenessIn(text: string): number {
    if (this.length === 0 || text.includes(this.#pattern)) return 1
    this.#forward ??= placesIn(this.#pattern, 0, 1)
    return 1 - this.#nearest(this.#forward, text, 0, 1, text.length).errors / this.length
  }

  /** After how many units, read from `start` on in steps of `step`, a match with the fewest errors ends. */
  #nearest(
    places: Places,
    text: string,
    start: number,
    step: 1 | -1,
    length: number,
  ): { count: number; errors: number } {
    const blocks = this.#blocks
    const rising = new Int32Array(blocks).fill(-1)
    const falling = new Int32Array(blocks)
    const lastBit = 1 << ((this.length - 1) % BITS)
    let errors = this.length
    let best = { count: 0, errors }
    for (let count = 1, at = start; count <= length; count++, at += step) {
      const row = (places.rows.get(text.charCodeAt(at)) ?? 0) * blocks
      let carry = 0
      for (let block = 0; block < blocks; block++) {
        const equal = places.bits[row + block] ?? 0
        carry = advance(rising, falling, block, equal, carry, block === blocks - 1 ? lastBit : 1 << 31)
      }
      errors += carry
      if (errors < best.errors) best = { count, errors }
    }
    return best
  }
}

/** For each unit of a pattern a row of bits, one for each place; row 0 is for units that are not in it. */
interface Places {
  readonly rows: ReadonlyMap<number, number>
  readonly bits: Int32Array
}

function placesIn(pattern: string, start: number, step: 1 | -1): Places {
  const blocks = Math.ceil(pattern.length / BITS)
  const rows = new Map<number, number>()
  for (let at = 0; at < pattern.length; at++) {
    const unit = pattern.charCodeAt(at)
    if (!rows.has(unit)) rows.set(unit, rows.size + 1)
  }
  const bits = new Int32Array((rows.size + 1) * blocks)
  for (let count = 0, at = start; count < pattern.length; count++, at += step) {
    const place = (rows.get(pattern.charCodeAt(at)) ?? 0) * blocks + Math.floor(count / BITS)
    bits[place] = (bits[place] ?? 0) | (1 << (count % BITS))
  }
  return { rows, bits }
}

/** One column of one block: takes and gives the difference (-1, 0, 1) along the block's border. */
function advance(
  rising: Int32Array,
  falling: Int32Array,
  block: number,
  equal: number,
  carry: number,
  lastBit: number,
): number {
  const up = rising[block] ?? 0
  const down = falling[block] ?? 0
  const sinks = carry < 0 ? 1 : 0
  const vertical = equal | down
  const matching = equal | sinks
  const diagonal = (((matching & up) + up) ^ up) | matching
  const plus = down | ~(diagonal | up)
  const minus = up & diagonal
  const plusBelow = (plus << 1) | (carry > 0 ? 1 : 0)
  rising[block] = (minus << 1) | sinks | ~(vertical | plusBelow)
  falling[block] = plusBelow & vertical
  return (plus & lastBit) !== 0 ? 1 : (minus & lastBit) !== 0 ? -1 : 0
}
