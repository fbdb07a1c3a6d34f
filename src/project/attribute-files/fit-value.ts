import { type AttributeType, type DateOrder, normaliseValue, serialDate } from '../../core/attribute/index.ts'

/** Makes of words the value a type keeps, or null where they do not fit. */
export type FitValue = (words: string) => string | null

/** Different words whose values are remembered: most columns have few. */
const REMEMBERED = 2_000

/** Days told by the number a spreadsheet has for them are dates too. */
export function fitting(type: AttributeType, order: DateOrder | null): FitValue {
  const known = new Map<string, string | null>()
  return words => {
    const before = known.get(words)
    if (before !== undefined) return before
    const value = normaliseValue(type, words, order) ?? (type === 'date' ? serialDate(words) : null)
    if (known.size < REMEMBERED) known.set(words, value)
    return value
  }
}
