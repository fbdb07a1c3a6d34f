import { Refusal } from '../../core/refusal.ts'

/** Levels of codes; more than any codebook has. */
const DEEPEST = 200

interface Node {
  readonly key: string
  /** The key of what it stands under; null at the top. */
  readonly above: string | null
}

/**
 * Things of a tree, each after what it stands under, with its place in this order. What stands under nothing known, or
 * under itself as a damaged file may have it, comes to the top. Refuses: package-too-deep.
 */
export function parentsFirst<Each extends Node>(
  nodes: readonly Each[],
): { readonly node: Each; readonly parent: number | null }[] {
  const known = new Map(nodes.map(node => [node.key, node]))
  const ordered: { node: Each; parent: number | null; depth: number }[] = []
  const places = new Map<string, number>()
  const put = (node: Each, below: readonly string[]): number => {
    const place = places.get(node.key)
    if (place !== undefined) return place
    const above = node.above === null || below.includes(node.above) ? undefined : known.get(node.above)
    if (below.length > DEEPEST) tooDeep()
    const parent = above === undefined ? null : put(above, [...below, above.key])
    const depth = parent === null ? 1 : (ordered[parent]?.depth ?? 0) + 1
    if (depth > DEEPEST) tooDeep()
    places.set(node.key, ordered.length)
    return ordered.push({ node, parent, depth }) - 1
  }
  for (const node of nodes) put(node, [node.key])
  return ordered
}

function tooDeep(): never {
  throw new Refusal('package-too-deep', `More than ${DEEPEST} levels of codes`, { limit: DEEPEST })
}
