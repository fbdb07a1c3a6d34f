import type { TextSpan } from '../../core/text/index.ts'
import type { CommentedSpan, Glyph, Piece, Style } from './model.ts'
import { readWords, type Words } from './words.ts'

/** Characters on their way to become a piece. */
export interface Draft {
  glyphs: Glyph[]
  left: number
  right: number
  base: number
  size: number
}

/** Which comments lie on a glyph. */
export type CommentsOn = (glyph: Glyph) => readonly number[]

/** The piece that characters make. `isPageToLeft`: most letters of the page run from right to left. */
export function makePiece(draft: Draft, commentsOn: CommentsOn, isPageToLeft = false): Piece {
  const words = readWords(draft.glyphs, isPageToLeft)
  const level = draft.glyphs.filter(glyph => glyph.style.size > 0.85 * draft.size)
  const style = mainStyle(level.length > 0 ? level : draft.glyphs)
  return {
    text: words.text,
    left: draft.left,
    right: draft.right,
    base: draft.base,
    size: style?.size ?? draft.size,
    font: style?.font ?? '',
    isBold: style?.isBold ?? false,
    raised: raisedSpans(words, draft),
    commented: commentedSpans(words, commentsOn),
  }
}

/** The style that most characters have. */
function mainStyle(glyphs: readonly Glyph[]): Style | undefined {
  const counts = new Map<Style, number>()
  for (const { style, text } of glyphs) {
    if (text !== ' ') counts.set(style, (counts.get(style) ?? 0) + text.length)
  }
  let main = glyphs[0]?.style
  let most = 0
  for (const [style, count] of counts) {
    if (count > most) {
      main = style
      most = count
    }
  }
  return main
}

function raisedSpans({ places }: Words, { base, size }: Draft): TextSpan[] {
  return mergeSpans(
    places.flatMap(({ glyph, span }) =>
      glyph.base < base - 0.15 * size && glyph.style.size <= 0.85 * size ? [span] : [],
    ),
    0,
  )
}

function commentedSpans({ places }: Words, commentsOn: CommentsOn): CommentedSpan[] {
  const byComment = new Map<number, TextSpan[]>()
  for (const { glyph, span } of places) {
    for (const comment of commentsOn(glyph)) {
      const spans = byComment.get(comment) ?? []
      spans.push(span)
      byComment.set(comment, spans)
    }
  }
  // a blank between two commented words is commented too
  return [...byComment].flatMap(([comment, spans]) =>
    mergeSpans(spans, 1).map(span => ({ comment, ...span })),
  )
}

function mergeSpans(spans: readonly TextSpan[], widestGap: number): TextSpan[] {
  const merged: TextSpan[] = []
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1)
    if (last !== undefined && span.from - last.to <= widestGap) {
      merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, span.to) }
    } else merged.push(span)
  }
  return merged
}
