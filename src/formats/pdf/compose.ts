import type { CommentMark } from '../../core/text/index.ts'
import { TextBuilder } from '../text-builder.ts'
import type { Comment } from './comments.ts'
import type { Block, TextBlock } from './flow/blocks.ts'
import type { Joints } from './flow/joints.ts'
import type { Furniture } from './furniture/find-furniture.ts'
import type { TableItem } from './layout/page-layout.ts'
import type { Line } from './lines.ts'
import type { Footnote } from './notes/find-notes.ts'

/** Everything a document's text is written from. */
export interface Composition {
  readonly blocks: readonly Block[]
  readonly headings: ReadonlyMap<TextBlock, number>
  readonly listItems: ReadonlyMap<Block, number>
  readonly furniture: Furniture
  readonly notes: readonly Footnote[]
  readonly comments: readonly Comment[]
  readonly joints: Joints
  /** Of every page. */
  readonly labels: readonly string[]
}

/** Writes the text with its marks. Refuses: file-empty, file-too-large. */
export function compose(composition: Composition): ReturnType<TextBuilder['finish']> {
  return new Composer(composition).write()
}

/** Where words of a comment came to stand. */
interface Extent {
  readonly builder: TextBuilder
  from: number
  to: number
}

class Composer {
  private readonly text = new TextBuilder()
  private page = 0
  private readonly extents = new Map<number, Extent>()
  private readonly calls = new Map<Line, Footnote[]>()

  constructor(private readonly composition: Composition) {
    for (const note of composition.notes) {
      const { line } = note.call
      this.calls.set(line, [...(this.calls.get(line) ?? []), note])
    }
    for (const notes of this.calls.values()) notes.sort((a, b) => a.call.from - b.call.from)
  }

  write(): ReturnType<TextBuilder['finish']> {
    const { blocks, labels } = this.composition
    this.startPage(0)
    this.writeFurniture('', () => this.writeLines(this.composition.furniture.heads.get(0)))
    let before: Block | null = null
    for (const block of blocks) {
      this.partFrom(before, block)
      if (block.kind === 'table') this.writeTable(block.table)
      else this.writeText(block)
      before = block
    }
    this.writeEnd(labels.length - 1)
    this.markComments()
    return this.text.finish()
  }

  /** What stands below the last words, on this page and those up to `last`. */
  private writeEnd(last: number): void {
    const { feet, heads } = this.composition.furniture
    const from = this.text.end
    this.writeLines(feet.get(this.page))
    while (this.page < last) {
      this.startPage(this.page + 1)
      this.writeLines(heads.get(this.page))
      this.writeLines(feet.get(this.page))
    }
    this.text.mark({ kind: 'furniture', from, to: this.text.end, insert: '' })
  }

  private partFrom(before: Block | null, block: Block): void {
    const { listItems } = this.composition
    const inList = before !== null && listItems.has(before) && listItems.has(block)
    if (inList) this.text.endLine()
    else this.text.endBlock()
    const page = block.kind === 'table' ? block.table.page : (block.lines[0]?.page ?? 0)
    this.turnTo(page, this.text.isEmpty ? '' : inList ? '\n' : '\n\n')
    if (inList) this.text.endLine()
    else this.text.endBlock()
  }

  /**
   * Writes what stands at the foot of this page and at the head of those up to `page`, and starts them. `insert`
   * is what parts the words before from those behind without all that. `hyphen` is one that only parted a word.
   */
  private turnTo(page: number, insert: string, hyphen = ''): void {
    if (page <= this.page) return
    if (!this.hasFurnitureUpTo(page)) {
      this.text.write(insert === ' ' ? insert : '')
      while (this.page < page) this.startPage(this.page + 1)
      return
    }
    const { feet, heads } = this.composition.furniture
    this.writeFurniture(insert, () => {
      this.text.write(hyphen)
      while (this.page < page) {
        this.writeLines(feet.get(this.page))
        this.startPage(this.page + 1)
        this.writeLines(heads.get(this.page))
      }
    })
  }

