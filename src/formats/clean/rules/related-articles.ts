import { foldLine } from '../fold.ts'
import { type Line, type Page, wholeLine } from '../page.ts'
import type { CleaningRule } from '../rule.ts'
import { keepsText } from './sections.ts'

/** Labels that only sites write. */
const siteLabel =
  /^(?:【.{2,40}】相关文章|喜欢此内容的人还喜欢|【?相似文献】?|猜(?:你|您)(?:喜欢|感兴趣|想看|在找)|大家(?:都)?在(?:看|搜)|看过(?:本文|此文|该文).{0,6}还.{0,4}看.{0,4}|(?:本类|热门)(?:推荐|文章|文档|排行)(?:榜)?)[:： ]*$/
/** Labels that a document can have as well. */
const commonLabel =
  /^(?:相关(?:文章|推荐|阅读|资源|论文|范文|内容|链接|资讯|新闻|热词搜索|期刊)|推荐(?:阅读|文章|访问)|精品推荐|编辑推(?:介|荐)|热门文章|(?:为您|为你)推荐|延伸阅读|更多(?:文章|相关.{0,4}|精彩.{0,4}))[:： ]*$/
/** What lists of articles have and reference lists have not: the issue, then the second it went online. */
const listing = /\d{4}年(?:第)?\d{1,2}期[)）]? ?\d{4}-\d{2}-\d{2}/
const LONGEST_LABEL = 50

/** The list of other articles below a text, from its label on. What comes before the label, references, stays. */
export const relatedArticles: CleaningRule = {
  id: 'related-articles',
  kinds: ['B4'],
  act: 'delete',
  class: 'safe',
  scope: 'page',
  find(page) {
    for (const [at, line] of page.tail.entries()) {
      const known = isSiteLabel(line.text)
      if (!known && !isCommonLabel(line.text)) continue
      const block = blockFrom(page, at)
      const listed = block.some(({ text }) => listing.test(foldLine(text)))
      if (block.length > 1 && (known || listed || (page.isScraped && !block.some(isSentence))))
        return block.map(wholeLine)
    }
    return []
  },
}

/** Titles of articles may ask; they do not state. */
function isSentence({ text }: Line): boolean {
  return text.length >= 12 && /[。！][”’」』）)]?$/.test(text)
}

/** Whether a line is a label that only a site puts above a list of its articles. */
export function isSiteLabel(line: string): boolean {
  return line.length <= LONGEST_LABEL && siteLabel.test(foldLine(line))
}

function isCommonLabel(line: string): boolean {
  return line.length <= LONGEST_LABEL && commonLabel.test(foldLine(line).replace(/^【(.*)】$/, '$1'))
}

/** The lines from the label to the end, or to a section that belongs to the text. */
function blockFrom(page: Page, at: number): readonly Line[] {
  const block = page.tail.slice(at)
  const end = block.findIndex((line, index) => index > 0 && keepsText(line.text))
  return end < 0 ? block : block.slice(0, end)
}
