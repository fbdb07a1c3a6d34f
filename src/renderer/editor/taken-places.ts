/** Which code units of a text are taken, a bit each: quick to ask and to fill for the lengths codings have. */
export class TakenPlaces {
  readonly #words: Int32Array

  constructor(length: number) {
    this.#words = new Int32Array((length >>> 5) + 1)
  }

  /** True when none of the code units from `from` up to `to` is taken; `from` < `to`. */
  isFree(from: number, to: number): boolean {
    const words = this.#words
    const first = from >>> 5
    const last = (to - 1) >>> 5
    for (let at = first; at <= last; at++) {
      if (((words[at] ?? 0) & maskOf(at, first, last, from, to)) !== 0) return false
    }
    return true
  }

  take(from: number, to: number): void {
    const words = this.#words
    const first = from >>> 5
    const last = (to - 1) >>> 5
    for (let at = first; at <= last; at++) words[at] = (words[at] ?? 0) | maskOf(at, first, last, from, to)
  }
}

/** The bits of one word that lie between the two places. */
function maskOf(at: number, first: number, last: number, from: number, to: number): number {
  const low = at === first ? -1 << (from & 31) : -1
  return at === last ? low & ((-1 >>> (31 - ((to - 1) & 31))) | 0) : low
}