  private hasFurnitureUpTo(page: number): boolean {
    const { feet, heads } = this.composition.furniture
    for (let at = this.page; at <= page; at++) {
      if ((at < page && feet.has(at)) || (at > this.page && heads.has(at))) return true
    }
    return false
  }

  private startPage(page: number): void {
    this.page = page
    this.text.startPage(this.composition.labels[page] ?? String(page + 1))
  }

  /** Marks what `write` writes from the end of the words before to the start of the words behind. */
  private writeFurniture(insert: string, write: () => void): void {
    const from = this.text.end
    write()
    if (this.text.end === from) return
    this.text.endBlock()
    this.text.mark({ kind: 'furniture', from, to: this.text.length, insert })
  }

  private writeLines(lines: readonly Line[] | undefined): void {
    for (const line of lines ?? []) {
      this.text.endBlock()
      this.writeLine(this.text, line, 0, line.text.length)
    }
  }

  private writeTable({ rows }: TableItem): void {
    for (const row of rows) {
      this.text.startRow()
      for (const cell of row) {
        this.text.startCell()
        this.writeJoined(this.text, cell, 0)
        this.text.endCell()
      }
    }
  }

  private writeText(block: TextBlock): void {
    const depth = this.composition.listItems.get(block) ?? 0
    if (depth > 0) this.text.label('  '.repeat(depth))
    const from = this.text.length
    for (const { line, joint, next } of this.composition.joints.along(block.lines)) {
      this.writeLine(this.text, line, 0, line.text.length - joint.dropped)
      if (next === undefined) break
      // a call of a note stands right behind its word
      const between = this.calls.get(next)?.[0]?.call.from === 0 ? '' : joint.between
      if (next.page > this.page) {
        this.turnTo(next.page, between, line.text.slice(line.text.length - joint.dropped))
      } else this.text.write(between)
    }
    const level = this.composition.headings.get(block)
    if (level !== undefined) this.text.mark({ kind: 'heading', level, from, to: this.text.end })
  }

  /** The words of a line from `from` to `to`, with its calls of notes. */
  private writeLine(into: TextBuilder, line: Line, from: number, to: number): void {
    let at = from
    for (const note of this.calls.get(line) ?? []) {
      if (note.call.from < at || note.call.to > to) continue
      this.writeWords(into, line, at, note.call.from)
      into.setNote(into.callNote(), this.noteBody(note))
      at = note.call.to
    }
    this.writeWords(into, line, at, to)
  }

  private noteBody({ lines, labelLength }: Footnote): TextBuilder {
    const body = TextBuilder.forNote()
    this.writeJoined(body, lines, labelLength)
    return body
  }

  /** Lines that stay on their page, without the first one's label. */
  private writeJoined(into: TextBuilder, lines: readonly Line[], labelLength: number): void {
    for (const { line, joint } of this.composition.joints.along(lines)) {
      const from = line === lines[0] ? labelLength : 0
      this.writeLine(into, line, from, line.text.length - joint.dropped)
      into.write(joint.between)
    }
  }

  private writeWords(into: TextBuilder, line: Line, from: number, to: number): void {
    if (to <= from) return
    const start = into.length
    into.write(line.text.slice(from, to))
    for (const span of line.commented) {
      const first = Math.max(span.from, from)
      const last = Math.min(span.to, to)
      if (last > first) this.extend(span.comment, into, start + first - from, start + last - from)
    }
  }

  private extend(comment: number, builder: TextBuilder, from: number, to: number): void {
    const known = this.extents.get(comment)
    if (known === undefined) this.extents.set(comment, { builder, from, to })
    else if (known.builder === builder) {
      known.from = Math.min(known.from, from)
      known.to = Math.max(known.to, to)
    }
  }

  private markComments(): void {
    for (const [index, comment] of this.composition.comments.entries()) {
      const extent = this.extents.get(index)
      if (extent === undefined) continue
      const { from, to, builder } = extent
      builder.mark({ kind: 'comment', from, to, ...comment } satisfies CommentMark)
    }
  }
}
