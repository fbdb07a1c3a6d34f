import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { isLeftOut } from '../text/visibility.ts'
import { elementsBelow, type HtmlElement, type HtmlNode } from '../tree/html-node.ts'

/** Readability compares elements with each other; above this number it takes more than a second or two. */
const MAX_ELEMENTS = 15_000
const MAX_CHARACTERS = 2_000_000
/** Below this it tries again with laxer rules; half of its default, since Chinese says twice as much in a character. */
const ENOUGH_CHARACTERS = 250

/** The attribute that carries an element's number through Readability, which renames and replaces elements. */
const NUMBER = 'data-postil-number'

/** What a DOM element must be able to do here. */
interface Numbered {
  getAttribute(name: string): string | null
}

/**
 * The elements that Readability keeps of a page, or null when it finds no article or the page is too large for it.
 * It works on a copy made of visible elements, ids and classes alone: no styles, scripts, pictures or addresses.
 */
export function readableElements(page: HtmlElement, title: string): Set<HtmlElement> | null {
  const elements = numbered(page)
  if (elements === null || page.characters > MAX_CHARACTERS) return null
  const { document } = parseHTML(copyOf(page, elements, title))
  const article = new Readability(document, {
    charThreshold: ENOUGH_CHARACTERS,
    disableJSONLD: true,
    keepClasses: true,
    serializer: node => node as unknown as { querySelectorAll(selector: string): Iterable<Numbered> },
  }).parse()
  if (!article?.content) return null
  const kept = new Set<HtmlElement>()
  const order = [...elements.keys()]
  for (const node of article.content.querySelectorAll(`[${NUMBER}]`)) {
    const element = order[Number(node.getAttribute(NUMBER))]
    if (element !== undefined) kept.add(element)
  }
  return kept
}

function numbered(page: HtmlElement): Map<HtmlElement, number> | null {
  const numbers = new Map<HtmlElement, number>()
  for (const element of elementsBelow(page)) {
    if (numbers.size >= MAX_ELEMENTS) return null
    numbers.set(element, numbers.size)
  }
  return numbers
}

/** Elements without a meaning for articles, which Readability would only stumble over. */
const unwrapped = new Set(['html', 'body', 'form', '#document'])
const empty = new Set(['br', 'hr', 'img', 'wbr', 'col'])

function copyOf(page: HtmlElement, numbers: ReadonlyMap<HtmlElement, number>, title: string): string {
  const pieces: string[] = []
  const visit = (node: HtmlNode) => {
    if (typeof node === 'string') pieces.push(escapeMarkup(node))
    else if (!isLeftOut(node, page)) {
      const isOpen = unwrapped.has(node.name)
      if (!isOpen) pieces.push(openTag(node, numbers.get(node) ?? 0))
      for (const child of node.children) visit(child)
      if (!isOpen && !empty.has(node.name)) pieces.push(`</${node.name}>`)
    }
  }
  visit(page)
  return `<!DOCTYPE html><html><head><title>${escapeMarkup(title)}</title></head><body>${pieces.join('')}</body></html>`
}

function openTag({ name, attributes }: HtmlElement, number: number): string {
  const { id, class: classes, role, itemprop, href } = attributes
  const kept = {
    id,
    class: classes?.slice(0, 500),
    role,
    itemprop,
    href: href === undefined ? undefined : href.startsWith('#') ? '#' : '/',
  }
  const words = Object.entries(kept).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escapeMarkup(value)}"`],
  )
  return `<${name} ${NUMBER}="${number}"${words.join('')}>`
}

function escapeMarkup(words: string): string {
  return words.replace(/[&<>"]/g, sign => `&#${sign.charCodeAt(0)};`)
}
