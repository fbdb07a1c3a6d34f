import type { TextSpan } from '../text/index.ts'
import type { CutText } from './cut-text.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Words of a text, or of a paragraph of it that begins at `offset`. */
export interface WordsAround {
  readonly cut: CutText
  readonly offset: number
}

/** A place beside a match: 1 is the first word on its right, -1 the first on its left, … */
export type Place = number

/**
 * Where the word at a place beside a match lies, at most where the paragraph ends; null where there is none. A word that
 * the match cuts is on neither side.
 */
export function wordBeside(
  { cut, offset }: WordsAround,
  vocabulary: Vocabulary,
  match: TextSpan,
  paragraph: TextSpan,
  place: Place,
): TextSpan | null {
  const { words, starts } = cut
  const lengthOf = (at: number) => vocabulary.piece(words[at] ?? 0).length
  let at: number
  if (place > 0) at = firstFrom(starts, match.to - offset) + place - 1
  else {
    const last = firstFrom(starts, match.from - offset) - 1
    const isCut = last >= 0 && (starts[last] ?? 0) + lengthOf(last) > match.from - offset
    at = last + place + (isCut ? 0 : 1)
  }
  const start = starts[at]
  if (at < 0 || start === undefined) return null
  const span = { from: start + offset, to: start + offset + lengthOf(at) }
  return span.from >= paragraph.from && span.to <= paragraph.to ? span : null
}

/** The place of the first of ascending numbers that is not below `least`. */
function firstFrom(numbers: Int32Array, least: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? 0) < least) low = middle + 1
    else high = middle
  }
  return low
}
