import type { Anchor } from './anchor.ts'
import { NearPattern } from './approximate.ts'
import { findHunks } from './hunks.ts'
import { RUN, RunIndex } from './run-index.ts'
import type { TextSpan } from './span.ts'

/** A place where a quotation may be, with the number of its units that are changed, missing or too many there. */
export interface Found {
  readonly span: TextSpan
  readonly errors: number
}

/** Runs of a quotation and its context that are looked at, and those, the rarest of their part, that are looked up. */
const LOOKED_AT = 96
const LOOKED_UP = 16
/** A run that stands at more places than this says nothing. */
const COMMON = 64
/** Places that are compared with a quotation. */
const COMPARED = 4
/** A quotation is compared as a whole up to this length, a longer one by its two ends of this length. */
const END = 128
/** Steps that comparing with errors may take in all, about a second; beyond it only the very words are found. */
const EFFORT = 60_000_000
/** Steps that one unit of a long quotation takes. */
const STEPS_OF_DIFF = 50

/** Finds quotations in the new parts of a text by short runs that they and their context share with it. */
export class PlaceFinder {
  readonly #text: string
  readonly #parts: readonly TextSpan[]
  #index: RunIndex | null = null
  #effort = EFFORT

  constructor(text: string, parts: readonly TextSpan[]) {
    this.#text = text
    this.#parts = parts
  }

  /** The places most like the anchor's, at most four, those with the very words first; `hint` decides between equals. */
  *find(anchor: Anchor, hint: number): Generator<Found> {
    const { quotation, prefix } = anchor
    const pattern = prefix + quotation + anchor.suffix
    const places: number[] = []
    for (const start of this.#startsOf(pattern, 8 + (quotation.length >> 3), hint - prefix.length)) {
      const from = start + prefix.length
      if (from >= 0 && this.#text.startsWith(quotation, from)) {
        yield { span: { from, to: from + quotation.length }, errors: 0 }
      } else {
        places.push(from)
      }
    }
    const near = new NearPattern(quotation)
    for (const place of places) {
      const found = this.#nearPlaceAt(quotation, place, near)
      if (found !== null) yield found
    }
  }

  /** Where in the text the pattern may begin, by how many of its rare runs say so. */
  #startsOf(pattern: string, tolerance: number, hint: number): number[] {
    this.#index ??= new RunIndex(this.#text, this.#parts)
    const index = this.#index
    const starts: number[] = []
    for (const at of rareRuns(pattern, index)) index.addStarts(pattern, at, starts)
    return votes(starts, tolerance)
      .sort((a, b) => b.votes - a.votes || Math.abs(a.start - hint) - Math.abs(b.start - hint))
      .slice(0, COMPARED)
      .map(({ start }) => start)
  }

  #nearPlaceAt(quotation: string, start: number, near: NearPattern): Found | null {
    const { length } = quotation
    return length > END
      ? this.#longPlaceAt(quotation, start)
      : this.#nearestAt(near, start, 8 + (length >> 2))
  }

  #longPlaceAt(quotation: string, start: number): Found | null {
    const { length } = quotation
    const slack = 32 + Math.min(2_048, length >> 3)
    const head = this.#nearestAt(new NearPattern(quotation.slice(0, END)), start, slack)
    const tail = this.#nearestAt(new NearPattern(quotation.slice(-END)), start + length - END, slack)
    if (head === null || tail === null || tail.span.to <= head.span.from) return null
    const span = { from: head.span.from, to: tail.span.to }
    this.#effort -= length * STEPS_OF_DIFF
    const hunks = findHunks(quotation, this.#text.slice(span.from, span.to))
    const errors = hunks.reduce(
      (sum, hunk) => sum + Math.max(hunk.toBefore - hunk.fromBefore, hunk.toAfter - hunk.fromAfter),
      0,
    )
    return { span, errors }
  }

  #nearestAt(near: NearPattern, start: number, slack: number): Found | null {
    const from = Math.max(0, start - slack)
    const window = this.#text.slice(from, Math.max(0, start + near.length + slack))
    if (this.#effort < 0) return null
    this.#effort -= window.length * Math.ceil(near.length / 32)
    const match = near.nearestIn(window)
    if (match === null || 2 * match.errors > near.length) return null
    return { span: { from: from + match.from, to: from + match.to }, errors: match.errors }
  }
}

/** Where the rarest runs of a pattern begin that stand in the text at all, one for each part of the pattern. */
function rareRuns(pattern: string, index: RunIndex): number[] {
  const count = pattern.length - RUN + 1
  const stride = Math.max(1, Math.ceil(count / LOOKED_AT))
  const part = Math.max(stride, Math.ceil(count / LOOKED_UP))
  const rare: number[] = []
  for (let from = 0; from < count; from += part) {
    let [best, fewest] = [-1, COMMON + 1]
    for (let at = from; at < Math.min(from + part, count); at += stride) {
      const places = index.countOf(pattern, at)
      if (places > 0 && places < fewest) [best, fewest] = [at, places]
    }
    if (best >= 0) rare.push(best)
  }
  return rare
}

/** Starts that lie together taken as one, the most frequent of them, with their number. */
function votes(starts: readonly number[], tolerance: number): { start: number; votes: number }[] {
  const groups: { start: number; votes: number }[] = []
  let [first, run, mostRun] = [Number.NEGATIVE_INFINITY, 0, 0]
  let previous = first
  for (const start of Int32Array.from(starts).sort()) {
    const group = start - first <= tolerance ? groups.at(-1) : undefined
    run = start === previous ? run + 1 : 1
    previous = start
    if (group === undefined) {
      groups.push({ start, votes: 1 })
      first = start
      mostRun = 1
      continue
    }
    group.votes++
    if (run > mostRun) {
      group.start = start
      mostRun = run
    }
  }
  return groups
}
