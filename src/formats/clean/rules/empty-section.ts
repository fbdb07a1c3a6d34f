import { wholeLine } from '../page.ts'
import type { CleaningRule } from '../rule.ts'
import { isApparatusLabel } from './sections.ts'

/** A label such as `参考文献` as the last line of a document, with nothing below it. */
export const emptySection: CleaningRule = {
  id: 'empty-section',
  kinds: ['I5'],
  act: 'delete',
  class: 'safe',
  scope: 'document',
  find(page) {
    const last = page.lines.at(-1)
    return page.isScraped && last && page.lines.length > 1 && isApparatusLabel(last.text)
      ? [wholeLine(last)]
      : []
  },
}
