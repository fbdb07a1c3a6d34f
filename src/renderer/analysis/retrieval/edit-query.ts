import type { Condition, QueryNode } from '../../../core/query/index.ts'
import { type PartPath, partAt } from './query-parts.ts'

type Group = Extract<QueryNode, { readonly parts: unknown }>
type Relation = Extract<QueryNode, { readonly kind: 'relation' }>['relation']

/** How a part is joined with another one. `but-not`: what is left of it without the other. */
export type Joint = Group['kind'] | 'but-not' | Relation

/** A query and the part that is looked at from now on. */
export interface Edited {
  readonly query: QueryNode
  readonly path: PartPath
}

/**
 * The query with another node at the path; null takes it out. What holds a single part then gives way to that part, and
 * a query of which nothing is left is null.
 */
export function changeNode(
  query: QueryNode,
  path: PartPath,
  change: (node: QueryNode) => QueryNode | null,
): QueryNode | null {
  const [step, ...rest] = path
  if (step === undefined) return change(query)
  const inside = (node: QueryNode) => changeNode(node, rest, change)
  switch (query.kind) {
    case 'and':
    case 'or':
    case 'exactly-one':
    case 'at-least': {
      const parts = query.parts.flatMap((part, n) => (n === step ? (inside(part) ?? []) : [part]))
      const [only, ...more] = parts
      if (more.length === 0) return only ?? null
      const isFewer = parts.length < query.parts.length
      return query.kind === 'at-least' && isFewer
        ? { ...query, parts, count: Math.min(query.count, parts.length) }
        : { ...query, parts }
    }
    case 'not':
    case 'where': {
      const part = inside(query.part)
      return part === null ? null : { ...query, part }
    }
    case 'relation': {
      const left = step === 0 ? inside(query.left) : query.left
      const right = step === 1 ? inside(query.right) : query.right
      return left === null || right === null ? (left ?? right) : { ...query, left, right }
    }
    default:
      return query
  }
}

/** The same for a condition; where none is left, the node stands without. */
export function changeCondition(
  query: QueryNode,
  path: PartPath,
  change: (condition: Condition) => Condition | null,
): QueryNode | null {
  const at = path.indexOf('where')
  return changeNode(query, path.slice(0, at), node => {
    if (node.kind !== 'where') return node
    const condition = conditionInside(node.condition, path.slice(at + 1), change)
    return condition === null ? node.part : { ...node, condition }
  })
}

function conditionInside(
  condition: Condition,
  path: PartPath,
  change: (condition: Condition) => Condition | null,
): Condition | null {
  const [step, ...rest] = path
  if (step === undefined) return change(condition)
  switch (condition.kind) {
    case 'every':
    case 'any': {
      const parts = condition.parts.flatMap((part, n) =>
        n === step ? (conditionInside(part, rest, change) ?? []) : [part],
      )
      const [only, ...more] = parts
      return more.length === 0 ? (only ?? null) : { ...condition, parts }
    }
    case 'none': {
      const part = conditionInside(condition.part, rest, change)
      return part === null ? null : { ...condition, part }
    }
    default:
      return condition
  }
}

export function isConditionPath(path: PartPath): boolean {
  return path.includes('where')
}

/** Takes a part out; what was around it is looked at then. */
export function removePart(query: QueryNode, path: PartPath): Edited | null {
  const change = isConditionPath(path) ? changeCondition : changeNode
  const left = change(query, path, () => null)
  if (left === null) return null
  const above = path.slice(0, -1)
  return { query: left, path: partAt(left, above) === null ? [] : above }
}

/** Joins the node at the path with another; in a group of the same kind it becomes one more part. */
export function joinNode(query: QueryNode, path: PartPath, joint: Joint, other: QueryNode): Edited {
  const added: QueryNode = joint === 'but-not' ? { kind: 'not', part: other } : other
  if (typeof joint === 'object') {
    const joined = changeNode(query, path, left => ({
      kind: 'relation',
      relation: joint,
      left,
      right: other,
      give: 'left',
    }))
    return { query: joined ?? other, path }
  }
  const kind = joint === 'but-not' ? 'and' : joint
  const above = path.slice(0, -1)
  const group = partAt(query, above)
  const step = path.at(-1)
  if (typeof step === 'number' && group?.kind === 'node' && group.node.kind === kind) {
    const longer = changeNode(query, above, node =>
      node.kind === kind ? { ...node, parts: node.parts.toSpliced(step + 1, 0, added) } : node,
    )
    return { query: longer ?? query, path: [...above, step + 1] }
  }
  let at = 1
  const joined = changeNode(query, path, node => {
    if (node.kind === kind) {
      at = node.parts.length
      return { ...node, parts: [...node.parts, added] }
    }
    const parts = [node, added]
    return kind === 'at-least' ? { kind, count: 2, parts } : { kind, parts }
  })
  return { query: joined ?? added, path: [...path, at] }
}

