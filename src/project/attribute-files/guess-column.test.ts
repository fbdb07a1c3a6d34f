import { expect, it } from 'vitest'
import { guessColumn } from './guess-column.ts'

const guessed = (header: string, values: readonly string[], most = 5) =>
  guessColumn(
    header,
    values.map((value, at) => ({ row: at + 2, value })),
    most,
  )

it('tells what nearly all cells are, and where the others stand', () => {
  expect(guessed('年龄', ['28', '３３', '41', '不详', '50'])).toMatchObject({
    guess: 'text',
    nearly: { type: 'number', others: { count: 1, first: [{ row: 5, value: '不详' }] } },
  })
  expect(guessed('日期', ['2021-03-05', '2021年4月', '2020', '去年', '2019/1/1']).nearly).toMatchObject({
    type: 'date',
  })
  expect(guessed('愿意', ['是', '否', '是', '是', '否', '看情况']).nearly).toMatchObject({ type: 'yes-no' })
})

it.each([
  ['words', '备注', ['甲𠮷', '乙', '丙 3', '丁']],
  ['numbers of telephones', '电话', ['13800000000', '13900000000', '13700000000']],
  ['two cells', '年龄', ['28', '不详']],
  ['half and half', '年龄', ['28', '33', '不详', '未知']],
])('tells nothing of %s', (_, header, values) => {
  expect(guessed(header, values)).toMatchObject({ guess: 'text', nearly: null })
})

it('reads numbers of days as dates under a name that says so', () => {
  expect(guessed('访谈日期', ['44260', '44261']).guess).toBe('date')
  expect(guessed('收入', ['44260', '44261']).guess).toBe('number')
  expect(guessed('日期', ['44260', '7']).guess).toBe('number')
})

it('counts all of the others and names as many as asked for', () => {
  const values = [
    ...Array.from({ length: 400 }, (_, at) => String(at)),
    ...Array.from({ length: 50 }, () => '不详'),
  ]
  expect(guessed('分数', values, 3).nearly).toMatchObject({ others: { count: 50, first: { length: 3 } } })
})
