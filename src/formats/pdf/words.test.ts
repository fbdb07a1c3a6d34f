import { describe, expect, it } from 'vitest'
import type { Glyph } from './model.ts'
import { readWords } from './words.ts'

const style = { font: 'Test', isBold: false, size: 10 }

/** Glyphs side by side; a number is a gap in points, the rest characters as wide as `width` of them says. */
function line(...parts: (string | number)[]): Glyph[] {
  let left = 0
  return parts.flatMap(part => {
    if (typeof part === 'number') {
      left += part
      return []
    }
    return [...part].map(text => {
      const width = text === ' ' ? 2.5 : text > '\u2e00' ? 10 : 5
      const glyph = { text, left, right: left + width, base: 0, style, isInk: false, x: left, y: 0 }
      left += width
      return glyph
    })
  })
}

const read = (...parts: (string | number)[]) => readWords(line(...parts)).text

describe('blanks between words', () => {
  it.each([
    ['from gaps where a font has none', ['two', 3, 'words', 2.2, 'here'], 'two words here'],
    ['not from kerning', ['A', -0.8, 'VAT', 0.3, 'ar'], 'AVATar'],
    ['not between letters spread evenly', ['H', 2, 'E', 2, 'A', 2, 'D', 6, 'O', 2, 'F', 2, 'F'], 'HEAD OFF'],
    ['as drawn, once', ['two  ', 'words'], 'two words'],
    [
      'not between hanzi, however far they are stretched',
      ['居', 4, '民', 4, '自', 4, '治', 4, '会'],
      '居民自治会',
    ],
    ['not between hanzi for blanks left over by stretching', ['居', ' ', -2.4, '民', 4, '会'], '居民会'],
    ['not when all hanzi have one', ['居 民 自 治 会 议'], '居民自治会议'],
    ['between hanzi where one is meant', ['陈建国 林小雨'], '陈建国 林小雨'],
    ['of full width as they are', ['第一章　总则'], '第一章　总则'],
    ['not beside Latin words in Chinese without one', ['用', 2.5, 'Word', 2.5, '写'], '用Word写'],
    ['beside Latin words in Chinese with one', ['用 Word 写'], '用 Word 写'],
    [
      'beside Latin words in Chinese where the gap is much wider than those of the line',
      ['用', 6, 'Word', 6, '写'],
      '用 Word 写',
    ],
    ['behind the label of a list item', ['•', 4, '晾衣绳'], '• 晾衣绳'],
  ] as const)('are read %s', (_, parts, text) => {
    expect(read(...parts)).toBe(text)
  })
})

describe('characters', () => {
  it('drawn twice to look bold are read once', () => {
    const [first, second] = [line('楼道'), line('楼道').map(glyph => ({ ...glyph, left: glyph.left + 0.4 }))]
    expect(readWords([...first, ...second]).text).toBe('楼道')
  })

  it('and the accents over them are one', () => {
    expect(read('caf´', -5, 'e')).toBe('café')
    expect(read('na¨', -5, 'ı', 'f')).toBe('naïf')
  })

  it('keep soft hyphens only at the end of the line', () => {
    expect(read('gover\u00adnance of ad\u00ad')).toBe('governance of ad\u00ad')
  })

  it('are found again at their places', () => {
    const glyphs = line('a 𠮷野')
    const { text, places } = readWords(glyphs)
    expect(text).toBe('a 𠮷野')
    expect(places.map(({ span }) => text.slice(span.from, span.to))).toEqual(['a', '𠮷', '野'])
  })
})

describe('text that runs from right to left', () => {
  it('is put in reading order, numbers and other words in theirs', () => {
    expect(read('.דבלב 12 ירה')).toBe('הרי 12 בלבד.')
    expect(readWords(line('םולש Word םלוע'), true).text).toBe('עולם Word שלום')
  })

  it('inside other text is turned alone', () => {
    expect(read('门上写着םולש，大家都认得这几个字')).toBe('门上写着שלום，大家都认得这几个字')
  })

  it('has its brackets turned', () => {
    expect(read('(רמולכ) ןכ')).toBe('כן (כלומר)')
  })
})
