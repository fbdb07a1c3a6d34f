import { FlowWriter, type ParagraphProperties, Story } from '../rtf/flow/index.ts'
import { readableSymbols } from '../symbol-fonts.ts'
import { TextBuilder } from '../text-builder.ts'
import type { Anchor, StoryAnchor } from './anchors.ts'
import type { CharacterTable } from './characters.ts'
import { Fields } from './fields.ts'
import { ListCounter, type Lists } from './lists.ts'
import type { Paragraphs } from './paragraphs.ts'
import type { Stretch } from './plc.ts'

/** What all stories of a document share. */
export interface DocumentContext {
  readonly text: string
  readonly characters: CharacterTable
  readonly paragraphs: Paragraphs
  readonly lists: Lists
  /** By place. */
  readonly anchors: readonly Anchor[]
  /** Places of characters that end a section; elsewhere the same character breaks a page. */
  readonly sectionEnds: ReadonlySet<number>
  progress(done: number): void
}

const plain: ParagraphProperties = {
  outlineLevel: null,
  depth: 0,
  listLevel: null,
  list: null,
  indent: 0,
  firstIndent: 0,
}

/** Characters below a blank are no words (MS-DOC 2.4.1 and 2.8.3). */
const FIRST_WORD = 0x20
/** Characters between two reports of progress. */
const REPORT_EVERY = 1 << 18

/** Reads one story of a document, its body, a note, a comment or a text box, into paragraphs and rows. */
export class StoryReader {
  private readonly fields = new Fields()
  private readonly counter: ListCounter
  private nextAnchor = 0

  constructor(
    private readonly context: DocumentContext,
    private readonly story: Story,
  ) {
    this.counter = new ListCounter(context.lists)
  }

  read({ from, to }: Stretch): void {
    const { text, characters, anchors, progress } = this.context
    const { flags, symbols } = characters
    this.nextAnchor = firstAnchorFrom(anchors, from)
    let start = from
    let nextReport = from
    for (let at = from; at < to; at++) {
      const code = text.charCodeAt(at)
      const symbol = symbols.get(at)
      const isAnchored = (anchors[this.nextAnchor]?.place ?? to) <= at && !isSecondHalf(code)
      if (code >= FIRST_WORD && flags[at] === 0 && symbol === undefined && !isAnchored) continue
      this.write(text.slice(start, at))
      if (isAnchored) this.anchorsAt(at)
      start = at + 1
      if (code < FIRST_WORD) this.control(code, at)
      else if (flags[at] === 0) this.write(symbol ?? text.charAt(at))
      if (this.story.kind === 'body' && at >= nextReport) {
        progress(at)
        nextReport = at + REPORT_EVERY
      }
    }
    this.write(text.slice(start, to))
    this.anchorsAt(to)
    this.story.finish(plain)
  }

  private write(words: string): void {
    if (this.fields.isInInstruction) this.fields.write(words)
    else if (words !== '') this.story.write(readableSymbols(words, null))
  }

  private control(code: number, at: number): void {
    switch (code) {
      case 0x13:
        this.fields.begin()
        return
      case 0x14:
        this.fields.separate()
        return
      case 0x15:
        this.write(this.fields.end())
        return
    }
    if (this.context.characters.flags[at] !== 0) return
    switch (code) {
      case 0x07:
      case 0x0d:
        this.endParagraph(code, at)
        return
      case 0x09:
        this.write('\t')
        return
      case 0x0b:
      case 0x0e:
        this.write('\n')
        return
      case 0x0c:
        if (this.context.sectionEnds.has(at)) this.endParagraph(code, at)
        else this.write('\n')
        return
      case 0x1e:
        this.write('\u2011')
    }
  }

  /** The end of a paragraph; of a cell and of a row too, where formatting says so. */
  private endParagraph(code: number, at: number): void {
    const { story } = this
    const format = this.context.paragraphs.endingAt(at)
    this.fields.endParagraph()
    if (format.isDropCap) return
    const isRowEnd = format.isRowEnd || format.isInnerRowEnd
    if (format.list > 0 && !isRowEnd) story.setLabel(this.counter.next(format.list, format.listLevel))
    const isCellEnd = code === 0x07 || format.isInnerCellEnd
    const properties = {
      ...plain,
      outlineLevel: format.outlineLevel,
      depth: code === 0x07 ? 1 : Math.max(format.depth, format.isInTable ? 1 : 0),
      listLevel: format.listLevel,
      list: String(format.list),
    }
    if (isRowEnd) story.endRow(properties)
    else if (isCellEnd) story.endCell(properties)
    else story.endParagraph(properties)
  }

  private anchorsAt(place: number): void {
    const { anchors } = this.context
    for (let next = anchors[this.nextAnchor]; next !== undefined && next.place <= place; ) {
      this.anchor(next)
      this.nextAnchor += 1
      next = anchors[this.nextAnchor]
    }
  }

  /** Notes and boxes hang on the body, comments also on what these say; nothing hangs on a comment. */
  private anchor(anchor: Anchor): void {
    const { kind } = this.story
    if (kind === 'comment') return
    switch (anchor.kind) {
      case 'comment':
        this.comment(anchor)
        return
      case 'comment-start':
      case 'comment-end':
        this.story.add({ kind: anchor.kind, id: anchor.id })
        return
      case 'note':
      case 'box':
        if (kind === 'body' && this.context.characters.flags[anchor.place] === 0) this.tell(anchor)
    }
  }

  private tell({ kind, words }: StoryAnchor): void {
    const { story } = this
    if (kind === 'box') {
      this.inside(words, new Story('box', block => story.addBox(block)))
      return
    }
    if (this.fields.isInInstruction) return
    const body = TextBuilder.forNote()
    const writer = new FlowWriter(body)
    this.inside(words, new Story('note', block => writer.write(block)))
    story.add({ kind: 'note', body })
  }

  private comment({ id, author, madeAt, words }: Extract<Anchor, { kind: 'comment' }>): void {
    const builder = new TextBuilder()
    const writer = new FlowWriter(builder)
    this.inside(words, new Story('comment', block => writer.write(block)))
    const text = builder.words().replace(/\n+/g, '\n').toWellFormed()
    this.story.add({ kind: 'comment', id, author, madeAt, text })
  }

  private inside(words: Stretch, story: Story): void {
    new StoryReader(this.context, story).read(words)
  }
}

/** Damage can put a place inside a character of two code units; then it counts as behind it. */
function isSecondHalf(code: number): boolean {
  return code >= 0xdc00 && code < 0xe000
}

/** The index of the first anchor at a place or behind it. */
function firstAnchorFrom(anchors: readonly Anchor[], place: number): number {
  let low = 0
  let high = anchors.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((anchors[middle]?.place ?? 0) < place) low = middle + 1
    else high = middle
  }
  return low
}
