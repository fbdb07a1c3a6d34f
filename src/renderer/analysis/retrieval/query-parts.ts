import { type Condition, partsOf, type QueryNode, type RelationNode } from '../../../core/query/index.ts'

/** The way from the whole query down to a part: a number for each node or condition inside, `where` for a condition. */
export type PartPath = readonly (number | 'where')[]

/** A node of the query, or a condition in it. */
export type QueryPart =
  | { readonly kind: 'node'; readonly node: QueryNode }
  | { readonly kind: 'condition'; readonly condition: Condition }

/** A line of the builder. */
export interface PartRow {
  readonly key: string
  readonly path: PartPath
  readonly part: QueryPart
  /** From 1. */
  readonly level: number
  /** From 1, of so many that lie in the same. */
  readonly at: number
  readonly of: number
  /** Where its count stands in what `queries.counts` tells; null for conditions. */
  readonly count: number | null
  /** True for a side of a relation whose passages are given. */
  readonly given: boolean
}

/** Every part of the query, each before those inside it; nodes come in the order of `nodesOf`. */
export function rowsOfParts(query: QueryNode | null): PartRow[] {
  if (query === null) return []
  const rows: PartRow[] = []
  let nodes = 0
  const add = (part: QueryPart, path: PartPath, place: Pick<PartRow, 'level' | 'at' | 'of' | 'given'>) => {
    const count = part.kind === 'node' ? nodes++ : null
    rows.push({ key: keyOfPath(path), path, part, count, ...place })
    const inside = partsInside(part)
    for (const [index, [step, child]] of inside.entries()) {
      const given = part.kind === 'node' && part.node.kind === 'relation' && givesSide(part.node, step)
      add(child, [...path, step], { level: place.level + 1, at: index + 1, of: inside.length, given })
    }
  }
  add({ kind: 'node', node: query }, [], { level: 1, at: 1, of: 1, given: false })
  return rows
}

export function keyOfPath(path: PartPath): string {
  return path.join('.')
}

/** Null where there is no such part (any more). */
export function partAt(query: QueryNode | null, path: PartPath): QueryPart | null {
  let part: QueryPart | null = query === null ? null : { kind: 'node', node: query }
  for (const step of path) {
    if (part === null) return null
    part = partsInside(part).find(([way]) => way === step)?.[1] ?? null
  }
  return part
}

function partsInside(part: QueryPart): readonly (readonly [number | 'where', QueryPart])[] {
  if (part.kind === 'node') {
    const nodes = partsOf(part.node).map((node, n) => [n, { kind: 'node', node } as const] as const)
    if (part.node.kind !== 'where') return nodes
    return [...nodes, ['where', { kind: 'condition', condition: part.node.condition }] as const]
  }
  return conditionsOf(part.condition).map((condition, n) => [n, { kind: 'condition', condition }] as const)
}

export function conditionsOf(condition: Condition): readonly Condition[] {
  if (condition.kind === 'every' || condition.kind === 'any') return condition.parts
  return condition.kind === 'none' ? [condition.part] : []
}

function givesSide({ give }: RelationNode, step: number | 'where'): boolean {
  return give === 'both' || give === (step === 0 ? 'left' : 'right')
}
