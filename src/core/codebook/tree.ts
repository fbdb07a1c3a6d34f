import { groupBy } from '../group-by.ts'
import type { CodeId } from '../id.ts'
import { compareSiblings, withAllBelow } from '../nested.ts'
import { Refusal } from '../refusal.ts'
import { type Code, foldSpaces } from './code.ts'

/** Joins the names of a path, root first: `治理主体/居民参与`. */
export const PATH_SEPARATOR = '/'

/** A code with its children, both in the codebook's own order. */
export interface CodeNode {
  readonly code: Code
  readonly children: readonly CodeNode[]
  /** 0 at the top. */
  readonly depth: number
  /** Names from the top down to this code, joined by `PATH_SEPARATOR`. */
  readonly path: string
}

/** The codebook as a tree. A code whose parent is missing stands at the top. */
export function codeTree(codes: readonly Code[]): readonly CodeNode[] {
  const known = new Set(codes.map(code => code.id))
  const childrenOf = groupBy(codes, code =>
    code.parentId !== null && known.has(code.parentId) ? code.parentId : null,
  )
  const grow = (parentId: CodeId | null, depth: number, above: string): CodeNode[] =>
    (childrenOf.get(parentId) ?? []).toSorted(compareSiblings).map(code => {
      const path = above === '' ? code.name : above + PATH_SEPARATOR + code.name
      return { code, depth, path, children: grow(code.id, depth + 1, path) }
    })
  return grow(null, 0, '')
}

/** The nodes of the tree from top to bottom, each parent before its children. */
export function flattenTree(nodes: readonly CodeNode[]): CodeNode[] {
  return nodes.flatMap(node => [node, ...flattenTree(node.children)])
}

/** The code and all codes below it. */
export function withSubcodes(codes: readonly Code[], id: CodeId): Set<CodeId> {
  return withAllBelow(codes, id)
}

/** Refuses code-inside-itself when `parentId` is the code itself or below it. */
export function checkMove(codes: readonly Code[], id: CodeId, parentId: CodeId | null): void {
  if (parentId !== null && withSubcodes(codes, id).has(parentId)) {
    throw new Refusal('code-inside-itself', `Code ${id} cannot move below itself`)
  }
}

/**
 * The codes a person means: those whose path is `called`, else those whose name is, white space folded as in names. Empty when none
 * is; several when a name occurs under more than one parent.
 */
export function codesCalled(codes: readonly Code[], called: string): readonly Code[] {
  const words = foldSpaces(called)
  const nodes = flattenTree(codeTree(codes))
  const byPath = nodes.filter(node => node.path === words)
  const found = byPath.length > 0 ? byPath : nodes.filter(node => node.code.name === words)
  return found.map(node => node.code)
}
