import type { TextSpan } from '../text/index.ts'
import type { Matches } from './query.ts'

/** The same stretches in order, those that touch or overlap as one. */
export function mergeSpans(spans: Iterable<TextSpan>): TextSpan[] {
  const merged: { from: number; to: number }[] = []
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1)
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to)
    else merged.push({ from, to })
  }
  return merged
}

/** What of a text of that length the merged stretches leave. */
export function gapsBetween(merged: readonly TextSpan[], length: number): TextSpan[] {
  const gaps: TextSpan[] = []
  let from = 0
  for (const span of merged) {
    if (span.from > from) gaps.push({ from, to: span.from })
    from = span.to
  }
  if (from < length) gaps.push({ from, to: length })
  return gaps
}

/** The matches that lie wholly in one of the merged stretches. */
export function matchesWithin(matches: Matches, merged: readonly TextSpan[]): Matches {
  const kept: number[] = []
  let n = 0
  for (let at = 0; at < matches.length; at += 2) {
    const from = matches[at] ?? 0
    const to = matches[at + 1] ?? 0
    while (n < merged.length && (merged[n]?.to ?? 0) < to) n++
    const range = merged[n]
    if (range === undefined) break
    if (range.from <= from) kept.push(from, to)
  }
  return kept
}

/** What lies in both lists of merged stretches. */
export function commonSpans(one: readonly TextSpan[], other: readonly TextSpan[]): TextSpan[] {
  const common: TextSpan[] = []
  let n = 0
  for (const span of one) {
    while (n > 0 && (other[n - 1]?.to ?? 0) > span.from) n--
    for (; n < other.length; n++) {
      const against = other[n]
      if (against === undefined || against.from >= span.to) break
      const from = Math.max(span.from, against.from)
      const to = Math.min(span.to, against.to)
      if (from < to) common.push({ from, to })
    }
  }
  return common
}
