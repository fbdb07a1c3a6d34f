import { expect, it } from 'vitest'
import { NameFinder } from './match-names.ts'

const names = ['王𠮷', '陳建國', 'Ada Lovelace', 'עברית', '甲', '甲 ', 'Ben', 'BEN', '同名', '同名']
const finder = new NameFinder(names.entries(), ([, name]) => [name])
const found = (name: string) => {
  const match = finder.find(name)
  return 'item' in match ? [match.how, match.item[0]] : match.how
}

it.each([
  ['王𠮷', ['exact', 0]],
  [' 王𠮷　', ['loose', 0]],
  ['陈建国', ['loose', 1]],
  ['ａｄａ   LOVELACE', ['loose', 2]],
  ['עברית', ['exact', 3]],
  ['甲', ['exact', 4]],
  ['甲　', 'several'],
  ['BEN', ['exact', 7]],
  ['ben', 'several'],
  ['同名', 'several'],
  ['王吉', 'none'],
  ['', 'none'],
])('%s is %j', (name, match) => {
  expect(found(name)).toEqual(match)
})
