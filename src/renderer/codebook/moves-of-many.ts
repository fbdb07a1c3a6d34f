import { type Code, inTreeOrder, topmost, withSubcodes } from '../../core/codebook/index.ts'
import type { CodeId } from '../../core/id.ts'
import type { CodePlace, Step } from './moves.ts'

/** Before, after or into the code `target`, for several codes. Null where that cannot be. */
export function placeOfManyAt(
  codes: readonly Code[],
  ids: ReadonlySet<CodeId>,
  target: CodeId,
  where: 'before' | 'after' | 'on',
): CodePlace | null {
  const moving = new Set(topmost(codes, ids).map(code => code.id))
  const aim = codes.find(code => code.id === target)
  if (aim === undefined || [...moving].some(id => withSubcodes(codes, id).has(target))) return null
  if (where === 'on') return { parentId: target, index: siblingsIn(codes, target, moving).length }
  const at = siblingsIn(codes, aim.parentId, moving).findIndex(code => code.id === target)
  return { parentId: aim.parentId, index: where === 'before' ? at : at + 1 }
}

/** One step by keyboard for several codes, as for the first of them; they come to stand together. */
export function placeOfManyAfterStep(
  codes: readonly Code[],
  ids: ReadonlySet<CodeId>,
  step: Step,
): CodePlace | null {
  const moving = topmost(codes, ids)
  const [first] = moving
  if (first === undefined) return null
  const movingIds = new Set(moving.map(code => code.id))
  const all = inTreeOrder(codes).filter(code => code.parentId === first.parentId)
  const siblings = all.filter(code => !movingIds.has(code.id))
  const at = all.filter(code => !movingIds.has(code.id) && all.indexOf(code) < all.indexOf(first)).length
  const above = siblings[at - 1]
  switch (step) {
    case 'up':
      return at > 0 ? { parentId: first.parentId, index: at - 1 } : null
    case 'down':
      return at < siblings.length ? { parentId: first.parentId, index: at + 1 } : null
    case 'in':
      return above === undefined ? null : placeOfManyAt(codes, ids, above.id, 'on')
    case 'out':
      return first.parentId === null ? null : placeOfManyAt(codes, ids, first.parentId, 'after')
  }
}

function siblingsIn(
  codes: readonly Code[],
  parentId: CodeId | null,
  without: ReadonlySet<CodeId>,
): readonly Code[] {
  return inTreeOrder(codes).filter(code => code.parentId === parentId && !without.has(code.id))
}
