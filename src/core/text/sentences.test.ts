import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sentenceAround, sentencesOf } from './sentences.ts'

const cut = (text: string) => sentencesOf(text).map(({ from, to }) => text.slice(from, to))

describe('sentences', () => {
  it.each([
    ['end at marks of every script', ['他来了。', '她没来！', '谁知道？', 'هل جئت؟ ', 'نعم.']],
    ['end at semicolons and dots', ['一是信任；', '二是参与。', '我觉得……', '算了。']],
    ['keep closing quotes', ['“你来吗？”', '他问。', '「不來！」', '她說。']],
    ['go on after a quoted question in English', ['“Are you coming?” he asked. ', 'Yes.']],
    ['do not end at numbers', ['It grew by 3.5 percent. ', 'Then it fell.']],
    ['do not end at abbreviations', ['Dr. Li met Prof. 𠮷, e.g. in May. ', 'See vol. 2, pp. 3–5.']],
    ['do not end at initials', ['J. R. Smith said no. ', 'See No. 5 there.']],
    ['may end with etc.', ['Trees, benches etc. ', 'Then rain, etc. and so on.']],
    ['do not end at etc. before a number', ['Trees etc. 5 of them. ', 'Rain.']],
    ['end at the word I', ['So do I. ', 'They left.']],
    [
      'take a bracket that closes far off for none',
      ['他说（很小声。', `${'然后走了'.repeat(60)}）。`, '完。'],
    ],
    ['do not end inside citations', ['信任是资本（王，2001；李，2003）。', '参与也是。']],
    [
      'do not end inside brackets',
      ['He left (see Smith 2001. Vol. 2). ', 'She stayed. ', '我去了（真的。）然后走了。'],
    ],
    [
      'may stand in brackets as a whole',
      ['我走了。', '（他没来。）', '大家都走了。', '(It was late.) ', 'Then I slept.'],
    ],
    ['take a forgotten bracket for none', ['他说（很小声。', '然后走了。']],
    ['end at half-width stops between hanzi', ['社区开始.', '然后结束。']],
    ['do not end behind the number of a list', ['1. The first. ', 'And more.']],
    ['keep rare characters and families whole', ['𠮷！', '👨‍👩‍👧。', 'ＡＢ．']],
  ])('%s', (_, sentences) => {
    expect(cut(sentences.join(''))).toEqual(sentences)
  })

  it('cover any paragraph without a gap', () => {
    const parts = [
      '甲',
      '。',
      '.',
      ' ',
      '（',
      '）',
      '”',
      'a',
      'B',
      '3',
      '？',
      '…',
      '𠮷',
      '(',
      ')',
      'Dr',
      '\u3000',
    ]
    const paragraph = fc.array(fc.constantFrom(...parts), { maxLength: 30 }).map(all => all.join(''))
    fc.assert(
      fc.property(paragraph, text => {
        expect(cut(text).join('')).toBe(text)
        for (let at = 0; at < text.length; at++) {
          const { from, to } = sentenceAround(text, at)
          expect(from <= at && at < to).toBe(true)
        }
      }),
    )
  })
})
