import { describe, expect, it } from 'vitest'
import { cleanText, findFlags } from '../index.ts'
import { spamLine } from '../sample-dirt.ts'
import { cleanTexts } from '../sample-texts.ts'
import { soundTexts } from './index.ts'

const texts = { ...cleanTexts, ...soundTexts }

/** What weak signs may take from these texts once the page is a site's for sure. */
const takenFromSites: Readonly<Record<string, readonly string[]>> = {
  siteStudy: ['本站内容来自网络，如有侵权请联系删除。', '客服电话：12345678'],
  twoLanguages: [
    '中图分类号：C912.8　文献标识码：A　文章编号：1000-0000(2022)03-0001-09',
    '责任编辑：李小满',
  ],
  newsStory: ['2022-06-18 09:30 来源：街市晚报'],
  fileNames: ['照片_木牌_第1页', '照片_木牌_第2页'],
  keywordsAgain: ['关键词：夜市'],
  blogPost: ['上一篇：量街的那一天'],
}

it('there are many texts that look tempting', () => {
  expect(Object.keys(texts).length).toBeGreaterThanOrEqual(150)
})

describe.each(Object.entries(texts))('the sound text %s', (_, text) => {
  it('is one document, unchanged to the last blank', () => {
    const { documents, outside, flags } = cleanText(text)
    expect(documents.map(document => document.text)).toEqual([text])
    expect([documents[0]?.edits, documents[0]?.removed, outside, flags]).toEqual([[], [], [], []])
  })

  it('has nothing to be flagged', () => {
    expect(findFlags(text)).toEqual([])
  })
})

describe.each(Object.entries(soundTexts))(
  'on a page that is a site’s for sure, the text %s',
  (name, text) => {
    it('loses nothing but what sites write', () => {
      const page = `${spamLine}\n\n${text}`
      const { documents, outside } = cleanText(page)
      const removed = documents.flatMap(document => document.removed).map(span => span.text)
      expect([documents.length, outside]).toEqual([1, []])
      expect(removed).toEqual([spamLine, ...(takenFromSites[name] ?? [])])
      const words = (all: string) => all.replace(/\s/g, '')
      const kept = removed.reduce((rest, taken) => rest.replace(words(taken), ''), words(page))
      expect(words(documents[0]?.text ?? '')).toBe(kept)
    })
  },
)
