import { numeral } from '../numerals.ts'
import { listLabel } from '../story/index.ts'
import type { ListStyle } from './list-styles.ts'
import { wholeNumber, type XmlAttributes } from './odf-xml.ts'
import type { Styles } from './styles.ts'

/** What is counted in one list: the number of its last item on each level, and its name for laying out. */
interface Count {
  readonly key: string
  readonly numbers: (number | undefined)[]
}

interface OpenList {
  readonly style: string
  readonly count: Count
  item: OpenItem | null
}

interface OpenItem {
  readonly isHeader: boolean
  /** The number it has by itself; null when it goes on counting. */
  readonly start: number | null
  hasLabel: boolean
  sublists: number
}

/** An item as it is to be laid out. */
export interface ListItem {
  readonly key: string
  /** From 0. */
  readonly level: number
  /** With the blank behind it; null for a further paragraph of an item. */
  readonly label: string | null
}

/** OpenDocument has ten levels; what lies deeper has no labels and no indent of its own. */
const LEVELS = 10
const MAX_NUMBER = 2_147_483_647

/** Follows the lists of a document and counts their items (OpenDocument 1.3, 5.3 and 19.780). */
export class Lists {
  private readonly open: OpenList[] = []
  private readonly byId = new Map<string, Count>()
  private readonly byStyle = new Map<string, Count>()
  private readonly outlineNumbers: (number | undefined)[] = []
  private made = 0

  constructor(private readonly styles: Styles) {}

  get isInside(): boolean {
    return this.open.length > 0
  }

  openList(attributes: XmlAttributes): void {
    const outer = this.open.at(-1)
    const style = attributes['text:style-name'] ?? outer?.style ?? ''
    const continues = attributes['text:continue-numbering'] === 'true'
    const count = outer?.count ?? this.countOf(style, continues, attributes['text:continue-list'])
    if (outer?.item) {
      outer.item.sublists += 1
      // The first list inside an item goes on where such a list ended, since an item above it starts it anew.
      if (outer.item.sublists > 1 && !continues) forgetFrom(count.numbers, this.open.length)
    }
    this.open.push({ style, count, item: null })
    if (outer !== undefined) return
    this.byStyle.set(style, count)
    const id = attributes['xml:id'] ?? attributes['text:id']
    if (id !== undefined) this.byId.set(id, count)
  }

  closeList(): void {
    this.open.pop()
  }

  openItem(name: string, attributes: XmlAttributes): void {
    const list = this.open.at(-1)
    if (list === undefined) return
    const start = wholeNumber(attributes['text:start-value'], 0, MAX_NUMBER, -1)
    list.item = {
      isHeader: name === 'text:list-header',
      start: start < 0 ? null : start,
      hasLabel: false,
      sublists: 0,
    }
  }

  closeItem(): void {
    const list = this.open.at(-1)
    if (list !== undefined) list.item = null
  }

  /** Takes a paragraph into the open item, counts the item if it is its first; null outside of items. */
  paragraph(): ListItem | null {
    const list = this.open.at(-1)
    const item = list?.item
    if (list === undefined || !item) return null
    const { key, numbers } = list.count
    const level = this.open.length - 1
    if (item.hasLabel || item.isHeader || level >= LEVELS) return { key, level, label: null }
    item.hasLabel = true
    const style = this.styles.listStyle(list.style)
    count(numbers, level, item.start, style)
    return { key: `${key} ${list.style}`, level, label: label(style, level, numbers) }
  }

  /** The label of a heading outside of lists, level from 1, by the document's outline; '' for none. */
  heading(level: number, attributes: XmlAttributes): string {
    const { outline } = this.styles
    const place = level - 1
    if (attributes['text:is-list-header'] === 'true' || !outline.has(level) || place >= LEVELS) return ''
    const isRestarted = attributes['text:restart-numbering'] === 'true'
    const start = isRestarted ? wholeNumber(attributes['text:start-value'], 0, MAX_NUMBER, 1) : null
    count(this.outlineNumbers, place, start, outline)
    return label(outline, place, this.outlineNumbers)
  }

  private countOf(style: string, continues: boolean, continued: string | undefined): Count {
    const known = continued === undefined ? undefined : this.byId.get(continued)
    const last = continues ? this.byStyle.get(style) : undefined
    this.made += 1
    return known ?? last ?? { key: String(this.made), numbers: [] }
  }
}

function count(
  numbers: (number | undefined)[],
  level: number,
  start: number | null,
  style: ListStyle | null,
): void {
  const before = numbers[level]
  numbers[level] = start ?? (before === undefined ? (style?.get(level + 1)?.start ?? 1) : before + 1)
  forgetFrom(numbers, level + 1)
}

function forgetFrom(numbers: (number | undefined)[], level: number): void {
  numbers.length = Math.min(numbers.length, level)
}

function label(style: ListStyle | null, level: number, numbers: readonly (number | undefined)[]): string {
  if (style === null) return listLabel('•', true)
  const design = style.get(level + 1)
  if (design === undefined) return undesigned(style, level, numbers)
  if (design.numerals === null) return listLabel(design.text, design.isParted)
  const words = design.text.replace(/%(\d{1,2})%(\.?)/g, (_, digits, dot) => {
    const other = style.get(Number(digits))
    if (other === undefined || other.numerals === null || other.numerals === 'none') return ''
    return numeral(numbers[Number(digits) - 1] ?? other.start, other.numerals) + dot
  })
  return listLabel(words, design.isParted)
}

/** A level that the style does not describe looks like the one above it that it does, as programs show it. */
function undesigned(style: ListStyle, level: number, numbers: readonly (number | undefined)[]): string {
  for (let above = level; above > 0; above--) {
    const design = style.get(above)
    if (design === undefined) continue
    if (design.numerals === null) return listLabel(design.text, design.isParted)
    const number = numeral(numbers[level] ?? 1, design.numerals)
    return listLabel(
      design.text.replace(/^(.*)%\d{1,2}%/, (_, before) => before.replace(/%\d{1,2}%\.?/g, '') + number),
      design.isParted,
    )
  }
  return ''
}