/** Puts NOT before a part, or takes it away. */
export function negatePart(query: QueryNode, path: PartPath): Edited {
  const negated = isConditionPath(path)
    ? changeCondition(query, path, condition =>
        condition.kind === 'none' ? condition.part : { kind: 'none', part: condition },
      )
    : changeNode(query, path, node => (node.kind === 'not' ? node.part : { kind: 'not', part: node }))
  return { query: negated ?? query, path }
}

/** Asks one more thing of the node at the path, or joins one more condition to the one there. */
export function addCondition(
  query: QueryNode,
  path: PartPath,
  added: Condition,
  how: 'every' | 'any' = 'every',
): Edited {
  if (isConditionPath(path)) {
    const above = path.slice(0, -1)
    const group = partAt(query, above)
    const step = path.at(-1)
    if (typeof step === 'number' && group?.kind === 'condition' && group.condition.kind === how) {
      const more = changeCondition(query, above, condition =>
        condition.kind === how
          ? { ...condition, parts: condition.parts.toSpliced(step + 1, 0, added) }
          : condition,
      )
      return { query: more ?? query, path: [...above, step + 1] }
    }
    let at = 1
    const more = changeCondition(query, path, condition => {
      if (condition.kind === how) at = condition.parts.length
      return joined(condition, how, added)
    })
    return { query: more ?? query, path: [...path, at] }
  }
  const above = path.slice(0, -1)
  const around = path.length === 0 ? null : partAt(query, above)
  const at = around?.kind === 'node' && around.node.kind === 'where' ? above : path
  let inside: PartPath = []
  const more = changeNode(query, at, node => {
    if (node.kind !== 'where') return { kind: 'where', part: node, condition: added }
    inside = [node.condition.kind === how ? node.condition.parts.length : 1]
    return { ...node, condition: joined(node.condition, how, added) }
  })
  return { query: more ?? query, path: [...at, 'where', ...inside] }
}

function joined(condition: Condition, how: 'every' | 'any', added: Condition): Condition {
  return condition.kind === how
    ? { ...condition, parts: [...condition.parts, added] }
    : { kind: how, parts: [condition, added] }
}

/** Moves a part before or behind its neighbour; null where it is at the end already, or alone. */
export function movePart(query: QueryNode, path: PartPath, by: 1 | -1): Edited | null {
  const step = path.at(-1)
  const above = path.slice(0, -1)
  const around = partAt(query, above)
  if (typeof step !== 'number' || around === null) return null
  const to = step + by
  if (around.kind === 'condition') {
    const { condition } = around
    if (!('parts' in condition) || condition.parts[to] === undefined) return null
    const moved = changeCondition(query, above, group =>
      'parts' in group ? { ...group, parts: swapped(group.parts, step, to) } : group,
    )
    return moved === null ? null : { query: moved, path: [...above, to] }
  }
  const { node } = around
  if (node.kind === 'relation') {
    if (to !== 0 && to !== 1) return null
    const { left, right, give } = node
    const other = give === 'left' ? 'right' : give === 'right' ? 'left' : give
    const moved = changeNode(query, above, () => ({ ...node, left: right, right: left, give: other }))
    return moved === null ? null : { query: moved, path: [...above, to] }
  }
  if (!('parts' in node) || node.parts[to] === undefined) return null
  const moved = changeNode(query, above, () => ({ ...node, parts: swapped(node.parts, step, to) }))
  return moved === null ? null : { query: moved, path: [...above, to] }
}

function swapped<Part>(parts: readonly Part[], one: number, other: number): Part[] {
  return parts.map((part, n) => (n === one ? parts[other] : n === other ? parts[one] : part) ?? part)
}
