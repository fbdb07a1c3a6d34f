import { expect, it } from 'vitest'
import type { CodeId } from '../id.ts'
import { type Code, noRules } from './code.ts'
import { type CodeOrder, orderCodes } from './order.ts'

const names = ['居民', '安全', '大家', 'Trust', '网格 10', '网格 2', '重庆']
const codes: Code[] = names.map((name, position) => {
  return { id: name as CodeId, name, parentId: null, color: '#000000', ...noRules, position }
})
const uses = new Map([
  ['大家', { codings: 3, lastUsed: '2024-01-01T00:00:00.000Z' }],
  ['安全', { codings: 1, lastUsed: '2024-02-01T00:00:00.000Z' }],
])
const ordered = (order: CodeOrder) =>
  orderCodes(codes, order, id => uses.get(id) ?? { codings: 0, lastUsed: null })
    .toSorted((a, b) => a.position - b.position)
    .map(code => code.name)

it('leaves the codebook’s own order', () => {
  expect(ordered('mine')).toEqual(names)
})

it('orders Chinese by pinyin or by strokes, and numbers by their value', () => {
  const pinyin = ordered('pinyin').filter(name => name !== 'Trust')
  expect(pinyin).toEqual(['安全', '重庆', '大家', '居民', '网格 2', '网格 10'])
  const stroke = ordered('stroke').filter(name => name !== 'Trust')
  expect(stroke).toEqual(['大家', '安全', '网格 2', '网格 10', '居民', '重庆'])
})

it('puts the last used, or the most used, first', () => {
  expect(ordered('recent').slice(0, 2)).toEqual(['安全', '大家'])
  expect(ordered('frequent').slice(0, 2)).toEqual(['大家', '安全'])
})
