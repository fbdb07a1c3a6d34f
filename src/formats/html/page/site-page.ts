import { isLeftOut } from '../text/visibility.ts'
import { elementsBelow, type HtmlElement, type HtmlNode, lineOf, wordsOf } from '../tree/html-node.ts'

const furnitureTags = new Set(['nav', 'header', 'footer', 'aside'])
const furnitureRoles = new Set(['navigation', 'banner', 'contentinfo', 'complementary', 'search'])
const furnitureNames =
  /(?:^|[-_\s])(?:nav|navbar|navigation|menu|topbar|footer|foot|sidebar|side|breadcrumbs?|crumbs?|share|sharing|social|related|recommend(?:ed|ations?)?|copyright|pagination|pager|toolbar|comments?|disqus|replies|ads?|advert|advertisement|sponsor(?:ed)?|promo|newsletter|subscribe|cookies?|popup|modal|widget|qrcode)(?:$|[-_\s\d])/i

/** Metadata that only sites give to their pages. */
const siteMeta =
  /^(?:og:|twitter:|article:|al:|fb:|viewport$|sitename$|siteid|columnname$|apple-|msapplication)/i

/** How many characters of an element are words of links, and how many there are. */
export interface LinkShare {
  readonly linked: number
  readonly all: number
}

/** Whether an element stands around an article: navigation, head, foot, margin. */
export function isFurniture(element: HtmlElement): boolean {
  if (furnitureTags.has(element.name)) return true
  if (wordsOf(element, 'role').some(role => furnitureRoles.has(role))) return true
  const { id, class: classes } = element.attributes
  return (
    (id !== undefined && furnitureNames.test(id)) || (classes !== undefined && furnitureNames.test(classes))
  )
}

/**
 * Whether a page looks like one of a site and not like a document saved as HTML: it has navigation with links, or
 * metadata that sites give, or many links.
 */
export function isSitePage(page: HtmlElement): boolean {
  let signs = 0
  let links = 0
  for (const element of elementsBelow(page)) {
    if (
      element.name === 'meta' &&
      siteMeta.test(element.attributes.property ?? element.attributes.name ?? '')
    )
      signs += 1
    if (element.name === 'nav') signs += 2
    if (element.name === 'a' && element.attributes.href !== undefined) links += 1
    if (element.name === 'div' && isFurniture(element) && holdsLinks(element)) signs += 2
    if (signs >= 2) return true
  }
  if (links < 15) return false
  const { linked, all } = linkShare(page, page)
  return linked * 5 >= all
}

function holdsLinks(element: HtmlElement): boolean {
  let links = 0
  for (const below of elementsBelow(element)) {
    if (below.name === 'a') links += 1
    if (links >= 3) return true
  }
  return false
}

/** Counts the characters of what is visible of an element, and those in links to other pages. */
export function linkShare(element: HtmlElement, page: HtmlElement): LinkShare {
  let linked = 0
  let all = 0
  const visit = (node: HtmlNode, isLink: boolean) => {
    if (typeof node === 'string') {
      const count = countCharacters(node)
      all += count
      if (isLink) linked += count
    } else if (!isLeftOut(node, page)) {
      const leads = isLink || (node.name === 'a' && !(node.attributes.href ?? '#').startsWith('#'))
      for (const child of node.children) visit(child, leads)
    }
  }
  visit(element, false)
  return { linked, all }
}

/** Characters that are no blanks. */
export function countCharacters(words: string): number {
  return words.length - (words.match(/\s/g)?.length ?? 0)
}

/** The text of the page outside of everything that stands around articles, in characters. */
export function bodyCharacters(page: HtmlElement): number {
  let count = 0
  const visit = (node: HtmlNode) => {
    if (typeof node === 'string') count += countCharacters(node)
    else if (!isLeftOut(node, page) && !isAround(node, page)) for (const child of node.children) visit(child)
  }
  visit(page)
  return count
}

function isAround(element: HtmlElement, page: HtmlElement): boolean {
  if (element.characters * 2 > page.characters) return false
  if (isFurniture(element)) return true
  return /^(?:ul|ol|dl|table|div)$/.test(element.name) && isLinkList(element, page)
}

/** Whether an element is little but links to other pages. */
export function isLinkList(element: HtmlElement, page: HtmlElement): boolean {
  if (element.characters > 5_000) return false
  const { linked, all } = linkShare(element, page)
  return linked * 4 > all * 3
}

/** The words of the page's own first heading, or null. */
export function firstHeading(page: HtmlElement): string | null {
  for (const element of elementsBelow(page)) {
    if (element.name === 'h1' && element.characters > 0) return lineOf(element)
  }
  return null
}
