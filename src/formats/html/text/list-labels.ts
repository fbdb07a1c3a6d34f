import { type NumeralStyle, numeral } from '../../numerals.ts'
import type { HtmlElement } from '../tree/html-node.ts'
import { styleOf } from './visibility.ts'

/** How a list writes its items' labels. */
interface LabelStyle {
  readonly numerals: NumeralStyle
  readonly behind: string
}

const numbered = (numerals: NumeralStyle, behind = '. '): LabelStyle => ({ numerals, behind })

/** Values of CSS `list-style-type`. All bullets are one: other formats have other signs for the same list. */
const styles: Readonly<Record<string, LabelStyle | string>> = {
  none: '',
  disc: '• ',
  circle: '• ',
  square: '• ',
  decimal: numbered('decimal'),
  'decimal-leading-zero': numbered('decimal-zero'),
  'lower-alpha': numbered('lower-letter'),
  'lower-latin': numbered('lower-letter'),
  'upper-alpha': numbered('upper-letter'),
  'upper-latin': numbered('upper-letter'),
  'lower-roman': numbered('lower-roman'),
  'upper-roman': numbered('upper-roman'),
  'cjk-ideographic': numbered('chinese', '、'),
  'trad-chinese-informal': numbered('chinese', '、'),
  'simp-chinese-informal': numbered('chinese', '、'),
  'simp-chinese-formal': numbered('legal-simplified', '、'),
  'trad-chinese-formal': numbered('legal-traditional', '、'),
  'japanese-formal': numbered('legal-japanese', '、'),
  'cjk-decimal': numbered('chinese-digits', '、'),
  'cjk-heavenly-stem': numbered('stems', '、'),
  'cjk-earthly-branch': numbered('branches', '、'),
  katakana: numbered('katakana', '、'),
  'katakana-iroha': numbered('iroha', '、'),
  hebrew: numbered('hebrew'),
}

/** Values of the `type` attribute. */
const types: Readonly<Record<string, string>> = {
  1: 'decimal',
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
}

/** The labels of a list's items, asked for one item after the other. */
export class ListLabels {
  private next: number
  private readonly step: 1 | -1
  private readonly style: LabelStyle | string

  constructor(list: HtmlElement) {
    const isOrdered = list.name === 'ol'
    const isReversed = isOrdered && list.attributes.reversed !== undefined
    this.step = isReversed ? -1 : 1
    this.next = integer(list.attributes.start) ?? (isReversed ? countItems(list) : 1)
    this.style = styleFor(list) ?? (isOrdered ? numbered('decimal') : '• ')
  }

  /** The label in front of an item, with what parts it from the words. */
  labelOf(item: HtmlElement): string {
    const value = integer(item.attributes.value) ?? this.next
    this.next = value + this.step
    const style = styleFor(item) ?? this.style
    return typeof style === 'string' ? style : numeral(value, style.numerals) + style.behind
  }
}

/** Whether a list goes on with the one right before it: it counts on, or begins a level deeper. */
export function continuesList(list: HtmlElement): boolean {
  const first = list.children.find(child => typeof child === 'object')
  return (integer(list.attributes.start) ?? 1) > 1 || first?.name === 'ul' || first?.name === 'ol'
}

function styleFor(element: HtmlElement): LabelStyle | string | null {
  const css = styleOf(element, 'list-style-type') ?? styleOf(element, 'list-style')
  for (const word of css?.split(/\s+/) ?? []) {
    const found = Object.hasOwn(styles, word) ? styles[word] : undefined
    if (found !== undefined) return found
  }
  const type = element.attributes.type?.trim() ?? ''
  const name = Object.hasOwn(types, type) ? types[type] : type.toLowerCase()
  return (name !== undefined && Object.hasOwn(styles, name) ? styles[name] : undefined) ?? null
}

function countItems(list: HtmlElement): number {
  return list.children.filter(child => typeof child === 'object' && child.name === 'li').length
}

function integer(words: string | undefined): number | null {
  if (words === undefined || !/^\s*[-+]?\d{1,9}/.test(words)) return null
  return Number.parseInt(words, 10)
}
