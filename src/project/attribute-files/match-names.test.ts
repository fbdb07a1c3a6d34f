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

it('finds by another name what no name leads to', () => {
  const documents = [
    { name: '访谈一', file: '003-1.TXT' },
    { name: '访谈二', file: '𠮷.docx' },
    { name: '𠮷.docx', file: 'a.txt' },
    { name: '甲', file: '同.txt' },
    { name: '乙', file: '同.txt' },
  ]
  const others = new NameFinder(
    documents,
    ({ name }) => [name],
    ({ file }) => [file],
  )
  expect(others.find('003-1.txt')).toEqual({ how: 'loose', item: documents[0] })
  expect(others.find('𠮷.docx')).toEqual({ how: 'exact', item: documents[2] })
  expect(others.find('同.txt')).toEqual({ how: 'several' })
  expect(others.find('访谈')).toEqual({ how: 'none' })
})
