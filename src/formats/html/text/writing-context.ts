import type { HtmlElement } from '../tree/html-node.ts'

/** What the writer asks about the notes of a page. */
export interface NotesOnPage {
  /** Called with each element: writes the call of a note and says so, or does nothing. */
  callAt(element: HtmlElement, call: () => number, again: (words: string) => void): boolean
  /** The children of an element, by their index, that are words of notes and stand at the end; null for none. */
  skippedIn(element: HtmlElement): ReadonlySet<number> | null
}

/** What is written of a page, and how. */
export interface WritingContext {
  /** Of the whole page: elements are hidden only when they hold less than half of it. */
  readonly page: HtmlElement
  /** Parts of the page that are left out, with all in them. */
  readonly without: ReadonlySet<HtmlElement>
  readonly notes: NotesOnPage | null
  /** Whether a line end of the source between two Han characters is nothing; else it is a blank. */
  readonly joinsHan: boolean
}

/** What the elements around decide about an element. */
export interface Around {
  readonly keepsBlanks: boolean
  readonly isInHeading: boolean
  readonly isInCell: boolean
  readonly lists: number
  readonly quotes: number
}

export const top: Around = { keepsBlanks: false, isInHeading: false, isInCell: false, lists: 0, quotes: 0 }
