import { type Line, type Page, wholeLine } from '../page.ts'
import type { CleaningRule } from '../rule.ts'
import type { Finding } from '../view.ts'
import { headingsOf } from './collection.ts'

const fileEnding = /(?:文[档檔]格式)?\.(?:docx?|pdf|pptx?|xlsx?|txt|wps|rtf|caj)$/i
const siteEnding =
  /\s*[-_—|]\s*(?:百度文[库庫]|豆丁网?|豆丁網|道客巴巴|原创力文档|人人文库|文库|文庫|知网|范文网|論文網|论文网)$/
const LONGEST = 80
const SHORTEST = 4
/** More file names than this are a list of files. */
const MOST_FILES = 2
/** Lines looked at above the running text. */
const MOST_ABOVE = 40

/**
 * A title that a page shows more than once above the text, also with the ending of a file. One stays, without
 * the ending; when the text itself opens with the title, none.
 */
export const repeatedTitle: CleaningRule = {
  id: 'repeated-title',
  kinds: ['B3'],
  act: 'delete',
  class: 'safe',
  scope: 'page',
  find(page) {
    if (!page.isScraped) return []
    // The next text of a collection may be called like the first.
    const [, next] = headingsOf(page)
    const above = page.head.filter(line => next === undefined || line.from < next.from)
    const groups = new Map<string, Line[]>()
    for (const line of above.slice(0, MOST_ABOVE)) {
      const title = bareTitle(line.text)
      if (isTitle(title)) groups.set(title, [...(groups.get(title) ?? []), line])
    }
    const files = [...groups].filter(([title, lines]) => lines.some(line => line.text !== title))
    return [...groups]
      .filter(([title, lines]) => lines.length > 1 || files.length <= MOST_FILES || lines[0]?.text === title)
      .flatMap(([title, lines]) => surplus(page, title, lines))
      .sort((a, b) => a.from - b.from)
  },
}

/** A title is no sentence, unless it asks or exclaims. */
function isTitle(words: string): boolean {
  const { length } = words
  return (
    length >= SHORTEST && length <= LONGEST && /[\u4e00-\u9fff]/.test(words) && !/[。，,；;]$/.test(words)
  )
}

function surplus(page: Page, title: string, lines: readonly Line[]): Finding[] {
  const [first, ...others] = lines
  if (!first) return []
  const isFileName = lines.some(line => line.text !== title)
  if (others.length === 0 && !isFileName) return []
  const metadata = { title }
  if (isFileName && opensText(page, title)) return lines.map(line => ({ ...wholeLine(line), metadata }))
  const repeats = others.map(wholeLine)
  if (first.text === title) return repeats
  return [{ from: first.from + title.length, to: first.to, metadata }, ...repeats]
}

/** Whether the running text begins with the title, as it does when a PDF's lines were run together. */
function opensText(page: Page, title: string): boolean {
  const opening = page.lines[page.head.length]
  return opening?.text.replace(/^1、/, '').startsWith(title) ?? false
}

function bareTitle(line: string): string {
  return line.replace(siteEnding, '').replace(fileEnding, '').trim()
}
