import { OpenLists } from '../story/index.ts'
import type { TextBuilder } from '../text-builder.ts'
import type { ListCounter } from './list-counter.ts'
import type { Styles } from './styles.ts'

/** What a paragraph says of itself before its words come. */
interface Paragraph {
  style: string | null
  numbering: string | null
  level: number | null
  outline: number | null
  /** Its end is hidden, or deleted: the next paragraph goes on in the same line. */
  isJoined: boolean
  hasBegun: boolean
  /** Where the heading starts and its level from 1, once it has begun. */
  heading: { readonly from: number; readonly level: number } | null
}

/**
 * Turns Word's paragraphs into lines and blocks: labels of lists, marks of headings. A paragraph begins with its
 * first word, when all its properties are known; one without words leaves no trace but its number in a list.
 */
export class Paragraphs {
  private current: Paragraph | null = null
  /** Whether the end of the last paragraph is hidden, so that the next one goes on in its line. */
  private isCarried = false
  private readonly layout: OpenLists
  /** How many table cells are open. */
  private cells = 0

  constructor(
    private readonly builder: TextBuilder,
    private readonly styles: Styles,
    private readonly lists: ListCounter,
  ) {
    this.layout = new OpenLists(builder)
  }

  get isOpen(): boolean {
    return this.current !== null
  }

  get hasBegun(): boolean {
    return this.current?.hasBegun ?? false
  }

  get isHidden(): boolean {
    return this.current !== null && this.styles.paragraph(this.current.style).isHidden
  }

  /** The properties of the open paragraph, to be filled before its words. */
  get properties(): Omit<Paragraph, 'hasBegun' | 'heading'> | null {
    return this.current
  }

  open(): void {
    this.close()
    this.current = {
      style: null,
      numbering: null,
      level: null,
      outline: null,
      isJoined: false,
      hasBegun: this.isCarried,
      heading: null,
    }
    this.isCarried = false
  }

  /** To be called before words are written. */
  begin(): void {
    const paragraph = this.current
    if (paragraph === null || paragraph.hasBegun) return
    paragraph.hasBegun = true
    const outline = paragraph.outline ?? this.styles.paragraph(paragraph.style).outline
    const isHeading = outline !== null && outline < 9
    const item = this.itemOf(paragraph)
    let indent = ''
    if (this.cells > 0) this.builder.endLine()
    else if (item === null || isHeading) this.layout.startBlock()
    else if (item.label === '') indent = this.layout.startContinuation(item.level)
    else indent = this.layout.startItem(item.design, item.level)
    if (isHeading) paragraph.heading = { from: this.builder.length, level: outline + 1 }
    if (item !== null) this.builder.label(indent + item.label)
  }

  close(): void {
    const paragraph = this.current
    if (paragraph === null) return
    if (!paragraph.hasBegun && !paragraph.isJoined) this.itemOf(paragraph)
    this.current = null
    this.isCarried = paragraph.isJoined && paragraph.hasBegun
    const { heading } = paragraph
    if (heading !== null) this.builder.mark({ kind: 'heading', ...heading, to: this.builder.end })
    if (!this.isCarried) this.builder.endLine()
  }

  get isInCell(): boolean {
    return this.cells > 0
  }

  startCell(): void {
    this.close()
    this.isCarried = false
    this.cells += 1
  }

  endCell(): void {
    this.close()
    this.isCarried = false
    this.cells -= 1
  }

  /** Ends what stands before a table, a text box or the end. */
  endBlock(): void {
    this.close()
    this.isCarried = false
    this.layout.startBlock()
  }

  /** Counts the paragraph in its list and gives its label; null when it is in none. */
  private itemOf(paragraph: Paragraph): { design: string; level: number; label: string } | null {
    const style = this.styles.paragraph(paragraph.style)
    const numbering = paragraph.numbering ?? style.numbering
    if (numbering === null) return null
    const linked = paragraph.numbering === null && style.numberedBy !== null
    const linkedLevel = linked
      ? this.lists.levelOf(numbering, paragraph.style ?? style.numberedBy ?? '')
      : null
    const level = paragraph.level ?? linkedLevel ?? style.level ?? 0
    const item = this.lists.next(numbering, level)
    return item === null ? null : { ...item, level }
  }
}
