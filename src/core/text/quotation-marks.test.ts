import { describe, expect, it } from 'vitest'
import { asQuoted, withQuotedHoles } from './quotation-marks.ts'

describe('words between quotation marks', () => {
  it.each([
    ['居民参与𠮷', '居民参与𠮷'],
    ['说“不”的人 👨‍👩‍👧', '说‘不’的人 👨‍👩‍👧'],
    ['说‘不’的人', '说‘不’的人'],
    ['编码“他说‘好’”', '编码‘他说“好”’'],
    ['“甲”与“乙”', '‘甲’与‘乙’'],
    ['只开了“', '只开了‘'],
    ['只关了”', '只关了’'],
    ['“It’s fine”', '‘It’s fine’'],
    ['the residents’ voice', 'the residents’ voice'],
    ['「甲」', '「甲」'],
    ['אמר “שלום”', 'אמר ‘שלום’'],
  ])('“%s” has inner marks', (words, quoted) => {
    expect(asQuoted(words, '“')).toBe(quoted)
  })

  it('has corner marks in traditional Chinese', () => {
    expect(asQuoted('說「不『太』好」的“人”', '「')).toBe('說『不「太」好』的“人”')
  })
})

describe('holes between quotation marks', () => {
  it('are told from others', () => {
    expect(
      withQuotedHoles({ a: { b: '把“{{one}}”和「{{two}}」放进{{three}}，“{{four}} › {{five}}”' } }),
    ).toEqual({
      a: { b: '把“{{one,“}}”和「{{two,「}}」放进{{three}}，“{{four,“}} › {{five,“}}”' },
    })
  })
})
