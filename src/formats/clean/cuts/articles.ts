import { endsSentence } from '../characters.ts'
import type { Line, Page } from '../page.ts'
import { isPersonName } from '../person-name.ts'
import { isNumberedHeading } from '../rules/line-kinds.ts'
import { keepsText } from '../rules/sections.ts'

const LONGEST_TITLE = 60
/** How many lines above an abstract belong to its article: title, subtitle, authors, where they work. */
const MOST_ABOVE = 6
/** How far below its abstract an article names its keywords, in lines. */
const KEYWORDS_BELOW = 12

const abstract = /^[【[]?(?:内容|內容|论文|論文|中文)?(?:摘\s*要|提\s*要)[】\]]?\s*(?:[:：\s]|$)/
const keywords = /^[【[]?(?:论文|論文)?[关關]\s*[键鍵]\s*[词詞]/
const label = /^[^\s，。,]{2,8}\s*[:：]|^[【[(（]/
const byline =
  /^(?:[□■◎◇◆●]\s*|(?:作者|撰文|文|文字|撰稿|口述)\s*[:：/／|｜]\s*)([\u3400-\u9fff]{2,4})(?:[\s、,，/／][\u3400-\u9fff\s、,，/／]{2,24})?$/

/** First lines of articles that follow each other in one text, each with abstract and keywords of its own. */
export function articlesByAbstract(page: Page): Line[] {
  const { lines } = page
  const starts: Line[] = []
  for (const line of lines) {
    if (line.text.length < 2 || !abstract.test(line.text)) continue
    const below = lines.slice(line.index + 1, line.index + 1 + KEYWORDS_BELOW)
    const title = below.some(({ text }) => keywords.test(text)) ? titleAbove(lines, line) : undefined
    if (title) starts.push(title)
  }
  return starts.length >= 2 ? starts : []
}

/** First lines of articles that each open with a title and a line that names the author. */
export function articlesByByline(page: Page): Line[] {
  const starts = page.lines.filter(line => {
    const next = page.lines[line.index + 1]
    const name = next && next.text.length <= 40 ? byline.exec(next.text)?.[1] : undefined
    if (!name || !isPersonName(name) || !isTitle(line.text)) return false
    return page.lines.slice(line.index + 2, line.index + 5).some(({ text }) => text.length > LONGEST_TITLE)
  })
  return starts.length >= 2 ? starts : []
}

/** The topmost of the short lines above an abstract that can be a title. */
function titleAbove(lines: readonly Line[], below: Line): Line | undefined {
  let title: Line | undefined
  for (let at = below.index - 1; at >= Math.max(0, below.index - MOST_ABOVE); at--) {
    const line = lines[at]
    if (!line || line.text.length > LONGEST_TITLE || keepsText(line.text) || endsSentence(line.text)) break
    if (isTitle(line.text)) title = line
  }
  return title
}

function isTitle(text: string): boolean {
  if (text.length < 2 || text.length > LONGEST_TITLE || label.test(text) || /[。，,；;：:、]$/.test(text))
    return false
  return !isNumberedHeading(text) && !keepsText(text) && !text.split(/[\s、,，]+/).every(isPersonName)
}
