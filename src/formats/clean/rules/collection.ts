import { parseNumber } from '../cuts/numbers.ts'
import type { Line, Page } from '../page.ts'
import type { CleaningRule } from '../rule.ts'

const heading = /^(.{0,20}?)[（(【]?第\s*(\d{1,3}|[一二三四五六七八九十]{1,3})\s*篇[）)】]?[:：]?$/
const LONGEST_HEADING = 40
/** Texts shorter than this on average, in UTF-16 code units, are items of a list. */
const SHORTEST_TEXT = 100

/**
 * Lines that number the texts of a collection: `第1篇`, `第2篇`… The page is split there and the line becomes the
 * text's label. Parts of a book are written in hanzi (`第一篇`); those split only a page that is a site's.
 */
export const collection: CleaningRule = {
  id: 'collection',
  kinds: ['I1'],
  act: 'split',
  class: 'safe',
  scope: 'page',
  find(page) {
    if (!page.text.includes('篇')) return []
    const headings = headingsOf(page)
    const inDigits = headings.every(({ text }) => /\d/.test(text))
    if (headings.length < 2 || (!inDigits && !page.isScraped)) return []
    const length = page.text.length - (headings[0]?.start ?? 0)
    if (length < headings.length * SHORTEST_TEXT) return []
    return headings.map(line => ({
      from: line.start,
      to: line.next,
      shown: { from: line.from, to: line.to },
    }))
  },
}

/** The headings that count 1, 2, 3… with the same words before the number. */
export function headingsOf(page: Page): Line[] {
  const found: Line[] = []
  let prefix: string | undefined
  for (const line of page.lines) {
    if (line.text.length > LONGEST_HEADING) continue
    const match = heading.exec(line.text)
    if (!match || parseNumber(match[2] ?? '') !== found.length + 1) continue
    if (prefix !== undefined && match[1] !== prefix) continue
    prefix = match[1] ?? ''
    found.push(line)
  }
  return found
}

/** The number that a line gives to a document of a collection; null when it holds more than that. */
export function headingAt(line: Line): number | null {
  if (line.text.length > LONGEST_HEADING) return null
  const match = heading.exec(line.text)
  return match ? parseNumber(match[2] ?? '') : null
}

/** The label of a document: the words of its heading without brackets around them. */
export function labelOf(words: string): string {
  return words.replace(/^[（(【]|[）)】:：]$/g, '').replace(/第\s*(\S+?)\s*篇/, '第$1篇')
}
