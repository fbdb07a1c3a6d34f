import { countSentenceMarks, endsSentence, isHanzi } from '../characters.ts'
import type { Line, Page } from '../page.ts'
import type { CleaningRule } from '../rule.ts'
import type { Finding } from '../view.ts'
import { isNumberedHeading, standsAlone, startsAnew } from './line-kinds.ts'
import { isReference } from './sections.ts'

const SHORTEST_CLAUSE = 12
const SHORTEST_BARE = 30
/** Two lines shorter than this together may be verse or a list. */
const SHORTEST_TOGETHER = 60
const continuesReference = /^(?:[（(]\d|\d+\s*(?:[(（:：,，\-–—]|[.。]?$))/

/**
 * Lines that break off inside a sentence. They are joined when the first ends with a comma, or with a word after
 * at least one whole sentence, and the next is no heading, label, item or speaker.
 */
export const brokenLine: CleaningRule = {
  id: 'broken-line',
  kinds: ['E1'],
  act: 'join',
  class: 'safe',
  scope: 'document',
  find(page) {
    if (!page.isScraped && !page.isSplitBySentence) return []
    const found: Finding[] = []
    for (const [at, line] of page.lines.entries()) {
      const next = page.lines[at + 1]
      if (next && breaksOff(page, line, next))
        found.push({ from: line.to, to: next.from, ...spaceBetween(line, next) })
    }
    return found
  },
}

function breaksOff(page: Page, line: Line, next: Line): boolean {
  if (isReference(line.text)) return continuesReference.test(next.text) && !/[.。]$/.test(line.text)
  if (endsSentence(line.text) || standsAlone(line.text) || startsAnew(next.text)) return false
  const { text } = line
  if (/[；;]$/.test(text))
    return text.length >= SHORTEST_CLAUSE && !endsWithSemicolon(page.lines[line.index - 1], next)
  if (/[，,、]$/.test(text))
    return text.length >= SHORTEST_CLAUSE && text.length + next.text.length >= SHORTEST_TOGETHER
  if (text.length < SHORTEST_BARE || !(isHanzi(text.at(-1)) || /\d$/.test(text))) return false
  if (isNumberedHeading(text) || !isHanzi(next.text[0])) return false
  // Cut at sentences, a piece holds none; elsewhere it holds one at least, unlike a heading.
  return page.isSplitBySentence
    ? /[，,]/.test(text) && endsSentence(next.text)
    : countSentenceMarks(text) >= 1
}

/** Items of a list end with semicolons one after the other. */
function endsWithSemicolon(...lines: readonly (Line | undefined)[]): boolean {
  return lines.some(line => line !== undefined && /[；;]$/.test(line.text))
}

function spaceBetween(line: Line, next: Line): { insert?: string } {
  return /[a-z]$/i.test(line.text) && /^[a-z]/i.test(next.text) ? { insert: ' ' } : {}
}
