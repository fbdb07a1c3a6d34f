import { endsSentence } from '../characters.ts'
import type { CleaningRule } from '../rule.ts'
import type { Finding } from '../view.ts'
import { isNumberedHeading, startsAnew } from './line-kinds.ts'

const LONGEST_FIRST = 20
const LONGEST_SECOND = 24

/** A numbered heading that was split behind its colon: `二、产生背景:` and the rest on the next line. */
export const brokenHeading: CleaningRule = {
  id: 'broken-heading',
  kinds: ['E2'],
  act: 'join',
  class: 'safe',
  scope: 'document',
  find(page) {
    if (!page.isScraped && !page.isSplitBySentence) return []
    const found: Finding[] = []
    for (const [at, line] of page.lines.entries()) {
      const next = page.lines[at + 1]
      const after = page.lines[at + 2]
      if (!next || line.text.length > LONGEST_FIRST || next.text.length > LONGEST_SECOND) continue
      if (!/[:：]$/.test(line.text) || !isNumberedHeading(line.text)) continue
      if (endsSentence(next.text) || /[；;，,、：:]$/.test(next.text) || startsAnew(next.text)) continue
      // Several short lines after a colon are a list.
      if (
        after &&
        after.text.length <= LONGEST_SECOND &&
        !endsSentence(after.text) &&
        !startsAnew(after.text)
      )
        continue
      found.push({ from: line.to, to: next.from })
    }
    return found
  },
}
