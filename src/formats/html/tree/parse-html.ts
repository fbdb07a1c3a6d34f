import { Refusal } from '../../../core/refusal.ts'
import { MAX_TEXT_CHARACTERS } from '../../text/index.ts'
import {
  blockElements,
  headElements,
  headingElements,
  inlineElements,
  paragraphEnders,
  plainInlineElements,
  voidElements,
} from './element-kinds.ts'
import type { Attributes, HtmlElement, HtmlTree } from './html-node.ts'
import { type TokenSink, tokenize } from './tokenize.ts'

/** Elements open at a time; what is nested deeper comes to stand beside. Browsers stop at 512. */
export const MAX_DEPTH = 256
/** Elements of one page, some 350 bytes each. The longest articles of encyclopedias have a sixth of it. */
export const MAX_ELEMENTS = 600_000

/** Which open elements the next one closes, and the ancestors within which they are looked for. */
const implied: ReadonlyMap<string, { closes: ReadonlySet<string>; within: ReadonlySet<string> }> = new Map(
  (
    [
      ['li', 'li', 'ul ol menu dir table td th'],
      ['dd dt', 'dd dt', 'dl table td th'],
      ['option', 'option', 'select datalist'],
      ['optgroup', 'option optgroup', 'select'],
      ['tr', 'tr td th caption colgroup', 'table'],
      ['td th', 'td th', 'tr table'],
      ['tbody thead tfoot', 'tbody thead tfoot tr td th caption colgroup', 'table'],
      ['rt rp rb', 'rt rp rb', 'ruby'],
    ] as const
  ).flatMap(([names, closes, within]) =>
    names.split(' ').map(name => [name, { closes: setOf(closes), within: setOf(within) }] as const),
  ),
)

/** Where the search for the element that an end tag closes stops; for all others at the cell of a table. */
const endScopes: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  (
    [
      ['li', 'ul ol menu dir table'],
      ['dd dt', 'dl table'],
      ['td th tr tbody thead tfoot caption', 'table'],
      ['table', ''],
    ] as const
  ).flatMap(([names, scope]) => names.split(' ').map(name => [name, setOf(scope)] as const)),
)
const cellScope = setOf('td th caption table')
const paragraph = setOf('p')
const link = setOf('a')

function setOf(names: string): ReadonlySet<string> {
  return new Set(names.split(' '))
}

/**
 * Parses a page. Never fails on wrong markup: tags are closed as browsers close them, roughly. XHTML, where tags may
 * close themselves, is told by its XML declaration or namespace, or by `isXml`.
 * Refuses: file-too-large (more than `MAX_ELEMENTS`).
 */
export function parseHtml(source: string, isXml = looksLikeXhtml(source)): HtmlTree {
  const builder = new TreeBuilder()
  tokenize(source, builder, isXml)
  countCharacters(builder.root)
  return { root: builder.root, linkedData: builder.linkedData }
}

