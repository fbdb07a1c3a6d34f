import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CountedPage } from './counted-page.ts'

const words = ['社区', '𠮷祥', '👨‍👩‍👧', 'שלום', 'e\u0301', 'ＡＢＣ', 'a&b', '“好”']
const blanks = ['', ' ', '\n', '  \n ']
const holders = [
  ['<p>', '</p>'],
  ['<li>', '</li>'],
  ['<td>', '</td>'],
  ['<b>', '</b>'],
  ['<pre>', '</pre>'],
  ['', '<br>'],
] as const

/** A page, piece by piece, and the characters that are counted in it. */
const page = fc
  .array(
    fc.record({
      word: fc.constantFrom(...words),
      before: fc.constantFrom(...blanks),
      after: fc.constantFrom(...blanks),
      holder: fc.constantFrom(...holders),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map(pieces => {
    let html = ''
    let counted = ''
    const places = pieces.map(({ word, before, after, holder: [open, close] }) => {
      html += `${open}x${before}${word.replace('&', '&amp;')}${after}y${close}`
      counted += `x${before}`
      const start = Buffer.byteLength(counted)
      counted += word
      const end = Buffer.byteLength(counted)
      counted += `${after}y`
      return { word, start, end }
    })
    return { html, places, length: Buffer.byteLength(counted) }
  })

describe('places in bytes over the characters of a page', () => {
  it('lead to the same words, however the page is set', () => {
    fc.assert(
      fc.property(page, ({ html, places, length }) => {
        const counted = new CountedPage(html)
        for (const { word, start, end } of places) {
          const span = counted.spanOf(start, end)
          expect(counted.text.slice(span?.from, span?.to)).toBe(word)
        }
        const whole = counted.spanOf(0, length)
        expect(counted.text.slice(whole?.from, whole?.to)).toBe(counted.text.trimEnd())
        expect(counted.spanOf(0, length + 1)).toBeNull()
      }),
      { numRuns: 300 },
    )
  })

  it('have no words where there are blanks alone, and keep a character whole', () => {
    const counted = new CountedPage('<p>a  𠮷</p>\r\n<p>b</p>')
    expect(counted.text).toBe('a 𠮷\n\nb\n')
    expect(counted.spanOf(1, 3)).toBeNull()
    expect(counted.spanOf(-1, 3)).toBeNull()
    expect(counted.spanOf(3, 7)).toEqual({ from: 2, to: 4 })
    expect(counted.spanOf(5, 8)).toEqual({ from: 2, to: 4 })
    expect(counted.spanOf(8, 9)).toEqual({ from: 6, to: 7 })
    expect(counted.pointAt(6)).toBe(5)
    expect(new CountedPage('<pre>\r\n𠮷</pre>').spanOf(0, 4)).toEqual({ from: 0, to: 2 })
  })

  it.each([
    ['an empty page', '', ''],
    [
      'lists and tables',
      '<ul><li>a</li><li>b</li></ul><table><tr><td>c</td><td>d</td></tr><tr><td>e</td></tr></table>',
      'a\nb\n\nc\td\ne\n',
    ],
    ['breaks and verbatim lines', 'a<br>b<pre>c\n  d</pre>', 'a\nb\n\nc\n  d\n'],
  ])('%s', (_, html, text) => expect(new CountedPage(html).text).toBe(text))
})
