import type { TextBuilder } from '../../text-builder.ts'
import type { HtmlElement, HtmlNode } from '../tree/html-node.ts'
import {
  checkboxOf,
  emojiOf,
  headingLevel,
  isBlock,
  isPermalink,
  keepsBlanks,
  pageLabel,
} from './element-signs.ts'
import { LineWriter } from './line-writer.ts'
import { continuesList, ListLabels } from './list-labels.ts'
import { captionOf, isLayoutTable, layOut } from './tables.ts'
import { isLeftOut } from './visibility.ts'
import { wordLabel, wordListLevel } from './word-markup.ts'
import { type Around, top, type WritingContext } from './writing-context.ts'

/** Writes the text of an element into a builder, in the layout of `TextBuilder`. */
export function writeHtml(element: HtmlElement, builder: TextBuilder, context: WritingContext): void {
  new HtmlWriter(builder, context).block(element, top)
}

/** Writes children `from` to `to` of an element. */
export function writeChildren(
  element: HtmlElement,
  range: { readonly from: number; readonly to: number },
  builder: TextBuilder,
  context: WritingContext,
): void {
  const writer = new HtmlWriter(builder, context)
  for (const child of element.children.slice(range.from, range.to)) writer.node(child, top)
}

/** Recursive: the depth of a tree is bounded when it is parsed. */
class HtmlWriter {
  private readonly lines: LineWriter
  /** Elements that are written in a way of their own. */
  private readonly special: ReadonlyMap<string, (element: HtmlElement, around: Around) => void>

  constructor(
    private readonly builder: TextBuilder,
    private readonly context: WritingContext,
  ) {
    this.lines = new LineWriter(builder, context.joinsHan)
    const list = this.list.bind(this)
    const preformatted = this.preformatted.bind(this)
    this.special = new Map<string, (element: HtmlElement, around: Around) => void>([
      ['br', (_, around) => this.lineBreak(around)],
      ['img', element => this.lines.words(emojiOf(element))],
      ['ol', list],
      ['ul', list],
      ['menu', list],
      ['dir', list],
      ['table', this.table.bind(this)],
      ['pre', preformatted],
      ['listing', preformatted],
      ['xmp', preformatted],
      ['q', this.quotation.bind(this)],
      ['del', this.deletion.bind(this)],
    ])
  }

  node(node: HtmlNode, around: Around): void {
    if (typeof node === 'object') this.element(node, around)
    else if (around.keepsBlanks) this.lines.verbatim(node)
    else this.lines.text(node)
  }

  /** An element that stands on lines of its own. */
  block(element: HtmlElement, around: Around): void {
    this.part(around)
    this.children(element, around)
    this.part(around)
  }

  private element(element: HtmlElement, around: Around): void {
    if (element.name === 'input' && around.lists > 0) this.lines.text(checkboxOf(element))
    if (this.leavesOut(element) || this.calls(element) || this.startsPage(element)) return
    if (around.isInHeading && isPermalink(element)) return
    const inside = blanksOf(element, around)
    const level = headingLevel(element)
    const listLevel = wordListLevel(element)
    const label = wordLabel(element)
    const write = this.special.get(element.name)
    if (level !== null) this.heading(element, level, inside)
    else if (label !== null) this.wordLabel(label)
    else if (listLevel !== null) this.wordItem(element, listLevel, inside)
    else if (write !== undefined) write(element, inside)
    else if (isBlock(element)) this.block(element, inside)
    else this.children(element, inside)
  }

  private children(element: HtmlElement, around: Around): void {
    const skipped = this.context.notes?.skippedIn(element) ?? null
    for (const [at, child] of element.children.entries()) {
      if (skipped?.has(at) !== true) this.node(child, around)
    }
  }

  private calls(element: HtmlElement): boolean {
    const { notes } = this.context
    if (notes === null) return false
    return notes.callAt(
      element,
      () => this.lines.callNote(),
      words => this.lines.words(words),
    )
  }

  private leavesOut(element: HtmlElement): boolean {
    return this.context.without.has(element) || isLeftOut(element, this.context.page)
  }

  private startsPage(element: HtmlElement): boolean {
    const label = pageLabel(element)
    if (label !== null && label !== '') this.builder.startPage(label)
    return label !== null
  }

