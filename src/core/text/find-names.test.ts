import { describe, expect, it } from 'vitest'
import { nameFinder } from './find-names.ts'

const found = (names: readonly string[], text: string) =>
  nameFinder(names)(text).map(({ index, from, to }) => [names[index], text.slice(from, to)])

describe('names in a text', () => {
  it.each([
    ['both scripts', ['张国强'], '張國強说：张国强来了', ['張國強', '张国强']],
    ['any width and case', ['Anna'], 'ＡＮＮＡ and anna', ['ＡＮＮＡ', 'anna']],
    ['whole words of letters', ['Ann'], 'Ann, Anna, Joann and Ann’s', ['Ann', 'Ann']],
    ['letters beside hanzi', ['Ann'], '我见到Ann了', ['Ann']],
    ['a rare character as a whole', ['𠮷野'], '𠮷野說，吉野', ['𠮷野']],
    ['an accent', ['José'], 'jose JOSÉ', ['jose', 'JOSÉ']],
    ['right to left', ['שרה'], 'שרה, ושרה', ['שרה']],
  ])('are found: %s', (_, names, text, words) => {
    expect(found(names, text).map(([, word]) => word)).toEqual(words)
  })

  it('takes the longer of two names that overlap', () => {
    expect(found(['王', '王芳', '芳'], '王芳和小王，芳姐')).toEqual([
      ['王芳', '王芳'],
      ['王', '王'],
      ['芳', '芳'],
    ])
    expect(found(['芳', '王小芳'], '芳姐，王小芳').map(([, word]) => word)).toEqual(['芳', '王小芳'])
  })
})
