import { z } from 'zod'
import { certainties } from '../core/coding/index.ts'
import type {
  AttributeId,
  CodeId,
  CoderId,
  CodeSetId,
  DocumentGroupId,
  DocumentSetId,
  SavedQueryId,
} from '../core/id.ts'
import {
  type Condition,
  comparisons,
  distanceUnits,
  givenSides,
  isModestQuery,
  type OrderedComparison,
  type QueryNode,
  sharedUnits,
} from '../core/query/index.ts'
import { id, text } from './fields.ts'

const words = text.max(2000)
const ordered = z.enum(comparisons.filter((is): is is OrderedComparison => is !== 'contains'))
const someConditions = z.lazy(() => z.array(conditionShape).min(2))

const conditionShape: z.ZodType<Condition, Condition> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('coder'), id: id<CoderId>() }),
    z.object({ kind: z.literal('weight'), is: ordered, value: z.number().nullable() }),
    z.object({ kind: z.literal('certainty'), value: z.enum(certainties).nullable() }),
    z.object({ kind: z.literal('made'), is: ordered, value: z.string().regex(/^\d{4}(-\d\d(-\d\d)?)?$/) }),
    z.object({ kind: z.literal('memo') }),
    z.object({ kind: z.literal('code-set'), id: id<CodeSetId>() }),
    z.object({
      kind: z.literal('attribute'),
      id: id<AttributeId>(),
      is: z.enum(comparisons),
      value: words.nullable(),
    }),
    z.object({ kind: z.literal('group'), id: id<DocumentGroupId>() }),
    z.object({ kind: z.literal('set'), id: id<DocumentSetId>() }),
    z.object({ kind: z.literal('document'), is: z.enum(['=', '!=', 'contains']), value: words }),
    z.object({ kind: z.enum(['every', 'any']), parts: someConditions }),
    z.object({ kind: z.literal('none'), part: conditionShape }),
  ]),
)

const relationShape = z.discriminatedUnion('is', [
  z.object({ is: z.enum(['overlaps', 'inside', 'encloses']) }),
  z.object({
    is: z.enum(['followed-by', 'preceded-by', 'near']),
    within: z.int().min(0).max(10_000_000),
    unit: z.enum(distanceUnits),
  }),
  z.object({ is: z.literal('same'), unit: z.enum(sharedUnits) }),
])

const someNodes = z.lazy(() => z.array(nodeShape).min(2))

const nodeShape: z.ZodType<QueryNode, QueryNode> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('code'), id: id<CodeId>(), subcodes: z.boolean() }),
    z.object({ kind: z.literal('text'), mode: z.enum(['phrase', 'regex']), words: words.min(1) }),
    z.object({ kind: z.literal('all') }),
    z.object({ kind: z.literal('saved'), id: id<SavedQueryId>() }),
    z.object({ kind: z.literal('speaker'), name: words.min(1) }),
    z.object({ kind: z.literal('coded-by'), id: id<CoderId>() }),
    z.object({ kind: z.enum(['or', 'and', 'exactly-one']), parts: someNodes }),
    z.object({ kind: z.literal('at-least'), count: z.int().min(1).max(1000), parts: someNodes }),
    z.object({ kind: z.literal('not'), part: nodeShape }),
    z.object({
      kind: z.literal('relation'),
      relation: relationShape,
      left: nodeShape,
      right: nodeShape,
      give: z.enum(givenSides),
    }),
    z.object({ kind: z.literal('where'), part: nodeShape, condition: conditionShape }),
  ]),
)

/** The tree of a query; trees too deep or too large for anybody to read are not looked into. */
export const queryTree: z.ZodType<QueryNode, QueryNode> = z
  .custom<QueryNode>(value => isModestQuery(value), 'not a query, or one too large')
  .pipe(nodeShape)
