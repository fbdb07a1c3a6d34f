import { blockElements } from '../tree/element-kinds.ts'
import { type HtmlElement, isWithin, wordsOf } from '../tree/html-node.ts'
import { blockAround, LONGEST_NOTE } from './scan-links.ts'
import type { Tally } from './tally.ts'

/** Where the words of a note stand: children `from` to `to` of an element. */
export interface NotePlace {
  readonly host: HtmlElement
  readonly from: number
  readonly to: number
  /** The element that is nothing but this note, or null. */
  readonly whole: HtmlElement | null
}

/** The elements of a page that matter when one looks for where notes begin and end. */
export interface NoteElements {
  /** What calls lead to. */
  readonly targets: Tally
  readonly calls: Tally
  readonly headings: Tally
  /** The calls of each target. */
  readonly callers: ReadonlyMap<HtmlElement, { readonly calls: readonly HtmlElement[] }>
}

/**
 * The words that belong to the place a call leads to: the block it stands in, or a part of that block when other
 * notes or the text itself stand there too. Null where that is no note, e.g. a heading.
 */
export function placeOfNote(target: HtmlElement, elements: NoteElements): NotePlace | null {
  const block = blockAround(target)
  if (block.name === 'dt' && block.parent !== null) return placeOfTerm(block, block.parent)
  const whole = climb(block, elements.targets)
  if (elements.headings.has(whole) || whole.name === 'table' || whole.name === 'nav') return null
  const isOwn =
    whole.parent !== null &&
    whole.name !== 'body' &&
    whole.characters <= LONGEST_NOTE &&
    !(whole === block && target !== block && isMixed(block)) &&
    !elements.targets.hasBeside(whole, target) &&
    elements.callers.get(target)?.calls.some(call => isWithin(call, whole)) !== true
  if (isOwn) return continued(whole, elements) ?? { host: whole, from: 0, to: whole.children.length, whole }
  return split(block, target, elements)
}

/** A note in a paragraph of a class for notes, with the paragraphs of that class that follow and are no notes. */
function continued(note: HtmlElement, { targets }: NoteElements): NotePlace | null {
  const { class: style } = note.attributes
  if (note.parent === null || note.name !== 'p' || style === undefined || !/note/i.test(style)) return null
  const siblings = note.parent.children
  const from = siblings.indexOf(note)
  let to = from + 1
  let length = note.characters
  for (let at = to; at < siblings.length && length <= LONGEST_NOTE; at++) {
    const next = siblings[at]
    if (typeof next === 'string' && !/\S/.test(next)) continue
    const isMore =
      typeof next === 'object' && next.name === 'p' && next.attributes.class === style && !targets.has(next)
    if (!isMore) break
    length += next.characters
    to = at + 1
  }
  if (to === from + 1 || length > LONGEST_NOTE) return null
  return { host: note.parent, from, to, whole: null }
}

/** A note that is a term of a list and what stands behind it. */
function placeOfTerm(term: HtmlElement, list: HtmlElement): NotePlace {
  const from = list.children.indexOf(term)
  let to = from + 1
  for (let child = list.children[to]; child !== undefined; child = list.children[++to]) {
    if (typeof child === 'object' && child.name === 'dt') break
  }
  return { host: list, from, to, whole: null }
}

/** From a paragraph to the element around it that is the note as a whole. */
function climb(block: HtmlElement, targets: Tally): HtmlElement {
  let at = block
  for (;;) {
    const { parent } = at
    if (parent === null || !isNoteElement(parent, at) || targets.hasBeside(parent, at)) return at
    at = parent
  }
}

function isNoteElement(element: HtmlElement, child: HtmlElement): boolean {
  if (element.name === 'li') return true
  if (element.name === 'tr') return child.name === 'td' || child.name === 'th'
  const { id, style } = element.attributes
  if (style !== undefined && /mso-element:\s*(?:footnote|endnote)\b(?!-)/i.test(style)) return true
  if (id !== undefined && /^(?:ftn|edn|sdfootnote|sdendnote|fn|note)[-_:]?\d+$/i.test(id)) return true
  const types = [...wordsOf(element, 'epub:type'), ...wordsOf(element, 'role'), ...wordsOf(element, 'class')]
  return types.some(type => /^(?:doc-)?(?:footnote|endnote|rearnote)$/.test(type))
}

/** The part of a block from a target to the next one, to an empty line or to a block inside. */
function split(block: HtmlElement, target: HtmlElement, { targets, calls }: NoteElements): NotePlace | null {
  let host = block
  for (;;) {
    const child = childTowards(host, target)
    if (child === null) return null
    if (child !== target && !blockElements.has(child.name) && targets.hasBeside(child, target)) {
      host = child
      continue
    }
    const from = host.children.indexOf(child)
    if (calls.has(child)) return null
    let to = from + 1
    for (let next = host.children[to]; next !== undefined; next = host.children[++to]) {
      if (typeof next === 'string') continue
      if (blockElements.has(next.name) || targets.has(next) || isEmptyLine(host, to)) break
      if (calls.has(next)) return null
    }
    return { host, from, to, whole: null }
  }
}

/** Whether an element holds blocks or empty lines, so that a place inside a line of it is not all of it. */
function isMixed(element: HtmlElement): boolean {
  return element.children.some(
    (child, at) => typeof child === 'object' && (blockElements.has(child.name) || isEmptyLine(element, at)),
  )
}

/** The child of `host` that is `below` or holds it, or null. */
function childTowards(host: HtmlElement, below: HtmlElement): HtmlElement | null {
  for (let at = below; at.parent !== null; at = at.parent) if (at.parent === host) return at
  return null
}

/** Whether the second of two line breaks stands at a place. */
function isEmptyLine(host: HtmlElement, at: number): boolean {
  const isBreak = (index: number) => {
    const child = host.children[index]
    return typeof child === 'object' && child.name === 'br'
  }
  const between = host.children[at - 1]
  const isBlank = typeof between === 'string' && !/\S/.test(between)
  return isBreak(at) && (isBreak(at - 1) || (isBlank && isBreak(at - 2)))
}
