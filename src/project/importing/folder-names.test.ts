import { join, sep } from 'node:path'
import { describe, expect, it } from 'vitest'
import { namesBetween, namesOfTops } from './folder-names.ts'

const at = (...names: string[]) => join(sep, ...names)

describe('names of groups from folders', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    [
      'rare characters, emoji families, full width',
      ['𠮷祥', '👨‍👩‍👧', '２０２４年'],
      ['𠮷祥', '👨‍👩‍👧', '２０２４年'],
    ],
    ['right to left', ['עברית', 'العربية'], ['עברית', 'العربية']],
    ['white space', ['  第 \t 一批 ', ' '], ['第 一批']],
    ['characters taken apart', ['Cafe\u0301'], ['Caf\u00e9']],
    ['no folder', [], []],
  ])('%s', (_, folders, names) => {
    expect(namesBetween(at('资料'), at('资料', ...folders, 'a.txt'))).toEqual(names)
  })

  it('are cut at the longest name, never through a character', () => {
    const [name] = namesBetween(at('资料'), at('资料', `${'长'.repeat(399)}𠮷`, 'a.txt'))
    expect(name).toBe('长'.repeat(399))
  })

  it('begin with the folder that was named only where several things were', () => {
    expect(namesOfTops([at('资料')], true).get(at('资料'))).toEqual([])
    const several = namesOfTops([at('北京'), at('上海')], false)
    expect([...several.values()]).toEqual([['北京'], ['上海']])
  })

  it('tell folders of the same name apart by where they lie', () => {
    const several = namesOfTops([at('2024', '访谈'), at('2025', '访谈'), at('笔记')], false)
    expect([...several.values()]).toEqual([['2024', '访谈'], ['2025', '访谈'], ['笔记']])
  })
})
