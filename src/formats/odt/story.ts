import { CommentRanges, dropInvisible, OpenLists, PageBreaks, type Remark } from '../story/index.ts'
import type { TextBuilder } from '../text-builder.ts'
import type { Lists } from './lists.ts'
import { wholeNumber, type XmlAttributes } from './odf-xml.ts'
import type { Styles } from './styles.ts'

interface Paragraph {
  readonly attributes: XmlAttributes
  /** 1 to 9; null when it is no heading. */
  readonly heading: number | null
  readonly isHidden: boolean
  hasBegun: boolean
  /** Where the heading starts, once it has begun. */
  from: number
}

/** More than anybody types; a file may claim billions. */
const MAX_BLANKS = 1_000
const MAX_COLUMNS = 1_024

/**
 * The words of a body, a note or a comment: paragraphs, headings, list items and cells as lines and marks. A
 * paragraph begins with its first word; one without words leaves no trace but its number in a list.
 */
export class Story {
  readonly comments = new CommentRanges()
  readonly pages: PageBreaks
  private readonly layout: OpenLists
  private paragraph: Paragraph | null = null
  /** For each open span whether its words are hidden; null when it does not say. */
  private readonly spans: (boolean | null)[] = []
  /** Whether a blank that comes now would be the second, or lead the paragraph. */
  private isAfterBlank = true
  private tables = 0
  private cells = 0

  constructor(
    readonly builder: TextBuilder,
    private readonly styles: Styles,
    private readonly lists: Lists,
  ) {
    this.layout = new OpenLists(builder)
    this.pages = new PageBreaks(builder)
  }

  get isInParagraph(): boolean {
    return this.paragraph !== null
  }

  get isShowing(): boolean {
    return !(this.spans.at(-1) ?? this.paragraph?.isHidden ?? false)
  }

  openParagraph(name: string, attributes: XmlAttributes, isHidden: boolean): void {
    this.closeParagraph()
    const style = this.styles.style('paragraph', attributes['text:style-name'])
    this.paragraph = {
      attributes,
      heading: name === 'text:h' ? wholeNumber(attributes['text:outline-level'], 1, 9, 1) : null,
      isHidden: isHidden || (style.isHidden ?? false),
      hasBegun: false,
      from: 0,
    }
    this.isAfterBlank = true
    this.spans.length = 0
    if (style.breaksBefore && !this.builder.isEmpty) this.pages.setByHand()
  }

  closeParagraph(): void {
    const { paragraph } = this
    if (paragraph === null) return
    if (!paragraph.hasBegun && !paragraph.isHidden) this.itemOf(paragraph)
    this.paragraph = null
    const { heading: level, from } = paragraph
    if (level !== null && paragraph.hasBegun) {
      this.builder.mark({ kind: 'heading', from, to: this.builder.end, level })
    }
    this.builder.endLine()
  }

  openSpan(style: string | undefined): void {
    const own = this.styles.style('text', style).isHidden
    this.spans.push(own ?? this.spans.at(-1) ?? null)
  }

  closeSpan(): void {
    this.spans.pop()
  }

  /** Words as they stand in the XML: blanks of any kind and number are one (OpenDocument 1.3, 6.1.2). */
  writeRaw(words: string): void {
    const collapsed = dropInvisible(words).replace(/[ \t\r\n]+/g, ' ')
    const tidy = this.isAfterBlank && collapsed.startsWith(' ') ? collapsed.slice(1) : collapsed
    if (tidy !== '') this.isAfterBlank = tidy.endsWith(' ')
    this.write(tidy)
  }

  /** Blanks, a tab or a line end that the document asks for. */
  writeBlank(name: string, attributes: XmlAttributes): void {
    this.isAfterBlank = false
    if (name === 'text:s') this.write(' '.repeat(wholeNumber(attributes['text:c'], 1, MAX_BLANKS, 1)))
    else if (name === 'text:tab') this.write('\t')
    else {
      this.isAfterBlank = true
      if (this.paragraph?.hasBegun) this.write('\n')
    }
  }

  /** Calls a note whose words will follow; null when the call is hidden. */
  callNote(): number | null {
    if (!this.isShowing) return null
    this.begin()
    this.comments.wordsAt(this.builder.length)
    this.isAfterBlank = false
    return this.builder.callNote()
  }

  openTable(): void {
    this.closeParagraph()
    if (this.tables === 0) this.layout.startBlock()
    this.tables += 1
  }

  closeTable(): void {
    this.tables -= 1
    if (this.tables > 0) return
    this.builder.endBlock()
    this.pages.endTable()
  }

  openRow(): void {
    this.builder.startRow()
    if (this.cells === 0) this.pages.startRow()
  }

  closeRow(): void {
    this.builder.endLine()
  }

  openCell(): void {
    this.builder.startCell()
    if (this.cells === 0) this.pages.startCell()
    this.cells += 1
  }

  /** Ends a cell; a repeated one is written once, the others are left empty. */
  closeCell(attributes: XmlAttributes): void {
    this.closeParagraph()
    this.cells -= 1
    this.builder.endCell()
    this.builder.skipCells(wholeNumber(attributes['table:number-columns-repeated'], 1, MAX_COLUMNS, 1) - 1)
  }

  /** Starts what stands apart: a text box, a section. */
  startBlock(): void {
    this.closeParagraph()
    this.layout.startBlock()
  }

  /** Ends the story and marks what was found in it. */
  finish(remarks: ReadonlyMap<string, Remark>): void {
    this.startBlock()
    for (const mark of this.comments.marks(remarks)) this.builder.mark(mark)
    this.pages.mark()
  }

  private write(words: string): void {
    if (words === '' || this.paragraph === null || !this.isShowing) return
    this.begin()
    this.comments.wordsAt(this.builder.length)
    this.builder.write(words)
  }

  private begin(): void {
    const { paragraph, layout } = this
    if (paragraph === null || paragraph.hasBegun) return
    paragraph.hasBegun = true
    const item = this.itemOf(paragraph)
    let indent = ''
    if (this.cells > 0) this.builder.endLine()
    else if (item === null || paragraph.heading !== null) layout.startBlock()
    else if (item.label === '') indent = layout.startContinuation(item.level)
    else indent = layout.startItem(item.key, item.level)
    paragraph.from = this.builder.length
    if (item !== null) this.builder.label(indent + item.label)
  }

  /** Counts the paragraph in its list, or the heading in the outline; null when it is in none. */
  private itemOf(paragraph: Paragraph): { key: string; level: number; label: string } | null {
    if (this.lists.isInside) {
      const item = this.lists.paragraph()
      return item === null ? null : { ...item, label: item.label ?? '' }
    }
    const { attributes, heading } = paragraph
    const isNumbered = this.styles.style('paragraph', attributes['text:style-name']).listStyle !== ''
    if (heading === null || !isNumbered) return null
    return { key: 'outline', level: heading - 1, label: this.lists.heading(heading, attributes) }
  }
}
