import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type {
  AttributeId,
  CodeId,
  CoderId,
  CodeSetId,
  DocumentGroupId,
  DocumentSetId,
  SavedQueryId,
} from '../../id.ts'
import { randomQuery } from '../testing/random.ts'
import type { Condition, QueryNode } from '../tree.ts'
import { completionsAt, type Nameable, parseQuery, printQuery, type QueryNames } from './index.ts'

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const thing = <Id extends string>(n: number, name: string, path = name): Nameable<Id> => ({
  id: uuid(n) as Id,
  names: [name],
  path,
})

const names: QueryNames = {
  codes: [
    thing<CodeId>(1, '治理'),
    thing<CodeId>(2, '居民参与', '治理/居民参与'),
    thing<CodeId>(3, '数字平台'),
    thing<CodeId>(4, 'citizen participation'),
    thing<CodeId>(5, '信任', '治理/信任'),
    thing<CodeId>(6, '信任', '数字平台/信任'),
    thing<CodeId>(7, 'AND'),
    thing<CodeId>(8, '试点（社区）“𠮷”'),
  ],
  savedQueries: [thing<SavedQueryId>(20, '参与 near 平台')],
  coders: [thing<CoderId>(30, 'Ada'), thing<CoderId>(31, '陈 静')],
  codeSets: [thing<CodeSetId>(40, 'themes')],
  groups: [thing<DocumentGroupId>(50, '城市', '访谈/城市')],
  sets: [thing<DocumentSetId>(60, 'pilot')],
  attributes: [
    { ...thing<AttributeId>(70, '年份'), subject: 'document', type: 'number', choices: [] },
    { ...thing<AttributeId>(71, '性别'), subject: 'case', type: 'choice', choices: ['女', '男'] },
    { ...thing<AttributeId>(72, '性别'), subject: 'speaker', type: 'choice', choices: ['女', '男'] },
    { ...thing<AttributeId>(73, '日期'), subject: 'document', type: 'date', choices: [] },
  ],
  speakers: ['王 大妈', '网格员'],
  documents: ['访谈 1'],
}

const code = (n: number, subcodes = false): QueryNode => ({ kind: 'code', id: uuid(n) as CodeId, subcodes })

function read(text: string): QueryNode {
  const result = parseQuery(text, names)
  if (!result.ok) throw new Error(JSON.stringify(result.fault))
  return result.query
}

function faultOf(text: string) {
  const result = parseQuery(text, names)
  if (result.ok) throw new Error(`read: ${printQuery(result.query, names)}`)
  return result.fault
}

const year: Condition = { kind: 'attribute', id: uuid(70) as AttributeId, is: '>', value: '2015' }

