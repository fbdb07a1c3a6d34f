import fc from 'fast-check'
import type {
  AttributeId,
  CodeId,
  CoderId,
  CodeSetId,
  DocumentGroupId,
  DocumentSetId,
  SavedQueryId,
} from '../../id.ts'
import {
  type Comparison,
  type Condition,
  comparisons,
  distanceUnits,
  givenSides,
  type OrderedComparison,
  type QueryNode,
  type Relation,
  sharedUnits,
} from '../tree.ts'
import type { HandMade } from './hand-made.ts'

const signs = ['治', '理', '𠮷', 'a', ' ', '\n', '。', '. ', '👨‍👩‍👧', '社區', '社区']
const codes = ['居民', '平台', '信任', 'trust'] as const
const speakers = ['王', '李'] as const
const attributes = {
  年份: { subject: 'document', type: 'number' },
  age: { subject: 'case', type: 'number' },
  duration: { subject: 'speaker', type: 'number' },
} as const

const attributeValue = fc.constantFrom('1', '2', '3')
const valuesOf = (name: keyof typeof attributes) =>
  fc.option(attributeValue, { nil: null }).map(value => (value === null ? {} : { [name]: value }))

const spanIn = (length: number) =>
  fc
    .tuple(fc.nat(Math.max(0, length - 1)), fc.integer({ min: 1, max: Math.max(1, length) }))
    .map(([from, size]) => ({ from, to: Math.min(length, from + size) }))

const document = fc
  .array(fc.constantFrom(...signs), { minLength: 1, maxLength: 24 })
  .map(parts => parts.join(''))
  .chain(text =>
    fc.record({
      text: fc.constant(text),
      turns: fc.array(
        fc
          .tuple(spanIn(text.length), fc.constantFrom(...speakers))
          .map(([span, speaker]) => ({ ...span, speaker })),
        { maxLength: 4 },
      ),
      groups: fc.subarray(['group', 'other']),
      sets: fc.subarray(['set']),
      values: valuesOf('年份'),
    }),
  )

/** Projects of one to three short texts, coded at random by two coders. */
export const randomProject: fc.Arbitrary<HandMade> = fc
  .array(document, { minLength: 1, maxLength: 3 })
  .chain(documents => {
    const place = fc.nat(documents.length - 1)
    const spanThere = (at: number) => spanIn(documents[at]?.text.length ?? 0)
    return fc.record({
      documents: fc.constant(documents),
      codings: fc.array(
        place.chain(at =>
          fc
            .tuple(
              spanThere(at),
              fc.record({
                code: fc.constantFrom(...codes),
                coder: fc.constantFrom('Ada', '陈'),
                weight: fc.constantFrom(null, 10, 50, 90),
                certainty: fc.constantFrom(null, 'certain' as const, 'uncertain' as const),
                madeAt: fc.constantFrom('2023-12-31T23:00:00.000Z', '2024-05-31T08:00:00.000Z'),
                hasMemo: fc.boolean(),
              }),
            )
            .map(([span, facts]) => ({ document: at, ...span, ...facts })),
        ),
        { maxLength: 12 },
      ),
      parents: fc.constant({ 平台: '居民', trust: '平台' }),
      codeSets: fc.constant({ 'code set': ['居民', 'trust'] }),
      attributes: fc.constant(attributes),
      speakers: fc.record({ 王: valuesOf('duration') }),
      saved: fc.constant({
        saved: { kind: 'and', parts: [codeLeaf('居民', true), codeLeaf('信任', false)] } as const,
      }),
      cases: fc.array(
        fc.record({
          values: valuesOf('age'),
          members: fc.array(
            fc.oneof(
              place.map(at => ({ kind: 'document' as const, document: at })),
              place.chain(at =>
                spanThere(at).map(span => ({ kind: 'passage' as const, document: at, span })),
              ),
              fc.record({
                kind: fc.constant('speaker' as const),
                document: fc.option(place, { nil: null }),
                speaker: fc.constantFrom(...speakers),
              }),
            ),
            { maxLength: 2 },
          ),
        }),
        { maxLength: 2 },
      ),
    })
  })

function codeLeaf(name: string, subcodes: boolean): QueryNode {
  return { kind: 'code', id: name as CodeId, subcodes }
}

