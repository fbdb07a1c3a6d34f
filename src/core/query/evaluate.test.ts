import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CodeId, CoderId, SavedQueryId } from '../id.ts'
import { evaluate, finish } from './evaluate.ts'
import type { QueriedCoding, QueriedProject } from './project.ts'
import { type HandMade, handMade } from './testing/hand-made.ts'
import { NaiveEvaluator } from './testing/naive.ts'
import { randomProject, randomQuery } from './testing/random.ts'
import { distanceUnits, type QueryNode, type Relation, sharedUnits } from './tree.ts'

interface Listed {
  readonly document: number
  readonly from: number
  readonly to: number
  readonly codings: readonly number[]
}

function engine(project: QueriedProject, query: QueryNode): Listed[] {
  return finish(evaluate(project, query)).flatMap((passages, document) =>
    passages.map(({ from, to, codings }) => ({
      document,
      from,
      to,
      codings: codings.map(({ order }) => order),
    })),
  )
}

function naive(project: QueriedProject, query: QueryNode): Listed[] {
  const all = (['Ada', '陈'] as CoderId[]).flatMap((coder): readonly QueriedCoding[] =>
    project.codingsBy(coder),
  )
  return new NaiveEvaluator(project, all)
    .evaluate(query)
    .map(({ codings, ...passage }) => ({ ...passage, codings: [...codings].sort((a, b) => a - b) }))
}

function checkAgainstNaive(query: fc.Arbitrary<QueryNode>, numRuns: number): void {
  fc.assert(
    fc.property(randomProject, query, (made, node) => {
      const project = handMade(made)
      expect(engine(project, node)).toEqual(naive(project, node))
    }),
    { numRuns },
  )
}

const A: QueryNode = { kind: 'code', id: '居民' as CodeId, subcodes: true }
const B: QueryNode = { kind: 'code', id: '信任' as CodeId, subcodes: false }

const relations: Relation[] = [
  ...(['overlaps', 'inside', 'encloses'] as const).map(is => ({ is })),
  ...(['followed-by', 'preceded-by', 'near'] as const).flatMap(is =>
    distanceUnits.flatMap(unit => [0, 1, 2].map(within => ({ is, within, unit }))),
  ),
  ...sharedUnits.map(unit => ({ is: 'same' as const, unit })),
]

describe('queries find what a naive evaluator finds', () => {
  it('in 1,000 random projects, with every operator inside every other', () => {
    checkAgainstNaive(randomQuery, 1000)
  })

  it.each(relations)('for $is $within $unit of two codes', relation => {
    const give = fc.constantFrom('left' as const, 'right' as const, 'both' as const)
    const query = give.map(side => ({ kind: 'relation' as const, relation, left: A, right: B, give: side }))
    checkAgainstNaive(query, 60)
  })
})

const text = '社区治理在𠮷祥社區开始。\n\n居民参与不足，👨‍👩‍👧都来。 Nobody came.\n'

function project(codings: HandMade['codings'], more: Partial<HandMade> = {}) {
  return handMade({ documents: [{ text }], codings, ...more })
}

describe('a query', () => {
  it('gives passages on the same words once, with the codings of all', () => {
    const twice = project([
      { document: 0, from: 2, to: 4, code: '居民' },
      { document: 0, from: 2, to: 4, code: '居民', coder: '陈' },
      { document: 0, from: 2, to: 5, code: '居民' },
    ])
    expect(engine(twice, A)).toEqual([
      { document: 0, from: 2, to: 4, codings: [0, 1] },
      { document: 0, from: 2, to: 5, codings: [2] },
    ])
  })

  it('takes B away from A stretch by stretch', () => {
    const coded = project([
      { document: 0, from: 0, to: 10, code: '居民' },
      { document: 0, from: 3, to: 5, code: '信任' },
    ])
    const minus: QueryNode = { kind: 'and', parts: [A, { kind: 'not', part: B }] }
    expect(engine(coded, minus)).toEqual([
      { document: 0, from: 0, to: 3, codings: [0] },
      { document: 0, from: 5, to: 10, codings: [0] },
    ])
  })

  it('holds touching passages for near at distance 0, and for neither overlapping nor following in reverse', () => {
    const coded = project([
      { document: 0, from: 0, to: 3, code: '居民' },
      { document: 0, from: 3, to: 5, code: '信任' },
    ])
    const holds = (relation: Relation) =>
      engine(coded, { kind: 'relation', relation, left: A, right: B, give: 'left' }).length > 0
    expect(holds({ is: 'near', within: 0, unit: 'character' })).toBe(true)
    expect(holds({ is: 'followed-by', within: 0, unit: 'character' })).toBe(true)
    expect(holds({ is: 'preceded-by', within: 99, unit: 'paragraph' })).toBe(false)
    expect(holds({ is: 'overlaps' })).toBe(false)
  })

  it('finds nothing for a code or a saved query that is gone', () => {
    const coded = project([{ document: 0, from: 0, to: 3, code: '居民' }])
    expect(engine(coded, { kind: 'code', id: 'gone' as CodeId, subcodes: true })).toEqual([])
    expect(engine(coded, { kind: 'saved', id: 'gone' as SavedQueryId })).toEqual([])
  })

  it('refuses a saved query that asks for itself', () => {
    const saved = (id: string): QueryNode => ({ kind: 'saved', id: id as SavedQueryId })
    const coded = project([], { saved: { one: { kind: 'not', part: saved('other') }, other: saved('one') } })
    expect(() => engine(coded, saved('one'))).toThrow(expect.objectContaining({ code: 'query-circle' }))
  })
})
