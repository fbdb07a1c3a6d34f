import { type Stretch, stretchesOf } from './apply-edits.ts'
import type { Edit } from './edit.ts'

/** Where places of a source text are in the cleaned text, and the other way round. */
export interface PositionMap {
  /** Cleaned offset of a source offset between `from` and `to`; a removed place goes where it was taken out. */
  toCleaned(position: number): number
  /** Source offset of a cleaned offset; an inserted place goes to where it was inserted. */
  toSource(position: number): number
}

/** The map for `applyEdits` with the same arguments. Offsets are UTF-16 code units. */
export function mapPositions(source: string, from: number, to: number, edits: readonly Edit[]): PositionMap {
  const byCleaned = stretchesOf(source, from, to, edits)
  const bySource = byCleaned.filter(stretch => stretch.sourceLength > 0).sort((a, b) => a.source - b.source)
  const shown = byCleaned.filter(stretch => stretch.cleanedLength > 0)
  const end = byCleaned.at(-1)
  const length = end ? end.cleaned + end.cleanedLength : 0
  return {
    toCleaned(position) {
      const stretch = find(bySource, position, ({ source: start }) => start)
      if (!stretch) return position <= from ? 0 : length
      const offset = position - stretch.source
      if (offset >= stretch.sourceLength) return stretch.cleaned + stretch.cleanedLength
      return stretch.kind === 'removed' ? stretch.cleaned : stretch.cleaned + offset
    },
    toSource(position) {
      const stretch = find(shown, position, ({ cleaned }) => cleaned)
      if (!stretch) return from
      const offset = position - stretch.cleaned
      if (stretch.kind === 'inserted') return stretch.source
      return stretch.source + Math.min(offset, stretch.sourceLength)
    },
  }
}

/** The last stretch that starts at or before a position. */
function find(
  stretches: readonly Stretch[],
  position: number,
  startOf: (stretch: Stretch) => number,
): Stretch | undefined {
  let low = 0
  let high = stretches.length - 1
  let found: Stretch | undefined
  while (low <= high) {
    const middle = (low + high) >> 1
    const stretch = stretches[middle]
    if (!stretch) break
    if (startOf(stretch) <= position) {
      found = stretch
      low = middle + 1
    } else high = middle - 1
  }
  return found
}