describe('a query in words', () => {
  it('is read into its tree', () => {
    expect(read('居民参与 NEAR[1 paragraph] 数字平台 WHERE 年份 > 2015')).toEqual({
      kind: 'where',
      condition: year,
      part: {
        kind: 'relation',
        relation: { is: 'near', within: 1, unit: 'paragraph' },
        left: code(2),
        right: code(3),
        give: 'left',
      },
    })
  })

  it.each([
    [
      'full-width signs and quotes',
      '（治理 ＯＲ “数字平台”）　ＷＨＥＲＥ 年份＞２０１５',
      '治理 OR 数字平台 WHERE 年份 > ２０１５',
    ],
    [
      'corner brackets',
      'AT LEAST 2 OF（治理，数字平台，「citizen participation」）',
      'AT LEAST 2 OF (治理, 数字平台, "citizen participation")',
    ],
    [
      'names of several words without quotes',
      'citizen   participation AND 治理',
      '"citizen participation" AND 治理',
    ],
    ['the path of a name that is not enough', '治理/信任 OR 数字平台/信任', '治理/信任 OR 数字平台/信任'],
    ['the other script', '居民參與', '居民参与'],
    ['A NOT B', '治理 NOT 数字平台 NOT 居民参与', '治理 AND NOT 数字平台 AND NOT 居民参与'],
    ['NOT before a relation', 'NOT 治理 INSIDE 数字平台', 'NOT 治理 INSIDE 数字平台'],
    [
      'sides',
      '治理 OVERLAPS[both] (数字平台 SAME CASE[right] 治理)',
      '治理 OVERLAPS[both] (数字平台 SAME CASE[right] 治理)',
    ],
    ['units one or many', '治理 FOLLOWED BY[0 turns, both] 治理', '治理 FOLLOWED BY[0 turns, both] 治理'],
    [
      'words and patterns',
      'TEXT "他说：""好""" OR PATTERN "社\\p{L}+"',
      'TEXT "他说：""好""" OR PATTERN "社\\p{L}+"',
    ],
    ['people', 'SPEAKER 王 大妈 AND CODED BY Ada', 'SPEAKER "王 大妈" AND CODED BY Ada'],
    [
      'a saved query and subcodes',
      'QUERY 参与 near 平台 OR 治理 WITH SUBCODES',
      'QUERY "参与 near 平台" OR 治理 WITH SUBCODES',
    ],
    [
      'conditions on codings',
      'ALL WHERE CODER = 陈 静 AND (WEIGHT ≥ 50 OR CERTAINTY = NONE) AND NOT HAS MEMO OR MADE < 2024-05',
      'ALL WHERE CODER = "陈 静" AND (WEIGHT >= 50 OR CERTAINTY = NONE) AND NOT HAS MEMO OR MADE < 2024-05',
    ],
    [
      'conditions on places',
      'ALL WHERE IN GROUP 访谈/城市 AND IN SET pilot AND IN CODE SET themes AND DOCUMENT CONTAINS 访谈 AND CASE 性别 = 女 AND SPEAKER 性别 <> NONE',
      'ALL WHERE IN GROUP 城市 AND IN SET pilot AND IN CODE SET themes AND DOCUMENT CONTAINS 访谈 AND CASE 性别 = 女 AND SPEAKER 性别 != NONE',
    ],
    [
      'names that are keywords or have signs in them',
      '"AND" AND "试点（社区）“𠮷”"',
      '"AND" AND "试点（社区）“𠮷”"',
    ],
    ['WHERE twice', '(治理 WHERE HAS MEMO) WHERE 年份 > 2015', '(治理 WHERE HAS MEMO) WHERE 年份 > 2015'],
  ])('understands %s', (_, text, printed) => {
    expect(printQuery(read(text), names)).toBe(printed)
    expect(read(printed)).toEqual(read(text))
  })

  it.each([
    [
      'a code that is missing',
      '治理 AND 幸福感',
      { problem: 'unknown', at: 7, length: 3, found: '幸福感', expected: ['code'] },
    ],
    ['a name of two codes', '信任', { problem: 'ambiguous', at: 0, length: 2 }],
    [
      'a bracket that is not closed',
      '(治理 OR 数字平台',
      { problem: 'unexpected', at: 11, length: 0, found: '' },
    ],
    ['a bracket too many', '治理) OR 数字平台', { problem: 'unexpected', at: 2, length: 1, found: ')' }],
    [
      'a quote that is not closed',
      '治理 OR "数字',
      { problem: 'unexpected', at: 6, length: 3, expected: ['"'] },
    ],
    [
      'a wrong unit',
      '治理 NEAR[2 lines] 数字平台',
      {
        problem: 'unexpected',
        at: 10,
        length: 5,
        found: 'lines',
        expected: ['characters', 'sentences', 'paragraphs', 'turns'],
      },
    ],
    ['a missing number', '治理 NEAR[paragraph] 数字平台', { at: 8, length: 9, expected: ['number'] }],
    ['a wrong side', '治理 INSIDE[top] 数字平台', { at: 10, length: 3, expected: ['left', 'right', 'both'] }],
    [
      'a word for a number',
      '治理 WHERE 年份 > 早',
      { problem: 'unexpected', at: 14, length: 1, expected: ['number'] },
    ],
    ['a day that is none', '治理 WHERE MADE > 2024-02-30', { at: 16, length: 10, expected: ['date'] }],
    [
      'an attribute that is missing',
      '治理 WHERE 收入 > 3',
      { problem: 'unknown', at: 9, length: 2, expected: ['attribute'] },
    ],
    [
      'a list of one',
      'EXACTLY ONE OF (治理)',
      { at: 18, length: 1, expected: expect.arrayContaining([',']) },
    ],
    [
      'nothing',
      '  ',
      { problem: 'unexpected', at: 2, length: 0, expected: expect.arrayContaining(['code', '(', 'NOT']) },
    ],
    ['the first of two faults', '幸福 AND AND', { problem: 'unknown', at: 0, length: 2 }],
    ['brackets without end', '('.repeat(5000), { problem: 'too-deep' }],
    ['NOT without end', 'NOT '.repeat(5000), { problem: 'too-deep' }],
    ['conditions without end', `治理 WHERE 年份 = 1${' OR 年份 = 1'.repeat(2500)}`, { problem: 'too-deep' }],
    ['relations without end', `治理${' INSIDE 治理'.repeat(200)}`, { problem: 'too-deep' }],
  ])('points at %s', (_, text, fault) => {
    expect(faultOf(text)).toMatchObject(fault)
  })

  it('is written with the ids of what is missing or has no name of its own, and read back', () => {
    const twins = { ...names, codes: [thing<CodeId>(1, 'a/b'), thing<CodeId>(2, 'b', 'a/b')] }
    const query: QueryNode = { kind: 'or', parts: [code(1), code(9, true)] }
    const text = printQuery(query, twins)
    expect(text).toBe(`#${uuid(1)} OR #${uuid(9)} WITH SUBCODES`)
    expect(parseQuery(text, twins)).toEqual({ ok: true, query })
  })

  it('is read as it was written, whatever things are called', () => {
    const odd = fc.array(
      fc.constantFrom('治', '𠮷', 'a', ' ', '"', '”', '「', '（', '/', '#', 'AND', '=', '！', '，', '1'),
      {
        minLength: 1,
        maxLength: 4,
      },
    )
    const oddName = odd.map(parts => parts.join('').replace(/\s+/gu, ' ').trim()).filter(name => name !== '')
    fc.assert(
      fc.property(randomQuery, fc.array(oddName, { minLength: 20, maxLength: 20 }), (query, given) => {
        const [tree, known] = named(query, given)
        const text = printQuery(tree, known)
        expect(parseQuery(text, known)).toEqual({ ok: true, query: tree })
        expect(printQuery(tree, known)).toBe(text)
      }),
      { numRuns: 1000 },
    )
  })

  it('never fails but with a fault inside the text, whatever is typed', () => {
    const piece = fc.constantFrom(
      ...'治理|AND|OR|NOT|WHERE|(|)|[|]|（|”|"|NEAR|[1 paragraph]|SAME|CASE|TEXT|,|=|>|年份|2015|HAS MEMO|IN GROUP|#|AT LEAST|2|OF|👨‍👩‍👧|\n'.split(
        '|',
      ),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), fc.nat(80), (pieces, offset) => {
        const text = pieces.join(' ')
        const result = parseQuery(text, names)
        if (!result.ok) {
          expect(result.fault.at).toBeGreaterThanOrEqual(0)
          expect(result.fault.at + result.fault.length).toBeLessThanOrEqual(text.length)
          expect(text.slice(result.fault.at, result.fault.at + result.fault.length)).toBe(result.fault.found)
        }
        for (const { from } of completionsAt(text, offset, names))
          expect(from).toBeLessThanOrEqual(text.length)
      }),
      { numRuns: 1000 },
    )
  })
})

