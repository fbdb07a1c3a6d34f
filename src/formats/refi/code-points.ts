import { Refusal } from '../../core/refusal.ts'

/**
 * Converts positions in one text between UTF-16 code units, Postil's unit, and Unicode code points, the unit of
 * REFI-QDA (spec 10.2). Built once per text; a position is found by binary search among the surrogate pairs.
 */
export interface CodePoints {
  /** Length of the text in code points; half of a surrogate pair that stands alone counts as one. */
  readonly length: number
  /** True when both units give the same numbers everywhere in the text. */
  readonly isIdentity: boolean
  /** Refuses: span-outside-document, span-splits-character (the offset lies inside a surrogate pair). */
  fromUtf16(offset: number): number
  /** Refuses: span-outside-document. */
  toUtf16(position: number): number
}

export function codePointsOf(text: string): CodePoints {
  const pairs = surrogatePairs(text)
  const length = text.length - pairs.length
  return {
    length,
    isIdentity: pairs.length === 0,
    fromUtf16(offset) {
      checkRange(offset, text.length)
      const before = countWhile(pairs, start => start < offset)
      if (before > 0 && pairs[before - 1] === offset - 1) {
        throw new Refusal('span-splits-character', `Offset ${offset} lies inside a surrogate pair`)
      }
      return offset - before
    },
    toUtf16(position) {
      checkRange(position, length)
      return position + countWhile(pairs, (start, index) => start - index < position)
    },
  }
}

const pair = /[\uD800-\uDBFF][\uDC00-\uDFFF]/g

/** Where each surrogate pair starts, ascending, in UTF-16 code units. */
function surrogatePairs(text: string): readonly number[] {
  const starts: number[] = []
  for (const match of text.matchAll(pair)) starts.push(match.index)
  return starts
}

/** How many of the sorted values fulfil a condition that holds up to some place and not after it. */
function countWhile(sorted: readonly number[], holds: (value: number, index: number) => boolean): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const value = sorted[middle]
    if (value !== undefined && holds(value, middle)) low = middle + 1
    else high = middle
  }
  return low
}

function checkRange(position: number, length: number): void {
  if (!Number.isInteger(position) || position < 0 || position > length) {
    throw new Refusal('span-outside-document', `Position ${position} in a text of length ${length}`)
  }
}
