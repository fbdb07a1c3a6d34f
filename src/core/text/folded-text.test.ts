import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldInPlace, foldText, unfoldSpan } from './folded-text.ts'

describe('folding for searches', () => {
  it.each([
    ['traditional characters', '社區裡的衆人', '社区里的众人'],
    ['width and case', 'ＡＢＣ，Straße　１２', 'abc,straße 12'],
    ['accents, composed or not', 'Zoë cafe\u0301 İzmir', 'zoe cafe izmir'],
    ['vowel points', 'שָׁלוֹם مَرْحَبًا', 'שלום مرحبا'],
    ['invisible marks', 'co\u00adop\u200beration\ufeff', 'cooperation'],
    ['ligatures', 'ﬁnance', 'finance'],
    ['nothing else', '𠮷……👨‍👩‍👧½', '𠮷……👨‍👩‍👧½'],
  ])('takes away %s', (_, text, folded) => {
    expect(foldText(text).text).toBe(folded)
  })

  it.each([
    ['a ligature, wholly or in part', 'a ﬁn', 3, 5, 'ﬁn'],
    ['a letter with its accent', 'cafe\u0301s', 3, 4, 'e\u0301'],
    ['what follows invisible marks', '\u200b\u00ad社區', 0, 2, '社區'],
    ['the end of a text', 'e\u0301e\u0301', 1, 2, 'e\u0301'],
  ])('leads back to %s', (_, text, from, to, words) => {
    const span = unfoldSpan(foldText(text), from, to)
    expect(text.slice(span.from, span.to)).toBe(words)
  })

  it('finds the whole ligature by its last letter, also before a mark nobody sees', () => {
    const text = '社ﬁ\u00ad𠮷'
    expect(foldText(text).text).toBe('社fi𠮷')
    expect(unfoldSpan(foldText(text), 1, 2)).toEqual({ from: 1, to: 2 })
    expect(unfoldSpan(foldText(text), 2, 3)).toEqual({ from: 1, to: 3 })
  })

  it('leads back to words that fold to what was found', () => {
    const parts = ['社', '區', 'é', 'e\u0301', 'ﬁ', 'Ａ', '𠮷', '\u00ad', '👨‍👩‍👧', 'ש\u05c1', ' ', 'x']
    const texts = fc.array(fc.constantFrom(...parts), { maxLength: 20 }).map(all => all.join(''))
    fc.assert(
      fc.property(texts, fc.nat(20), fc.integer({ min: 1, max: 6 }), (text, start, length) => {
        const folded = foldText(text)
        const words = folded.text.slice(start, start + length)
        if (words === '' || !words.isWellFormed()) return
        const { from, to } = unfoldSpan(folded, start, start + words.length)
        expect(to).toBeGreaterThan(from)
        expect(foldText(text.slice(from, to)).text).toContain(words)
      }),
    )
  })

  it('keeps every unit at its place when asked to', () => {
    expect(foldInPlace('社ﬁ\u00adＡ𠮷')).toBe('社ﬁ\u00ada𠮷')
  })
})
