import type { PagePart } from '../page-text.ts'
import { isLeftOut } from '../text/visibility.ts'
import { headingElements, inlineElements } from '../tree/element-kinds.ts'
import { elementsBelow, type HtmlElement, type HtmlNode } from '../tree/html-node.ts'
import { mayMatch, namesBelow, selectOuter } from '../tree/select.ts'
import { producerOf, runningHeads } from './producers.ts'
import { readableElements } from './readable-part.ts'
import { bodyCharacters, countCharacters, isFurniture, isLinkList, isSitePage } from './site-page.ts'
import { siteRules } from './site-rules.ts'

/** A part of a page, and how much it is: characters that are no blanks. */
export interface ChosenPart extends PagePart {
  readonly kept: number
  readonly whole: number
}

/** An article has at least so many characters, or this share of what is no navigation. */
const ENOUGH_CHARACTERS = 400
const SITE_SHARE = 0.15
/** What Readability finds must be most of the page: it may have found one section of many. */
const READABLE_SHARE = 0.75

/** All of a page but the running heads that word processors write into it. */
export function wholePage(page: HtmlElement): PagePart {
  const without = producerOf(page).hasRunningHeads ? runningHeads(page) : []
  return { roots: [page], without: new Set(without) }
}

/**
 * The article of a site's page: where rules for the site say, else what Readability finds, if that is plausible;
 * otherwise the whole page. Documents that were only saved as HTML are always taken whole.
 */
export function articleOf(page: HtmlElement, title: string): ChosenPart {
  const all = wholePage(page)
  const whole = countPart(page, all)
  const takeAll = { ...all, kept: whole, whole }
  if (producerOf(page).isDocument) return takeAll
  const bySite = siteArticle(page, whole)
  if (bySite !== null) return { ...bySite, kept: countPart(page, bySite), whole }
  if (!isSitePage(page)) return takeAll
  const readable = readableArticle(page, title)
  if (readable === null) return takeAll
  const kept = countPart(page, readable)
  return kept >= bodyCharacters(page) * READABLE_SHARE ? { ...readable, kept, whole } : takeAll
}

function siteArticle(page: HtmlElement, whole: number): PagePart | null {
  const names = namesBelow(page)
  for (const rule of siteRules) {
    if (!mayMatch(rule.article, names)) continue
    const roots = selectOuter(page, rule.article)
    if (roots.length === 0) continue
    const without = new Set(
      rule.without === null ? [] : roots.flatMap(root => selectOuter(root, rule.without ?? [])),
    )
    const part = { roots, without }
    const kept = countPart(page, part)
    if (kept >= ENOUGH_CHARACTERS || kept >= whole * SITE_SHARE) return part
  }
  return null
}

function readableArticle(page: HtmlElement, title: string): PagePart | null {
  const kept = readableElements(page, title)
  if (kept === null || kept.size === 0) return null
  return { roots: [page], without: leftOver(page, withAncestors(kept)) }
}

/**
 * What holds nothing that is kept. Inside the article itself Readability deletes too much: from the first heading on,
 * and between and behind kept things, all comes back that is no furniture.
 */
function leftOver(page: HtmlElement, held: ReadonlySet<HtmlElement>): Set<HtmlElement> {
  const without = new Set<HtmlElement>()
  const isAround = (element: HtmlElement) => isFurniture(element) || isLinkList(element, page)
  const visit = (element: HtmlElement, isInside: boolean) => {
    const children = elementsOf(element)
    const first = children.findIndex(child => held.has(child))
    const isArticle = isInside || children.findLastIndex(child => held.has(child)) > first
    const heading = isArticle ? children.findIndex(child => holdsHeading(child) && !isAround(child)) : -1
    const begin = heading < 0 ? first : Math.min(first, heading)
    for (const [at, child] of children.entries()) {
      if (held.has(child)) visit(child, isArticle)
      else if (!isArticle || isAround(child)) leaveOut(child, isArticle && at < first)
      else if (at < begin && !inlineElements.has(child.name)) without.add(child)
    }
  }
  /** The title may stand in the head of an article. */
  const leaveOut = (element: HtmlElement, mayHoldTitle: boolean) => {
    if (mayHoldTitle && isHeading(element)) return
    if (!mayHoldTitle || element.name === 'nav' || !holdsHeading(element)) without.add(element)
    else for (const child of elementsOf(element)) leaveOut(child, true)
  }
  visit(page, false)
  return without
}

function holdsHeading(element: HtmlElement): boolean {
  if (isHeading(element)) return true
  for (const below of elementsBelow(element)) if (isHeading(below)) return true
  return false
}

function isHeading(element: HtmlElement): boolean {
  return headingElements.has(element.name)
}

function elementsOf(element: HtmlElement): HtmlElement[] {
  return element.children.filter((child: HtmlNode): child is HtmlElement => typeof child === 'object')
}

function withAncestors(elements: ReadonlySet<HtmlElement>): Set<HtmlElement> {
  const held = new Set<HtmlElement>()
  for (const element of elements) {
    for (let at: HtmlElement | null = element; at !== null && !held.has(at); at = at.parent) held.add(at)
  }
  return held
}

/** Characters of a part that are no blanks. */
function countPart(page: HtmlElement, part: PagePart): number {
  let count = 0
  const visit = (node: HtmlNode, isRoot: boolean) => {
    if (typeof node === 'string') count += countCharacters(node)
    else if (isRoot || (!part.without.has(node) && !isLeftOut(node, page))) {
      for (const child of node.children) visit(child, false)
    }
  }
  for (const root of part.roots) visit(root, true)
  return count
}
