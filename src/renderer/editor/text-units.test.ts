import { Text } from '@codemirror/state'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { characterEdge, moveByUnit, type Unit, unitAt } from './text-units.ts'

const family = '👨‍👩‍👧'

function at(text: string, mark: string, unit: Unit, side: -1 | 1 = 1): string {
  const doc = Text.of(text.split('\n'))
  const { from, to } = unitAt(doc, text.indexOf(mark), unit, side)
  return text.slice(from, to)
}

describe('units of a text', () => {
  it.each([
    ['a Chinese word', '我们社区的居民都来参加。', '社区', 'word', '社区'],
    ['a traditional word', '我們社區的居民都來參加。', '居民', 'word', '居民'],
    ['an English word', 'They trust each other.', 'rust', 'word', 'trust'],
    ['a word right to left', 'הקהילה שלנו חזקה', 'שלנו', 'word', 'שלנו'],
    ['a rare character, whole', '他叫𠮷野。', '𠮷', 'word', '𠮷'],
    ['an emoji family, whole', `回家${family}了`, family, 'word', family],
    ['a sentence up to its mark', '他来了。她没来！谁知道？', '她', 'sentence', '她没来！'],
    ['a sentence with its closing quotes', '“你来吗？”他问。', '来', 'sentence', '“你来吗？”'],
    ['a sentence up to a semicolon', '一是信任；二是参与。', '参与', 'sentence', '二是参与。'],
    ['a sentence up to dots', '我觉得……算了。', '觉', 'sentence', '我觉得……'],
    [
      'decimals inside a sentence',
      'It grew by 3.5 percent. Then it fell.',
      'grew',
      'sentence',
      'It grew by 3.5 percent.',
    ],
    [
      'an address inside a sentence',
      'See www.example.org now. Then go.',
      'example',
      'sentence',
      'See www.example.org now.',
    ],
    ['an Arabic question', 'هل جئت؟ نعم.', 'نعم', 'sentence', 'نعم.'],
    ['a sentence without its indent', '　　开头一句。第二句。', '开头', 'sentence', '开头一句。'],
    ['a paragraph without its indent', '前段\n　　一句。两句。\n后段', '两句', 'paragraph', '一句。两句。'],
  ] as const)('finds %s', (_, text, mark, unit, expected) => {
    expect(at(text, mark, unit)).toBe(expected)
  })

  it('means the character before the place when asked to', () => {
    const doc = Text.of(['甲。乙。'])
    expect(unitAt(doc, 2, 'sentence', -1)).toEqual({ from: 0, to: 2 })
    expect(unitAt(doc, 2, 'sentence', 1)).toEqual({ from: 2, to: 4 })
    expect(unitAt(doc, 4, 'sentence', 1)).toEqual({ from: 2, to: 4 })
  })

  it('is empty in an empty paragraph', () => {
    const doc = Text.of(['甲', '', '乙'])
    for (const unit of ['word', 'sentence', 'paragraph'] as const) {
      expect(unitAt(doc, 2, unit)).toEqual({ from: 2, to: 2 })
    }
  })
})

describe('motion by unit', () => {
  it.each([
    ['to the end of a word', 'one two', 1, 'word', true, 3],
    ['over space and marks to the end of the next word', 'one, two', 3, 'word', true, 8],
    ['back to the start of a word', 'one, two', 5, 'word', false, 0],
    ['to the end of a sentence', '甲乙。丙丁。', 1, 'sentence', true, 3],
    ['to the end of the next sentence from an end', '甲乙。丙丁。', 3, 'sentence', true, 6],
    ['back to the start of a sentence', '甲乙。丙丁。', 5, 'sentence', false, 3],
    ['into the next paragraph from the end of one', '甲。\n乙。', 2, 'sentence', true, 3],
    ['into the paragraph before from the start of one', '甲。\n乙。', 3, 'sentence', false, 2],
    ['nowhere at the end of the text', '甲。', 2, 'word', true, 2],
    ['nowhere at the start of the text', '甲。', 0, 'word', false, 0],
  ] as const)('goes %s', (_, text, from, unit, forward, expected) => {
    expect(moveByUnit(Text.of(text.split('\n')), from, unit, forward)).toBe(expected)
  })

  it('passes through any text to its end and back to its start', () => {
    const text = fc
      .array(fc.constantFrom('甲', '乙', '。', ' ', '\n', '𠮷', family, 'a', '.', '"', '，', 'ש', '\u3000'), {
        maxLength: 40,
      })
      .map(parts => parts.join(''))
    fc.assert(
      fc.property(text, fc.constantFrom<Unit>('word', 'sentence', 'paragraph'), (words, unit) => {
        const doc = Text.of(words.split('\n'))
        for (const forward of [true, false]) {
          let position = forward ? 0 : doc.length
          for (let turn = 0; turn <= words.length; turn++) {
            const next = moveByUnit(doc, position, unit, forward)
            expect(forward ? next >= position : next <= position).toBe(true)
            expect(characterEdge(doc, next, 1)).toBe(next)
            if (next === position) break
            position = next
          }
          expect(position).toBe(forward ? doc.length : 0)
        }
      }),
    )
  })
})

describe('edges of characters', () => {
  it.each([
    ['a surrogate pair', '前𠮷后', 2, 1, 3],
    ['an emoji family', `前${family}后`, 4, 1, 1 + family.length],
    ['a letter with a mark', 'e\u0301x', 1, 0, 2],
    ['a flag', '🇹🇼🇯🇵', 6, 4, 8],
  ] as const)('lie around %s', (_, text, inside, before, after) => {
    const doc = Text.of([text])
    expect(characterEdge(doc, inside, -1)).toBe(before)
    expect(characterEdge(doc, inside, 1)).toBe(after)
    expect(characterEdge(doc, before, 1)).toBe(before)
    expect(characterEdge(doc, after, -1)).toBe(after)
  })
})
