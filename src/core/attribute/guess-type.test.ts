import { describe, expect, it } from 'vitest'
import { guessType, normaliseValue } from './index.ts'

function typeOf(values: string, header = ''): string {
  return guessType(values.split('|'), header).type
}

describe('guessType', () => {
  it.each([
    ['whole numbers', '23|45|67', '', 'number'],
    ['numbers among empty cells', '23||-4.5| |1,200', '', 'number'],
    ['shares', '25%|3.5%', '', 'number'],
    ['years without a header that says so', '2019|2020', '', 'number'],
    ['years under 年份', '2019|2020', '调查年份', 'date'],
    ['dates', '2021-03-05|2021/4/1|2021年5月', '', 'date'],
    ['dates of eight digits under a header that says so', '20210305|20210401', 'Date of visit', 'date'],
    ['eight digits without one', '20210305|20210401', '', 'text'],
    ['timestamps', '2021-03-05 14:22:31|2021-03-06 09:00:00', '提交时间', 'date'],
    ['postcodes with leading zeros', '01234|12345', '', 'text'],
    ['postcodes by their header', '100084|200433', '邮编', 'text'],
    ['telephone numbers', '13812345678|13987654321', '', 'text'],
    ['identity cards', '110101199003078515|110101199003078516', '', 'text'],
    ['是 and 否', '是|否|是', '', 'yes-no'],
    ['是 alone', '是|是|是', '同意', 'yes-no'],
    ['yes and no in any case', 'Yes|no|YES', '', 'yes-no'],
    ['有 and 無', '有|無', '', 'yes-no'],
    ['無 alone', '無|無', '備註', 'text'],
    ['N alone', 'N|N', '', 'text'],
    ['1 and 0', '1|0|1|0', 'score', 'number'],
    ['1 and 0 under a question', '1|0|1|0', '您是否参加过居委会活动？', 'yes-no'],
    ['1 and 0 under an English question', '1|0|1|0', 'has_child', 'yes-no'],
    ['pairs mixed', '是|no|是|no', '', 'choice'],
    ['few values that recur', '男|女|女|男', '', 'choice'],
    ['few values that do not', '男|女', '', 'text'],
    ['one value only', '上海|上海|上海', '', 'text'],
    ['long values that recur', `${'长'.repeat(41)}|${'长'.repeat(41)}|短|短`, '', 'text'],
    ['numbers with a word', '1|2|3|4|不详', '', 'text'],
    ['names', '𠮷野|李华|王芳', '', 'text'],
    ['nothing', '| |', '', 'text'],
  ])('takes %s for what they are', (_, values, header, type) => {
    expect(typeOf(values, header)).toBe(type)
  })

  it('lists the choices in the order in which they occur', () => {
    expect(guessType(['街道', '居民 ', '', '居民', '街道', '👨‍👩‍👧', '👨‍👩‍👧']).choices).toEqual([
      '街道',
      '居民',
      '👨‍👩‍👧',
    ])
  })

  it.each([
    ['03/04/2021|25/04/2021', 'date', 'day-first'],
    ['03/04/2021|04/25/2021', 'date', 'month-first'],
    ['03/04/2021|05/06/2021', 'text', null],
    ['03/04/2021|25/04/2021|04/25/2021', 'text', null],
    ['25/04/2021|04/25/2021', 'date', null],
    ['04/04/2021|2021-05-05', 'date', null],
  ])('lets the column decide the order of day and month: %s', (values, type, dateOrder) => {
    expect(guessType(values.split('|'))).toEqual({ type, choices: [], dateOrder })
  })

  it('guesses only what every value fits', () => {
    const cells = ['1,200', '03/04/2021', '是', '0', '１２', '25/04/2021', 'x', '2021', '', '12%', 'N', 'y']
    for (const first of cells) {
      for (const second of cells) {
        const { type, dateOrder } = guessType([first, second])
        expect([first, second].map(value => normaliseValue(type, value, dateOrder))).not.toContain(null)
      }
    }
  })
})