const leaf: fc.Arbitrary<QueryNode> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.tuple(fc.constantFrom(...codes), fc.boolean()).map(parts => codeLeaf(...parts)),
  },
  fc
    .constantFrom('治', '社区', '\n')
    .map(words => ({ kind: 'text' as const, mode: 'phrase' as const, words })),
  fc.constant({ kind: 'all' as const }),
  fc.constantFrom('saved', 'gone').map(id => ({ kind: 'saved' as const, id: id as SavedQueryId })),
  fc.constantFrom(...speakers).map(name => ({ kind: 'speaker' as const, name })),
  fc.constantFrom('Ada', '陈').map(id => ({ kind: 'coded-by' as const, id: id as CoderId })),
)

const ordered = fc.constantFrom(...comparisons.filter((is): is is OrderedComparison => is !== 'contains'))

const simpleCondition: fc.Arbitrary<Condition> = fc.oneof(
  fc.constantFrom('Ada', '陈').map(id => ({ kind: 'coder' as const, id: id as CoderId })),
  fc.record({ kind: fc.constant('weight' as const), is: ordered, value: fc.constantFrom(null, 10, 50) }),
  fc.record({
    kind: fc.constant('certainty' as const),
    value: fc.constantFrom(null, 'certain' as const, 'uncertain' as const),
  }),
  fc.record({
    kind: fc.constant('made' as const),
    is: ordered,
    value: fc.constantFrom('2024', '2024-05-31', '2023-12'),
  }),
  fc.constant({ kind: 'memo' as const }),
  fc.constant({ kind: 'code-set' as const, id: 'code set' as CodeSetId }),
  fc.constantFrom('group', 'other').map(id => ({ kind: 'group' as const, id: id as DocumentGroupId })),
  fc.constant({ kind: 'set' as const, id: 'set' as DocumentSetId }),
  fc.record({
    kind: fc.constant('document' as const),
    is: fc.constantFrom('=' as const, '!=' as const, 'contains' as const),
    value: fc.constantFrom('访谈 0', '访谈 1'),
  }),
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('attribute' as const),
      id: fc.constantFrom(...(Object.keys(attributes) as AttributeId[])),
      is: fc.constantFrom<Comparison>(...comparisons),
      value: fc.option(attributeValue, { nil: null }),
    }),
  },
)

const { condition } = fc.letrec<{ condition: Condition }>(tie => ({
  condition: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 3, arbitrary: simpleCondition },
    fc.record({
      kind: fc.constantFrom('every' as const, 'any' as const),
      parts: fc.array(tie('condition'), { minLength: 2, maxLength: 3 }),
    }),
    fc.record({ kind: fc.constant('none' as const), part: tie('condition') }),
  ),
}))

export const randomRelation: fc.Arbitrary<Relation> = fc.oneof(
  fc.constantFrom('overlaps' as const, 'inside' as const, 'encloses' as const).map(is => ({ is })),
  fc.record({
    is: fc.constantFrom('followed-by' as const, 'preceded-by' as const, 'near' as const),
    within: fc.nat(3),
    unit: fc.constantFrom(...distanceUnits),
  }),
  fc.constantFrom(...sharedUnits).map(unit => ({ is: 'same' as const, unit })),
)

/** Queries of every operator. */
export const { node: randomQuery } = fc.letrec<{ node: QueryNode }>(tie => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 4, arbitrary: leaf },
    fc.record({
      kind: fc.constantFrom('or' as const, 'and' as const, 'exactly-one' as const),
      parts: fc.array(tie('node'), { minLength: 2, maxLength: 3 }),
    }),
    fc.record({
      kind: fc.constant('at-least' as const),
      count: fc.integer({ min: 1, max: 3 }),
      parts: fc.array(tie('node'), { minLength: 2, maxLength: 3 }),
    }),
    fc.record({ kind: fc.constant('not' as const), part: tie('node') }),
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant('relation' as const),
        relation: randomRelation,
        left: tie('node'),
        right: tie('node'),
        give: fc.constantFrom(...givenSides),
      }),
    },
    fc.record({ kind: fc.constant('where' as const), part: tie('node'), condition }),
  ),
}))
