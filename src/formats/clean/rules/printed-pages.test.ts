import { describe, expect, it } from 'vitest'
import { cleanText } from '../clean-text.ts'
import { cleaned, removedBy } from '../removed-by.ts'
import { segmented } from '../sample-dirt.ts'
import { printedTitle, runningHeadPage } from '../sample-pages.ts'
import { article, cleanTexts } from '../sample-texts.ts'

const chars = (text: string) => text.replace(/\s/g, '')

describe('numbers of a text preview', () => {
  it('go with the break, also inside words and numbers', () => {
    const text = article.replace('五十八个', '2015个')
    for (const length of [97, 120, 150]) expect(chars(cleaned(segmented(text, length)))).toBe(chars(text))
    const page = segmented(text, 97)
    expect(removedBy('segment-number', page)[0]).toBe('1、')
    expect(cleaned(page)).not.toMatch(/\d+、/)
  })

  it.each([
    ['a list without marks at the end', cleanTexts.numberedList ?? ''],
    ['a list of equal lines', Array.from({ length: 9 }, (_, at) => `${at + 1}、轮到的人先挑位置`).join('\n')],
    [
      'equal paragraphs that end',
      Array.from({ length: 9 }, (_, at) => `${at + 1}、${'轮到的人先挑位置,'.repeat(14)}没轮到的人等。`).join(
        '\n',
      ),
    ],
    ['headings', cleanTexts.numberedHeadings ?? ''],
    ['too few pieces', segmented(article.slice(0, 400), 110)],
    [
      'pieces that are whole sentences',
      article
        .split('\n\n')
        .filter(text => text.endsWith('。'))
        .map((text, at) => `${at + 1}、${text}`)
        .join('\n\n'),
    ],
  ])('%s stay', (_, text) => expect(cleaned(text)).toBe(text))
})

describe.each([
  ['forwards', false],
  ['backwards', true],
])('running heads with page numbers read %s', (_, reversed) => {
  const { page, words, notes } = runningHeadPage(reversed)
  const text = cleaned(page)

  it('go from the sentences, the bare number of the first page too', () => {
    expect(chars(text.split('注释')[0] ?? '')).toBe(chars(printedTitle + words))
    expect(removedBy('running-head', page)).toHaveLength(5)
  })

  it('leave the notes of each page to the end of the document', () => {
    expect(text.split('\n\n注释\n\n')[1]).toBe(`${notes.join('\n\n')}\n`)
    expect(removedBy('inlined-note', page)).toHaveLength(notes.length)
  })

  it('are moved by edits that say so, and can stay where they were', () => {
    const [document] = cleanText(page).documents
    expect(document?.edits.filter(edit => edit.moved).every(edit => edit.rule === 'inlined-note')).toBe(true)
    const note = document?.removed.find(span => span.rule === 'inlined-note')
    const restored = cleanText(page, { keep: edit => edit.finding !== note?.from }).documents[0]
    expect(chars(restored?.text ?? '').length).toBe(chars(text).length)
    expect(restored?.text.split('注释')[1]).not.toContain('A-17')
  })
})

describe('running heads', () => {
  it.each([
    [
      'years and numbers in sentences',
      `${article}\n增长了132021.3倍。又过了192021.3天。再过了42021.3天,也没有变化。\n`,
    ],
    [
      'a title that is only mentioned',
      `${article}\n前面12夜市摊位的轮换办法与街坊议事,后面44夜市摊位的轮换办法与街坊议事,还有9夜市摊位的轮换办法与街坊议事。\n`,
    ],
    [
      'sentences that name sources, without a border of pages',
      `${article}\n许望舒:街市的时间与空间,街区研究2012 年第 4 期。\n`,
    ],
  ])('%s are none', (_, text) => expect(cleaned(text)).toBe(text))
})

describe('paragraphs run together', () => {
  it('come back before labels, numbered headings, items and references', () => {
    const lines = cleaned(segmented(article, 150)).split('\n\n')
    for (const start of ['摘要:', '关键词:', '二、', '(一)', '(二)', '三、', '参考文献:', '[1]', '[2]']) {
      expect(lines.filter(line => line.startsWith(start))).toHaveLength(1)
    }
  })

  it('break neither at brackets inside a sentence nor at decimals', () => {
    const text = article
      .replace('花了将近一年', '花了(一)年半和39.5天')
      .replace('量街的结果', '2.5倍。量街的结果')
    const lines = cleaned(segmented(text, 150)).split('\n\n')
    expect(
      lines.some(line => line.startsWith('(一)年半') || line.startsWith('39.5') || line.startsWith('2.5')),
    ).toBe(false)
  })

  it('stay in a text that was not cut', () => {
    const text = `${article}\n1.先登记。2.再抽签。(一)抽到的人来。(二)抽不到的人等。\n`
    expect(cleaned(text)).toBe(text)
  })
})
