import { type AttributeType, normaliseValue } from '../attribute/index.ts'
import { foldText } from '../text/index.ts'
import type { Comparison } from './tree.ts'

/**
 * Whether a value stands so to a wanted one. Null is no value: it equals null alone, and nothing else is
 * true of it; every value is `!=` null.
 *
 * Numbers compare as numbers; dates as far as the wanted one says, so that 2015-03-02 equals 2015 and is not after
 * it; words are equal, or contain others, when a search would find them so. Words in an order are compared as numbers
 * where both are, else by their code units, folded.
 */
export function compares(
  actual: string | null,
  is: Comparison,
  wanted: string | null,
  type: AttributeType,
): boolean {
  if (actual === null || wanted === null) return comparesNone(actual, is, wanted)
  if (is === 'contains') return folded(actual).includes(folded(wanted))
  const order = orderOf(actual, wanted, type)
  return order !== null && fits(order, is)
}

/** The same where one of the two is no value. */
export function comparesNone<Value>(actual: Value | null, is: Comparison, wanted: Value | null): boolean {
  if (is === '=') return actual === wanted
  return is === '!=' && actual !== null
}

/** Less than 0 for before, 0 for equal, more for after; null when one of the two is no value of the type. */
function orderOf(actual: string, wanted: string, type: AttributeType): number | null {
  const kept = normaliseValue(type, wanted)
  if (kept === null) return null
  switch (type) {
    case 'number':
      return Number(actual) - Number(kept)
    case 'date':
      return dateOrder(actual, kept)
    case 'yes-no':
      return orderOfWords(actual, kept)
    case 'text':
    case 'choice': {
      const one = normaliseValue('number', actual)
      const other = normaliseValue('number', kept)
      if (one && other) return Number(one) - Number(other)
      return orderOfWords(folded(actual), folded(kept))
    }
  }
}

/** ISO 8601 as far as known; what is known less exactly than is wanted equals nothing, but may come before or after. */
export function dateOrder(actual: string, wanted: string): number | null {
  const length = Math.min(actual.length, wanted.length)
  const order = orderOfWords(actual.slice(0, length), wanted.slice(0, length))
  return order === 0 && actual.length < wanted.length ? null : order
}

export function fits(order: number, is: Exclude<Comparison, 'contains'>): boolean {
  switch (is) {
    case '=':
      return order === 0
    case '!=':
      return order !== 0
    case '<':
      return order < 0
    case '<=':
      return order <= 0
    case '>':
      return order > 0
    case '>=':
      return order >= 0
  }
}

export function folded(words: string): string {
  return foldText(words).text
}

function orderOfWords(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
