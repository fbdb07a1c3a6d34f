import { commonSpans, gapsBetween, mergeSpans } from '../search/index.ts'
import type { TextSpan } from '../text/index.ts'
import { compares, comparesNone, dateOrder, fits, folded } from './compare.ts'
import { stretchesOfCase } from './places.ts'
import type { QueriedCoding, QueriedDocument, QueriedProject } from './project.ts'
import type { CodingCondition, Condition, PlaceCondition } from './tree.ts'

/** Stretches of one document in order, none touching the next. */
type Stretches = readonly TextSpan[]

/**
 * Where a condition holds. What is asked of codings is neither true nor false of other passages: there it holds at
 * least in `sure` and at most in `possible`. Of a coding the two are the same.
 */
interface Where {
  readonly sure: Stretches
  readonly possible: Stretches
}

/**
 * Where in a document the conditions hold together: for a coding, or for passages that come from none, which a
 * condition on codings does not keep out.
 */
export type LimitOf = (coding: QueriedCoding | null) => Stretches

type WhereOf = (coding: QueriedCoding | null) => Where

/** Null where there is no limit at all. */
export function limitIn(
  project: QueriedProject,
  place: number,
  conditions: readonly Condition[],
): LimitOf | null {
  const document = project.documents[place]
  if (conditions.length === 0 || document === undefined) return null
  const reader = new ConditionReader(project, document, place)
  const wheres = conditions.map(condition => reader.read(condition))
  return coding => {
    let limit: Stretches = reader.everywhere.possible
    for (const where of wheres) limit = reader.common(limit, where(coding).possible)
    return limit
  }
}

class ConditionReader {
  readonly #all: Stretches
  readonly #none: Stretches = []
  readonly everywhere: Where
  readonly #nowhere: Where
  readonly #unsaid: Where

  constructor(
    private readonly project: QueriedProject,
    private readonly document: QueriedDocument,
    private readonly place: number,
  ) {
    this.#all = document.length === 0 ? this.#none : [{ from: 0, to: document.length }]
    this.everywhere = { sure: this.#all, possible: this.#all }
    this.#nowhere = { sure: this.#none, possible: this.#none }
    this.#unsaid = { sure: this.#none, possible: this.#all }
  }

  /** What does not depend on codings is worked out once, here. */
  read(condition: Condition): WhereOf {
    switch (condition.kind) {
      case 'every':
      case 'any': {
        const parts = condition.parts.map(part => this.read(part))
        return coding => this.#joined(condition.kind, parts, coding)
      }
      case 'none': {
        const part = this.read(condition.part)
        return coding => {
          const { sure, possible } = part(coding)
          return { sure: this.#rest(possible), possible: this.#rest(sure) }
        }
      }
      case 'attribute':
      case 'group':
      case 'set':
      case 'document': {
        const where = this.#whereOf(condition)
        return () => where
      }
      default: {
        const holds = codingTest(condition, this.project)
        return coding => {
          if (coding === null) return this.#unsaid
          return holds(coding) ? this.everywhere : this.#nowhere
        }
      }
    }
  }

  common(one: Stretches, other: Stretches): Stretches {
    if (one === this.#all || one === other) return other
    if (other === this.#all) return one
    return one === this.#none || other === this.#none ? this.#none : commonSpans(one, other)
  }

  #joined(kind: 'every' | 'any', parts: readonly WhereOf[], coding: QueriedCoding | null): Where {
    const wheres = parts.map(part => part(coding))
    const join = (one: Stretches, other: Stretches) =>
      kind === 'every' ? this.common(one, other) : this.#union(one, other)
    return wheres.reduce(
      (one, other) => ({ sure: join(one.sure, other.sure), possible: join(one.possible, other.possible) }),
      kind === 'every' ? this.everywhere : this.#nowhere,
    )
  }

  #union(one: Stretches, other: Stretches): Stretches {
    if (one === this.#none || one === other) return other
    if (other === this.#none) return one
    return one === this.#all || other === this.#all ? this.#all : mergeSpans([...one, ...other])
  }

  #rest(stretches: Stretches): Stretches {
    if (stretches === this.#all) return this.#none
    return stretches === this.#none ? this.#all : gapsBetween(stretches, this.document.length)
  }

  #whereOf(condition: PlaceCondition): Where {
    const { document } = this
    switch (condition.kind) {
      case 'group':
        return document.groups.includes(condition.id) ? this.everywhere : this.#nowhere
      case 'set':
        return document.sets.includes(condition.id) ? this.everywhere : this.#nowhere
      case 'document':
        return isCalled(document.name, condition) ? this.everywhere : this.#nowhere
      case 'attribute': {
        const stretches = this.#whereAttribute(condition)
        return { sure: stretches, possible: stretches }
      }
    }
  }

  #whereAttribute({ id, is, value }: Extract<PlaceCondition, { kind: 'attribute' }>): Stretches {
    const attribute = this.project.attribute(id)
    if (attribute === null) return this.#none
    const holds = (actual: string | undefined) => compares(actual ?? null, is, value, attribute.type)
    switch (attribute.subject) {
      case 'document':
        return holds(this.document.values.get(id)) ? this.#all : this.#none
      case 'case':
        return mergeSpans(
          this.project.cases.flatMap(each =>
            holds(each.values.get(id)) ? stretchesOfCase(each, this.project, this.place) : [],
          ),
        )
      case 'speaker': {
        const { speakers } = this.project
        return mergeSpans(this.document.turns().filter(turn => holds(speakers.get(turn.speaker)?.get(id))))
      }
    }
  }
}

function isCalled(name: string, { is, value }: Extract<PlaceCondition, { kind: 'document' }>): boolean {
  if (is === 'contains') return folded(name).includes(folded(value))
  return (folded(name) === folded(value)) === (is === '=')
}

function codingTest(condition: CodingCondition, project: QueriedProject): (coding: QueriedCoding) => boolean {
  switch (condition.kind) {
    case 'coder':
      return coding => coding.coder === condition.id
    case 'weight': {
      const { is, value } = condition
      return ({ weight }) => {
        if (weight === null || value === null) return comparesNone(weight, is, value)
        return fits(weight - value, is)
      }
    }
    case 'certainty':
      return coding => coding.certainty === condition.value
    case 'made':
      return ({ madeAt }) => {
        const order = dateOrder(madeAt, condition.value)
        return order !== null && fits(order, condition.is)
      }
    case 'memo':
      return coding => coding.hasMemo
    case 'code-set': {
      const codes = project.codeSet(condition.id)
      return coding => codes.has(coding.code)
    }
  }
}
