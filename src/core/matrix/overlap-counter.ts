import { type Items, itemsAsPlaces, type RowsOfLabels, trimmed } from './items.ts'
import { at, commonPlaces, type Places } from './places.ts'

/**
 * Which codes stand on the same words, over all documents given. A pair is two different codings that share at least
 * one character; a code that counts its subcodes' codings makes no pair of a coding with itself. Cost: each coding
 * looks at the rows that are open where it starts, not at all codings there.
 */
export class OverlapCounter {
  readonly #rows: number
  readonly #rowsOf: RowsOfLabels
  /** Pairs as they were met: the later coding in the first row, the earlier in the second. */
  readonly #met: Float64Array
  readonly #shared: Float64Array
  readonly #open: OpenRows

  constructor(rows: number, rowsOf: RowsOfLabels) {
    this.#rows = rows
    this.#rowsOf = rowsOf
    this.#met = new Float64Array(rows * rows)
    this.#shared = new Float64Array(rows * rows)
    this.#open = new OpenRows(rows)
  }

  /** `items` of one document, each of which shares a character with `part`, outside of which nothing counts. */
  add(items: Items, part?: Places): void {
    if (items.from.length === 0) return
    this.#meet(part === undefined ? items : trimmed(items, part))
    const places = itemsAsPlaces(items, this.#rowsOf)
    this.#share(part === undefined ? places : commonPlaces(places, part, 1))
  }

  /**
   * Overlapping pairs of codings, `pairs[row * rows + other]`, the same both ways round; with itself, pairs of two
   * codings of the code. `inside(row, other)`: whether every coding of `row` is one of `other` too.
   */
  pairs(inside: (row: number, other: number) => boolean): Float64Array {
    const n = this.#rows
    const met = this.#met
    const pairs = new Float64Array(n * n)
    for (let row = 0; row < n; row++) {
      pairs[row * n + row] = at(met, row * n + row)
      for (let other = row + 1; other < n; other++) {
        // Two codings that both count in both rows were met both ways round.
        const twice = inside(row, other)
          ? at(met, row * n + row)
          : inside(other, row)
            ? at(met, other * n + other)
            : 0
        const sum = at(met, row * n + other) + at(met, other * n + row) - twice
        pairs[row * n + other] = sum
        pairs[other * n + row] = sum
      }
    }
    return pairs
  }

  /** UTF-16 code units under both codes at once, each once; with itself, those under the code. */
  get shared(): Float64Array {
    return this.#shared
  }

  #meet(items: Items): void {
    const { from, to, label } = items
    const { starts, rows } = this.#rowsOf
    const ends = Int32Array.from(from.keys()).sort((a, b) => at(to, a) - at(to, b))
    const open = this.#open
    open.clear()
    let ended = 0
    for (let item = 0; item < from.length; item++) {
      for (; ended < ends.length && at(to, at(ends, ended)) <= at(from, item); ended++) {
        const gone = at(label, at(ends, ended))
        for (let i = at(starts, gone); i < at(starts, gone + 1); i++) open.close(at(rows, i))
      }
      const first = at(starts, at(label, item))
      const last = at(starts, at(label, item) + 1)
      for (let i = first; i < last; i++) {
        const line = at(rows, i) * this.#rows
        for (let k = 0; k < open.count; k++) {
          const other = at(open.rows, k)
          this.#met[line + other] = at(this.#met, line + other) + at(open.counts, other)
        }
      }
      for (let i = first; i < last; i++) open.open(at(rows, i))
    }
  }

  /** Stretches of text under each row; those of one row are apart, so shared characters are added once. */
  #share({ from, to, member }: Places): void {
    const shared = this.#shared
    const n = this.#rows
    const active: number[] = []
    for (let i = 0; i < from.length; i++) {
      const [start, end, row] = [at(from, i), at(to, i), at(member, i)]
      let kept = 0
      for (const j of active) {
        const reach = at(to, j)
        if (reach <= start) continue
        active[kept++] = j
        const other = at(member, j)
        const length = Math.min(reach, end) - start
        shared[row * n + other] = at(shared, row * n + other) + length
        shared[other * n + row] = at(shared, other * n + row) + length
      }
      active.length = kept
      active.push(i)
      shared[row * n + row] = at(shared, row * n + row) + end - start
    }
  }
}

/** Rows with codings that have begun and not ended, and how many. */
class OpenRows {
  readonly rows: Int32Array
  readonly counts: Int32Array
  readonly #places: Int32Array
  count = 0

  constructor(rows: number) {
    this.rows = new Int32Array(rows)
    this.counts = new Int32Array(rows)
    this.#places = new Int32Array(rows)
  }

  clear(): void {
    for (let i = 0; i < this.count; i++) this.counts[at(this.rows, i)] = 0
    this.count = 0
  }

  open(row: number): void {
    if (at(this.counts, row) === 0) {
      this.#places[row] = this.count
      this.rows[this.count++] = row
    }
    this.counts[row] = at(this.counts, row) + 1
  }

  close(row: number): void {
    this.counts[row] = at(this.counts, row) - 1
    if (at(this.counts, row) > 0) return
    const place = at(this.#places, row)
    const last = at(this.rows, --this.count)
    this.rows[place] = last
    this.#places[last] = place
  }
}

/**
 * Characters under both by characters under either, for each pair of rows: 0 to 1 whatever overlaps; with itself 1, or
 * 0 for a code on no text. `shared` as `OverlapCounter` gives it.
 */
export function jaccardOf(shared: Float64Array, rows: number): Float64Array {
  return shared.map((both, cell) => {
    if (both === 0) return 0
    const own = (row: number) => at(shared, row * rows + row)
    return both / (own(Math.floor(cell / rows)) + own(cell % rows) - both)
  })
}
