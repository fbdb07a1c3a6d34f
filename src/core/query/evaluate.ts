import type { SavedQueryId } from '../id.ts'
import { Refusal } from '../refusal.ts'
import { commonSpans, gapsBetween, mergeSpans } from '../search/index.ts'
import type { TextSpan } from '../text/index.ts'
import { type LimitOf, limitIn } from './limits.ts'
import {
  countedStretches,
  type Found,
  type FoundInDocument,
  type FoundPassage,
  nothingFound,
  sharedStretches,
  tidy,
} from './passages.ts'
import { stretchesOfCase } from './places.ts'
import type { QueriedCoding, QueriedProject } from './project.ts'
import { type RelationInDocument, related, touches } from './relate.ts'
import type { Condition, QueryLeaf, QueryNode, RelationNode } from './tree.ts'

/** More passages than this at one node are refused. */
export const MOST_PASSAGES = 2_000_000

/** A step of an evaluation: the caller may do something else before the next one. */
export type Steps<Result> = Generator<void, Result, void>

/** What a query finds, step by step. Refuses: query-circle, query-too-large. */
export function evaluate(project: QueriedProject, node: QueryNode): Steps<Found> {
  return new Evaluation(project).find(node)
}

/** Runs steps to their end at once. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** What was found is kept, so that a part that is asked for again, here or in another query, is not looked for again. */
export class Evaluation {
  readonly #known = new Map<string, Found>()
  /** Passages kept. */
  #total = 0

  constructor(private readonly project: QueriedProject) {}

  /** The passages of a node under the conditions around it. */
  find(node: QueryNode, conditions: readonly Condition[] = []): Steps<Found> {
    return this.#find(node, conditions, [])
  }

  *#find(node: QueryNode, conditions: readonly Condition[], within: readonly SavedQueryId[]): Steps<Found> {
    const key = JSON.stringify([node, conditions])
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const found = yield* this.#look(node, conditions, within)
    const total = countIn(found)
    if (total > MOST_PASSAGES) {
      throw new Refusal('query-too-large', `${total} passages at one node`, { limit: MOST_PASSAGES })
    }
    this.#total += total
    for (const [oldest, passages] of this.#known) {
      if (this.#total <= MOST_PASSAGES) break
      this.#known.delete(oldest)
      this.#total -= countIn(passages)
    }
    this.#known.set(key, found)
    return found
  }

  *#look(node: QueryNode, conditions: readonly Condition[], within: readonly SavedQueryId[]): Steps<Found> {
    switch (node.kind) {
      case 'where':
        return yield* this.#find(node.part, [...conditions, node.condition], within)
      case 'or':
      case 'and':
      case 'exactly-one':
      case 'at-least': {
        const parts: Found[] = []
        for (const part of node.parts) parts.push(yield* this.#find(part, conditions, within))
        return yield* this.#combine(node, parts)
      }
      case 'not': {
        const part = yield* this.#find(node.part, conditions, within)
        return yield* this.#each(place => this.#without(part[place] ?? nothingFound, conditions, place))
      }
      case 'relation': {
        const left = yield* this.#find(node.left, conditions, within)
        const right = yield* this.#find(node.right, conditions, within)
        return yield* this.#relate(node, left, right)
      }
      case 'saved': {
        if (within.includes(node.id)) {
          throw new Refusal('query-circle', `Query ${node.id} asks for itself`)
        }
        const saved = this.project.saved(node.id)
        if (saved === null) return this.project.documents.map(() => nothingFound)
        return yield* this.#find(saved, conditions, [...within, node.id])
      }
      default:
        return yield* this.#leaf(node, conditions)
    }
  }

