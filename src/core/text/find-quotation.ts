import { Refusal } from '../refusal.ts'
import type { TextSpan } from './span.ts'

/**
 * Finds a quotation in a text, to the character. Without `occurrence` it must occur exactly once; with it, the
 * n-th occurrence from 1 is taken (occurrences may overlap).
 * Refuses: quotation-not-found, quotation-ambiguous, empty-span.
 */
export function findQuotation(text: string, quotation: string, occurrence?: number): TextSpan {
  if (quotation === '') throw new Refusal('empty-span', 'The quotation is empty')
  const starts: number[] = []
  const enough = occurrence ?? 2
  for (
    let at = text.indexOf(quotation);
    at >= 0 && starts.length < enough;
    at = text.indexOf(quotation, at + 1)
  ) {
    starts.push(at)
  }
  const values = { quotation: shorten(quotation) }
  if (occurrence === undefined && starts.length > 1) {
    throw new Refusal('quotation-ambiguous', `More than once: ${quotation}`, values)
  }
  const from = starts[(occurrence ?? 1) - 1]
  if (from === undefined) throw new Refusal('quotation-not-found', `Not found: ${quotation}`, values)
  return { from, to: from + quotation.length }
}

/** The first 40 characters (code points) of a long string, with an ellipsis. */
export function shorten(text: string, length = 40): string {
  // No character is more than two units.
  if (text.length <= length) return text
  const characters = [...text.slice(0, 2 * length + 2)]
  return characters.length > length ? `${characters.slice(0, length).join('')}…` : text
}
