import type { Piece } from '../model.ts'
import { greatest, least } from '../numbers.ts'

/** Least width of a gap that may be a gutter, in parts of the font size. */
const LEAST_GAP = 0.7
/** Bins per point along the width. */
const BINS = 1

/**
 * Where the most text stands on both sides of a gap: the x of a possible gutter between columns, and the summed
 * height of the lines it parts. Null when there is no such gap.
 */
export function findGutter(pieces: readonly Piece[]): { x: number; height: number } | null {
  const left = least(pieces, piece => piece.left)
  const right = greatest(pieces, piece => piece.right)
  const width = Math.ceil((right - left) * BINS) + 2
  if (!(width > 2 && width < 20_000)) return null
  const changes = new Float64Array(width + 1)
  for (const { from, to, weight } of gapsOf(pieces)) {
    const first = Math.max(0, Math.round((from - left) * BINS))
    const last = Math.min(width, Math.round((to - left) * BINS))
    if (last <= first) continue
    changes[first] = (changes[first] ?? 0) + weight
    changes[last] = (changes[last] ?? 0) - weight
  }
  return highestPlateau(changes, left)
}

interface Gap {
  readonly from: number
  readonly to: number
  readonly weight: number
}

/** Gaps between each piece and the nearest one to its right on the same height. */
function gapsOf(pieces: readonly Piece[]): Gap[] {
  const sorted = [...pieces].sort((a, b) => a.base - b.base)
  const gaps: Gap[] = []
  let first = 0
  for (const piece of sorted) {
    const reach = 0.7 * piece.size
    while ((sorted[first]?.base ?? Number.POSITIVE_INFINITY) < piece.base - reach) first += 1
    let nearest = Number.POSITIVE_INFINITY
    for (let at = first; at < sorted.length; at++) {
      const other = sorted[at]
      if (other === undefined || other.base > piece.base + reach) break
      if (other !== piece && other.left >= piece.right - 1) nearest = Math.min(nearest, other.left)
    }
    if (nearest - piece.right >= LEAST_GAP * piece.size && Number.isFinite(nearest)) {
      gaps.push({ from: piece.right, to: nearest, weight: piece.size })
    }
  }
  return gaps
}

/** The middle of the widest stretch where nearly as many gaps lie over each other as anywhere. */
function highestPlateau(changes: Float64Array, left: number): { x: number; height: number } | null {
  const heights: number[] = []
  let height = 0
  for (const change of changes) {
    height += change
    heights.push(height)
  }
  const most = Math.max(...heights)
  if (most <= 0) return null
  let best: { from: number; to: number } | null = null
  for (let from = 0; from < heights.length; from++) {
    if ((heights[from] ?? 0) < 0.85 * most) continue
    let to = from
    while ((heights[to + 1] ?? 0) >= 0.85 * most) to += 1
    const holdsMost = heights.slice(from, to + 1).includes(most)
    if (holdsMost && (best === null || to - from > best.to - best.from)) best = { from, to }
    from = to
  }
  return best === null ? null : { x: left + (best.from + best.to + 1) / 2 / BINS, height: most }
}
