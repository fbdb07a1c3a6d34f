import { describe, expect, it } from 'vitest'
import { draw, drawParagraphs, drawRule } from '../testing/drawing.ts'
import { cleanText, marksOf, readPlan } from '../testing/read-plan.ts'
import { chineseWords, englishWords } from '../testing/sample-words.ts'

const small = { size: 7 }

/** A line of words with a raised number behind it, and words behind that. */
function called(words: string, number: string, rest: string, y: number): string {
  const x = 72 + 6 * words.length
  return (
    draw(words, 72, y) + draw(number, x, y - 4, { size: 6 }) + draw(rest, x + 3.6 * number.length + 0.2, y)
  )
}

const text = drawParagraphs([englishWords(0, 6)], { x: 72, y: 90, width: 450 }).content

describe('footnotes', () => {
  it('go to the end, with their call in the text', async () => {
    const content =
      text +
      called('The door was never locked.', '1', ' Nobody had a key.', 300) +
      called('It was repainted twice.', '2', ' The colour did not last.', 330) +
      drawRule(72, 740, 180) +
      draw('1 Except on the night of the burst pipe, which', 72, 752, small) +
      draw('is told below.', 72, 761, small) +
      draw('2 In green.', 72, 772, small)
    const extracted = await readPlan([content])
    expect(extracted.text).toContain('The door was never locked.[1] Nobody had a key.')
    expect(extracted.text).toContain('It was repainted twice.[2] The colour did not last.')
    expect(
      extracted.text.endsWith(
        '\n\nNotes\n\n[1] Except on the night of the burst pipe, which is told below.\n[2] In green.\n',
      ),
    ).toBe(true)
    const notes = marksOf(extracted, 'note')
    expect(notes.map(({ label, words }) => [label, words])).toEqual([
      ['1', '[1] Except on the night of the burst pipe, which is told below.'],
      ['2', '[2] In green.'],
    ])
    expect(notes.map(({ at }) => extracted.text.slice(at ?? 0, (at ?? 0) + 3))).toEqual(['[1]', '[2]'])
    expect(marksOf(extracted, 'page')).toHaveLength(1)
  })

  it('that start anew on each page are counted through the document', async () => {
    const page = (word: string) =>
      text + called(`They said ${word}.`, '1', ' And so on.', 300) + draw(`1 About ${word}.`, 72, 770, small)
    const extracted = await readPlan([page('yes'), page('no'), page('maybe')])
    expect(marksOf(extracted, 'note').map(({ words }) => words)).toEqual([
      '[1] About yes.',
      '[2] About no.',
      '[3] About maybe.',
    ])
  })

  it('of Chinese, with circled numbers', async () => {
    const size = 12
    const content =
      drawParagraphs([chineseWords(0, 6)], { x: 72, y: 90, width: 440, size, leading: 18, font: 'Song' })
        .content +
      draw('钥匙由三户人家保管①，每月轮换一次。', 72, 300, { font: 'Song', size }) +
      draw('① 第三户后来搬走了。', 72, 770, { font: 'Song', size: 8 })
    const extracted = await readPlan([content])
    expect(extracted.text).toContain('钥匙由三户人家保管[1]，每月轮换一次。')
    expect(extracted.text.endsWith('\n\n注释\n\n[1] 第三户后来搬走了。\n')).toBe(true)
  })

  it('may go on at the foot of the next page', async () => {
    const first =
      text +
      called('They waited.', '1', ' Then they left.', 300) +
      drawRule(72, 750, 180) +
      draw('1 For an hour, said the one with', 72, 765, small)
    const second = text + drawRule(72, 750, 180) + draw('the watch, but it was slow.', 72, 765, small)
    const extracted = await readPlan([first, second])
    expect(marksOf(extracted, 'note').map(({ words }) => words)).toEqual([
      '[1] For an hour, said the one with the watch, but it was slow.',
    ])
    expect(extracted.text.match(/slow/g)).toHaveLength(1)
  })

  it('whose call is not found stay on their page, outside of sentences', async () => {
    const words = englishWords(0, 24)
    const lines = drawParagraphs([words], { x: 72, y: 90, width: 450 }).content.trimEnd().split('\n')
    const rest = lines.slice(9).map((line, index) => line.replace(/\S+ Tm/, `${752 - 12 * index} Tm`))
    const pages = [
      lines.slice(0, 9).join('\n') + draw('7 A note without a call.', 72, 770, small),
      rest.join('\n'),
      text,
    ]
    const extracted = await readPlan(pages)
    expect(cleanText(extracted)).toContain(words)
    expect(extracted.text).toContain('7 A note without a call.')
    expect(marksOf(extracted, 'note')).toEqual([])
  })

  it('are left alone when their call may be one of two', async () => {
    const content =
      text +
      called('They said so.', '1', ' And then.', 300) +
      called('They said it twice.', '1', ' So be it.', 330) +
      draw('1 Or so they say.', 72, 770, small)
    const extracted = await readPlan([content])
    expect(marksOf(extracted, 'note')).toEqual([])
    expect(extracted.text).toContain('They said so.1 And then.')
  })

  it('are not made of exponents', async () => {
    const content =
      text +
      called('The room has 20 m', '2', ' at most.', 300) +
      draw('2 Not counting the stairs.', 72, 770, small)
    const extracted = await readPlan([content])
    expect(marksOf(extracted, 'note')).toEqual([])
    expect(extracted.text).toContain('20 m2 at most.')
  })
})
