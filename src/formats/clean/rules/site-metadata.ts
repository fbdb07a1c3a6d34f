import { endsSentence } from '../characters.ts'
import { foldLine } from '../fold.ts'
import { type Line, type Page, wholeLine } from '../page.ts'
import type { CleaningRule } from '../rule.ts'
import type { Finding } from '../view.ts'

const timestamp =
  /^(?:(?:发布|更新|上传)?(?:时间|日期)[:：] ?)?((?:19|20)\d\d-\d{1,2}-\d{1,2} \d{1,2}:\d{2}:\d{2})(.*)$/
/** The same to the minute, where a label or a source leaves no doubt, and the line of a public account. */
const labelledStamp =
  /^(?:(?:发布|更新|上传|发表)(?:时间|日期|于)[:：]? ?)((?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}(?: \d{1,2}:\d{2}(?::\d{2})?)?)(?= |$)/
const sourcedStamp = /^((?:19|20)\d\d-\d{1,2}-\d{1,2} \d{1,2}:\d{2})(?= ).*(?:来源:|作者:|记者|报道)/
/** Labelled, behind whose article it is and how often it was read. */
const creditedStamp =
  /^(?:作者|来源|文章来源|稿件来源|编辑|责任编辑)[:：].{0,80} (?:(?:发布|更新|上传|发表)?(?:时间|日期)[:：] ?)((?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}(?: \d{1,2}:\d{2}(?::\d{2})?)?)(?= |$)/
const accountStamp =
  /^(?:原创 )?.{2,40}((?:19|20)\d\d-\d{1,2}-\d{1,2} \d{1,2}:\d{2}) 发表于[\u4e00-\u9fff]{2,8}$/
/** Whose words a line with a time names. */
const credits = /来源|來源|作者|记者|記者|编辑|編輯|原创|原創/
const issue = /^[\u4e00-\u9fff·()《》]{2,20} ?(?:19|20)\d\d ?年 ?(?:第 ?)?\d{1,2} ?期$/
const stray = /^[\d?!.,。、·|_-]{1,3}$/
const keywords = /^关键词/
const abstract = /^(?:内容)?(?:摘要|提要)/
const LONGEST = 120
/** More lines with a time than published and changed are messages. */
const MOST_STAMPS = 2
/** Page counters stand within the first lines. */
const STRAY_LINES = 6

/**
 * What a site prints about an article between its title and its text: the second it went online with the names
 * run together, the issue, a counter, its own tag. Kept as metadata. Only on a page that is a site's for sure.
 */
export const siteMetadata: CleaningRule = {
  id: 'site-metadata',
  kinds: ['B5'],
  act: 'delete',
  class: 'safe',
  scope: 'page',
  find(page) {
    if (!page.isScraped) return []
    const tag = siteTag(page)
    const isTalk = page.head.filter(line => metadataOf(line)?.date !== undefined).length > MOST_STAMPS
    return page.head.flatMap((line): Finding[] => {
      if (line.text.length > LONGEST) return []
      const metadata = metadataOf(line)
      if (metadata && !(isTalk && metadata.date)) return [{ ...wholeLine(line), metadata }]
      const isStray = line.index < STRAY_LINES && stray.test(line.text)
      return isStray || line === tag ? [wholeLine(line)] : []
    })
  },
}

/** What a line above the text says about it: when it went online, whose it is, its issue; null when nothing. */
export function metadataOf(line: Line): Readonly<Record<string, string>> | null {
  if (line.text.length > LONGEST || endsSentence(line.text)) return null
  const folded = foldLine(line.text)
  const [, date, rest = ''] = timestamp.exec(folded) ?? []
  const stamp =
    (date && (rest.length <= 30 || credits.test(line.text)) ? date : undefined) ??
    [labelledStamp, sourcedStamp, creditedStamp, accountStamp]
      .map(pattern => pattern.exec(folded)?.[1])
      .find(Boolean)
  if (stamp) return credits.test(line.text) ? { date: stamp, published: line.text } : { date: stamp }
  return issue.test(folded) ? { source: line.text } : null
}

/** A keyword line above the abstract is the site's tag when the author's own follows below it. */
function siteTag(page: Page): Line | undefined {
  const labels = page.lines
    .slice(0, 30)
    .map(line => ({ line, folded: foldLine(line.text.slice(0, 12)).replace(/[" ]/g, '') }))
  const first = labels.findIndex(({ folded }) => keywords.test(folded))
  const summary = labels.findIndex(({ folded }) => abstract.test(folded))
  const second = labels.findLastIndex(({ folded }) => keywords.test(folded))
  return first >= 0 && first < summary && summary < second ? labels[first]?.line : undefined
}
