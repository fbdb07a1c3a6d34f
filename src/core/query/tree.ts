import type { Certainty } from '../coding/index.ts'
import type {
  AttributeId,
  CodeId,
  CoderId,
  CodeSetId,
  DocumentGroupId,
  DocumentSetId,
  SavedQueryId,
} from '../id.ts'

/** What distances are counted in. Characters are UTF-16 code units, as everywhere. */
export const distanceUnits = ['character', 'sentence', 'paragraph', 'turn'] as const
export type DistanceUnit = (typeof distanceUnits)[number]

/** What two passages can share. */
export const sharedUnits = ['document', 'case', 'turn', 'paragraph', 'sentence'] as const
export type SharedUnit = (typeof sharedUnits)[number]

/** Which passages of a relation are given: those of its left, of its right, or of both that have a partner. */
export const givenSides = ['left', 'right', 'both'] as const
export type GivenSide = (typeof givenSides)[number]

export const comparisons = ['=', '!=', '<', '<=', '>', '>=', 'contains'] as const
export type Comparison = (typeof comparisons)[number]

/** The spans of a code's codings. */
export interface CodeLeaf {
  readonly kind: 'code'
  readonly id: CodeId
  /** True: codings of the codes below it as well. */
  readonly subcodes: boolean
}

/** Where words stand, folded as searches do it, or where a regular expression fits. */
export interface TextLeaf {
  readonly kind: 'text'
  readonly mode: 'phrase' | 'regex'
  readonly words: string
}

export type QueryLeaf =
  | CodeLeaf
  | TextLeaf
  /** Whole documents. */
  | { readonly kind: 'all' }
  | { readonly kind: 'saved'; readonly id: SavedQueryId }
  /** The turns of a speaker, by the name the turns have. */
  | { readonly kind: 'speaker'; readonly name: string }
  /** The spans of everything a coder coded. */
  | { readonly kind: 'coded-by'; readonly id: CoderId }

export type Relation =
  | { readonly is: 'overlaps' | 'inside' | 'encloses' }
  | {
      readonly is: 'followed-by' | 'preceded-by' | 'near'
      /** At most so many units away; 0: in the same one. */
      readonly within: number
      readonly unit: DistanceUnit
    }
  | { readonly is: 'same'; readonly unit: SharedUnit }

export interface RelationNode {
  readonly kind: 'relation'
  readonly relation: Relation
  readonly left: QueryNode
  readonly right: QueryNode
  readonly give: GivenSide
}

/**
 * A question for passages. A tree of plain values; things are named by their ids, so that renaming changes nothing.
 * What each kind means is in `docs/decisions/0016`.
 */
export type QueryNode =
  | QueryLeaf
  | { readonly kind: 'or' | 'and' | 'exactly-one'; readonly parts: readonly QueryNode[] }
  | { readonly kind: 'at-least'; readonly count: number; readonly parts: readonly QueryNode[] }
  | { readonly kind: 'not'; readonly part: QueryNode }
  | RelationNode
  | { readonly kind: 'where'; readonly part: QueryNode; readonly condition: Condition }

/** Conditions on a coding: they choose among the codings below. */
export type CodingCondition =
  | { readonly kind: 'coder'; readonly id: CoderId }
  /** Null: was not weighed. */
  | { readonly kind: 'weight'; readonly is: OrderedComparison; readonly value: number | null }
  /** Null: nothing was said. */
  | { readonly kind: 'certainty'; readonly value: Certainty | null }
  /** When it was made: ISO 8601 in UTC, as far as is meant: `2024`, `2024-05`, `2024-05-31`. */
  | { readonly kind: 'made'; readonly is: OrderedComparison; readonly value: string }
  | { readonly kind: 'memo' }
  | { readonly kind: 'code-set'; readonly id: CodeSetId }
export type OrderedComparison = Exclude<Comparison, 'contains'>

/** Conditions on where a passage stands: they limit documents, or stretches of them. */
export type PlaceCondition =
  /** An attribute of documents, cases or speakers; null: has no value. */
  | {
      readonly kind: 'attribute'
      readonly id: AttributeId
      readonly is: Comparison
      readonly value: string | null
    }
  /** Documents of a group, or of a group inside it. */
  | { readonly kind: 'group'; readonly id: DocumentGroupId }
  | { readonly kind: 'set'; readonly id: DocumentSetId }
  | { readonly kind: 'document'; readonly is: '=' | '!=' | 'contains'; readonly value: string }

export type Condition =
  | CodingCondition
  | PlaceCondition
  | { readonly kind: 'every' | 'any'; readonly parts: readonly Condition[] }
  | { readonly kind: 'none'; readonly part: Condition }

/** The nodes right below a node, from left to right. */
export function partsOf(node: QueryNode): readonly QueryNode[] {
  switch (node.kind) {
    case 'or':
    case 'and':
    case 'exactly-one':
    case 'at-least':
      return node.parts
    case 'not':
    case 'where':
      return [node.part]
    case 'relation':
      return [node.left, node.right]
    default:
      return []
  }
}

/** A node and all below it, each before its parts: the order in which counts of nodes are told. */
export function nodesOf(node: QueryNode): QueryNode[] {
  return [node, ...partsOf(node).flatMap(nodesOf)]
}

/** Deeper trees are refused; nobody can read them. */
export const DEEPEST_QUERY = 60
/** More nodes and conditions than this are refused. */
const LARGEST_QUERY = 500

/**
 * Whether something that may be a query is of a size that can be looked into. Walks without recursion: what comes in may
 * be as deep as it likes.
 */
export function isModestQuery(tree: unknown): boolean {
  const waiting: { readonly value: unknown; readonly depth: number }[] = [{ value: tree, depth: 0 }]
  let count = 0
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, depth } = next
    if (typeof value !== 'object' || value === null) continue
    // Between two nodes there may be a list, and a relation beside them.
    if (++count > 4 * LARGEST_QUERY || depth > 2 * DEEPEST_QUERY) return false
    for (const part of Object.values(value)) waiting.push({ value: part, depth: depth + 1 })
  }
  return count > 0
}
