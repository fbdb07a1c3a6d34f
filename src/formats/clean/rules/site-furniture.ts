import { type Line, type Page, wholeLine } from '../page.ts'
import type { CleaningRule } from '../rule.ts'
import { furnitureHint, furnitureWeight, isCutLine, isHotline } from './furniture-words.ts'
import { isSiteLabel } from './related-articles.ts'
import { keepsText } from './sections.ts'
import { metadataOf } from './site-metadata.ts'

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
    if (weights.size === 0 || !(page.isScraped || isSite(around, weights) || hasList(page))) return []
    const found = new Set([...weights.keys(), ...belowCut(page)])
    const among = [page.head, page.tail].flatMap(zone => amongOthers(page, zone, found))
    for (const line of among) found.add(line)
    // A line with the time it went online tells more: another rule takes it.
    return [...page.head, ...page.tail]
      .filter(line => found.has(line) && !(line.index < page.head.length && metadataOf(line)))
      .map(wholeLine)
  },
}

/**
 * Runs of weak signs beside furniture. The page's own ends count as furniture; a run that names people to ask needs
 * it on both sides.
 */
function amongOthers(page: Page, zone: readonly Line[], found: ReadonlySet<Line>): Line[] {
  const among: Line[] = []
  let run: Line[] = []
  const close = (last: Line | undefined) => {
    const first = run[0]
    if (!first) return
    const before = first.index === 0 || found.has(page.lines[first.index - 1] ?? first)
    const behind = last === undefined || found.has(last)
    const isContact = run.some(line => furnitureHint(line.text) === 'contact')
    if (isContact ? before && behind : before || behind) for (const line of run) among.push(line)
    run = []
  }
  for (const line of zone) {
    if (!found.has(line) && furnitureHint(line.text)) run.push(line)
    else close(line)
  }
  const last = zone.at(-1)
  close(last && page.lines[last.index + 1])
  return among
}

/** Whether the site lists other articles below the text. */
function hasList(page: Page): boolean {
  return page.tail.slice(0, -1).some(line => isSiteLabel(line.text))
}

/** Whether lines leave no doubt; those that stay themselves speak for a site too. */
function isSite(around: readonly Line[], found: ReadonlyMap<Line, number>): boolean {
  const weights = around.map(line => found.get(line) ?? supportOf(line))
  const likely = weights.filter(weight => weight === 2).length
  return weights.includes(3) || (likely >= 2 && weights.reduce((sum, weight) => sum + weight, 0) >= ENOUGH)
}

function supportOf(line: Line): number {
  if (isHotline(line.text)) return 2
  return metadataOf(line) ? 1 : 0
}

/** The lines from a cut line on, unless a section of the text follows. */
function belowCut(page: Page): readonly Line[] {
  const at = page.tail.findIndex(line => isCutLine(line.text))
  if (at < 0) return []
  const rest = page.tail.slice(at)
  return rest.some(line => keepsText(line.text)) ? [] : rest
}
