import { CommentRanges, dropInvisible, PageBreaks, type Remark } from '../story/index.ts'
import { readableSymbols, symbolCharacter } from '../symbol-fonts.ts'
import type { TextBuilder } from '../text-builder.ts'
import { Fields } from './fields.ts'
import { ListCounter } from './list-counter.ts'
import type { Numbering } from './numbering.ts'
import { Paragraphs } from './paragraphs.ts'
import type { Styles } from './styles.ts'
import { isOn, wholeNumber, type XmlAttributes } from './word-xml.ts'

/** What all stories of a document share: its body, each note and each comment is a story. */
export interface StoryContext {
  readonly styles: Styles
  readonly numbering: Numbering
  readonly remarks: ReadonlyMap<string, Remark>
  /** The words of footnotes and endnotes, by `footnote 3`. */
  readonly notes: ReadonlyMap<string, TextBuilder>
}

/** The words of a story as they are shown: runs, what stands in them, and the properties that hide words. */
export class StoryText {
  readonly paragraphs: Paragraphs
  readonly pages: PageBreaks
  private readonly comments = new CommentRanges()
  private readonly fields = new Fields()
  private readonly calledNotes = new Map<string, number>()
  private isRunHidden: boolean | null = null
  private runFont: string | null = null

  constructor(
    readonly builder: TextBuilder,
    private readonly context: StoryContext,
  ) {
    const lists = new ListCounter(context.numbering, context.styles)
    this.paragraphs = new Paragraphs(builder, context.styles, lists)
    this.pages = new PageBreaks(builder)
  }

  get isShowing(): boolean {
    return !this.fields.isInInstruction && !(this.isRunHidden ?? this.paragraphs.isHidden)
  }

  write(words: string): void {
    if (words === '' || !this.isShowing) return
    this.paragraphs.begin()
    this.comments.wordsAt(this.builder.length)
    this.builder.write(words)
  }

  /** Words as they stand in the XML, where a line end is no more than a blank. */
  writeRaw(words: string): void {
    this.write(readableSymbols(dropInvisible(words).replace(/ *[\t\r\n][\t\r\n ]*/g, ' '), this.runFont))
  }

  closeRun(): void {
    this.isRunHidden = null
    this.runFont = null
  }

  closeParagraph(): void {
    this.paragraphs.close()
    this.fields.endParagraph()
  }

  /** Ends the story and marks what was found in it. */
  finish(): void {
    this.paragraphs.endBlock()
    for (const mark of this.comments.marks(this.context.remarks)) this.builder.mark(mark)
    this.pages.mark()
  }

  runProperty(name: string, attributes: XmlAttributes): void {
    if (name === 'w:vanish') this.isRunHidden = isOn(attributes)
    else if (name === 'w:rStyle') this.isRunHidden ??= this.context.styles.isHidden(attributes['w:val'] ?? '')
    else if (name === 'w:rFonts') this.runFont = attributes['w:ascii'] ?? attributes['w:hAnsi'] ?? null
  }

  /** A property of the open paragraph, of its list, or of the sign that ends it. */
  paragraphProperty(name: string, attributes: XmlAttributes): void {
    const { properties } = this.paragraphs
    const value = attributes['w:val']
    if (properties === null) return
    switch (name) {
      case 'w:pStyle':
        properties.style = value ?? null
        break
      case 'w:outlineLvl':
        properties.outline = wholeNumber(value, 0, 9)
        break
      case 'w:numId':
        properties.numbering = value ?? null
        break
      case 'w:ilvl':
        properties.level = wholeNumber(value, 0, 8)
        break
      case 'w:framePr':
        // A large first letter is a paragraph of its own before the words it belongs to.
        if (/^(?:drop|margin)$/.test(attributes['w:dropCap'] ?? '')) properties.isJoined = true
        break
    }
  }

  /** A property of the sign that ends the paragraph: hidden or deleted, the next one goes on in its line. */
  paragraphEndProperty(name: string, attributes: XmlAttributes): void {
    const { properties } = this.paragraphs
    const joins = name === 'w:del' || name === 'w:moveFrom' || name === 'w:vanish' || name === 'w:specVanish'
    if (properties !== null && joins && isOn(attributes)) properties.isJoined = true
  }

  /** An element that stands among the words. */
  inline(name: string, attributes: XmlAttributes): void {
    switch (name) {
      case 'w:tab':
      case 'w:ptab':
        this.write('\t')
        break
      case 'w:br':
        this.break(attributes['w:type'])
        break
      case 'w:cr':
        this.break(undefined)
        break
      case 'w:noBreakHyphen':
        this.write('\u2011')
        break
      case 'w:sym':
        this.symbol(attributes)
        break
      case 'w:fldChar':
        this.fields.character(attributes['w:fldCharType'])
        break
      case 'w:lastRenderedPageBreak':
        this.pages.laidOut()
        break
      case 'w:footnoteReference':
        this.callNote(`footnote ${attributes['w:id']}`)
        break
      case 'w:endnoteReference':
        this.callNote(`endnote ${attributes['w:id']}`)
        break
      default:
        this.comment(name, attributes)
    }
  }

  comment(name: string, attributes: XmlAttributes): void {
    const id = attributes['w:id'] ?? ''
    if (name === 'w:commentRangeStart') this.comments.start(id, this.builder.end)
    else if (name === 'w:commentRangeEnd') this.comments.end(id, this.builder.end)
    else if (name === 'w:commentReference') this.comments.reference(id, this.builder.end)
  }

  private break(type: string | undefined): void {
    if (type === 'page' && this.isShowing) this.pages.setByHand()
    if (this.paragraphs.hasBegun) this.write('\n')
  }

  private symbol(attributes: XmlAttributes): void {
    const code = Number.parseInt(attributes['w:char'] ?? '', 16)
    if (Number.isFinite(code)) this.write(symbolCharacter(code, attributes['w:font'] ?? null))
  }

  private callNote(name: string): void {
    const body = this.context.notes.get(name)
    if (body === undefined || !this.isShowing) return
    const known = this.calledNotes.get(name)
    if (known !== undefined) {
      this.write(`[${known}]`)
      return
    }
    this.paragraphs.begin()
    this.comments.wordsAt(this.builder.length)
    const number = this.builder.callNote()
    this.builder.setNote(number, body)
    this.calledNotes.set(name, number)
  }
}
