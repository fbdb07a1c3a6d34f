import type { TextSpan } from '../../core/text/index.ts'

/**
 * Lengths are points (1/72 inch). Pages are looked at upright, x to the right, y down from the top edge. Text that
 * runs in another direction is turned, so that its lines run to the right and follow each other downwards.
 */
export interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/**
 * In which direction lines run on the page: `right` as usual; `down` and `up` turned by a quarter; `left` upside
 * down; `stacked` upright characters below each other, as vertical Chinese; `askew` anything else.
 */
export type Direction = 'right' | 'down' | 'up' | 'left' | 'stacked' | 'askew'

/** What a character looks like. */
export interface Style {
  readonly font: string
  readonly isBold: boolean
  readonly size: number
}

/** One character, or several that the font draws as one. */
export interface Glyph {
  text: string
  left: number
  right: number
  /** The line it stands on. */
  base: number
  readonly style: Style
  /** Whether `left` and `right` are where its ink ends, and not where its neighbours may begin. */
  readonly isInk: boolean
  /** Its middle on the upright page, before any turning. */
  readonly x: number
  readonly y: number
}

/** A straight stretch of text without a wide gap. */
export interface Piece {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly base: number
  readonly size: number
  readonly font: string
  readonly isBold: boolean
  /** Where characters are raised above the line, in code units of `text`. */
  readonly raised: readonly TextSpan[]
  /** Which words somebody commented: the number of the comment and code units of `text`. */
  readonly commented: readonly CommentedSpan[]
}

export interface CommentedSpan extends TextSpan {
  readonly comment: number
}

/** A straight line drawn on the page: border of a table, line above footnotes. */
export type Rule = Box

/** All text of a page that runs in one direction. */
export interface Part {
  readonly direction: Direction
  /** Of the page as it is turned for this direction. */
  readonly width: number
  readonly height: number
  readonly pieces: readonly Piece[]
  readonly rules: readonly Rule[]
}

/** A page as it was read from the file; the part with most text first. */
export interface ReadPage {
  readonly index: number
  readonly parts: readonly Part[]
  /** How much of the page pictures cover, 0 to 1. */
  readonly pictured: number
}