/** The query with ids in place of its names, and what these are called. */
function named(query: QueryNode, given: readonly string[]): [QueryNode, QueryNames] {
  const ids = new Map<string, string>()
  const idOf = (name: string) => {
    const id = ids.get(name) ?? uuid(100 + ids.size)
    ids.set(name, id)
    return id
  }
  const tree = JSON.parse(JSON.stringify(query), (key, value) =>
    key === 'id' ? idOf(value) : value,
  ) as QueryNode
  const things = [...ids.values()].map((id, n) => ({
    id,
    names: [given[n] ?? 'x'],
    path: `治/${given[n + 1] ?? 'y'}`,
  }))
  const all = things as unknown as Nameable<never>[]
  const attributes = things.map((each, n) => ({
    ...each,
    id: each.id as AttributeId,
    subject: (['document', 'case', 'speaker'] as const)[n % 3] ?? 'document',
    type: 'number' as const,
    choices: [],
  }))
  const known = { codes: all, savedQueries: all, coders: all, codeSets: all, groups: all, sets: all }
  return [tree, { ...known, attributes, speakers: [], documents: [] }]
}

describe('completions', () => {
  const labels = (text: string) => completionsAt(text, text.length, names).map(({ label }) => label)
  const put = (text: string, label: string) => {
    const option = completionsAt(text, text.length, names).find(each => each.label === label)
    return option === undefined ? null : text.slice(0, option.from) + option.insert
  }

  it.each([
    ['', '治理/居民参与', '居民参与'],
    ['居民', '治理/居民参与', '居民参与'],
    ['治理 AND citizen par', 'citizen participation', '治理 AND "citizen participation"'],
    ['治理 OR "citi', 'citizen participation', '治理 OR "citizen participation"'],
    ['治理 OR 信', '数字平台/信任', '治理 OR 数字平台/信任'],
    ['治理 FOLLOWED B', 'FOLLOWED BY', '治理 FOLLOWED BY'],
    ['治理 fol', 'FOLLOWED BY', '治理 FOLLOWED BY'],
    ['治理 NEAR[2 par', 'paragraphs', '治理 NEAR[2 paragraphs'],
    ['治理 WHERE 年', '年份', '治理 WHERE 年份'],
    ['治理 WHERE CASE 性别 = ', '女', '治理 WHERE CASE 性别 = 女'],
    ['治理 WHERE IN GR', 'IN GROUP', '治理 WHERE IN GROUP'],
    ['SPEAKER 王', '王 大妈', 'SPEAKER "王 大妈"'],
    ['QUERY ', '参与 near 平台', 'QUERY "参与 near 平台"'],
  ])('of “%s” hold %s', (text, label, whole) => {
    expect(put(text, label)).toBe(whole)
  })

  it('offer nothing behind a fault, and no names where only signs can stand', () => {
    expect(labels('治理 NEAR ] ')).toEqual([])
    expect(labels('治理 NEAR')).not.toContain('数字平台')
  })
})
