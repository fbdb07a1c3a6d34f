import { endsSentence, isHanzi } from '../characters.ts'
import type { Line, Page } from '../page.ts'
import type { CleaningRule } from '../rule.ts'
import type { Finding } from '../view.ts'
import { isNumberedHeading, standsAlone } from './line-kinds.ts'
import { keepsText } from './sections.ts'

/** How no text begins: a point of a list, first or later, whose introduction is gone. */
const continues = /^(?:[一二三四五六七八九]是|其次|再次|其[二三四])/
const SHORTEST = 30
const figure = /[如见見][图圖]\s*(\d{1,2}(?:[-.]\d{1,2})?)(?![\d.-])/g
const caption = /^[（(【[]?(?:[图圖]|Fig\.?|Figure)\s*(\d{1,2}(?:[-.]\d{1,2})?)(?!\d)/i

/** A scraped text that starts with a second point, stops inside a sentence, or has lost a figure it speaks of. */
export const missingPart: CleaningRule = {
  id: 'missing-part',
  kinds: ['I6'],
  act: 'flag',
  class: 'flag',
  scope: 'document',
  find(page) {
    if (!page.isScraped) return []
    const found = [...figures(page)]
    const first = page.lines.find(({ text }) => text.length >= SHORTEST)
    if (first && continues.test(first.text)) found.push({ from: first.from, to: first.from + 2 })
    const last = page.lines.findLast(({ text }) => text.length >= SHORTEST)
    if (last && last !== first && breaksOff(last.text)) found.push(lastCharacter(last))
    return found.sort((a, b) => a.from - b.from)
  },
}

function lastCharacter({ to, text }: Line): Finding {
  return { from: to - (/[\udc00-\udfff]$/.test(text) ? 2 : 1), to }
}

function breaksOff(line: string): boolean {
  if (endsSentence(line) || keepsText(line) || standsAlone(line) || isNumberedHeading(line)) return false
  return isHanzi(line.at(-1)) || /[，,、；;]$/.test(line)
}

/** The first place that speaks of each figure without caption. */
function figures(page: Page): Finding[] {
  const calls = [...page.text.matchAll(figure)]
  if (calls.length === 0 || page.text.includes('![')) return []
  const captions = new Set(page.lines.map(({ text }) => caption.exec(text)?.[1] ?? ''))
  return calls
    .filter(({ 1: number = '' }) => {
      const isNew = !captions.has(number)
      captions.add(number)
      return isNew
    })
    .map(({ 0: words, index }) => ({ from: index, to: index + words.length }))
}
