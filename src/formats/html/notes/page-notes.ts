import type { TextBuilder } from '../../text-builder.ts'
import type { NotesOnPage, WritingContext } from '../text/writing-context.ts'
import { inlineElements } from '../tree/element-kinds.ts'
import { type HtmlElement, lineOf } from '../tree/html-node.ts'
import { emptiedHeadings } from './emptied-headings.ts'
import { bareLabel } from './note-labels.ts'
import { type NoteElements, type NotePlace, placeOfNote } from './note-place.ts'
import { wordsOfNote } from './note-words.ts'
import type { PairedNotes } from './pair-notes.ts'
import type { ScannedPage } from './scan-links.ts'
import { Tally } from './tally.ts'

/** A number with its brackets, in characters. */
const LONGEST_LABEL = 24

/** The calls that lead to an element, and the name of the place it is. */
interface Callers {
  readonly name: string
  readonly calls: HtmlElement[]
}

/** The notes of a book: their words by place, and their numbers as far as they were called. */
export class NoteBook {
  readonly words = new Map<string, TextBuilder>()
  /** Places called from the text itself and not only from inside other notes. */
  readonly called = new Set<string>()
  private readonly numbers = new Map<string, number>()

  constructor(readonly paired: PairedNotes) {}

  isNote(place: string): boolean {
    return this.called.has(place) && this.words.has(place)
  }

  /** Writes a call: the first of a note gives it its number. */
  call(place: string, builder: TextBuilder, call: () => number, again: (words: string) => void): void {
    const known = this.numbers.get(place)
    if (known !== undefined) {
      again(`[${known}]`)
      return
    }
    const number = call()
    this.numbers.set(place, number)
    const words = this.words.get(place)
    if (words !== undefined) builder.setNote(number, words)
  }
}

/** The notes and calls that stand on one page. */
export class PageNotes {
  private readonly calls = new Map<HtmlElement, { readonly place: string; readonly label: string }>()
  private readonly places = new Map<string, NotePlace>()

  constructor(
    private readonly book: NoteBook,
    private readonly scanned: ScannedPage,
  ) {
    for (const { link, element } of scanned.links) {
      const place = book.paired.calls.get(link.id)
      if (place !== undefined) this.calls.set(withBrackets(element), { place, label: link.label })
    }
    const elements = this.elements()
    for (const [element, { name }] of elements.callers) {
      const place = placeOfNote(element, elements)
      if (place !== null) this.places.set(name, place)
    }
  }

  private elements(): NoteElements & { callers: ReadonlyMap<HtmlElement, Callers> } {
    const callers = new Map<HtmlElement, Callers>()
    for (const name of new Set(this.book.paired.calls.values())) {
      const target = this.scanned.places.get(name)
      if (target !== undefined && !callers.has(target)) callers.set(target, { name, calls: [] })
    }
    for (const [element, { place }] of this.calls) {
      const target = this.scanned.places.get(place)
      if (target !== undefined) callers.get(target)?.calls.push(element)
    }
    return {
      callers,
      targets: new Tally(callers.keys()),
      calls: new Tally(this.calls.keys()),
      headings: new Tally(this.scanned.headings),
    }
  }

  /** Puts the words of the notes that stand here into the book. */
  readWords(context: WritingContext): void {
    const { labels } = this.book.paired
    const returns = new Map(this.scanned.links.map(({ link, element }) => [element, link.target]))
    const isWayBack = (element: HtmlElement) => this.book.paired.returns.has(returns.get(element) ?? '')
    for (const [name, place] of this.places) {
      const words = wordsOfNote(place, labels.get(name) ?? '', isWayBack, context)
      if (words !== null) this.book.words.set(name, words)
    }
  }

  /** Tells the book which notes are called here, from places that `isWritten`. */
  noteCalls(isWritten: (element: HtmlElement) => boolean): void {
    const wholes = new Set([...this.places.values()].flatMap(({ whole }) => (whole === null ? [] : [whole])))
    const parts = this.parts(() => true)
    for (const [element, { place }] of this.calls) {
      if (isWritten(element) && !isInNote(element, wholes, parts)) this.book.called.add(place)
    }
  }

  /** The elements that are notes, and headings inside `roots` that had nothing but notes below them. */
  without(roots: readonly HtmlElement[], context: WritingContext): Set<HtmlElement> {
    const notes = new Set<HtmlElement>()
    for (const [name, { whole }] of this.places)
      if (whole !== null && this.book.isNote(name)) notes.add(whole)
    return new Set([...notes, ...emptiedHeadings(roots, { ...context, notes: this.toWrite(null) }, notes)])
  }

  /** What the writer of the page asks. */
  toWrite(builder: TextBuilder | null): NotesOnPage {
    const parts = this.parts(name => this.book.isNote(name))
    return {
      callAt: (element, call, again) => {
        const called = this.calls.get(element)
        if (called === undefined || builder === null || !this.book.isNote(called.place)) return false
        this.book.call(called.place, builder, call, again)
        return true
      },
      skippedIn: element => parts.get(element) ?? null,
    }
  }

  /** Children that are notes, by the element they stand in, for notes that are no element of their own. */
  private parts(isWanted: (name: string) => boolean): Map<HtmlElement, Set<number>> {
    const parts = new Map<HtmlElement, Set<number>>()
    for (const [name, { host, from, to, whole }] of this.places) {
      if (whole !== null || !isWanted(name)) continue
      const children = parts.get(host) ?? new Set<number>()
      for (let at = from; at < to; at++) children.add(at)
      parts.set(host, children)
    }
    return parts
  }
}

function isInNote(
  element: HtmlElement,
  wholes: ReadonlySet<HtmlElement>,
  parts: ReadonlyMap<HtmlElement, ReadonlySet<number>>,
): boolean {
  for (let at: HtmlElement | null = element; at !== null; at = at.parent) {
    if (wholes.has(at)) return true
    const inParent = at.parent === null ? undefined : parts.get(at.parent)
    if (inParent?.has(at.parent?.children.indexOf(at) ?? -1) === true) return true
  }
  return false
}

/** The call with what only dresses it: raised figures and brackets, also those that stand beside it as text. */
function withBrackets(link: HtmlElement): HtmlElement {
  const label = bareLabel(lineOf(link))
  let at = link
  while (at.parent !== null && isDressing(at.parent) && bareLabel(lineOf(at.parent)) === label) at = at.parent
  const siblings = at.parent?.children
  if (siblings === undefined) return at
  const index = siblings.indexOf(at)
  const before = siblings[index - 1]
  const after = siblings[index + 1]
  if (typeof before === 'string' && typeof after === 'string' && isPair(before.at(-1), after.at(0))) {
    siblings[index - 1] = before.slice(0, -1)
    siblings[index + 1] = after.slice(1)
  }
  return at
}

function isDressing(element: HtmlElement): boolean {
  return inlineElements.has(element.name) && element.characters <= LONGEST_LABEL
}

function isPair(left: string | undefined, right: string | undefined): boolean {
  return (
    left !== undefined &&
    right !== undefined &&
    ['[]', '()', '（）', '〔〕', '【】', '［］'].includes(left + right)
  )
}
