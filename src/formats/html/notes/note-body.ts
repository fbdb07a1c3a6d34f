import { TextBuilder } from '../../text-builder.ts'
import { type WritingContext, writeChildren } from '../text/write-html.ts'
import { blockElements, headingElements } from '../tree/element-kinds.ts'
import { elementsBelow, type HtmlElement, isWithin, wordsOf } from '../tree/html-node.ts'
import { bareLabel } from './note-labels.ts'
import { blockAround, LONGEST_NOTE } from './scan-links.ts'

/** Where the words of a note stand: children `from` to `to` of an element. */
export interface NotePlace {
  readonly host: HtmlElement
  readonly from: number
  readonly to: number
  /** The element that is nothing but this note, or null. */
  readonly whole: HtmlElement | null
}

/** Stands for links back while a note is written; a code point that no text may use. */
const BACK = '\ufdd0'

/** The elements of a page that matter when one looks for where notes begin and end. */
export interface NoteElements {
  /** What calls lead to. */
  readonly targets: ReadonlySet<HtmlElement>
  readonly calls: ReadonlySet<HtmlElement>
}

/**
 * The words that belong to the place a call leads to: the block it stands in, or a part of that block when other
 * notes or the text itself stand there too. Null where that is no note, e.g. a heading.
 */
export function placeOfNote(target: HtmlElement, elements: NoteElements): NotePlace | null {
  const block = blockAround(target)
  if (block.name === 'dt' && block.parent !== null) return placeOfTerm(block, block.parent)
  const whole = climb(block, elements.targets)
  if (isHeadingLike(whole)) return null
  const isOwn =
    whole.parent !== null &&
    whole.name !== 'body' &&
    whole.characters <= LONGEST_NOTE &&
    !holdsOther(whole, target, elements.targets) &&
    !holdsAny(whole, elements.calls)
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
  for (let at = to; at < siblings.length; at++) {
    const next = siblings[at]
    if (typeof next === 'string' ? /\S/.test(next) : next === undefined || !isMore(next)) break
    if (typeof next === 'object') to = at + 1
  }
  return to === from + 1 ? null : { host: note.parent, from, to, whole: null }

  function isMore(next: HtmlElement): boolean {
    return (
      next.name === 'p' && next.attributes.class === style && !targets.has(next) && !holdsAny(next, targets)
    )
  }
}

/** A note that is a term of a list and what stands behind it. */
function placeOfTerm(term: HtmlElement, list: HtmlElement): NotePlace {
  const from = list.children.indexOf(term)
  const next = list.children.findIndex(
    (child, at) => at > from && typeof child === 'object' && child.name === 'dt',
  )
  return { host: list, from, to: next < 0 ? list.children.length : next, whole: null }
}

/** From a paragraph to the element around it that is the note as a whole. */
function climb(block: HtmlElement, targets: ReadonlySet<HtmlElement>): HtmlElement {
  let at = block
  for (;;) {
    const { parent } = at
    if (parent === null || !isNoteElement(parent, at)) return at
    if (holdsOther(parent, at, targets) && !targets.has(parent)) return at
    at = parent
  }
}

/** `child` is inside or is the one target that does not count. */
function holdsOther(element: HtmlElement, own: HtmlElement, targets: ReadonlySet<HtmlElement>): boolean {
  const inside = new Set([own, ...elementsBelow(own)])
  for (const below of elementsBelow(element)) if (targets.has(below) && !inside.has(below)) return true
  return false
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

function isHeadingLike(element: HtmlElement): boolean {
  return headingElements.has(element.name) || element.name === 'table' || element.name === 'nav'
}

/** The part of a block from a target to the next one, to an empty line or to a block inside. */
function split(block: HtmlElement, target: HtmlElement, { targets, calls }: NoteElements): NotePlace | null {
  let host = block
  for (;;) {
    const from = host.children.findIndex(child => typeof child === 'object' && isWithin(target, child))
    const child = host.children[from]
    if (typeof child !== 'object') return null
    if (child !== target && !blockElements.has(child.name) && holdsOther(child, target, targets)) {
      host = child
      continue
    }
    const ends = (other: HtmlElement, at: number) =>
      blockElements.has(other.name) || targets.has(other) || holdsAny(other, targets) || isEmptyLine(host, at)
    const next = host.children.findIndex(
      (other, at) => at > from && typeof other === 'object' && ends(other, at),
    )
    const to = next < 0 ? host.children.length : next
    const parts = host.children.slice(from, to).filter(part => typeof part === 'object')
    if (parts.some(part => calls.has(part) || holdsAny(part, calls))) return null
    return { host, from, to, whole: null }
  }
}

/** Whether the second of two line breaks stands at a place. */
function isEmptyLine(host: HtmlElement, at: number): boolean {
  const isBreak = (index: number) => {
    const child = host.children[index]
    return typeof child === 'object' && child.name === 'br'
  }
  const between = host.children[at - 1]
  return (
    isBreak(at) &&
    (isBreak(at - 1) || (typeof between === 'string' && !/\S/.test(between) && isBreak(at - 2)))
  )
}

function holdsAny(element: HtmlElement, wanted: ReadonlySet<HtmlElement>): boolean {
  for (const below of elementsBelow(element)) if (wanted.has(below)) return true
  return false
}

/**
 * The words of a note without its own number and the links back, or null when nothing is left. `label` is the
 * number as the call has it.
 */
export function wordsOfNote(
  place: NotePlace,
  label: string,
  isWayBack: (element: HtmlElement) => boolean,
  context: WritingContext,
): TextBuilder | null {
  const raw = TextBuilder.forNote()
  const notes = {
    callAt(element: HtmlElement, _: () => number, again: (words: string) => void): boolean {
      const isBack = isWayBack(element) || wordsOf(element, 'class').includes('mw-cite-backlink')
      if (isBack) again(BACK)
      return isBack
    },
    skippedIn: () => [],
  }
  writeChildren(place.host, place, raw, { ...context, notes })
  const words = withoutLabel(raw.words(), bareLabel(label))
  if (!/[\p{L}\p{N}]/u.test(words)) return null
  const body = TextBuilder.forNote()
  body.write(words)
  return body
}

function withoutLabel(words: string, label: string): string {
  const unlinked = words
    .replace(/^[\s[(（〔【［^↑]*(?:\ufdd0[\])）〕】］]*[\s,，]*)+(?:[.．、:：](?!\d))?\s*/u, '')
    .replace(/\s*[[(（〔【［]?\ufdd0[\])）〕】］]?/gu, '')
  if (unlinked.length < words.length && !words.endsWith(BACK)) return unlinked.trim()
  const own = label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const typed = new RegExp(
    `^\\s*(?:[[(（〔【［]\\s*${own}\\s*[\\])）〕】］]|${own}\\s*[.．、:：](?!\\d))\\s*`,
    'u',
  )
  return unlinked.replace(typed, '').trim()
}
