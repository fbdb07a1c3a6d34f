import { describe, expect, it } from 'vitest'
import { type NumeralStyle, numeral } from './numerals.ts'

describe('numeral', () => {
  it.each<[NumeralStyle, number[], string]>([
    ['none', [1], ''],
    ['decimal', [0, 1, 12], '0 1 12'],
    ['decimal-zero', [1, 10, 100], '01 10 100'],
    ['lower-letter', [1, 26, 27, 54], 'a z aa bbb'],
    ['upper-letter', [0, 2], '0 B'],
    ['lower-roman', [4, 9, 14, 1994], 'iv ix xiv mcmxciv'],
    ['upper-roman', [0, 3, 49, 2_000_000_000], '0 III XLIX 2000000000'],
    ['ordinal', [1, 2, 3, 4, 11, 12, 13, 21, 112], '1st 2nd 3rd 4th 11th 12th 13th 21st 112th'],
    ['hexadecimal', [26], '1A'],
    ['dashed', [3], '- 3 -'],
    ['footnote-signs', [1, 2, 5], '* † **'],
    ['full-width', [10], '１０'],
    ['circled', [0, 1, 20, 21, 36, 50, 51], '⓪ ① ⑳ ㉑ ㊱ ㊿ 51'],
    ['parenthesised', [1, 20, 21], '⑴ ⒇ 21'],
    ['full-stopped', [1, 20], '⒈ ⒛'],
    ['chinese-circled', [1, 10, 11], '㊀ ㊉ 11'],
    ['chinese', [0, 1, 10, 11, 20, 21, 99], '0 一 十 十一 二十 二十一 九十九'],
    ['chinese', [100, 101, 110, 111, 1001, 1010], '一百 一百零一 一百一十 一百一十一 一千零一 一千零一十'],
    ['chinese', [10_000, 10_003, 10_010, 120_030, 1e8], '一万 一万零三 一万零一十 十二万零三十 100000000'],
    ['chinese-digits', [10, 205], '一〇 二〇五'],
    ['legal-simplified', [2, 10, 11, 206], '贰 壹拾 壹拾壹 贰佰零陆'],
    ['legal-traditional', [3, 10, 30_000], '參 壹拾 參萬'],
    ['legal-japanese', [1, 23], '壱 弐拾参'],
    ['stems', [1, 10, 11], '甲 癸 甲'],
    ['branches', [1, 12, 13], '子 亥 子'],
    ['stems-and-branches', [1, 12, 60], '甲子 乙亥 癸亥'],
    ['katakana', [1, 46], 'ア ン'],
    ['iroha', [1, 3], 'イ ハ'],
    ['hangul-syllables', [2], '나'],
    ['hangul-letters', [2], 'ㄴ'],
    ['russian-upper', [3], 'В'],
    ['hebrew', [1, 11, 15, 16, 120, 499, 500], 'א יא טו טז קכ תצט 500'],
    ['arabic-letters', [2], 'ب'],
  ])('writes %s numbers', (style, values, expected) => {
    expect(values.map(value => numeral(value, style)).join(' ')).toBe(expected)
  })
})
