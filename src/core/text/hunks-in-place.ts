import { startsCluster } from './cluster.ts'
import { foldUnit } from './fold-unit.ts'
import { addHunk, type Hunk } from './myers.ts'

/**
 * The hunks of a part that went over into another script, width or punctuation, unit by unit; null for a part that
 * changed in any other way.
 */
export function hunksInPlace(part: Hunk, before: string, after: string): Hunk[] | null {
  const { fromBefore, toBefore, fromAfter, toAfter } = part
  if (toBefore - fromBefore !== toAfter - fromAfter) return null
  const hunks: Hunk[] = []
  for (let at = fromBefore; at < toBefore; at++) {
    const place = fromAfter + at - fromBefore
    const [unit, other] = [before.charCodeAt(at), after.charCodeAt(place)]
    if (unit === other) continue
    const isWhole =
      startsCluster(before, at) &&
      startsCluster(before, at + 1) &&
      startsCluster(after, place) &&
      startsCluster(after, place + 1)
    if (!isWhole || foldUnit(unit) !== foldUnit(other)) return null
    addHunk(hunks, { fromBefore: at, toBefore: at + 1, fromAfter: place, toAfter: place + 1 })
  }
  return hunks
}
