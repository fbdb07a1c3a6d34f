import { endsSentence, isHanzi } from '../characters.ts'
import type { CleaningRule } from '../rule.ts'
import type { Finding } from '../view.ts'
import { isNumberedHeading, standsAlone } from './line-kinds.ts'
import { keepsText } from './sections.ts'

const continues = /^(?:[二三四五六七八九]是|其次|再次|其[二三四])/
const SHORTEST = 30

/** A scraped text that starts with a second point, or stops inside a sentence: the rest was not on the page. */
export const missingPart: CleaningRule = {
  id: 'missing-part',
  act: 'flag',
  safe: true,
  scope: 'document',
  find(page) {
    if (!page.isScraped) return []
    const found: Finding[] = []
    const first = page.lines.find(({ text }) => text.length >= SHORTEST)
    if (first && continues.test(first.text)) found.push({ from: first.from, to: first.from + 2 })
    const last = page.lines.findLast(({ text }) => text.length >= SHORTEST)
    if (last && last !== first && breaksOff(last.text)) found.push({ from: last.to - 1, to: last.to })
    return found
  },
}

function breaksOff(line: string): boolean {
  if (endsSentence(line) || keepsText(line) || standsAlone(line) || isNumberedHeading(line)) return false
  return isHanzi(line.at(-1)) || /[，,、；;]$/.test(line)
}
