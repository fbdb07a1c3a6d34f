import { checkSpan, splitsCharacter, type TextSpan } from './span.ts'

/** Context kept on each side of a quotation, in UTF-16 code units (one less where 32 would cut a character). */
export const CONTEXT_LENGTH = 32

/**
 * Where a coding or a memo sits: a span of one text revision, the words found there, and what stood around
 * them, so that the place can be found again when the text comes back changed.
 */
export interface Anchor {
  readonly span: TextSpan
  readonly quotation: string
  readonly prefix: string
  readonly suffix: string
}

/** Anchors `span` in `text`. Refuses what `checkSpan` refuses. */
export function makeAnchor(span: TextSpan, text: string): Anchor {
  const { from, to } = checkSpan(span, text)
  let start = Math.max(0, from - CONTEXT_LENGTH)
  if (splitsCharacter(text, start)) start++
  let end = Math.min(text.length, to + CONTEXT_LENGTH)
  if (splitsCharacter(text, end)) end--
  return {
    span: { from, to },
    quotation: text.slice(from, to),
    prefix: text.slice(start, from),
    suffix: text.slice(to, end),
  }
}

/** True when the words at the anchor's span in `text` are its quotation. */
export function holds(anchor: Pick<Anchor, 'span' | 'quotation'>, text: string): boolean {
  const { from, to } = anchor.span
  return to <= text.length && text.slice(from, to) === anchor.quotation
}
