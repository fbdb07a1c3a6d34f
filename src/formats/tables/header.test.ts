import { describe, expect, it } from 'vitest'
import { guessHeader, uniqueNames } from './header.ts'

function rows(...lines: string[]): string[][] {
  return lines.map(line => line.split('|'))
}

describe('guessHeader', () => {
  it.each([
    ['names above numbers', rows('年龄|性别', '34|女', '45|男'), true],
    [
      'names above answers',
      rows('问题一|问题二', `${'答'.repeat(30)}|${'案'.repeat(50)}`, `${'很'.repeat(40)}|${'长'.repeat(22)}`),
      true,
    ],
    ['names above choices', rows('性别|街道', '女|甲', '男|乙', '女|甲', '男|乙'), true],
    ['names above short words of all kinds', rows('name|place', 'Wei|the hall', 'Ming|the yard'), true],
    ['a name missing', rows('id|', '1|x', '2|y'), true],
    ['years as names', rows('区|2019|2020', '甲|3|4', '乙|5|6'), true],
    ['numbers in the first row', rows('P1|34', 'P2|45'), false],
    ['a date in the first row', rows('P1|2021-03-05', 'P2|2021-03-06'), false],
    ['a choice in the first row', rows('甲|女', '乙|男', '丙|女', '丁|男', '戊|女'), false],
    ['a long text in the first row', rows(`P1|${'很'.repeat(301)}`, `P2|${'长'.repeat(301)}`), false],
    ['the same words twice', rows('x|x', 'y|z'), false],
    ['one row', rows('id|name'), false],
    ['no rows', [], false],
  ])('with %s', (_, table, expected) => {
    expect(guessHeader(table)).toBe(expected)
  })
})

describe('uniqueNames', () => {
  it('tells repeated names apart and leaves missing ones empty', () => {
    expect(uniqueNames(['答案', '', '答案', '答案 (2)', '答案', ' 多\n行 ', '\u3000', '多 行'])).toEqual([
      '答案',
      '',
      '答案 (2)',
      '答案 (2) (2)',
      '答案 (3)',
      '多 行',
      '',
      '多 行 (2)',
    ])
  })

  it('makes no name twice', () => {
    const names = uniqueNames(['a (2)', 'a', 'a', 'a', 'a (2)', 'a (3)'])
    expect(new Set(names).size).toBe(names.length)
  })
})
