import type { TextBuilder } from '../../text-builder.ts'

/** A remark that is tied to the words between the `comment-start` and `comment-end` of its id, if there are any. */
export interface CommentPiece {
  readonly kind: 'comment'
  readonly id: string | null
  readonly author: string
  readonly text: string
  readonly madeAt: string | null
}

/** What a paragraph of a word processor is made of, in order. */
export type Piece =
  | { readonly kind: 'words'; readonly words: string }
  /** The call of a footnote or endnote, and what it says; null when that was lost. */
  | { readonly kind: 'note'; readonly body: TextBuilder | null }
  | { readonly kind: 'comment-start' | 'comment-end'; readonly id: string }
  | CommentPiece

/** A paragraph as it is shown. */
export interface Paragraph {
  readonly kind: 'paragraph'
  readonly pieces: readonly Piece[]
  /** 1 to 9, null for body text. */
  readonly headingLevel: number | null
  /** Number or bullet as `listLabel` gives it; empty outside of lists. */
  readonly label: string
  /** How deep a list item is nested, from 0. */
  readonly listLevel: number
  /** Name of the list the item belongs to; null when the file does not say. */
  readonly list: string | null
}

/** A row of a table; each cell holds blocks, tables among them. */
export interface Row {
  readonly kind: 'row'
  readonly cells: readonly (readonly Block[])[]
}

export type Block = Paragraph | Row
