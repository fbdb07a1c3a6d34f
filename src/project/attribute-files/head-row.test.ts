import { expect, it } from 'vitest'
import { columnLetters, headRowOf } from './head-row.ts'

it.each([
  [
    'the first row',
    [
      ['姓名', '年龄'],
      ['Ada', '28'],
    ],
    0,
  ],
  [
    'below a title',
    [
      ['调查𠮷', '', ''],
      ['', '', ''],
      ['姓名', '年龄', '村'],
      ['Ada', '28', '南'],
    ],
    2,
  ],
  [
    'below a title and a remark',
    [
      ['题', '', '', '', ''],
      ['注', '二', '', '', ''],
      ['a', 'b', 'c', 'd', 'e'],
    ],
    2,
  ],
  ['of one column', [['姓名'], ['Ada']], 0],
  [
    'with a column that has no name',
    [
      ['', '年龄', '村', ''],
      ['Ada', '28', '南', 'x'],
    ],
    0,
  ],
  ['of nothing', [], 0],
])('the head is found: %s', (_, rows, head) => {
  expect(headRowOf(rows)).toBe(head)
})

it('columns are called as in spreadsheets', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'])
})
