import type { AttributeType } from './attribute-type.ts'
import { type DateOrder, dateValue } from './date-value.ts'
import { numberValue } from './number-value.ts'
import { yesNoValue } from './yes-no-value.ts'

/**
 * A value as the project keeps it, or null when it does not fit the type; the caller then keeps the words or reports
 * them. An empty value, or one of blanks only, is no value and gives the empty text for every type.
 *
 * - `text`, `choice`: the words, without blanks at the ends; everything fits.
 * - `number`: a decimal as JavaScript writes it, `-1234.5`, never with an exponent. See `numberValue`.
 * - `date`: ISO 8601 as far as known. See `dateValue`; `order` decides `03/04/2021`, which fits nothing without it.
 * - `yes-no`: `yes` or `no`. See `yesNoValue`.
 */
export function normaliseValue(
  type: AttributeType,
  raw: string,
  order: DateOrder | null = null,
): string | null {
  const value = raw.trim()
  if (value === '') return ''
  switch (type) {
    case 'text':
    case 'choice':
      return value
    case 'number':
      return numberValue(value)
    case 'date':
      return dateValue(value, order)
    case 'yes-no':
      return yesNoValue(value)
  }
}

/** Whether a value is written as the project keeps values of this type; the empty text always is. */
export function isValidValue(type: AttributeType, value: string): boolean {
  return normaliseValue(type, value) === value
}
