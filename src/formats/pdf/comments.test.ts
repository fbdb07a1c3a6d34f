import { describe, expect, it } from 'vitest'
import { draw } from './testing/drawing.ts'
import { literal, PAGE_HEIGHT, unicode } from './testing/pdf-writer.ts'
import { marksOf, readPlan } from './testing/read-plan.ts'

/** Quad points of a box around words in Courier 10 that start at `x` on the base `y`. */
function quad(x: number, y: number, letters: number): string {
  const [left, right, top, bottom] = [x, x + 6 * letters, PAGE_HEIGHT - y + 8, PAGE_HEIGHT - y - 2]
  return `${left} ${top} ${right} ${top} ${left} ${bottom} ${right} ${bottom}`
}

const rect = '/Rect [72 700 300 712]'
const content = draw('Nobody kept minutes at first,', 72, 100) + draw('and nobody missed them.', 72, 112)

describe('comments', () => {
  it('lie on the words under them, with author, words, date and colour', async () => {
    const highlight =
      `/Subtype /Highlight ${rect} /QuadPoints [${quad(84 + 6 * 5, 100, 4)}] /C [1 0.8 0] ` +
      `/T ${unicode('研究者')} /Contents ${unicode('Who “kept”?\r\nAsk 𠮷.')} /M (D:20240506070809+02'00')`
    const extracted = await readPlan([{ content, annotations: [highlight] }])
    expect(marksOf(extracted, 'comment')).toEqual([
      {
        kind: 'comment',
        from: 7,
        to: 11,
        words: 'kept',
        author: '研究者',
        text: 'Who “kept”?\nAsk 𠮷.',
        madeAt: '2024-05-06T07:08:09+02:00',
        color: '#ffcc00',
        tags: [],
      },
    ])
  })

  it('over several lines are one mark', async () => {
    const underline = `/Subtype /Underline ${rect} /QuadPoints [${quad(72 + 6 * 23, 100, 6)} ${quad(72, 112, 10)}]`
    const extracted = await readPlan([{ content, annotations: [underline] }])
    expect(marksOf(extracted, 'comment').map(({ words, text }) => [words, text])).toEqual([
      ['first, and nobody', ''],
    ])
  })

  it('hold the answers to them, however these are nested, and no states and popups', async () => {
    const annotations = [
      `/Subtype /Highlight ${rect} /QuadPoints [${quad(72, 100, 6)}] /Contents (Really?) /T (Ada) /Popup %3% 0 R`,
      `/Subtype /Text ${rect} /Contents (Yes.) /T (Bo) /IRT %0% 0 R`,
      `/Subtype /Text ${rect} /Contents (I doubt it.) /T (Cy) /IRT %1% 0 R`,
      `/Subtype /Popup ${rect} /Parent %0% 0 R /Contents (Really?)`,
      `/Subtype /Text ${rect} /Contents (Accepted set by Ada) /IRT %0% 0 R /State (Accepted) /StateModel (Review)`,
    ]
    const extracted = await readPlan([{ content, annotations }])
    expect(marksOf(extracted, 'comment').map(({ words, text, author }) => [words, text, author])).toEqual([
      ['Nobody', 'Really?\nBo: Yes.\nCy: I doubt it.', 'Ada'],
    ])
  })

  it('that answer each other in a circle do no harm', async () => {
    const annotations = [
      `/Subtype /Text ${rect} /Contents (One) /IRT %1% 0 R`,
      `/Subtype /Text ${rect} /Contents (Two) /IRT %0% 0 R`,
      `/Subtype /Text ${rect} /Contents (Three) /IRT %0% 0 R`,
    ]
    const { text } = await readPlan([{ content, annotations }])
    expect(text).toContain('Nobody kept minutes')
  })

  it('pinned to a place and written on the page lie on the nearest word', async () => {
    const place = `/Rect [205 ${PAGE_HEIGHT - 110} 225 ${PAGE_HEIGHT - 90}]`
    const annotations = [
      `/Subtype /Text ${place} /Contents (A note)`,
      `/Subtype /FreeText ${place} /Contents (Words on the page)`,
    ]
    const extracted = await readPlan([{ content, annotations }])
    expect(marksOf(extracted, 'comment').map(({ words, text }) => [words.length > 0, text])).toEqual([
      [true, 'A note'],
      [true, 'Words on the page'],
    ])
  })

  it('have tags where Zotero wrote some, and words of rich text', async () => {
    const annotations = [
      `/Subtype /Highlight ${rect} /QuadPoints [${quad(72, 100, 6)}] /Zotero:Tags ${literal('["trust", "time"]')}`,
      `/Subtype /Highlight ${rect} /QuadPoints [${quad(72, 112, 3)}] /Zotero:Tags (no list) /RC ${literal('<body><p>Rich &amp; plain</p></body>')}`,
    ]
    const extracted = await readPlan([{ content, annotations }])
    expect(marksOf(extracted, 'comment').map(({ tags, text }) => [tags, text])).toEqual([
      [['trust', 'time'], ''],
      [[], 'Rich & plain'],
    ])
  })

  it('that are hidden, links and empty notes are none', async () => {
    const annotations = [
      `/Subtype /Highlight ${rect} /QuadPoints [${quad(72, 100, 6)}] /F 2 /Contents (hidden)`,
      `/Subtype /Link ${rect} /A << /S /URI /URI (https://example.org/) >>`,
      `/Subtype /Text ${rect}`,
    ]
    const extracted = await readPlan([{ content, annotations }])
    expect(marksOf(extracted, 'comment')).toEqual([])
  })
})
