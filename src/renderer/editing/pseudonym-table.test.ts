import { expect, it } from 'vitest'
import { entriesOf, namesWithout, withEntries } from './pseudonym-table.ts'

it('takes the rows that name somebody, with their variants', () => {
  const rows = [
    { key: 1, name: ' 王芳 ', pseudonym: '居民甲', variants: '小芳； Wang Fang;' },
    { key: 2, name: ' ', pseudonym: 'x', variants: '' },
  ]
  expect(entriesOf(rows)).toEqual([{ name: '王芳', pseudonym: '居民甲', variants: ['小芳', 'Wang Fang'] }])
  const more = withEntries(
    rows,
    [
      { name: '王芳', pseudonym: 'y', variants: [] },
      { name: '𠮷野', pseudonym: 'z', variants: ['吉野', 'Y'] },
    ],
    9,
  )
  expect(more.slice(1)).toEqual([{ key: 9, name: '𠮷野', pseudonym: 'z', variants: '吉野; Y' }])
})

it('tells which names found have no pseudonym', () => {
  const entries = [
    { name: 'a', pseudonym: '', variants: [] },
    { name: 'b', pseudonym: '', variants: [] },
  ]
  const hit = { kind: 'text' as const, id: 'x', from: 0, to: 1, words: 'b', before: '', after: '', entry: 1 }
  expect(namesWithout(entries, [hit])).toEqual(['b'])
})
