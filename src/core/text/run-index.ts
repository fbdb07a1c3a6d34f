import type { TextSpan } from './span.ts'

/** Units that are looked up together. */
export const RUN = 4

const BUCKETS = 1 << 16

/** Finds the places of four units in parts of a text. */
export class RunIndex {
  readonly #text: string
  /** By bucket: the last place, -1 for none; by place: the place before it in its bucket. */
  readonly #last = new Int32Array(BUCKETS).fill(-1)
  readonly #previous: Int32Array
  readonly #counts = new Int32Array(BUCKETS)

  /** Takes in every run that has at least one unit in one of `parts`, which are sorted and do not overlap. */
  constructor(text: string, parts: readonly TextSpan[]) {
    this.#text = text
    this.#previous = new Int32Array(text.length)
    let taken = 0
    for (const { from, to } of parts) {
      for (let at = Math.max(taken, from - RUN + 1); at < to && at + RUN <= text.length; at++) {
        const bucket = bucketOf(text, at)
        this.#previous[at] = this.#last[bucket] ?? -1
        this.#last[bucket] = at
        this.#counts[bucket] = (this.#counts[bucket] ?? 0) + 1
        taken = at + 1
      }
    }
  }

  /** At how many places the run at `at` of `pattern` may stand. */
  countOf(pattern: string, at: number): number {
    return this.#counts[bucketOf(pattern, at)] ?? 0
  }

  /** Adds to `starts` where `pattern` would begin so that its run at `at` stands at one of its places. */
  addStarts(pattern: string, at: number, starts: number[]): void {
    for (
      let place = this.#last[bucketOf(pattern, at)] ?? -1;
      place >= 0;
      place = this.#previous[place] ?? -1
    ) {
      if (isSameRun(pattern, at, this.#text, place)) starts.push(place - at)
    }
  }
}

function isSameRun(pattern: string, at: number, text: string, place: number): boolean {
  for (let index = 0; index < RUN; index++) {
    if (pattern.charCodeAt(at + index) !== text.charCodeAt(place + index)) return false
  }
  return true
}

function bucketOf(text: string, at: number): number {
  let hash = 0
  for (let index = at; index < at + RUN; index++) hash = Math.imul(hash, 0x01000193) ^ text.charCodeAt(index)
  return (Math.imul(hash, 0x9e3779b1) >>> 16) & (BUCKETS - 1)
}
