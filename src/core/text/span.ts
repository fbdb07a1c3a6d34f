import { Refusal } from '../refusal.ts'

/**
 * A stretch of a document's text: `from` inclusive, `to` exclusive, in UTF-16 code units from 0, the unit of
 * JavaScript and CodeMirror. REFI-QDA counts code points (spec 10.2); convert only in `formats/refi`.
 */
export interface TextSpan {
  readonly from: number
  readonly to: number
}

/** True when `position` lies between the two halves of a surrogate pair of `text`. */
export function splitsCharacter(text: string, position: number): boolean {
  if (position <= 0 || position >= text.length) return false
  const before = text.charCodeAt(position - 1)
  const after = text.charCodeAt(position)
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff
}

/**
 * The span itself when it can be anchored in `text`.
 * Refuses: empty-span, span-outside-document, span-splits-character.
 */
export function checkSpan(span: TextSpan, text: string): TextSpan {
  if (span.to <= span.from) throw new Refusal('empty-span', `Span ${span.from}-${span.to} is empty`)
  if (span.from < 0 || span.to > text.length) {
    throw new Refusal('span-outside-document', `Span ${span.from}-${span.to} in ${text.length} code units`)
  }
  if (splitsCharacter(text, span.from) || splitsCharacter(text, span.to)) {
    throw new Refusal('span-splits-character', `Span ${span.from}-${span.to} cuts a surrogate pair`)
  }
  return { from: span.from, to: span.to }
}

/** True when the two spans share at least one code unit. */
export function overlaps(a: TextSpan, b: TextSpan): boolean {
  return a.from < b.to && b.from < a.to
}

/** Code units covered by at least one of the spans. The spans need not be sorted. */
export function coveredLength(spans: readonly TextSpan[]): number {
  let covered = 0
  let end = 0
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const start = Math.max(span.from, end)
    if (span.to > start) covered += span.to - start
    end = Math.max(end, span.to)
  }
  return covered
}
