import { endsSentence } from '../characters.ts'
import { foldLine } from '../fold.ts'
import { type Line, type Page, wholeLine } from '../page.ts'
import type { CleaningRule } from '../rule.ts'
import type { Finding } from '../view.ts'

const timestamp =
  /^(?:(?:发布|更新|上传)?(?:时间|日期)[:：] ?)?((?:19|20)\d\d-\d{1,2}-\d{1,2} \d{1,2}:\d{2}:\d{2})(.*)$/
const issue = /^[\u4e00-\u9fff·()《》]{2,20} ?(?:19|20)\d\d ?年 ?(?:第 ?)?\d{1,2} ?期$/
const stray = /^[\d?!.,。、·|_-]{1,3}$/
const keywords = /^关键词/
const abstract = /^(?:内容)?(?:摘要|提要)/
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
    return page.head.flatMap((line): Finding[] => {
      if (line.text.length > 80) return []
      const metadata = metadataOf(line)
      if (metadata) return [{ ...wholeLine(line), metadata }]
      const isStray = line.index < STRAY_LINES && stray.test(line.text)
      return isStray || line === tag ? [wholeLine(line)] : []
    })
  },
}

function metadataOf(line: Line): readonly [string, string] | null {
  const folded = foldLine(line.text)
  const stamp = timestamp.exec(folded)
  if (stamp?.[1] && (stamp[2] ?? '').length <= 30 && !endsSentence(line.text)) return ['date', stamp[1]]
  return issue.test(folded) ? ['source', line.text] : null
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
