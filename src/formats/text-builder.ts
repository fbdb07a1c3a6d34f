import { Refusal } from '../core/refusal.ts'
import { byPlace, type Mark } from '../core/text/index.ts'
import { notesHeading } from './notes.ts'
import { MAX_TEXT_CHARACTERS } from './text/index.ts'
import { isBlank, tidyMark } from './tidy-mark.ts'

const MAX_PIECES = 4_096

interface Note {
  readonly at: number
  /** What the note says, on one line; null until it is known. */
  body: TextBuilder | null
}

/**
 * Collects a document's text and marks in the one layout of all readers: blocks parted by a blank line, a paragraph
 * or list item a line, table cells parted by a tab, notes at the end. Line ends and blanks are written only when
 * words follow, so nothing trails, nothing is doubled, and an offset once given stays right.
 *
 * Inside a cell (`startCell` … `endCell`), and everywhere in a builder made by `TextBuilder.forNote()`, line ends and
 * tabs become one blank. Everything that adds text refuses file-too-large above `MAX_TEXT_CHARACTERS`.
 */
export class TextBuilder {
  private chunks: string[] = []
  private pieces: string[] = []
  private written = 0
  /** Line ends owed before the next words, at most two. */
  private breaks = 0
  /** Blanks owed before the next words. */
  private gap = ''
  /** A list label owed before the next words of this line. */
  private owedLabel = ''
  private isLineEmpty = true
  /** 0: lines are lines; above: nested cells, where all is one line. */
  private depth = 0
  /** Whether the cell has words; blanks that lead it are dropped. */
  private isCellEmpty = true
  /** The gap before the open outermost cell, which stays when the cell has no words. */
  private gapBeforeCell = ''
  private isRowEmpty = true
  private readonly marks: Mark[] = []
  private readonly notes: Note[] = []
  private readonly pages: { readonly at: number; readonly label: string }[] = []

  /** For the words of a footnote or endnote: all on one line. */
  static forNote(): TextBuilder {
    const builder = new TextBuilder()
    builder.depth = 1
    return builder
  }

  /** Where words written now will stand: for the start of a mark. */
  get length(): number {
    return this.written + (this.written > 0 ? this.breaks : 0) + this.gap.length + this.owedLabel.length
  }

  /** Just behind the last word written: for the end of a mark. */
  get end(): number {
    return this.written
  }

  /** Whether no word was written yet. */
  get isEmpty(): boolean {
    return this.written === 0
  }

  /** Words of the current line. A line end in them is a line break inside the paragraph. */
  write(words: string): void {
    if (words === '') return
    if (this.depth > 0) this.append(words.replace(/[\t\r\n]+/g, ' '))
    else if (!/[\r\n]/.test(words)) this.append(words)
    else {
      const [first = '', ...others] = words.split(/\r\n?|\n/)
      this.append(first)
      for (const other of others) {
        this.breakLine()
        this.append(other)
      }
    }
  }

  /** A list item's label or indent; it appears only when words of the same line follow. Read `length` before. */
  label(words: string): void {
    this.owedLabel += words
  }

  /** Ends the line, if it has words. */
  endLine(): void {
    this.breakParagraph(1)
  }

  /** Ends the line, if it has words, and parts it from the next by a blank line. */
  endBlock(): void {
    this.breakParagraph(2)
  }

  /** Starts a row of a table: a line, or inside a cell a blank. */
  startRow(): void {
    this.endLine()
    if (this.depth === 0) this.isRowEmpty = true
  }

  /** Starts a cell of the current row; cells of a table inside a cell are parted by a blank. */
  startCell(): void {
    if (this.depth === 0) {
      if (!this.isRowEmpty) this.skipCells(1)
      this.isRowEmpty = false
      this.isCellEmpty = true
      this.gapBeforeCell = this.gap
    } else this.breakParagraph(1)
    this.depth += 1
  }

  endCell(): void {
    this.owedLabel = ''
    this.depth -= 1
    if (this.depth === 0) this.gap = this.isCellEmpty ? this.gapBeforeCell : ''
    else this.breakParagraph(1)
  }

  /** Empty cells behind the one just ended, e.g. those that a merged cell covers. */
  skipCells(count: number): void {
    if (this.depth > 0) return
    if (this.gap.length + count > MAX_TEXT_CHARACTERS) throw tooLarge()
    this.gap += '\t'.repeat(count)
  }

  /** Marks of headings, comments, turns and times are trimmed to their words; those left empty go, see `finish`. */
  mark(mark: Mark): void {
    this.marks.push(mark)
  }

