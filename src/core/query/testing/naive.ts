import type { TextSpan } from '../../text/index.ts'
import type { QueriedCoding, QueriedMember, QueriedProject } from '../project.ts'
import type { Comparison, Condition, DistanceUnit, QueryNode, Relation } from '../tree.ts'

/** A passage as the plainest of evaluators has it. */
export interface NaivePassage extends TextSpan {
  readonly document: number
  /** By their order. */
  readonly codings: ReadonlySet<number>
}

type Answer = 'yes' | 'no' | 'unsaid'

/**
 * Evaluates a query character by character and pair by pair, from the definitions alone and sharing nothing with the
 * engine: what the engine is held against.
 */
export class NaiveEvaluator {
  constructor(
    private readonly project: QueriedProject,
    private readonly codings: readonly QueriedCoding[],
  ) {}

  evaluate(node: QueryNode, conditions: readonly Condition[] = []): NaivePassage[] {
    return distinct(this.#look(node, conditions))
  }

  #look(node: QueryNode, conditions: readonly Condition[]): NaivePassage[] {
    const look = (part: QueryNode) => this.evaluate(part, conditions)
    switch (node.kind) {
      case 'code': {
        const codes = node.subcodes ? this.project.withSubcodes(node.id) : new Set([node.id])
        return this.#cutCodings(coding => codes.has(coding.code), conditions)
      }
      case 'coded-by':
        return this.#cutCodings(coding => coding.coder === node.id, conditions)
      case 'all':
        return this.#cutSpans(place => [{ from: 0, to: this.#length(place) }], conditions)
      case 'text':
        return this.#cutSpans(place => this.project.matches(node, place), conditions)
      case 'speaker':
        return this.#cutSpans(
          place => this.#turns(place).filter(turn => turn.speaker === node.name),
          conditions,
        )
      case 'saved': {
        const saved = this.project.saved(node.id)
        return saved === null ? [] : look(saved)
      }
      case 'where':
        return this.evaluate(node.part, [...conditions, node.condition])
      case 'or':
        return node.parts.flatMap(look)
      case 'and':
        return node.parts.map(look).reduce((left, right) =>
          left.flatMap(a =>
            right.flatMap(b => {
              const shared = { from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) }
              if (a.document !== b.document || shared.from >= shared.to) return []
              return [{ document: a.document, ...shared, codings: new Set([...a.codings, ...b.codings]) }]
            }),
          ),
        )
      case 'not': {
        const part = look(node.part)
        return this.#runs(
          (document, at) =>
            !part.some(passage => passage.document === document && covers(passage, at)) &&
            this.#allows(conditions, document, at, null),
        )
      }
      case 'exactly-one':
        return this.#counted(node.parts.map(look), count => count === 1)
      case 'at-least':
        return this.#counted(node.parts.map(look), count => count >= node.count)
      case 'relation': {
        const left = look(node.left)
        const right = look(node.right)
        const related = (a: NaivePassage, b: NaivePassage) => this.#related(node.relation, a, b)
        const ofLeft = left.filter(a => right.some(b => related(a, b)))
        const ofRight = right.filter(b => left.some(a => related(a, b)))
        if (node.give === 'left') return ofLeft
        return node.give === 'right' ? ofRight : [...ofLeft, ...ofRight]
      }
    }
  }

  #cutCodings(isMeant: (coding: QueriedCoding) => boolean, conditions: readonly Condition[]): NaivePassage[] {
    return this.codings
      .filter(isMeant)
      .flatMap(coding =>
        this.#runs(
          (document, at) =>
            document === coding.document &&
            covers(coding, at) &&
            this.#allows(conditions, document, at, coding),
        ).map(run => ({ ...run, codings: new Set([coding.order]) })),
      )
  }

  #cutSpans(
    spansOf: (place: number) => readonly TextSpan[],
    conditions: readonly Condition[],
  ): NaivePassage[] {
    return [...this.project.documents.keys()].flatMap(place =>
      spansOf(place).flatMap(span =>
        this.#runs(
          (document, at) =>
            document === place && covers(span, at) && this.#allows(conditions, document, at, null),
        ),
      ),
    )
  }

  #counted(parts: readonly NaivePassage[][], fits: (count: number) => boolean): NaivePassage[] {
    const count = (document: number, at: number) =>
      parts.filter(part => part.some(passage => passage.document === document && covers(passage, at))).length
    return this.#runs((document, at) => fits(count(document, at))).map(run => ({
      ...run,
      codings: new Set(
        parts
          .flat()
          .filter(({ document, from, to }) => document === run.document && from < run.to && run.from < to)
          .flatMap(({ codings }) => [...codings]),
      ),
    }))
  }

  /** The longest stretches of characters for which something holds. */
  #runs(holds: (document: number, at: number) => boolean): NaivePassage[] {
    const runs: NaivePassage[] = []
    for (const document of this.project.documents.keys()) {
      let from: number | null = null
      for (let at = 0; at <= this.#length(document); at++) {
        const isIn = at < this.#length(document) && holds(document, at)
        if (isIn && from === null) from = at
        if (!isIn && from !== null) {
          runs.push({ document, from, to: at, codings: new Set() })
          from = null
        }
      }
    }
    return runs
  }

  #related(relation: Relation, a: NaivePassage, b: NaivePassage): boolean {
    if (relation.is === 'same' && relation.unit === 'case') {
      return this.project.cases.some(each =>
        [a, b].every(passage =>
          places(passage).some(at => each.members.some(member => this.#isOf(member, passage.document, at))),
        ),
      )
    }
    if (a.document !== b.document) return false
    switch (relation.is) {
      case 'overlaps':
        return places(a).some(at => covers(b, at))
      case 'inside':
        return places(a).every(at => covers(b, at))
      case 'encloses':
        return places(b).every(at => covers(a, at))
      case 'followed-by':
        return a.to <= b.from && this.#distance(relation.unit, a, b) <= relation.within
      case 'preceded-by':
        return b.to <= a.from && this.#distance(relation.unit, a, b) <= relation.within
      case 'near':
        return this.#distance(relation.unit, a, b) <= relation.within
      case 'same':
        return relation.unit === 'document' || this.#distance(relation.unit as DistanceUnit, a, b) === 0
    }
  }

  #distance(unit: DistanceUnit, a: NaivePassage, b: NaivePassage): number {
    let least = Number.POSITIVE_INFINITY
    for (const one of places(a)) {
      for (const other of places(b)) {
        if (unit === 'character') least = Math.min(least, Math.max(0, Math.abs(one - other) - 1))
        else {
          const [first, second] = [this.#unitAt(unit, a.document, one), this.#unitAt(unit, a.document, other)]
          if (first !== null && second !== null) least = Math.min(least, Math.abs(first - second))
        }
      }
    }
    return least
  }

  #unitAt(unit: 'sentence' | 'paragraph' | 'turn', place: number, at: number): number | null {
    const document = this.project.documents[place]
    if (document === undefined) return null
    if (unit === 'turn') {
      const turn = this.#turns(place).findIndex(span => covers(span, at))
      return turn < 0 ? null : turn
    }
    const starts = unit === 'paragraph' ? document.paragraphs() : document.sentences()
    return Math.max(0, starts.filter(start => start <= at).length - 1)
  }

  #allows(
    conditions: readonly Condition[],
    document: number,
    at: number,
    coding: QueriedCoding | null,
  ): boolean {
    return conditions.every(condition => this.#answer(condition, document, at, coding) !== 'no')
  }

  #answer(condition: Condition, document: number, at: number, coding: QueriedCoding | null): Answer {
    const yes = (is: boolean): Answer => (is ? 'yes' : 'no')
    const ofCoding = (holds: (known: QueriedCoding) => boolean) =>
      coding === null ? 'unsaid' : yes(holds(coding))
    const here = this.project.documents[document]
    switch (condition.kind) {
      case 'every':
      case 'any': {
        const answers = condition.parts.map(part => this.#answer(part, document, at, coding))
        const decisive = condition.kind === 'every' ? 'no' : 'yes'
        if (answers.includes(decisive)) return decisive
        if (answers.includes('unsaid')) return 'unsaid'
        return decisive === 'no' ? 'yes' : 'no'
      }
      case 'none': {
        const answer = this.#answer(condition.part, document, at, coding)
        return answer === 'unsaid' ? 'unsaid' : yes(answer === 'no')
      }
      case 'coder':
        return ofCoding(known => known.coder === condition.id)
      case 'weight':
        return ofCoding(({ weight }) => stands(weight, condition.is, condition.value))
      case 'certainty':
        return ofCoding(known => known.certainty === condition.value)
      case 'made':
        return ofCoding(({ madeAt }) =>
          stands(madeAt.slice(0, condition.value.length), condition.is, condition.value),
        )
      case 'memo':
        return ofCoding(known => known.hasMemo)
      case 'code-set':
        return ofCoding(known => this.project.codeSet(condition.id).has(known.code))
      case 'group':
        return yes(here?.groups.includes(condition.id) ?? false)
      case 'set':
        return yes(here?.sets.includes(condition.id) ?? false)
      case 'document':
        return yes(
          condition.is === 'contains'
            ? (here?.name ?? '').includes(condition.value)
            : (here?.name === condition.value) === (condition.is === '='),
        )
      case 'attribute':
        return yes(
          this.#owners(condition.id, document, at).some(value =>
            condition.is === 'contains'
              ? condition.value !== null && value?.includes(condition.value) === true
              : stands(numeric(value), condition.is, numeric(condition.value)),
          ),
        )
    }
  }

  /** The values that whatever owns the character has. */
  #owners(id: Parameters<QueriedProject['attribute']>[0], document: number, at: number): (string | null)[] {
    const attribute = this.project.attribute(id)
    if (attribute === null) return []
    if (attribute.subject === 'document') return [this.project.documents[document]?.values.get(id) ?? null]
    if (attribute.subject === 'speaker') {
      return this.#turns(document)
        .filter(turn => covers(turn, at))
        .map(({ speaker }) => this.project.speakers.get(speaker)?.get(id) ?? null)
    }
    return this.project.cases
      .filter(({ members }) => members.some(member => this.#isOf(member, document, at)))
      .map(({ values }) => values.get(id) ?? null)
  }

  #isOf(member: QueriedMember, document: number, at: number): boolean {
    if (member.document !== null && member.document !== document) return false
    if (member.kind === 'document') return true
    if (member.kind === 'passage') return covers(member.span, at)
    return this.#turns(document).some(turn => turn.speaker === member.speaker && covers(turn, at))
  }

  #length(place: number): number {
    return this.project.documents[place]?.length ?? 0
  }

  #turns(place: number) {
    return this.project.documents[place]?.turns() ?? []
  }
}

function covers({ from, to }: TextSpan, at: number): boolean {
  return from <= at && at < to
}

function places({ from, to }: TextSpan): number[] {
  return Array.from({ length: to - from }, (_, n) => from + n)
}

function numeric(value: string | null): number | null {
  return value === null ? null : Number(value)
}

function stands<Value extends string | number>(
  actual: Value | null,
  is: Comparison,
  wanted: Value | null,
): boolean {
  if (is === '=') return actual === wanted
  if (is === '!=') return actual !== wanted && (actual !== null || wanted === null)
  if (actual === null || wanted === null) return false
  if (is === '<') return actual < wanted
  if (is === '<=') return actual <= wanted
  return is === '>' ? actual > wanted : actual >= wanted
}

function distinct(passages: readonly NaivePassage[]): NaivePassage[] {
  const known = new Map<string, NaivePassage>()
  for (const passage of passages) {
    const key = `${passage.document} ${passage.from} ${passage.to}`
    const codings = new Set([...(known.get(key)?.codings ?? []), ...passage.codings])
    if (passage.from < passage.to) known.set(key, { ...passage, codings })
  }
  return [...known.values()].sort((a, b) => a.document - b.document || a.from - b.from || a.to - b.to)
}
