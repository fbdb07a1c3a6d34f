import type { Hunk } from './myers.ts'
import type { TextSpan } from './span.ts'

/** Leads spans of a text before a change to the text after it. */
export class HunkMap {
  readonly #hunks: readonly Hunk[]
  readonly #ends: { readonly before: number; readonly after: number }

  /** What differs, in order, and the texts' lengths. */
  constructor(hunks: readonly Hunk[], before: number, after: number) {
    this.#hunks = hunks
    this.#ends = { before, after }
  }

  /** The stretch of the text before that stayed as it was and holds the whole span; null when a change touches it. */
  keptBefore({ from, to }: TextSpan): TextSpan | null {
    const next = this.#first(hunk => hunk.toBefore > from)
    const kept = {
      from: this.#hunks[next - 1]?.toBefore ?? 0,
      to: this.#hunks[next]?.fromBefore ?? this.#ends.before,
    }
    return to <= kept.to ? kept : null
  }

  /** The stretch of the text after that stood there before and holds the whole span; null when some of it is new. */
  keptAfter({ from, to }: TextSpan): TextSpan | null {
    const next = this.#first(hunk => hunk.toAfter > from)
    const kept = {
      from: this.#hunks[next - 1]?.toAfter ?? 0,
      to: this.#hunks[next]?.fromAfter ?? this.#ends.after,
    }
    return to <= kept.to ? kept : null
  }

  /**
   * Where a span of the text before went, perhaps to nothing. What was put in at its edges stays outside; what replaced
   * its first or last words belongs to it.
   */
  mapped({ from, to }: TextSpan): TextSpan {
    const behind = this.#first(hunk => hunk.fromBefore >= from && hunk.toBefore > from)
    const last = this.#hunks[behind - 1]
    const next = this.#hunks[this.#first(hunk => hunk.toBefore > to || hunk.fromBefore >= to)]
    const start = last ? last.toAfter + Math.max(0, from - last.toBefore) : from
    const end = next
      ? next.fromAfter - Math.max(0, next.fromBefore - to)
      : this.#ends.after - (this.#ends.before - to)
    return { from: start, to: Math.max(start, end) }
  }

  /** How many units of a span of the text before were changed, taken out, or put in between them. */
  errorsIn({ from, to }: TextSpan): number {
    let errors = 0
    for (let index = this.#first(hunk => hunk.toBefore > from); index < this.#hunks.length; index++) {
      const hunk = this.#hunks[index]
      if (hunk === undefined || hunk.fromBefore >= to) break
      const isInside = hunk.fromBefore >= from && hunk.toBefore <= to
      const removed = Math.min(hunk.toBefore, to) - Math.max(hunk.fromBefore, from)
      errors += isInside ? Math.max(removed, hunk.toAfter - hunk.fromAfter) : removed
    }
    return errors
  }

  /** What of the text after is new, in order; what stayed between two new parts counts as new below `least` units. */
  newParts(least: number): TextSpan[] {
    const parts: TextSpan[] = []
    for (const { fromAfter: from, toAfter: to } of this.#hunks) {
      const last = parts.at(-1)
      if (last && from - last.to < least) parts[parts.length - 1] = { from: last.from, to }
      else parts.push({ from, to })
    }
    return parts
  }

  /** The first hunk for which a condition holds that holds for all behind it. */
  #first(holds: (hunk: Hunk) => boolean): number {
    let [low, high] = [0, this.#hunks.length]
    while (low < high) {
      const middle = (low + high) >> 1
      const hunk = this.#hunks[middle]
      if (hunk && holds(hunk)) high = middle
      else low = middle + 1
    }
    return low
  }
}
