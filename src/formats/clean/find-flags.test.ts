import { describe, expect, it } from 'vitest'
import { applyEdits, cleanText, type Flag, findFlags, mapPositions } from './index.ts'
import { glossed, headFurniture, segmented, spamLine } from './sample-dirt.ts'
import { article, traditionalArticle } from './sample-texts.ts'
import { market } from './sound-texts/paragraphs.ts'

const damaged =
  '他说“好”,又说”不好”。未端治理要科W地规划,皮埃尔?布迪厄说:街道一社区。街道——社区。𠮷家?!盵7]。\n'

/** A text with the suggestions of its flags in place. */
function withSuggestions(text: string, flags: readonly Flag[]): string {
  return applyEdits(
    text,
    0,
    text.length,
    flags.flatMap(({ rule, from, to, suggestion }) =>
      suggestion === undefined ? [] : [{ rule, from, to, insert: suggestion, finding: from }],
    ),
  )
}

describe('flags of a text as it stands', () => {
  it('are those that cleaning gives a clean text', () => {
    expect(findFlags(damaged)).toEqual(cleanText(damaged).flags)
  })

  it('are by place and without overlap', () => {
    const text = `${market}${damaged}`.repeat(20)
    const flags = findFlags(text)
    expect(flags.length).toBeGreaterThan(50)
    for (const [at, { from, to }] of flags.entries()) {
      expect(to).toBeGreaterThan(from)
      expect(from).toBeGreaterThanOrEqual(flags[at - 1]?.to ?? 0)
    }
  })

  it('mend the text when their suggestions are taken', () => {
    const mended = withSuggestions(damaged, findFlags(damaged))
    expect(mended).toBe(
      '他说“好”,又说“不好”。末端治理要科W地规划,皮埃尔·布迪厄说:街道—社区。街道——社区。𠮷家。”[7]。\n',
    )
    expect(findFlags(mended).filter(({ suggestion }) => suggestion !== undefined)).toEqual([])
  })

  it('can be switched off one by one', () => {
    const rules = { 'unbalanced-quote': false, 'lost-character': false }
    expect(new Set(findFlags(damaged, { rules }).map(({ rule }) => rule))).toEqual(
      new Set(['misread-character', 'byte-shift']),
    )
  })

  it('miss parts only where the text is from the web', () => {
    const text = `三是${market}\n\n${market}其余\n`
    expect(findFlags(text)).toEqual([])
    expect(findFlags(text, { scraped: true }).map(({ from, to }) => text.slice(from, to))).toEqual([
      '三是',
      '余',
    ])
  })
})

describe('flags of a page that is cleaned', () => {
  const pages = {
    glossed: `${spamLine}\n\n${glossed(`${traditionalArticle}\n小鎮的會關系復雜,由于采取,以后并不,干部。他說”好”。`)}\n`,
    segmented: headFurniture + segmented(article.replace('街坊议事', '街坊“议事').replace('末了', ''), 150),
    notes: `${headFurniture}${article}${damaged}`,
  }

  it.each(Object.entries(pages))('lie in the source where the cleaned text has them: %s', (_, page) => {
    const { documents, flags } = cleanText(page)
    const [document] = documents
    if (!document) throw new Error('no document')
    const positions = mapPositions(page, document.from, document.to, document.edits)
    const inText = flags.map(flag => ({
      ...flag,
      from: positions.toCleaned(flag.from),
      to: positions.toCleaned(flag.to),
    }))
    expect(flags.length).toBeGreaterThan(0)
    expect(inText).toEqual(findFlags(document.text, { scraped: true }))
  })

  it('go with what they belong to when that is left out', () => {
    const page = `${glossed(traditionalArticle)}\n\n小鎮(zhèn)的合作社需要?jiǎng)?chuàng)新,也有人說不必。\n`
    const broken = (flags: readonly Flag[]) => flags.filter(({ rule }) => rule === 'broken-gloss')
    expect(broken(cleanText(page).flags)).toHaveLength(2)
    const at = page.indexOf('jiǎng')
    expect(broken(cleanText(page, { keep: edit => edit.finding !== at }).flags)).toHaveLength(1)
  })
})
