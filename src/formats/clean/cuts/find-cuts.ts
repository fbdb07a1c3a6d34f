import type { Line, Page } from '../page.ts'
import { collection, headingsOf, labelOf } from '../rules/collection.ts'
import { articlesByAbstract, articlesByByline } from './articles.ts'
import type { Cut } from './cut.ts'
import { numberedParts } from './numbered-parts.ts'

/**
 * Where the documents of a collection begin, in offsets of the page's text; when it is no collection for sure, where
 * it might be split: parts and chapters, articles with abstracts or authors of their own.
 */
export function findCuts(page: Page): Cut[] {
  if (collection.find(page).length > 0) {
    return headingsOf(page).map(line => ({ at: line.start, label: labelOf(line.text), certain: true }))
  }
  const possible = new Map<number, Cut>()
  const offer = (lines: readonly Line[]) => {
    for (const line of lines) {
      // A document begins where the text begins without being cut.
      if (line.index > 0) possible.set(line.start, { at: line.start, label: line.text, certain: false })
    }
  }
  offer(numberedParts(page))
  if (possible.size === 0) {
    offer(articlesByByline(page))
    offer(articlesByAbstract(page))
  }
  return [...possible.values()].sort((a, b) => a.at - b.at)
}
