import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NameMatcher } from './match.ts'

const names = [
  '居民参与',
  '社區信任',
  '制度落差',
  '重庆经验',
  '绿色生活',
  'Community trust',
  'ＡＩ 治理',
  '着力点',
  '𠮷祥社區',
  '回家👨‍👩‍👧',
  'קהילה',
  '扎根',
  '生根',
]

function found(typed: string): string[] {
  return new NameMatcher(names.map(name => ({ name }))).find(typed).map(match => match.item.name)
}

function rank(name: string, typed: string): string | undefined {
  return new NameMatcher([{ name }]).find(typed)[0]?.rank
}

describe('finding names by what is typed', () => {
  it.each([
    ['a part of the name', '参与', ['居民参与']],
    ['full pinyin', 'juminc', ['居民参与']],
    ['pinyin with spaces', "ju min can'yu", ['居民参与']],
    ['initials', 'jmcy', ['居民参与']],
    ['initials of two letters', 'shqu', ['社區信任', '𠮷祥社區']],
    ['full pinyin and initials mixed', 'shequx', ['社區信任']],
    ['a syllable cut short where the next one needs the letter', 'shengen', ['生根']],
    ['characters and pinyin mixed', '社qu', ['社區信任', '𠮷祥社區']],
    ['simplified for traditional', '社区', ['社區信任', '𠮷祥社區']],
    ['traditional for simplified', '參與', ['居民参与']],
    ['着 for 著', '著力', ['着力点']],
    ['either reading of a character', 'chongq', ['重庆经验']],
    ['the other reading of a character', 'zhongq', ['重庆经验']],
    ['v for ü', 'lvse', ['绿色生活']],
    ['u for ü', 'luse', ['绿色生活']],
    ['other case', 'COMMUNITY', ['Community trust']],
    ['half width for full width', 'ai', ['ＡＩ 治理']],
    ['full width for half width', 'ｔｒｕｓｔ', ['Community trust']],
    ['letters and pinyin', 'aizl', ['ＡＩ 治理']],
    ['a rare character', '𠮷', ['𠮷祥社區']],
    ['an emoji family', '👨‍👩‍👧', ['回家👨‍👩‍👧']],
    ['a script from right to left', 'קה', ['קהילה']],
    ['nothing for what is in no name', 'xyzzy', []],
    ['nothing for letters in the wrong order', 'yc', []],
  ])('finds by %s', (_, typed, expected) => {
    expect(found(typed)).toEqual(expected)
  })

  it.each([
    ...['参与', '參與', '居民', 'jmcy', 'jumin', 'cany', 'ju min can yu', 'JMCY', 'ｊｍｃｙ', '居min'],
    // 参 is also read shen and cen, its initial is s or c.
    ...['jmsy', 'juminshenyu', 'jumincenyu', 'shenyu'],
  ])('finds 居民参与 by %s', typed => {
    expect(found(typed)).toEqual(['居民参与'])
  })

  it('ranks the name itself, its start and its parts before pinyin', () => {
    const items = ['新人', '信任', '不信任', '信任危机', '社会信任', '新任务'].map(name => ({ name }))
    expect(new NameMatcher(items).find('信任').map(match => [match.item.name, match.rank])).toEqual([
      ['信任', 'exact'],
      ['信任危机', 'start'],
      ['不信任', 'inside'],
      ['社会信任', 'inside'],
    ])
    expect(rank('信任', 'xinren')).toBe('pinyin-start')
    expect(rank('社会信任', 'xr')).toBe('pinyin-inside')
    expect(new NameMatcher(items).find('xinr').map(match => match.item.name)).toEqual([
      '新人',
      '信任',
      '信任危机',
      '新任务',
      '不信任',
      '社会信任',
    ])
  })

  it('finds every name by any part of it, in any case', () => {
    const name = fc.array(fc.constantFrom('社', '區', '信', '𠮷', 'a', 'B', ' ', '。', '著'), {
      minLength: 1,
    })
    fc.assert(
      fc.property(name, fc.nat(), fc.nat(), (characters, start, length) => {
        const from = start % characters.length
        const part = characters.slice(from, from + 1 + (length % characters.length)).join('')
        expect(rank(characters.join(''), part.toUpperCase())).toBeDefined()
      }),
    )
  })

  it('gives all names in their order when nothing is typed', () => {
    expect(found(' ')).toEqual(names)
  })
})