function looksLikeXhtml(source: string): boolean {
  const head = source.slice(0, 2_000)
  return (
    /^\s*<\?xml\s/.test(head) ||
    /<html[^>]*\sxmlns\s*=\s*["']http:\/\/www\.w3\.org\/1999\/xhtml["']/i.test(head)
  )
}

class TreeBuilder implements TokenSink {
  readonly root = makeElement('#document', {}, null)
  readonly linkedData: string[] = []
  private readonly stack: HtmlElement[] = [this.root]
  /** How many elements of a name are open. */
  private readonly opened = new Map<string, number>()
  private count = 0
  /** End tags to come of elements that were too deep to be opened, by name. */
  private readonly unopened = new Map<string, number>()

  open(name: string, attributes: Attributes, isClosed: boolean): void {
    if ((name === 'html' || name === 'body') && this.isOpen(name)) return
    if (!headElements.has(name)) this.endHead()
    this.closeImplied(name)
    if (plainInlineElements.has(name) && !hasAny(attributes)) return
    this.count += 1
    if (this.count > MAX_ELEMENTS) {
      const detail = `More than ${MAX_ELEMENTS} elements`
      throw new Refusal('file-too-large', detail, { limit: MAX_TEXT_CHARACTERS })
    }
    const element = makeElement(name, attributes, this.top)
    this.top.children.push(element)
    if (isClosed || voidElements.has(name)) return
    if (this.stack.length < MAX_DEPTH) this.push(element)
    else this.unopened.set(name, (this.unopened.get(name) ?? 0) + 1)
  }

  close(name: string): void {
    // A browser goes on filling the body after its end.
    if (name === 'body' || name === 'html') return
    if (name === 'br') this.open('br', {}, true)
    if (voidElements.has(name)) return
    const unopened = this.unopened.get(name) ?? 0
    const at = unopened > 0 ? 0 : this.findOpen(name)
    if (unopened > 0) this.unopened.set(name, unopened - 1)
    else if (at > 0) this.cut(at)
    else if (name === 'p') this.top.children.push(makeElement('p', {}, this.top))
  }

  text(words: string): void {
    if (this.top.name === 'head' && /\S/.test(words)) this.endHead()
    const { children } = this.top
    const last = children.length - 1
    const before = children[last]
    if (typeof before === 'string') children[last] = before + words
    else children.push(words)
  }

  raw(name: string, attributes: Attributes, content: string): void {
    if (name === 'script' && attributes.type?.trim().toLowerCase() === 'application/ld+json') {
      this.linkedData.push(content)
    }
    if (name !== 'title' && name !== 'xmp') return
    this.open(name, attributes, false)
    this.text(name === 'xmp' ? content : decodeTitle(content))
    this.close(name)
  }

  private get top(): HtmlElement {
    return this.stack.at(-1) ?? this.root
  }

  private isOpen(name: string): boolean {
    return (this.opened.get(name) ?? 0) > 0
  }

  private push(element: HtmlElement): void {
    this.stack.push(element)
    this.opened.set(element.name, (this.opened.get(element.name) ?? 0) + 1)
  }

  /** Closes the element at a place of the stack and all inside it. */
  private cut(from: number): void {
    for (const { name } of this.stack.splice(from)) this.opened.set(name, (this.opened.get(name) ?? 1) - 1)
  }

  private endHead(): void {
    if (this.top.name === 'head') this.cut(this.stack.length - 1)
  }

  private closeImplied(name: string): void {
    if (paragraphEnders.has(name) && this.isOpen('p')) this.closeWithin(paragraph, isBlock)
    const rule = implied.get(name)
    if (rule !== undefined) this.closeWithin(rule.closes, open => rule.within.has(open))
    if (headingElements.has(name) && headingElements.has(this.top.name)) this.cut(this.stack.length - 1)
    if (name === 'a' && this.isOpen('a')) this.closeWithin(link, isBlock)
  }

  /** Closes the outermost open element of the given names that stands inside the nearest one that `stops`. */
  private closeWithin(names: ReadonlySet<string>, stops: (name: string) => boolean): void {
    let found = 0
    for (let at = this.stack.length - 1; at > 0; at--) {
      const name = this.stack[at]?.name ?? ''
      if (names.has(name)) found = at
      else if (stops(name)) break
    }
    if (found > 0) this.cut(found)
  }

  /** Place on the stack of the element that an end tag closes; 0 for none. */
  private findOpen(name: string): number {
    if (!this.isOpen(name)) return 0
    const scope = endScopes.get(name) ?? cellScope
    const isInline = inlineElements.has(name)
    for (let at = this.stack.length - 1; at > 0; at--) {
      const open = this.stack[at]?.name ?? ''
      if (open === name) return at
      if (scope.has(open) || (isInline && blockElements.has(open))) return 0
    }
    return 0
  }
}

function isBlock(name: string): boolean {
  return !inlineElements.has(name)
}

function makeElement(name: string, attributes: Attributes, parent: HtmlElement | null): HtmlElement {
  return { name, attributes, children: [], parent, characters: 0 }
}

function hasAny(attributes: Attributes): boolean {
  for (const _ in attributes) return true
  return false
}

/** A title may hold character references, but no markup. */
function decodeTitle(content: string): string {
  const words: string[] = []
  tokenize(
    content.replaceAll('<', '&lt;'),
    { open() {}, close() {}, raw() {}, text: piece => words.push(piece) },
    false,
  )
  return words.join('')
}

/** Fills in `characters`, children before parents. */
function countCharacters(root: HtmlElement): void {
  const order: HtmlElement[] = [root]
  for (let at = 0; at < order.length; at++) {
    for (const child of order[at]?.children ?? []) {
      if (typeof child === 'object') order.push(child)
    }
  }
  for (let at = order.length - 1; at >= 0; at--) {
    const element = order[at]
    if (element === undefined) continue
    for (const child of element.children) {
      if (typeof child === 'string') element.characters += child.length - (child.match(/\s/g)?.length ?? 0)
    }
    if (element.parent !== null) element.parent.characters += element.characters
  }
}
