import type { TextSpan } from '../../core/text/index.ts'
import { type CodePoints, codePointsOf } from './code-points.ts'

/** A text as it stands in a package. */
export interface ExportedText {
  readonly text: string
  readonly codePoints: CodePoints
  /** True when U+FEFF was left out at the start. */
  readonly wasTrimmed: boolean
  /** Where a span of the stored text lies in the exported one. Null when nothing of it is there. */
  place(span: TextSpan): TextSpan | null
  /** A quotation of the stored text, cut at `span`, as the exported text has it. */
  wordsOf(quotation: string, span: TextSpan): string
}

/**
 * The text unchanged, but for U+FEFF at its start: in a file it could not be told from a byte-order mark, which
 * tools leave out when they count.
 */
export function exportText(stored: string): ExportedText {
  const text = withoutMarks(stored)
  const skipped = stored.length - text.length
  return {
    text,
    codePoints: codePointsOf(text),
    wasTrimmed: skipped > 0,
    place({ from, to }) {
      const placed = { from: Math.max(0, from - skipped), to: to - skipped }
      return placed.from < placed.to ? placed : null
    },
    wordsOf: (quotation, { from }) => quotation.slice(Math.max(0, skipped - from)),
  }
}

/** The text without U+FEFF at its start. */
export function withoutMarks(text: string): string {
  return text.replace(/^\uFEFF+/, '')
}
