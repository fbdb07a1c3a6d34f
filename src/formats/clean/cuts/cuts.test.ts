import { describe, expect, it } from 'vitest'
import { cleanText } from '../index.ts'
import { headFurniture, spamLine } from '../sample-dirt.ts'
import { article, traditionalArticle } from '../sample-texts.ts'
import { english, market } from '../sound-texts/paragraphs.ts'
import { parseNumber } from './numbers.ts'

const collection = `${spamLine}\n\n街坊文集\n\n第1篇\n\n${article}\n第2篇\n\n${traditionalArticle}\n第3篇\n\n${article}`
const labels = (text: string) =>
  cleanText(text).cuts.map(({ label, certain }) => `${label}${certain ? '!' : ''}`)

describe('split points that are found', () => {
  it('are those at which a collection is split', () => {
    const { cuts, documents } = cleanText(collection)
    expect(cuts).toEqual(documents.map(({ from, label }) => ({ at: from, label, certain: true })))
    expect(cuts.map(({ at }) => collection.slice(at, at + 3))).toEqual(['第1篇', '第2篇', '第3篇'])
  })

  it('are told whatever is asked for', () => {
    for (const options of [{ split: 'none' }, { cuts: [] }, { rules: { collection: false } }] as const) {
      const { cuts, documents } = cleanText(collection, options)
      expect([cuts.length, documents.length]).toEqual([3, 1])
    }
  })

  it('lie at the same places of the source when furniture before them goes', () => {
    const text = `${headFurniture}第一章 街\n\n${market.repeat(4)}\n\n第二章 人\n\n${market.repeat(4)}\n`
    expect(cleanText(text).cuts.map(({ at }) => text.slice(at, at + 3))).toEqual(['第二章'])
  })

  it.each([
    ['parts of a book', `第一篇 街\n\n${article}\n第二篇 人\n\n${article}`, ['第二篇 人']],
    ['chapters', `序\n\n第一章 街\n\n${article}\n第二章 人\n\n${article}`, ['第一章 街', '第二章 人']],
    [
      'chapters of an English book',
      `Chapter One\n\n${english.repeat(4)}\n\nCHAPTER 2: Rain\n\n${english.repeat(4)}\n\nChapter III\n\n${english.repeat(4)}\n`,
      ['CHAPTER 2: Rain', 'Chapter III'],
    ],
    [
      'the chapters below their table of contents',
      `目录\n\n第一章 街\n第二章 人\n\n第一章 街\n\n${article}\n第二章 人\n\n${article}`,
      ['第一章 街', '第二章 人'],
    ],
    [
      'articles with abstracts of their own',
      `${article}\n责任编辑：白露\n\n${article.replace('夜市摊位的轮换办法与街坊议事', '雨天的经济')}`,
      ['雨天的经济'],
    ],
    [
      'articles with bylines',
      `量街记\n作者：白露\n\n${market}\n\n雨天的经济\n□ 陈小满\n\n${market}\n`,
      ['雨天的经济'],
    ],
  ])('are only offered: %s', (_, text, expected) => {
    expect(labels(text)).toEqual(expected)
    expect(cleanText(text).documents).toHaveLength(1)
  })

  it.each([
    ['one article', article],
    ['a text that speaks of chapters', `${article}\n第一章写街，第二章写人。\n\n第二章写得最好。\n`],
    [
      'a law with short chapters',
      '第一章 总则\n\n第一条 街是大家的。\n\n第二章 附则\n\n第二条 自今日起施行。\n',
    ],
    ['a table of contents', '第一章 街……1\n第二章 人……33\n第三章 规矩……71\n'],
    ['a bilingual abstract', `${article}\nAbstract: ${english}\n\nKey words: market\n`],
    ['boxes to tick', `${market}\n\n您是\n□ 男 □ 女\n\n${market}\n\n您住\n□ 街头 □ 街尾\n\n${market}\n`],
  ])('are none in %s', (_, text) => expect(labels(text)).toEqual([]))
})

describe('split points set by hand', () => {
  const found = cleanText(collection)

  it('give what was found when they are those', () => {
    expect(cleanText(collection, { cuts: found.cuts.map(({ at }) => at) })).toEqual(found)
  })

  it('replace the ones that were found', () => {
    const [first = 0, second = 0] = found.cuts.map(({ at }) => at)
    const { documents, outside } = cleanText(collection, { cuts: [second] })
    expect(documents.map(({ from, to, label }) => [from, to, label])).toEqual([
      [0, second, null],
      [second, collection.length, '第2篇'],
    ])
    expect(documents[0]?.text).toBe(`街坊文集\n\n第1篇\n\n${article}`)
    expect(documents[1]?.text).toBe(`${traditionalArticle}\n第3篇\n\n${article}`)
    expect(outside).toEqual([])
    expect(first).toBeLessThan(second)
  })

  it('split a sound text and leave it as it is', () => {
    const text = `${article}\n${traditionalArticle}`
    const { documents } = cleanText(text, { cuts: [article.length + 1] })
    expect(documents.map(({ text, title, label }) => [text, title, label])).toEqual([
      [`${article}\n`, '夜市摊位的轮换办法与街坊议事', null],
      [traditionalArticle, '溫泉小鎮的合作社與老人照護', null],
    ])
  })

  it('name a document by the heading that is there', () => {
    const text = `第一章 街\n\n${article}\n第二章 人\n\n${article}`
    const at = text.indexOf('第二章')
    expect(cleanText(text, { cuts: [at] }).documents.map(({ label }) => label)).toEqual([null, '第二章 人'])
  })

  it.each([
    ['inside a line move to its start', [article.length + 10]],
    [
      'in any order, twice or beyond the ends count once',
      [article.length + 12, article.length + 3, -4, 0, 9e9],
    ],
  ])('%s', (_, cuts) => {
    const text = `${article}\n${traditionalArticle}`
    expect(cleanText(text, { cuts }).documents.map(({ from }) => from)).toEqual([0, article.length + 1])
  })

  it('inside something that goes mean what follows it', () => {
    const text = `甲家的事。\n\n街市 7\n\n乙家的事。\n`
    const furniture = [{ from: 5, to: 13, insert: '\n\n' }]
    const { documents } = cleanText(text, { furniture, cuts: [7] })
    expect(documents.map(document => document.text)).toEqual(['甲家的事。\n\n', '乙家的事。\n'])
  })

  it('never cut a character', () => {
    const text = '𠮷𠮷\n𠮷𠮷'
    expect(cleanText(text, { cuts: [4, 6] }).documents.map(document => document.text)).toEqual([
      '𠮷𠮷\n',
      '𠮷𠮷',
    ])
  })
})

it.each([
  ['12', 12],
  ['十', 10],
  ['十二', 12],
  ['二十', 20],
  ['一百零三', 103],
  ['两百一十五', 215],
  ['〇', 0],
  ['一二', 12],
  ['XIV', 14],
  ['ix', 9],
  ['Twelve', 12],
  ['街', null],
  ['', null],
])('reads the number %s', (written, number) => expect(parseNumber(written)).toBe(number))
