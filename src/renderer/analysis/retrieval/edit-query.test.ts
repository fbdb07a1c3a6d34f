import { describe, expect, it } from 'vitest'
import type { CodeId, CoderId } from '../../../core/id.ts'
import { type Condition, nodesOf, type QueryNode } from '../../../core/query/index.ts'
import {
  addCondition,
  changeNode,
  type Edited,
  joinNode,
  movePart,
  negatePart,
  removePart,
} from './edit-query.ts'
import { keyOfPath, partAt, rowsOfParts } from './query-parts.ts'

const code = (id: string): QueryNode => ({ kind: 'code', id: id as CodeId, subcodes: false })
const [a, b, c] = [code('a'), code('b'), code('c')]
const near = { is: 'near', within: 2, unit: 'sentence' } as const
const beside: QueryNode = { kind: 'relation', relation: near, left: a, right: b, give: 'right' }
const memo: Condition = { kind: 'memo' }
const ada: Condition = { kind: 'coder', id: 'ada' as CoderId }

/** A query in a short form: `and(a near(b c))`, conditions in brackets. */
function short(node: QueryNode | null | undefined): string {
  if (node === null || node === undefined) return '–'
  switch (node.kind) {
    case 'code':
      return node.id
    case 'relation':
      return `${node.relation.is}>${node.give}(${short(node.left)} ${short(node.right)})`
    case 'not':
      return `not(${short(node.part)})`
    case 'where':
      return `${short(node.part)}[${shortCondition(node.condition)}]`
    default:
      return 'parts' in node
        ? `${node.kind}${'count' in node ? node.count : ''}(${node.parts.map(short).join(' ')})`
        : node.kind
  }
}

function shortCondition(condition: Condition): string {
  if ('parts' in condition) return `${condition.kind}(${condition.parts.map(shortCondition).join(' ')})`
  return condition.kind === 'none' ? `none(${shortCondition(condition.part)})` : condition.kind
}

const told = (edited: Edited | null) =>
  edited === null ? '–' : `${short(edited.query)} @${keyOfPath(edited.path)}`

describe('rows of a query', () => {
  it('stand in the order counts are told in, conditions below what they limit', () => {
    const query: QueryNode = {
      kind: 'where',
      part: { kind: 'and', parts: [beside, c] },
      condition: { kind: 'every', parts: [memo, ada] },
    }
    const rows = rowsOfParts(query)
    expect(rows.map(row => `${row.level} ${row.key}${row.given ? ' given' : ''} ${row.count}`)).toEqual([
      '1  0',
      '2 0 1',
      '3 0.0 2',
      '4 0.0.0 3',
      '4 0.0.1 given 4',
      '3 0.1 5',
      '2 where null',
      '3 where.0 null',
      '3 where.1 null',
    ])
    const nodes = nodesOf(query)
    for (const { part, path, count } of rows) {
      expect(partAt(query, path)).toEqual(part)
      if (part.kind === 'node' && count !== null) expect(nodes[count]).toBe(part.node)
    }
    expect(partAt(query, [0, 7])).toBeNull()
  })
})

describe('a query that is built', () => {
  it.each([
    ['a new group', joinNode(a, [], 'and', b), 'and(a b) @1'],
    ['one more in its own group', joinNode({ kind: 'or', parts: [a, b] }, [], 'or', c), 'or(a b c) @2'],
    ['one more beside a part', joinNode({ kind: 'or', parts: [a, b] }, [0], 'or', c), 'or(a c b) @1'],
    ['another group inside', joinNode({ kind: 'or', parts: [a, b] }, [1], 'and', c), 'or(a and(b c)) @1.1'],
    ['what is left', joinNode(a, [], 'but-not', b), 'and(a not(b)) @1'],
    ['a number of', joinNode(a, [], 'at-least', b), 'at-least2(a b) @1'],
    ['a relation', joinNode({ kind: 'not', part: a }, [0], near, b), 'not(near>left(a b)) @0'],
  ])('joins: %s', (_, edited, expected) => {
    expect(told(edited)).toBe(expected)
  })

  it.each([
    ['the last but one of a group', { kind: 'and', parts: [a, b] }, [0], 'b @'],
    ['one of three', { kind: 'at-least', count: 3, parts: [a, b, c] }, [1], 'at-least2(a c) @'],
    ['a side of a relation', beside, [0], 'b @'],
    ['what NOT stands before', { kind: 'or', parts: [a, b, { kind: 'not', part: c }] }, [2, 0], 'or(a b) @'],
    ['the only condition', { kind: 'where', part: a, condition: memo }, ['where'], 'a @'],
    [
      'one of two conditions',
      { kind: 'where', part: a, condition: { kind: 'any', parts: [memo, { kind: 'none', part: ada }] } },
      ['where', 1, 0],
      'a[memo] @',
    ],
    ['all', a, [], '–'],
  ] as const)('loses %s', (_, query, path, expected) => {
    expect(told(removePart(query as QueryNode, path))).toBe(expected)
  })

  it('is negated and back', () => {
    const once = negatePart(beside, [1])
    expect(told(once)).toBe('near>right(a not(b)) @1')
    expect(negatePart(once.query, once.path).query).toEqual(beside)
    const where: QueryNode = { kind: 'where', part: a, condition: memo }
    expect(told(negatePart(where, ['where']))).toBe('a[none(memo)] @where')
  })

  it('takes conditions: the first, more beside it, others in its place', () => {
    const first = addCondition(a, [], memo)
    expect(told(first)).toBe('a[memo] @where')
    const second = addCondition(first.query, [], ada)
    expect(told(second)).toBe('a[every(memo coder)] @where.1')
    expect(told(addCondition(first.query, [0], ada))).toBe('a[every(memo coder)] @where.1')
    expect(told(addCondition(second.query, ['where', 0], ada, 'any'))).toBe(
      'a[every(any(memo coder) coder)] @where.0.1',
    )
    expect(told(addCondition(second.query, ['where', 0], ada))).toBe('a[every(memo coder coder)] @where.1')
  })

  it('moves parts; the sides of a relation give what they gave', () => {
    expect(told(movePart({ kind: 'or', parts: [a, b, c] }, [2], -1))).toBe('or(a c b) @1')
    expect(movePart({ kind: 'or', parts: [a, b] }, [1], 1)).toBeNull()
    expect(movePart(a, [], 1)).toBeNull()
    expect(told(movePart(beside, [0], 1))).toBe('near>left(b a) @1')
    const where: QueryNode = { kind: 'where', part: a, condition: { kind: 'any', parts: [memo, ada] } }
    expect(told(movePart(where, ['where', 0], 1))).toBe('a[any(coder memo)] @where.1')
  })

  it('keeps what is not changed', () => {
    const query: QueryNode = { kind: 'or', parts: [beside, c] }
    const changed = changeNode(query, [0, 1], () => c)
    expect(short(changed)).toBe('or(near>right(a c) c)')
    expect(changed).toMatchObject({ parts: [{ left: a }, c] })
  })
})
