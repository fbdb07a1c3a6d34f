import { OpenLists } from '../../story/index.ts'
import type { TextBuilder } from '../../text-builder.ts'
import type { Block, CommentPiece, Paragraph, Piece, Row } from './paragraph.ts'

/** Writes the blocks of a word processor's document into the layout of all readers. */
export class FlowWriter {
  private readonly lists: OpenLists
  private previous: 'other' | 'item' | 'row' = 'other'
  private readonly commentStarts = new Map<string, number>()
  private readonly commentEnds = new Map<string, number>()

  constructor(private readonly builder: TextBuilder) {
    this.lists = new OpenLists(builder)
  }

  write(block: Block): void {
    if (block.kind === 'row') {
      if (this.previous !== 'row') this.lists.startBlock()
      this.previous = 'row'
      this.row(block)
    } else this.paragraph(block)
  }

  private row(row: Row): void {
    this.builder.startRow()
    for (const cell of row.cells) {
      this.builder.startCell()
      for (const block of cell) {
        if (block.kind === 'row') this.row(block)
        else {
          const from = this.builder.length
          this.builder.label(block.label)
          this.words(block, from)
        }
        this.builder.endLine()
      }
      this.builder.endCell()
    }
    this.builder.endLine()
  }

  private paragraph(paragraph: Paragraph): void {
    const { builder, lists } = this
    const { headingLevel, label, listLevel, list } = paragraph
    if (isEmpty(paragraph)) {
      // It parts tables but not the items of a list, where it is a way to make room.
      if (this.previous === 'row') this.previous = 'other'
      this.words(paragraph, builder.length)
      return
    }
    const isItem = label !== '' && headingLevel === null
    let indent = ''
    if (isItem) indent = lists.startItem(list ?? kindOf(label), listLevel)
    else lists.startBlock()
    this.previous = isItem ? 'item' : 'other'
    const from = builder.length
    builder.label(indent + label)
    this.words(paragraph, from)
    builder.endLine()
  }

  /** Writes the words of a paragraph, and marks them if they are a heading. */
  private words({ pieces, headingLevel }: Paragraph, from: number): void {
    for (const piece of pieces) this.piece(piece)
    if (headingLevel === null) return
    this.builder.mark({ kind: 'heading', from, to: this.builder.end, level: headingLevel })
  }

  private piece(piece: Piece): void {
    const { builder } = this
    switch (piece.kind) {
      case 'words':
        builder.write(piece.words)
        return
      case 'note': {
        const number = builder.callNote()
        if (piece.body !== null) builder.setNote(number, piece.body)
        return
      }
      case 'comment-start':
        this.commentStarts.set(piece.id, builder.length)
        return
      case 'comment-end':
        this.commentEnds.set(piece.id, builder.end)
        return
      case 'comment':
        this.comment(piece)
    }
  }

  private comment({ id, author, text, madeAt }: CommentPiece): void {
    const { builder } = this
    const start = id === null ? undefined : this.commentStarts.get(id)
    const end = (id === null ? undefined : this.commentEnds.get(id)) ?? builder.end
    const [from, to] = start === undefined ? [builder.end, builder.end] : [start, end]
    builder.mark({ kind: 'comment', from, to, author, text, madeAt, color: null, tags: [] })
  }
}

function isEmpty({ pieces }: Paragraph): boolean {
  return pieces.every(piece => piece.kind !== 'note' && (piece.kind !== 'words' || piece.words.trim() === ''))
}

/** Stands for the list of an item whose list the file does not name. */
function kindOf(label: string): string {
  return /[\p{L}\p{N}]/u.test(label) ? 'numbers' : 'bullets'
}