  /** A new page starts at a place. The first call names the page from the start of the text on. */
  startPage(label: string, at = this.length): void {
    this.pages.push({ at: this.pages.length === 0 ? 0 : at, label })
  }

  /** The words so far, without notes. */
  words(): string {
    this.chunks = [this.chunks.concat(this.pieces).join('')]
    this.pieces = []
    return this.chunks[0] ?? ''
  }

  /** Calls a note: writes `[n]` and gives n. Its words come with `setNote`, now or later. */
  callNote(): number {
    const number = this.notes.length + 1
    const call = `[${number}]`
    this.write(call)
    this.notes.push({ at: this.written - call.length, body: null })
    return number
  }

  /** The words of note `number`, marks in them included, from `TextBuilder.forNote()`. */
  setNote(number: number, body: TextBuilder): void {
    const note = this.notes[number - 1]
    if (note !== undefined) note.body = body
  }

  /**
   * The text, notes at its end, and the marks in order. A comment without words marks the word before it.
   * Refuses: file-empty.
   */
  finish(): { text: string; marks: Mark[] } {
    const pagesEnd = this.written
    this.writeNotes()
    const body = this.words()
    if (!/[^\s\ufeff\0]/.test(body)) throw new Refusal('file-empty', 'No words')
    const text = `${body}\n`.toWellFormed()
    const marks = this.marks.flatMap(mark => tidyMark(mark, text))
    return { text, marks: [...marks, ...this.pageMarks(pagesEnd, text)].sort(byPlace) }
  }

  private writeNotes(): void {
    const known = this.notes.flatMap((note, index) => (note.body === null ? [] : [{ ...note, index }]))
    if (known.length === 0) return
    const heading = notesHeading(this.words())
    this.endBlock()
    this.write(heading)
    this.endBlock()
    for (const { at, body, index } of known) {
      const label = String(index + 1)
      const from = this.length
      this.write(`[${label}]`)
      if (body !== null && !body.isEmpty) {
        this.gap = ' '
        const shift = this.length
        this.append(body.words())
        for (const mark of body.marks)
          this.marks.push({ ...mark, from: mark.from + shift, to: mark.to + shift })
      }
      this.marks.push({ kind: 'note', from, to: this.written, label, at })
      this.endLine()
    }
  }

  /** Pages follow each other without a gap; the notes at the end belong to the last. Pages without words go. */
  private pageMarks(pagesEnd: number, text: string): Mark[] {
    const starts = this.pages.flatMap(({ at, label }) => {
      let from = at
      while (from > 0 && from < pagesEnd && isBlank(text, from)) from += 1
      return from < pagesEnd ? [{ from, label }] : []
    })
    return starts.flatMap(({ from, label }, index): Mark[] => {
      const to = starts[index + 1]?.from ?? text.length
      return to > from ? [{ kind: 'page', from, to, label }] : []
    })
  }

  private append(words: string): void {
    const isLeading = (this.depth > 0 && this.isCellEmpty) || this.owedLabel !== ''
    const led = isLeading ? words.trimStart() : words
    const body = led.trimEnd()
    if (this.gap.length + led.length + this.written > MAX_TEXT_CHARACTERS) throw tooLarge()
    if (body === '') {
      this.gap += led
      return
    }
    this.put('\n'.repeat(this.written > 0 ? this.breaks : 0) + this.gap + this.owedLabel)
    this.put(body)
    this.breaks = 0
    this.gap = led.slice(body.length)
    this.owedLabel = ''
    this.isLineEmpty = false
    this.isCellEmpty = false
  }

  private put(words: string): void {
    if (words === '') return
    this.pieces.push(words)
    this.written += words.length
    if (this.pieces.length >= MAX_PIECES) {
      this.chunks.push(this.pieces.join(''))
      this.pieces = []
    }
  }

  /** A line break inside a paragraph; one that leads the paragraph is dropped. */
  private breakLine(): void {
    if (this.isLineEmpty) return
    this.breaks = Math.min(2, this.breaks + 1)
    this.gap = ''
  }

  private breakParagraph(breaks: 1 | 2): void {
    this.owedLabel = ''
    if (this.depth > 0) {
      if (!this.isCellEmpty && this.gap === '') this.gap = ' '
      return
    }
    this.breaks = Math.max(this.breaks, breaks)
    this.gap = ''
    this.isLineEmpty = true
  }
}

function tooLarge(): Refusal {
  return new Refusal('file-too-large', `More than ${MAX_TEXT_CHARACTERS} code units`, {
    limit: MAX_TEXT_CHARACTERS,
  })
}
