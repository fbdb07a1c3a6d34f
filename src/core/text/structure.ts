import type { TextSpan } from './span.ts'

/** A heading of the text; level 1 is the highest, 9 the lowest. */
export interface HeadingMark extends TextSpan {
  readonly kind: 'heading'
  readonly level: number
}

/** The words of one page of the file, for citing; pages follow each other without gap in text order. */
export interface PageMark extends TextSpan {
  readonly kind: 'page'
  /** As printed on the page where that was found, else counted from 1. */
  readonly label: string
}

/** The words of a footnote or endnote. */
export interface NoteMark extends TextSpan {
  readonly kind: 'note'
  /** As it stands in the text, e.g. `3`. */
  readonly label: string
  /** Where the text refers to it; null when that was lost. */
  readonly at: number | null
}

/** Somebody's remark on words of the text: a comment of a word processor, a highlight of a PDF reader. */
export interface CommentMark extends TextSpan {
  readonly kind: 'comment'
  readonly author: string
  /** Empty for a bare highlight. */
  readonly text: string
  /** ISO 8601; null when unknown. */
  readonly madeAt: string | null
  /** `#rrggbb` of a highlight, else null. */
  readonly color: string | null
  readonly tags: readonly string[]
}

/** One turn of talk, the speaker's label included where the text has one. */
export interface TurnMark extends TextSpan {
  readonly kind: 'turn'
  readonly speaker: string
}

/** Words said at a time of a recording, in milliseconds from its start; `end` null when only the start is known. */
export interface TimeMark extends TextSpan {
  readonly kind: 'time'
  readonly start: number
  readonly end: number | null
}

/**
 * What a page carries besides its text: running head, page number, the blanks around. When it is taken out,
 * `insert` stands in its place: nothing or a blank where a sentence goes on, a paragraph break where one ended.
 */
export interface FurnitureMark extends TextSpan {
  readonly kind: 'furniture'
  readonly insert: string
}

/** What a stretch of a document's text is, besides words. Offsets as in `TextSpan`. */
export type Mark = HeadingMark | PageMark | NoteMark | CommentMark | TurnMark | TimeMark | FurnitureMark

/** The order in which marks are kept: by place, the longer one first. */
export function byPlace(a: TextSpan, b: TextSpan): number {
  return a.from - b.from || b.to - a.to
}

/**
 * Marks carried through a change of the text. `mapSpan` gives null where nothing is left; such marks go.
 * `mapPosition` moves single places.
 */
export function mapMarks(
  marks: readonly Mark[],
  mapSpan: (span: TextSpan) => TextSpan | null,
  mapPosition: (position: number) => number,
): Mark[] {
  return marks
    .flatMap((mark): Mark[] => {
      const span = mapSpan(mark)
      if (span === null) return []
      const moved = { ...mark, from: span.from, to: span.to }
      if (moved.kind === 'note' && moved.at !== null) return [{ ...moved, at: mapPosition(moved.at) }]
      return [moved]
    })
    .sort(byPlace)
}
