import type { AttributeType } from '../../core/attribute/index.ts'
import type { Attribute } from '../../ipc/attributes.ts'
import { attributeName } from './value-words.ts'

/** Sizes of the table in pixels. */
export const ROW = 30
export const HEAD = 46
export const NAMES = 260

const widths: Record<AttributeType, number> = {
  text: 190,
  number: 110,
  date: 126,
  'yes-no': 110,
  choice: 150,
}

/** The widest a column becomes for the sake of its heading. */
const WIDEST = 250

/** Wide enough for values of the type, and for the heading unless that is a whole question. */
export function columnWidth(attribute: Attribute | undefined): number {
  if (attribute === undefined) return widths.text
  const heading = [...attributeName(attribute)].reduce((sum, letter) => sum + letterWidth(letter), 48)
  return Math.max(widths[attribute.type], Math.min(WIDEST, Math.ceil(heading)))
}

/** About; bold. */
function letterWidth(letter: string): number {
  return letter > '\u2e80' ? 13 : 8
}
