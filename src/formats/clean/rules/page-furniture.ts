import { splitsCharacter } from '../../../core/text/index.ts'
import type { CleaningRule } from '../rule.ts'
import type { Finding } from '../view.ts'

/**
 * Running heads, page numbers and page breaks that a reader of pages found by their place on the page. It acts before
 * all other rules, exactly on the spans it is given; spans that overlap, cut a character or lie outside are left.
 */
export const pageFurniture: CleaningRule = {
  id: 'page-furniture',
  kinds: ['D2'],
  act: 'delete',
  class: 'safe',
  scope: 'page',
  find({ text, furniture }) {
    const found: Finding[] = []
    let end = 0
    for (const { from, to, insert } of [...furniture].sort((a, b) => a.from - b.from || a.to - b.to)) {
      if (!(from >= end && to >= from && to <= text.length) || (from === to && insert === '')) continue
      if (splitsCharacter(text, from) || splitsCharacter(text, to)) continue
      end = to
      const words = text.slice(from, to)
      const start = from + words.length - words.trimStart().length
      const shown = words.trim() === '' ? { from, to } : { from: start, to: from + words.trimEnd().length }
      found.push({ from, to, insert, shown })
    }
    return found
  },
}