  /** Parts blocks: by a blank line, in lists by a line end, in cells by a blank. */
  private part(around: Around): void {
    if (around.lists > 0 || around.isInHeading) this.lines.endLine()
    else this.lines.endBlock()
  }

  private heading(element: HtmlElement, level: number, around: Around): void {
    this.part(around)
    const from = this.builder.length
    this.children(element, { ...around, isInHeading: true })
    this.lines.forget()
    if (!around.isInCell && !around.isInHeading)
      this.builder.mark({ kind: 'heading', from, to: this.builder.end, level })
    this.part(around)
  }

  private list(list: HtmlElement, around: Around): void {
    const labels = new ListLabels(list)
    if (around.lists > 0) this.lines.endLine()
    else this.lines.startList(continuesList(list))
    const inside = { ...around, lists: around.lists + 1 }
    const skipped = this.context.notes?.skippedIn(list) ?? null
    for (const [at, child] of list.children.entries()) {
      if (skipped?.has(at) === true) continue
      if (typeof child === 'string' || child.name !== 'li') this.node(child, inside)
      else this.item(child, labels.labelOf(child), inside)
    }
    if (around.lists > 0) this.lines.endLine()
    else this.lines.endList()
  }

  private item(item: HtmlElement, label: string, around: Around): void {
    if (this.leavesOut(item)) return
    this.lines.endLine()
    this.lines.setLabel('  '.repeat(around.isInCell ? 0 : around.lists - 1) + label)
    this.children(item, blanksOf(item, around))
    this.lines.setLabel('')
    this.lines.endLine()
  }

  private wordLabel(label: string): void {
    this.lines.words(label)
    this.lines.text(' ')
  }

  /** An item of one of Word's lists, which are rows of paragraphs. */
  private wordItem(item: HtmlElement, level: number, around: Around): void {
    this.lines.startList(true)
    if (!around.isInCell) this.lines.setLabel('  '.repeat(level - 1))
    this.children(item, around)
    this.lines.setLabel('')
    this.lines.endList()
  }

  private table(table: HtmlElement, around: Around): void {
    if (isLayoutTable(table)) this.block(table, around)
    else this.dataTable(table, around)
  }

  private dataTable(table: HtmlElement, around: Around): void {
    this.part(around)
    const caption = captionOf(table)
    if (caption !== null) this.element(caption, around)
    for (const { element, cells } of layOut(table)) {
      if (this.leavesOut(element)) continue
      this.lines.forget()
      this.builder.startRow()
      for (const { element, covered, columns } of cells) this.cell(element, covered, columns, around)
      this.lines.endLine()
    }
    this.part(around)
  }

  private cell(cell: HtmlElement, covered: number, columns: number, around: Around): void {
    if (covered > 0) this.builder.skipCells(covered)
    this.builder.startCell()
    this.lines.forget()
    if (!this.leavesOut(cell)) {
      this.children(cell, { ...blanksOf(cell, around), isInCell: true, isInHeading: false, lists: 0 })
    }
    this.lines.forget()
    this.builder.endCell()
    if (columns > 1) this.builder.skipCells(columns - 1)
  }

  private preformatted(element: HtmlElement, around: Around): void {
    this.part(around)
    // The line end right behind the tag is none of the text (HTML 4.4.3).
    const [first] = element.children
    if (typeof first === 'string' && first.startsWith('\n')) element.children[0] = first.slice(1)
    this.children(element, { ...around, keepsBlanks: true })
    this.part(around)
  }

  private quotation(element: HtmlElement, around: Around): void {
    const isOuter = around.quotes % 2 === 0
    this.lines.words(isOuter ? '“' : '‘')
    this.children(element, { ...around, quotes: around.quotes + 1 })
    this.lines.words(isOuter ? '”' : '’')
  }

  /** Word processors mark deleted words with their date; others strike words through that still stand there. */
  private deletion(element: HtmlElement, around: Around): void {
    if (element.attributes.datetime === undefined) this.children(element, around)
  }

  private lineBreak(around: Around): void {
    if (around.isInCell) this.lines.text(' ')
    else this.lines.lineBreak()
  }
}

function blanksOf(element: HtmlElement, around: Around): Around {
  const keeps = keepsBlanks(element)
  return keeps === null || keeps === around.keepsBlanks ? around : { ...around, keepsBlanks: keeps }
}
