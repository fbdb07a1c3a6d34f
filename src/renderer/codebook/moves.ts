import { type Code, type CodeNode, codeTree, flattenTree, withSubcodes } from '../../core/codebook/index.ts'
import type { CodeId } from '../../core/id.ts'

/** Where a code goes, as `codes.move` takes it: `index` counts siblings without the code itself. */
export interface CodePlace {
  readonly parentId: CodeId | null
  readonly index: number
}

/** Before, after or into the code `target`. Null where that is no move or cannot be. */
export function placeAt(
  codes: readonly Code[],
  moved: CodeId,
  target: CodeId,
  where: 'before' | 'after' | 'on',
): CodePlace | null {
  if (withSubcodes(codes, moved).has(target)) return null
  const aim = codes.find(code => code.id === target)
  if (aim === undefined) return null
  if (where === 'on') return { parentId: target, index: siblingsIn(codes, target, moved).length }
  const siblings = siblingsIn(codes, aim.parentId, moved)
  const at = siblings.findIndex(code => code.id === target)
  return { parentId: aim.parentId, index: where === 'before' ? at : at + 1 }
}

export type Step = 'up' | 'down' | 'out' | 'in'

/** One step by keyboard: among its siblings, out to its parent's level, or into the sibling above. */
export function placeAfterStep(codes: readonly Code[], moved: CodeId, step: Step): CodePlace | null {
  const code = codes.find(candidate => candidate.id === moved)
  if (code === undefined) return null
  const all = siblingsIn(codes, code.parentId, null)
  const at = all.findIndex(candidate => candidate.id === moved)
  const above = all[at - 1]
  switch (step) {
    case 'up':
      return at > 0 ? { parentId: code.parentId, index: at - 1 } : null
    case 'down':
      return at < all.length - 1 ? { parentId: code.parentId, index: at + 1 } : null
    case 'in':
      return above === undefined ? null : placeAt(codes, moved, above.id, 'on')
    case 'out':
      return code.parentId === null ? null : placeAt(codes, moved, code.parentId, 'after')
  }
}

function siblingsIn(
  codes: readonly Code[],
  parentId: CodeId | null,
  without: CodeId | null,
): readonly Code[] {
  const nodes = codeTree(codes)
  const level = parentId === null ? nodes : (findNode(nodes, parentId)?.children ?? [])
  return level.map(node => node.code).filter(code => code.id !== without)
}

function findNode(nodes: readonly CodeNode[], id: CodeId): CodeNode | undefined {
  return flattenTree(nodes).find(node => node.code.id === id)
}
