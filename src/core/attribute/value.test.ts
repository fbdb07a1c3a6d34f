import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attributeTypes, isValidValue, normaliseValue } from './index.ts'

describe('normaliseValue of a number', () => {
  it.each([
    ['12', '12'],
    [' -3.50 ', '-3.5'],
    ['+7', '7'],
    ['0', '0'],
    ['-0', '0'],
    ['.5', '0.5'],
    ['1,234', '1234'],
    ['1,234,567.89', '1234567.89'],
    ['1\u00a0234', '1234'],
    ["12'345", '12345'],
    ['１２３', '123'],
    ['－１，２３４．５', '-1234.5'],
    ['−4', '-4'],
    ['25%', '0.25'],
    ['12.5 %', '0.125'],
    ['７％', '0.07'],
    ['110.1%', '1.101'],
    ['1.5E3', '1500'],
    ['2E+5', '200000'],
    ['1.5e-9', '0.0000000015'],
    ['3.3333333333333335', '3.3333333333333335'],
    ['123456789012345', '123456789012345'],
  ])('reads %s as %s', (raw, value) => {
    expect(normaliseValue('number', raw)).toBe(value)
  })

  it.each([
    '007',
    '00.5',
    '0,123',
    '12,34',
    '1,5',
    '1.234,5',
    '1,2345',
    '1 234',
    '1,234 567',
    '5.',
    '.',
    '-',
    '%',
    '3E12',
    '1.5E99',
    '110101199003078515',
    '1234567890123456.5',
    '0x1F',
    'NaN',
    'Infinity',
    '三',
    '25岁',
    '¥100',
    '𠮷',
    `1${'0'.repeat(100_000)}`,
  ])('does not read %.20s', raw => {
    expect(normaliseValue('number', raw)).toBeNull()
  })

  it('keeps every number as near as JavaScript has it', () => {
    const numbers = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e14, max: 1e14 })
    fc.assert(
      fc.property(
        numbers.filter(number => Math.abs(number) > 1e-12),
        number => {
          const value = normaliseValue('number', number.toFixed(20)) ?? ''
          expect(Number(value)).toBe(Number(number.toFixed(20)))
          expect(value).toMatch(/^-?\d+(\.\d+)?$/)
          expect(isValidValue('number', value)).toBe(true)
        },
      ),
    )
  })
})

describe('normaliseValue of a date', () => {
  it.each([
    ['2021', '2021'],
    ['2021-03', '2021-03'],
    ['2021-3-5', '2021-03-05'],
    ['2021/3/5', '2021-03-05'],
    ['2021.3.5', '2021-03-05'],
    ['２０２１／３／５', '2021-03-05'],
    ['20210305', '2021-03-05'],
    ['2021年3月5日', '2021-03-05'],
    ['2021 年 3 月 5 日', '2021-03-05'],
    ['2021年3月5號', '2021-03-05'],
    ['2021年3月份', '2021-03'],
    ['2021年', '2021'],
    ['民國110年3月5日', '2021-03-05'],
    ['2021年3月5日 星期五', '2021-03-05'],
    ['2024年2月29日', '2024-02-29'],
    ['5 March 2021', '2021-03-05'],
    ['5th Mar 2021', '2021-03-05'],
    ['5-Mar-2021', '2021-03-05'],
    ['March 5, 2021', '2021-03-05'],
    ['Friday, 5 March 2021', '2021-03-05'],
    ['Sept. 2021', '2021-09'],
    ['2021 May', '2021-05'],
    ['5.3.2021', '2021-03-05'],
    ['13/04/2021', '2021-04-13'],
    ['04/13/2021', '2021-04-13'],
    ['04-04-2021', '2021-04-04'],
    ['2021-03-05 00:00:00', '2021-03-05'],
    ['2021-03-05 14:22', '2021-03-05T14:22'],
    ['2021/3/5 9:05:07', '2021-03-05T09:05:07'],
    ['2021-03-05T14:22:31.250Z', '2021-03-05T14:22:31.250Z'],
    ['2021-03-05T00:00:00+08:00', '2021-03-05T00:00:00+08:00'],
    ['2021/03/05 2:22:31 下午 GMT+8', '2021-03-05T14:22:31+08:00'],
    ['2021年3月5日下午2:22', '2021-03-05T14:22'],
    ['3/25/2021 12:30 AM', '2021-03-25T00:30'],
  ])('reads %s as %s', (raw, value) => {
    expect(normaliseValue('date', raw)).toBe(value)
    expect(isValidValue('date', value)).toBe(true)
  })

  it.each([
    '03/04/2021',
    '03-04-2021',
    '3/5/21',
    '21年3月',
    '2021-02-29',
    '2021-13',
    '2021-00-10',
    '31/04/2021',
    '0999',
    '20211301',
    '2021-03-05 24:00',
    '2021-03-05 14:60',
    '2021-03 14:22',
    '14:22',
    'May',
    'yesterday',
    '昨天',
    '9'.repeat(100_000),
  ])('does not read %.20s', raw => {
    expect(normaliseValue('date', raw)).toBeNull()
  })

  it('reads day and month in the order told, where both orders would do', () => {
    expect(normaliseValue('date', '03/04/2021', 'day-first')).toBe('2021-04-03')
    expect(normaliseValue('date', '03/04/2021', 'month-first')).toBe('2021-03-04')
    expect(normaliseValue('date', '13/04/2021', 'month-first')).toBe('2021-04-13')
    expect(normaliseValue('date', '03/04/2021 14:22', 'day-first')).toBe('2021-04-03T14:22')
  })
})

describe('normaliseValue of yes or no', () => {
  it.each([
    ['是 Yes y TRUE 有 √ 1 ｙｅｓ', 'yes'],
    ['否 不是 No n False 无 無 没有 沒有 × 0', 'no'],
  ])('reads %s as %s', (raw, value) => {
    expect(raw.split(' ').map(word => normaliseValue('yes-no', word))).toEqual(
      raw.split(' ').map(() => value),
    )
  })

  it.each(['也许', 'maybe', '2', '是否', 'constructor'])('does not read %s', raw => {
    expect(normaliseValue('yes-no', raw)).toBeNull()
  })
})

describe('normaliseValue of any type', () => {
  it.each(attributeTypes)('takes nothing and blanks for no value: %s', type => {
    expect(normaliseValue(type, '')).toBe('')
    expect(normaliseValue(type, ' \u3000\n')).toBe('')
    expect(isValidValue(type, '')).toBe(true)
    expect(isValidValue(type, ' ')).toBe(false)
  })

  it('keeps words as they are but for blanks at the ends', () => {
    expect(normaliseValue('text', ' 𠮷野 👨‍👩‍👧 עברית\n١٢ ')).toBe('𠮷野 👨‍👩‍👧 עברית\n١٢')
    expect(normaliseValue('choice', '社區\u3000')).toBe('社區')
  })

  it.each(attributeTypes)('gives back what it made of any text, and never fails: %s', type => {
    const pieces = fc.constantFrom(
      '2021',
      '-',
      '/',
      '年',
      '3',
      '月',
      '日',
      ' ',
      ':',
      ',',
      '.',
      '%',
      'e',
      '是',
      '𠮷',
      'pm',
      'March',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(pieces).map(words => words.join('')),
        ),
        raw => {
          const value = normaliseValue(type, raw)
          if (value !== null) expect(normaliseValue(type, value)).toBe(value)
        },
      ),
    )
  })
})
