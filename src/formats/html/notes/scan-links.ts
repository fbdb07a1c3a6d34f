import { blockElements, headingElements } from '../tree/element-kinds.ts'
import { elementsBelow, type HtmlElement, lineOf } from '../tree/html-node.ts'
import { hintOf, isBackLabel, type LinkHint } from './note-labels.ts'

/** A link that may call a note or lead back from one. Places are named by `resolve`, e.g. `chapter.xhtml#n1`. */
export interface NoteLink {
  /** Unique in all pages. */
  readonly id: string
  readonly target: string
  /** Names of the link itself and of what it stands in or around: where a link back may lead. */
  readonly own: readonly string[]
  /** Names inside and around the block that the link stands in. */
  readonly block: readonly string[]
  readonly label: string
  readonly hint: LinkHint
}

/** Leads from a link's address to the name of a place, `name#fragment`, or null for places outside. */
export type ResolveLink = (address: string) => string | null

/** A page's links and where they stand. */
export interface ScannedPage {
  readonly links: readonly { readonly link: NoteLink; readonly element: HtmlElement }[]
  /** Elements by the name of their place; the first of a name counts. */
  readonly places: ReadonlyMap<string, HtmlElement>
  readonly headings: readonly HtmlElement[]
}

/** A block with more characters is no note. */
export const LONGEST_NOTE = 20_000
/** Words of a link that could be a label, in code units. */
const LABEL = 60
/** Levels of elements around a link whose names it may be called by. */
const LEVELS = 5
/** Links of one page; one with more is searched for no notes. The longest articles of encyclopedias have a tenth. */
const MAX_LINKS = 50_000
/** Elements inside a block that are looked at for names. */
const NAMED_INSIDE = 40

/** All links of a page that notes could hang on. `page` is the page's own name, empty for a page alone. */
export function scanLinks(root: HtmlElement, page: string, resolve: ResolveLink): ScannedPage {
  const places = new Map<string, HtmlElement>()
  const links: { link: NoteLink; element: HtmlElement }[] = []
  const headings: HtmlElement[] = []
  for (const element of elementsBelow(root)) {
    for (const name of namesOf(element, page)) if (!places.has(name)) places.set(name, element)
    if (headingElements.has(element.name)) headings.push(element)
    const found = element.name === 'a' ? noteLink(element, page, resolve, links.length) : null
    if (found !== null) links.push({ link: found, element })
    if (links.length > MAX_LINKS) return { links: [], places: new Map(), headings: [] }
  }
  return { links, places, headings }
}

function noteLink(element: HtmlElement, page: string, resolve: ResolveLink, index: number): NoteLink | null {
  const address = element.attributes.href
  if (address === undefined || !address.includes('#') || element.characters > LABEL) return null
  const target = resolve(address.trim())
  if (target === null) return null
  const label = lineOf(element)
  const hint = hintOf(element, target.slice(target.indexOf('#') + 1))
  if (hint === null && !isBackLabel(label)) return null
  const block = blockAround(element)
  return {
    id: `${page}:${index}`,
    target,
    own: [...around(element, block).flatMap(at => namesOf(at, page)), ...namesInside(element, page)],
    block: [...ancestors(block).flatMap(at => namesOf(at, page)), ...namesInside(block, page)],
    label,
    hint,
  }
}

/** The element that starts the lines a link stands on. */
export function blockAround(element: HtmlElement): HtmlElement {
  let at = element
  while (at.parent !== null && !blockElements.has(at.name)) at = at.parent
  return at
}

function around(element: HtmlElement, block: HtmlElement): HtmlElement[] {
  const found: HtmlElement[] = []
  for (let at: HtmlElement | null = element; at !== null && at !== block; at = at.parent) found.push(at)
  return found
}

function ancestors(block: HtmlElement): HtmlElement[] {
  const found: HtmlElement[] = []
  for (let at: HtmlElement | null = block; at !== null && found.length < LEVELS; at = at.parent) {
    if (at.name === 'body' || at.parent === null || at.characters > LONGEST_NOTE) break
    found.push(at)
  }
  return found
}

function namesInside(element: HtmlElement, page: string): string[] {
  const names: string[] = []
  let seen = 0
  for (const inner of elementsBelow(element)) {
    seen += 1
    if (seen > NAMED_INSIDE) break
    names.push(...namesOf(inner, page))
  }
  return names
}

function namesOf({ name, attributes }: HtmlElement, page: string): string[] {
  const names: string[] = []
  if (attributes.id !== undefined) names.push(`${page}#${attributes.id}`)
  if (name === 'a' && attributes.name !== undefined) names.push(`${page}#${attributes.name}`)
  return names
}
