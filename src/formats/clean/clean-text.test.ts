import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdits, cleanText, ruleIds, rules } from './index.ts'
import {
  farmLine,
  glossed,
  headFurniture,
  relatedList,
  segmented,
  spamLine,
  tailFurniture,
} from './sample-dirt.ts'
import { article, cleanTexts, traditionalArticle } from './sample-texts.ts'

const dirtyPages = {
  glossedPage: `${spamLine}\n\n?\n\n${glossed(traditionalArticle)}${relatedList}${farmLine}`,
  previewPage: headFurniture + segmented(article, 150) + tailFurniture,
  essayPage: `${headFurniture}第1篇\n\n${article}\n第2篇\n\n${traditionalArticle}`,
}

describe('a clean text', () => {
  it.each(Object.entries(cleanTexts))('stays as it is, to the last blank: %s', (_, text) => {
    const { documents, outside } = cleanText(text)
    expect(documents.map(document => document.text)).toEqual([text])
    expect([documents[0]?.edits, documents[0]?.removed, outside]).toEqual([[], [], []])
  })
})

describe('a dirty page', () => {
  it('gives the article that was put into it', () => {
    const { documents } = cleanText(dirtyPages.glossedPage)
    expect(documents.map(({ text, title }) => ({ text, title }))).toEqual([
      { text: traditionalArticle, title: '溫泉小鎮的合作社與老人照護' },
    ])
  })

  it.each(Object.entries(dirtyPages))('stays as it is once it is clean: %s', (_, page) => {
    for (const { text } of cleanText(page).documents) {
      expect(cleanText(text).documents.map(document => document.text)).toEqual([text])
    }
  })

  it.each(Object.entries(dirtyPages))('is told by its edits, which do not overlap: %s', (_, page) => {
    for (const { from, to, edits, text } of cleanText(page).documents) {
      let at = from
      for (const edit of edits) {
        expect(edit.from).toBeGreaterThanOrEqual(at)
        expect(edit.to).toBeGreaterThanOrEqual(edit.from)
        at = edit.to
      }
      expect(at).toBeLessThanOrEqual(to)
      expect(applyEdits(page, from, to, edits)).toBe(text)
    }
  })

  it.each(Object.entries(dirtyPages))(
    'names what was removed with the words of the source: %s',
    (_, page) => {
      for (const { removed } of cleanText(page).documents) {
        expect(removed.length).toBeGreaterThan(0)
        for (const span of removed) expect(page.slice(span.from, span.to)).toBe(span.text)
      }
    },
  )

  it.each(Object.entries(dirtyPages))('gives back any one thing alone: %s', (_, page) => {
    const documents = cleanText(page).documents
    const spans = documents.flatMap(document => document.removed)
    for (const span of spans.filter((_span, at) => at % 7 === 0)) {
      const restored = cleanText(page, { keep: edit => edit.finding !== span.from }).documents
      expect(restored.flatMap(document => document.removed)).toEqual(
        spans.filter(other => other.from !== span.from),
      )
      const words = restored.map(document => document.text).join('')
      const before = documents.map(document => document.text).join('')
      expect(words.replace(/\s/g, '').length).toBe(
        before.replace(/\s/g, '').length + span.text.replace(/\s/g, '').length,
      )
    }
  })

  it('is left alone by rules that are switched off', () => {
    const off = Object.fromEntries(ruleIds.map(rule => [rule, false]))
    expect(cleanText(dirtyPages.glossedPage, { rules: off }).documents.map(({ text }) => text)).toEqual([
      dirtyPages.glossedPage,
    ])
    const { removed } =
      cleanText(dirtyPages.glossedPage, { rules: { 'pinyin-gloss': false } }).documents[0] ?? {}
    expect(removed?.some(span => span.rule === 'pinyin-gloss')).toBe(false)
    expect(removed?.some(span => span.rule === 'spam-title')).toBe(true)
  })
})

describe('any clean article', () => {
  const paragraph = fc
    .array(
      fc.constantFrom(
        '街坊们坐在一起',
        '把摊位排成一张表',
        '有人赞成也有人反对',
        '最后大家都签了名',
        '规矩从此立住了',
      ),
      {
        minLength: 12,
        maxLength: 30,
      },
    )
    .map(clauses => `${clauses.join(',')}。`)
  const heading = fc.constantFrom('一、缘起', '(二)办法', '1.登记', '3、结果')
  const body = fc.array(fc.oneof({ weight: 4, arbitrary: paragraph }, heading), {
    minLength: 1,
    maxLength: 12,
  })
  const text = fc
    .tuple(paragraph, body, paragraph)
    .map(([first, rest, last]) => `街市的规矩\n\n${[first, ...rest, last].join('\n\n')}\n`)

  it('comes back out of a page whatever stands around it', () => {
    fc.assert(
      fc.property(text, fc.boolean(), fc.boolean(), fc.boolean(), (clean, spam, farm, related) => {
        const page = [
          spam ? `${spamLine}\n\n0\n` : '',
          headFurniture,
          clean,
          related ? relatedList : '',
          tailFurniture,
          farm ? farmLine : '',
        ]
        const cleaned = cleanText(page.join('')).documents.map(document => document.text)
        expect(cleaned).toEqual([clean])
        expect(cleanText(clean).documents[0]?.text).toBe(clean)
      }),
      { numRuns: 150 },
    )
  })
})

describe('any text of people', () => {
  const hanzi = fc.integer({ min: 0x4e00, max: 0x9fa5 }).map(code => String.fromCharCode(code))
  const words = fc.array(hanzi, { minLength: 1, maxLength: 40 }).map(characters => characters.join(''))
  const line = fc.oneof(
    words,
    words.map(text => `${text}。`),
    words.map(text => `${text}?!`),
    fc.tuple(words, words).map(([a, b]) => `${a.slice(0, 4)}：${b}，`),
    fc.tuple(fc.nat(30), words).map(([number, text]) => `${number}、${text}`),
    fc.tuple(fc.nat(30), words).map(([number, text]) => `[${number}]${text}[J].${text},2011(3):4-9.`),
    words.map(text => `| ${text} | ${text} |`),
    fc
      .tuple(words, fc.constantFrom('xíng', 'háng', 'zhòng', 'cháng'))
      .map(([text, reading]) => `${text}(${reading})${text}`),
    fc.constantFrom(
      'The market opens at six.',
      '2021-04-02 14:30:00 阿桂',
      '“',
      '—— ',
      '',
      '\u3000\u3000',
      '👨‍👩‍👧𠮷',
      'שלום',
    ),
    fc.string({ unit: 'binary', maxLength: 30 }),
  )

  it('stays as it is', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 60 }), fc.constantFrom('\n', '\n\n'), (lines, separator) => {
        const text = lines.join(separator)
        expect(cleanText(text).documents.map(document => document.text)).toEqual([text])
      }),
      { numRuns: 400 },
    )
  })
})

it('runs every rule exactly once, under its own name', () => {
  const names = rules.map(({ id }) => id)
  expect(new Set(names).size).toBe(names.length)
  expect([...names, 'layout'].sort()).toEqual([...ruleIds].sort())
})
