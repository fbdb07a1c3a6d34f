import { listLabel } from '../../story/index.ts'
import { bullet } from '../../symbol-fonts.ts'
import type { Block, Piece } from './paragraph.ts'
import { TableFlow } from './table-flow.ts'

/** Where words go. */
export interface Sink {
  write(words: string): void
}

/** Collects words that are no text of the document: names, numbers, instructions. */
export class Collected implements Sink {
  words = ''

  write(words: string): void {
    if (this.words.length < 10_000) this.words += words
  }
}

/** What a file says of a paragraph at its end. */
export interface ParagraphProperties {
  /** From 0 for the highest heading; null for body text. */
  readonly outlineLevel: number | null
  /** How deep in tables it is, 0 outside. */
  readonly depth: number
  /** From 0; null when the file does not say. */
  readonly listLevel: number | null
  readonly list: string | null
  /** Left and first line indent, in twips. */
  readonly indent: number
  readonly firstIndent: number
}

/** A label typed before a hanging paragraph, as converters write lists. */
const TYPED_LABEL =
  /^ *([•◦▪–—*·●○■□◆➢✓-]|[（(]?(?:\d{1,3}|[a-zA-Z]|[ivxlcIVXLC]{1,6}|[\p{Script=Han}]{1,3})[)）.、．])\t/u

/** A text of its own within the file: the document, a note, a comment, a text box. */
export class Story implements Sink {
  private words = ''
  private pieces: Piece[] = []
  private label = ''
  private boxes: Block[] = []
  private readonly tables: TableFlow
  /** Left indents of the list items around the current one. */
  private indents: number[] = []

  constructor(
    readonly kind: 'body' | 'note' | 'comment' | 'box',
    emit: (block: Block) => void,
  ) {
    this.tables = new TableFlow(emit)
  }

  write(words: string): void {
    this.words += words
  }

  add(piece: Piece): void {
    this.endWords()
    this.pieces.push(piece)
  }

  /** The number or bullet shown before the current paragraph. */
  setLabel(words: string): void {
    const label = words.trim()
    this.label = listLabel(/^[^\p{L}\p{N}]$/u.test(label) ? bullet(label, null) : label, /\s$/.test(words))
  }

  /** A block of a text box, which stands behind the paragraph that holds the box. */
  addBox(block: Block): void {
    this.boxes.push(block)
  }

  endParagraph(properties: ParagraphProperties): void {
    this.endWords()
    this.takeTypedLabel(properties)
    const { outlineLevel, depth, list } = properties
    const headingLevel = outlineLevel !== null && outlineLevel < 9 ? outlineLevel + 1 : null
    const listLevel = this.levelOf(properties)
    const { pieces, label, boxes } = this
    this.tables.block({ kind: 'paragraph', pieces, headingLevel, label, listLevel, list }, depth)
    for (const box of boxes) this.tables.block(box, depth)
    this.pieces = []
    this.label = ''
    this.boxes = []
  }

  endCell(properties: ParagraphProperties): void {
    this.endParagraph(properties)
    this.tables.endCell(properties.depth)
  }

  endRow(properties: ParagraphProperties): void {
    this.endLast(properties)
    this.tables.endRow(properties.depth)
  }

  /** Ends a paragraph that has no mark of its own at its end, if there is one. */
  endLast(properties: ParagraphProperties): void {
    if (this.words !== '' || this.pieces.length > 0 || this.boxes.length > 0) this.endParagraph(properties)
  }

  finish(properties: ParagraphProperties): void {
    this.endLast(properties)
    this.tables.finish()
  }

  private endWords(): void {
    if (this.words !== '') this.pieces.push({ kind: 'words', words: this.words })
    this.words = ''
  }

  private takeTypedLabel({ firstIndent }: ParagraphProperties): void {
    const [first, ...others] = this.pieces
    if (this.label !== '' || firstIndent >= 0 || first?.kind !== 'words') return
    const typed = TYPED_LABEL.exec(first.words)
    if (typed?.[1] === undefined) return
    this.setLabel(`${typed[1]} `)
    this.pieces = [{ kind: 'words', words: first.words.slice(typed[0].length) }, ...others]
  }

  /** The level as the file says it, else by how far the items around are indented. */
  private levelOf({ listLevel, indent }: ParagraphProperties): number {
    if (this.label === '') {
      this.indents = []
      return 0
    }
    if (listLevel !== null) return listLevel
    while ((this.indents.at(-1) ?? Number.NEGATIVE_INFINITY) > indent) this.indents.pop()
    if (this.indents.at(-1) !== indent && this.indents.length < 9) this.indents.push(indent)
    return this.indents.length - 1
  }
}
