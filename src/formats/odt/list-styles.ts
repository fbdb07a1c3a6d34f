import type { NumeralStyle } from '../numerals.ts'
import { bullet } from '../symbol-fonts.ts'
import { wholeNumber, type XmlAttributes } from './odf-xml.ts'

/** One level of a list style (OpenDocument 1.3, 16.30 and 19.500). */
export interface ListLevel {
  /** How its numbers are written; null for a bullet. */
  readonly numerals: NumeralStyle | null
  /** The label, `%1%` for the number of the first level; of a bullet the sign itself. */
  text: string
  readonly start: number
  /** Whether a blank or tab follows the label. */
  isParted: boolean
}

export type ListStyle = Map<number, ListLevel>

const MAX_NUMBER = 2_147_483_647

/** OpenDocument names a format by its first number or numbers, e.g. `i` or `一, 二, 三, ...`. */
const numeralsByFirst: Readonly<Record<string, NumeralStyle>> = {
  '1': 'decimal',
  '01': 'decimal-zero',
  a: 'lower-letter',
  A: 'upper-letter',
  i: 'lower-roman',
  I: 'upper-roman',
  '1st': 'ordinal',
  一: 'chinese',
  〇: 'chinese-digits',
  壹: 'legal-simplified',
  壱: 'legal-japanese',
  甲: 'stems',
  子: 'branches',
  '①': 'circled',
  '１': 'full-width',
  '⑴': 'parenthesised',
  '㊀': 'chinese-circled',
  ア: 'katakana',
  ｱ: 'katakana',
  イ: 'iroha',
  ｲ: 'iroha',
  가: 'hangul-syllables',
  ㄱ: 'hangul-letters',
  א: 'hebrew',
  أ: 'arabic-letters',
  Б: 'russian-upper',
  б: 'russian-lower',
}

/** Reads `text:list-level-style-*` and `text:outline-level-style`; gives its number from 1, or null for other elements. */
export function readListLevel(
  name: string,
  attributes: XmlAttributes,
): [number: number, level: ListLevel] | null {
  const number = wholeNumber(attributes['text:level'], 1, 10, 1)
  switch (name) {
    case 'text:list-level-style-number':
    case 'text:outline-level-style':
      return [number, numberLevel(number, attributes)]
    case 'text:list-level-style-bullet':
      return [number, bulletLevel(attributes['text:bullet-char'] ?? '•')]
    case 'text:list-level-style-image':
      return [number, bulletLevel('•')]
    default:
      return null
  }
}

function bulletLevel(sign: string): ListLevel {
  return { numerals: null, text: bullet(sign.slice(0, 10), 'Wingdings'), start: 1, isParted: true }
}

function numberLevel(number: number, attributes: XmlAttributes): ListLevel {
  const format = attributes['style:num-format'] ?? ''
  const first = format.split(',')[0]?.trim() ?? ''
  const shown = wholeNumber(attributes['text:display-levels'], 1, number, 1)
  const levels = Array.from({ length: shown }, (_, at) => `%${number - shown + 1 + at}%`)
  const prefix = attributes['style:num-prefix'] ?? ''
  const suffix = attributes['style:num-suffix'] ?? ''
  const written = attributes['loext:num-list-format'] ?? attributes['style:num-list-format']
  return {
    numerals: format === '' ? 'none' : numeralsOf(first, format),
    text: (written ?? prefix + levels.join('.') + suffix).slice(0, 200),
    start: wholeNumber(attributes['text:start-value'], 0, MAX_NUMBER, 1),
    isParted: true,
  }
}

function numeralsOf(first: string, format: string): NumeralStyle {
  if (first === '壹' && /貳|參/.test(format)) return 'legal-traditional'
  if (first === '甲' && /子/.test(format)) return 'stems-and-branches'
  return numeralsByFirst[first] ?? 'decimal'
}
