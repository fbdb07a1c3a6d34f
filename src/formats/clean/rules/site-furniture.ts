import { type Line, type Page, wholeLine } from '../page.ts'
import type { CleaningRule } from '../rule.ts'
import { furnitureWeight, isCutLine } from './furniture-words.ts'
import { isSiteLabel } from './related-articles.ts'
import { keepsText } from './sections.ts'

/** How much likely furniture speaks for a site as surely as one unmistakable line. */
const ENOUGH = 5
/** Lines looked at above and below the running text. */
const MOST_ABOVE = 40
const MOST_BELOW = 200

/**
 * Buttons, breadcrumbs, uploader, copyright, registration numbers around a text. Lines are judged only above and
 * below the running text, and only when together they leave no doubt that the page is a site's.
 */
export const siteFurniture: CleaningRule = {
  id: 'site-furniture',
  kinds: ['B1'],
  act: 'delete',
  class: 'safe',
  scope: 'page',
  find(page) {
    if (!page.isChinese) return []
    const around = [...page.head.slice(0, MOST_ABOVE), ...page.tail.slice(-MOST_BELOW)]
    const weights = new Map<Line, number>()
    for (const line of around) {
      const weight = furnitureWeight(line.text)
      if (weight > 0) weights.set(line, weight)
    }
    if (weights.size === 0 || !(page.isScraped || isSite([...weights.values()]) || hasList(page))) return []
    const below = new Set(belowCut(page))
    return [...page.head, ...page.tail].filter(line => weights.has(line) || below.has(line)).map(wholeLine)
  },
}

/** Whether the site lists other articles below the text. */
function hasList(page: Page): boolean {
  return page.tail.slice(0, -1).some(line => isSiteLabel(line.text))
}

/** Whether lines of these weights leave no doubt. */
function isSite(weights: readonly number[]): boolean {
  const likely = weights.filter(weight => weight === 2).length
  return weights.includes(3) || (likely >= 2 && weights.reduce((sum, weight) => sum + weight, 0) >= ENOUGH)
}

/** The lines from a cut line on, unless a section of the text follows. */
function belowCut(page: Page): readonly Line[] {
  const at = page.tail.findIndex(line => isCutLine(line.text))
  if (at < 0) return []
  const rest = page.tail.slice(at)
  return rest.some(line => keepsText(line.text)) ? [] : rest
}
