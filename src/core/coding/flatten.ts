import type { TextSpan } from '../text/index.ts'

/** A stretch of text under the same codings throughout. */
export interface Segment<Item extends TextSpan = TextSpan> extends TextSpan {
  /** At least one, by start, longer first. */
  readonly codings: readonly Item[]
}

/**
 * Cuts the coded part of `from`–`to` into stretches at every place where a coding starts or ends, in reading
 * order. `codings`: those that overlap the range, by start.
 */
export function flatten<Item extends TextSpan>(
  codings: readonly Item[],
  from: number,
  to: number,
): Segment<Item>[] {
  const cuts = new Set<number>([from, to])
  for (const coding of codings) {
    if (coding.from > from) cuts.add(coding.from)
    if (coding.to < to) cuts.add(coding.to)
  }
  const places = [...cuts].sort((a, b) => a - b)
  const segments: Segment<Item>[] = []
  let active: Item[] = []
  let next = 0
  places.forEach((start, index) => {
    const end = places[index + 1]
    if (end === undefined) return
    active = active.filter(coding => coding.to > start)
    for (let coding = codings[next]; coding !== undefined && coding.from <= start; coding = codings[++next]) {
      if (coding.to > start) active.push(coding)
    }
    if (active.length > 0) segments.push({ from: start, to: end, codings: [...active] })
  })
  return segments
}
