import { describe, expect, it } from 'vitest'
import { cleanText } from '../clean-text.ts'
import { cleaned } from '../removed-by.ts'
import { headFurniture, spamLine } from '../sample-dirt.ts'
import { article, traditionalArticle } from '../sample-texts.ts'
import { soundTexts } from '../sound-texts/index.ts'

const page = `${spamLine}\n\n街坊文集\n\n下面是小编整理的三篇文章,希望对您有所帮助。\n\n第1篇\n\n${article}\n第2篇\n\n${traditionalArticle}\n第3篇\n\n${article}`

describe('a collection', () => {
  it('is split at its headings', () => {
    const { documents } = cleanText(page)
    expect(documents.map(({ label, text }) => [label, text])).toEqual([
      ['第1篇', article],
      ['第2篇', traditionalArticle],
      ['第3篇', article],
    ])
    expect(documents.map(({ from }) => page.slice(from, from + 3))).toEqual(['第1篇', '第2篇', '第3篇'])
  })

  it('leaves its frame outside of all documents, every character of it', () => {
    const { outside, documents } = cleanText(page)
    expect(outside.map(edit => page.slice(edit.from, edit.to)).join('')).toBe(
      page.slice(0, documents[0]?.from),
    )
  })

  it('gives titles only where most texts have one', () => {
    expect(cleanText(page).documents.map(document => document.title)).toEqual([
      '夜市摊位的轮换办法与街坊议事',
      '溫泉小鎮的合作社與老人照護',
      '夜市摊位的轮换办法与街坊议事',
    ])
    const untitled = page.replaceAll(/(?:夜市摊位|溫泉小鎮)的.+\n\n.+\n\n摘要/g, '摘要')
    expect(cleanText(untitled).documents.map(document => document.title)).toEqual([null, null, null])
  })

  it('may hold a text of short lines twice', () => {
    const rules = soundTexts.law ?? ''
    const twice = `${spamLine}\n\n第1篇\n\n${rules}\n第2篇\n\n${rules}\n第3篇\n\n${article}`
    expect(cleanText(twice).documents.map(({ text }) => text)).toEqual([rules, rules, article])
  })

  it('stays one document when asked', () => {
    expect(cleanText(page, { split: 'none' }).documents).toHaveLength(1)
    expect(cleanText(page, { rules: { collection: false } }).documents[0]?.text).toContain('第2篇')
  })

  it('may number in hanzi and repeat its name, on a page that is a site’s', () => {
    const parts = `${headFurniture}街坊文集 第一篇\n\n${article}\n街坊文集 第二篇\n\n${traditionalArticle}`
    expect(cleanText(parts).documents.map(({ label, text }) => [label, text])).toEqual([
      ['街坊文集 第一篇', article],
      ['街坊文集 第二篇', traditionalArticle],
    ])
  })

  it.each([
    ['parts of a book', `第一篇\n\n${article}\n第二篇\n\n${traditionalArticle}`],
    ['parts with titles', `第1篇 街\n\n${article}\n第2篇 人\n\n${traditionalArticle}`],
    ['a list', '第1篇\n街\n第2篇\n人\n第3篇\n规矩\n'],
    ['a mention', `${article}\n文集的第1篇写得最好。\n\n第2篇也不错。\n`],
    ['one heading', `第1篇\n\n${article}`],
    ['numbers that do not count up', `第2篇\n\n${article}\n第1篇\n\n${article}`],
  ])('%s is none', (_, text) => expect(cleaned(text)).toBe(text))
})
