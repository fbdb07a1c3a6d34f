import { mergeSpans } from '../search/index.ts'
import type { TextSpan } from '../text/index.ts'
import type { QueriedCoding } from './project.ts'

/** A passage that a query found, with the codings it comes from in the order they were made. */
export interface FoundPassage extends TextSpan {
  readonly codings: readonly QueriedCoding[]
}

/** What a query found in one document: by `from`, then `to`; no two on the same words. */
export type FoundInDocument = readonly FoundPassage[]

/** What a query found, by the places of the documents. */
export type Found = readonly FoundInDocument[]

export const nothingFound: FoundInDocument = []

/** The passages in order; those on the same words become one that comes from the codings of all. */
export function tidy(passages: readonly FoundPassage[]): FoundInDocument {
  if (isTidy(passages)) return passages
  const sorted = passages.toSorted((a, b) => a.from - b.from || a.to - b.to)
  const tidied: FoundPassage[] = []
  for (const passage of sorted) {
    const last = tidied.at(-1)
    if (last === undefined || last.from !== passage.from || last.to !== passage.to) tidied.push(passage)
    else tidied[tidied.length - 1] = { ...last, codings: joinCodings(last.codings, passage.codings) }
  }
  return tidied
}

function isTidy(passages: readonly FoundPassage[]): boolean {
  for (let n = 1; n < passages.length; n++) {
    const before = passages[n - 1] as FoundPassage
    const passage = passages[n] as FoundPassage
    if (before.from > passage.from || (before.from === passage.from && before.to >= passage.to)) return false
  }
  return true
}

/** The codings of both, each once, in the order they were made. */
export function joinCodings(
  one: readonly QueriedCoding[],
  other: readonly QueriedCoding[],
): readonly QueriedCoding[] {
  if (one.length === 0 || one === other) return other
  if (other.length === 0) return one
  const joined: QueriedCoding[] = []
  let n = 0
  let m = 0
  while (n < one.length || m < other.length) {
    const a = one[n]
    const b = other[m]
    if (a !== undefined && (b === undefined || a.order <= b.order)) {
      joined.push(a)
      n++
      if (a.order === b?.order) m++
    } else if (b !== undefined) {
      joined.push(b)
      m++
    }
  }
  return joined
}

/** Passages sorted by where they begin, made ready to be asked who overlaps what. */
export class PlacedPassages {
  /** Of each place, the furthest end up to it. */
  readonly #ends: Float64Array

  constructor(readonly passages: FoundInDocument) {
    this.#ends = new Float64Array(passages.length)
    let end = -1
    for (const [n, { to }] of passages.entries()) {
      end = Math.max(end, to)
      this.#ends[n] = end
    }
  }

  /** Each passage that shares a character with the span. */
  *overlapping({ from, to }: TextSpan): Generator<FoundPassage> {
    for (let n = firstWhere(this.#ends.length, at => (this.#ends[at] ?? 0) > from); ; n++) {
      const passage = this.passages[n]
      if (passage === undefined || passage.from >= to) return
      if (passage.to > from) yield passage
    }
  }
}

/** The first of `length` places for which the test holds, which must go on holding from there; `length` for none. */
export function firstWhere(length: number, holds: (at: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}

/** The stretches that passages of both sides share, pair by pair. */
export function sharedStretches(left: FoundInDocument, right: FoundInDocument): FoundInDocument {
  if (left.length === 0 || right.length === 0) return nothingFound
  const others = new PlacedPassages(right)
  const shared: FoundPassage[] = []
  for (const passage of left) {
    for (const other of others.overlapping(passage)) {
      shared.push({
        from: Math.max(passage.from, other.from),
        to: Math.min(passage.to, other.to),
        codings: joinCodings(passage.codings, other.codings),
      })
    }
  }
  return tidy(shared)
}

/**
 * The longest stretches every character of which lies in so many of the parts that `fits` says yes; they come from the
 * codings of the passages they overlap.
 */
export function countedStretches(
  parts: readonly FoundInDocument[],
  fits: (count: number) => boolean,
): FoundInDocument {
  const steps = new Map<number, number>()
  for (const { from, to } of parts.flatMap(mergeSpans)) {
    steps.set(from, (steps.get(from) ?? 0) + 1)
    steps.set(to, (steps.get(to) ?? 0) - 1)
  }
  const stretches: { from: number; to: number }[] = []
  let count = 0
  let start: number | null = null
  for (const [at, step] of [...steps].sort((a, b) => a[0] - b[0])) {
    count += step
    if (start === null && fits(count)) start = at
    else if (start !== null && !fits(count)) {
      stretches.push({ from: start, to: at })
      start = null
    }
  }
  const placed = parts.map(part => new PlacedPassages(part))
  return stretches.map(stretch => ({ ...stretch, codings: codingsUnder(stretch, placed) }))
}

function codingsUnder(stretch: TextSpan, parts: readonly PlacedPassages[]): QueriedCoding[] {
  const codings = new Set<QueriedCoding>()
  for (const part of parts) {
    for (const passage of part.overlapping(stretch)) for (const coding of passage.codings) codings.add(coding)
  }
  return [...codings].sort((a, b) => a.order - b.order)
}