  /** Asks something of each document in turn. */
  *#each(look: (place: number) => FoundInDocument): Steps<Found> {
    const found: FoundInDocument[] = []
    for (let place = 0; place < this.project.documents.length; place++) {
      found.push(look(place))
      yield
    }
    return found
  }

  #combine(
    node: Extract<QueryNode, { readonly parts: readonly QueryNode[] }>,
    parts: readonly Found[],
  ): Steps<Found> {
    return this.#each(place => {
      const here = parts.map(part => part[place] ?? nothingFound)
      switch (node.kind) {
        case 'or':
          return tidy(here.flat())
        case 'and':
          return here.reduce(sharedStretches)
        case 'exactly-one':
          return countedStretches(here, count => count === 1)
        case 'at-least':
          return countedStretches(here, count => count >= node.count)
      }
    })
  }

  #without(part: FoundInDocument, conditions: readonly Condition[], place: number): FoundInDocument {
    const length = this.project.documents[place]?.length ?? 0
    const rest = gapsBetween(mergeSpans(part), length)
    const limit = limitIn(this.project, place, conditions)?.(null)
    return (limit === undefined ? rest : commonSpans(limit, rest)).map(uncoded)
  }

  *#relate(node: RelationNode, left: Found, right: Found): Steps<Found> {
    const { relation, give } = node
    if (relation.is === 'same' && relation.unit === 'case') return yield* this.#sameCase(node, left, right)
    const { documents } = this.project
    return yield* this.#each(place => {
      const document = documents[place]
      if (document === undefined) return nothingFound
      const sides = { left: left[place] ?? nothingFound, right: right[place] ?? nothingFound, give }
      return related(relation as RelationInDocument, document, sides)
    })
  }

  *#sameCase({ give }: RelationNode, left: Found, right: Found): Steps<Found> {
    const { cases } = this.project
    const casesOf = (passage: TextSpan, stretches: readonly (readonly TextSpan[])[]) =>
      stretches.flatMap((ofCase, at) => (touches(passage, ofCase) ? [at] : []))
    const ofLeft = new Set<number>()
    const ofRight = new Set<number>()
    const stretches: TextSpan[][][] = []
    for (const place of this.project.documents.keys()) {
      const here = cases.map(each => stretchesOfCase(each, this.project, place))
      stretches.push(here)
      for (const passage of left[place] ?? []) for (const at of casesOf(passage, here)) ofLeft.add(at)
      for (const passage of right[place] ?? []) for (const at of casesOf(passage, here)) ofRight.add(at)
      yield
    }
    return yield* this.#each(place => {
      const sharesWith = (others: ReadonlySet<number>) => (passage: TextSpan) =>
        casesOf(passage, stretches[place] ?? []).some(at => others.has(at))
      const given: FoundPassage[] = []
      if (give !== 'right') given.push(...(left[place] ?? []).filter(sharesWith(ofRight)))
      if (give !== 'left') given.push(...(right[place] ?? []).filter(sharesWith(ofLeft)))
      return tidy(given)
    })
  }

  *#leaf(
    leaf: Exclude<QueryLeaf, { readonly kind: 'saved' }>,
    conditions: readonly Condition[],
  ): Steps<Found> {
    const coded = this.#codingsOf(leaf)
    const { documents } = this.project
    return yield* this.#each(place => {
      const limitOf = limitIn(this.project, place, conditions)
      if (coded !== null) return tidy((coded.get(place) ?? []).flatMap(coding => cutCoding(coding, limitOf)))
      const spans = spansOf(this.project, leaf, place, documents[place]?.length ?? 0)
      if (limitOf === null) return tidy(spans.map(uncoded))
      return tidy(commonSpansOf(spans, limitOf(null)).map(uncoded))
    })
  }

  /** By the places of their documents; null for a leaf that is not about codings. */
  #codingsOf(leaf: QueryLeaf): ReadonlyMap<number, readonly QueriedCoding[]> | null {
    if (leaf.kind !== 'code' && leaf.kind !== 'coded-by') return null
    const byPlace = new Map<number, QueriedCoding[]>()
    const codes = leaf.kind === 'code' ? (leaf.subcodes ? this.project.withSubcodes(leaf.id) : [leaf.id]) : []
    const lists =
      leaf.kind === 'code'
        ? [...codes].map(id => this.project.codingsOf(id))
        : [this.project.codingsBy(leaf.id)]
    for (const codings of lists) {
      for (const coding of codings) {
        const here = byPlace.get(coding.document)
        if (here === undefined) byPlace.set(coding.document, [coding])
        else here.push(coding)
      }
    }
    return byPlace
  }
}

function spansOf(
  project: QueriedProject,
  leaf: QueryLeaf,
  place: number,
  length: number,
): readonly TextSpan[] {
  switch (leaf.kind) {
    case 'all':
      return length === 0 ? [] : [{ from: 0, to: length }]
    case 'text':
      return project.matches(leaf, place)
    case 'speaker':
      return project.documents[place]?.turns().filter(turn => turn.speaker === leaf.name) ?? []
    default:
      return []
  }
}

function cutCoding(coding: QueriedCoding, limitOf: LimitOf | null): FoundPassage[] {
  const { from, to } = coding
  const codings = [coding]
  if (limitOf === null) return [{ from, to, codings }]
  return commonSpansOf([{ from, to }], limitOf(coding)).map(span => ({ ...span, codings }))
}

/** What of each span lies in the stretches. */
function commonSpansOf(spans: readonly TextSpan[], stretches: readonly TextSpan[]): readonly TextSpan[] {
  return spans.flatMap(span => commonSpans([span], stretches))
}

function countIn(found: Found): number {
  return found.reduce((sum, passages) => sum + passages.length, 0)
}

function uncoded({ from, to }: TextSpan): FoundPassage {
  return { from, to, codings: [] }
}
