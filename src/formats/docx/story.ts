import type { XmlHandlers } from '../container/index.ts'
import { SetAside } from '../story/index.ts'
import type { TextBuilder } from '../text-builder.ts'
import { Formulas } from './formulas.ts'
import { type StoryContext, StoryText } from './story-text.ts'
import { isOn, wholeNumber, type XmlAttributes } from './word-xml.ts'

/** Elements whose content is not part of the text: readings over words, and how things were before a change. */
const leftOut = new Set(['w:rt', 'w:pPrChange', 'w:trPrChange', 'w:tcPrChange'])

/** Word has 63 columns at most. */
const MAX_COLUMNS = 63

/** Reads one story of a Word document, its body, a note or a comment, into a builder. */
export class Story implements XmlHandlers {
  private readonly words: StoryText
  private readonly formulas = new Formulas()
  private readonly boxes = new SetAside(name => name === 'w:txbxContent')
  private isTelling = false
  /** The names of the open elements, those left out excepted. */
  private readonly parents: string[] = []
  /** How many elements are open since one that is left out. */
  private leftOutDepth = 0
  /** Whether what is left out was deleted; comments on it stay. */
  private isDeleted = false
  /** The row or cell whose remaining content is left out. */
  private gone: 'w:tr' | 'w:tc' | null = null
  /** For each open `mc:AlternateContent` whether one of its choices was taken. */
  private readonly alternatives: boolean[] = []
  /** How many columns each open cell covers. */
  private readonly spans: number[] = []
  private tables = 0

  constructor(
    private readonly builder: TextBuilder,
    context: StoryContext,
  ) {
    this.words = new StoryText(builder, context)
  }

  open(name: string, attributes: XmlAttributes): void {
    if (this.boxes.isKeeping) this.boxes.open(name, attributes)
    else this.openNow(name, attributes)
  }

  close(name: string): void {
    if (this.boxes.isKeeping) this.boxes.close(name)
    else this.closeNow(name)
  }

  text(words: string): void {
    if (this.boxes.isKeeping) this.boxes.text(words)
    else this.textNow(words)
  }

  /** Ends the story and marks what was found in it. */
  finish(): void {
    this.words.finish()
  }

  private openNow(name: string, attributes: XmlAttributes): void {
    if (this.leftOutDepth > 0 || this.gone !== null || this.isLeftOut(name)) {
      if (this.leftOutDepth === 0) this.isDeleted = name === 'w:del'
      this.leftOutDepth += 1
      if (this.isDeleted) this.words.comment(name, attributes)
    } else if (name === 'w:txbxContent' && this.words.paragraphs.isOpen) {
      if (this.words.isShowing) this.boxes.open(name, attributes)
      else this.leftOutDepth = 1
    } else {
      const parent = this.parents.at(-1) ?? ''
      this.parents.push(name)
      if (name.startsWith('m:')) this.formulas.open(name, attributes, parent)
      else this.openElement(name, attributes, parent)
    }
  }

  private closeNow(name: string): void {
    if (this.leftOutDepth > 0) {
      this.leftOutDepth -= 1
      return
    }
    this.parents.pop()
    if (name === this.gone) this.gone = null
    if (name.startsWith('m:')) this.words.write(this.formulas.close(name))
    else this.closeElement(name)
  }

  private textNow(words: string): void {
    if (this.leftOutDepth > 0 || this.gone !== null) return
    const parent = this.parents.at(-1)
    if (parent === 'w:t') this.words.writeRaw(words)
    else if (parent === 'm:t') this.words.writeRaw(this.formulas.words(words))
  }

  private isLeftOut(name: string): boolean {
    switch (name) {
      case 'w:del': {
        // Around words it deletes them; as a property it is about the end of a paragraph, or a row.
        const parent = this.parents.at(-1)
        return parent !== 'w:rPr' && parent !== 'w:trPr'
      }
      case 'mc:Choice':
      case 'mc:Fallback': {
        const isTaken = this.alternatives.at(-1) ?? false
        if (!isTaken && this.alternatives.length > 0) this.alternatives[this.alternatives.length - 1] = true
        return isTaken
      }
      case 'w:moveFrom':
        return this.parents.at(-1) !== 'w:rPr'
      default:
        return leftOut.has(name)
    }
  }

  private openElement(name: string, attributes: XmlAttributes, parent: string): void {
    switch (parent) {
      case 'w:rPr':
        if (this.parents.at(-3) === 'w:pPr') this.words.paragraphEndProperty(name, attributes)
        else if (this.parents.at(-3) === 'w:r') this.words.runProperty(name, attributes)
        return
      case 'w:pPr':
      case 'w:numPr':
        this.words.paragraphProperty(name, attributes)
        return
      case 'w:tabs':
        return
      case 'w:trPr':
      case 'w:tcPr':
        this.tableProperty(name, attributes)
        return
    }
    switch (name) {
      case 'w:p':
        this.words.paragraphs.open()
        break
      case 'mc:AlternateContent':
        this.alternatives.push(false)
        break
      case 'w:tbl':
      case 'w:tr':
      case 'w:tc':
        this.openTable(name)
        break
      default:
        this.words.inline(name, attributes)
    }
  }

  private closeElement(name: string): void {
    const { builder, words } = this
    switch (name) {
      case 'w:p':
        words.closeParagraph()
        this.tellBoxes()
        break
      case 'w:r':
        words.closeRun()
        break
      case 'mc:AlternateContent':
        this.alternatives.pop()
        break
      case 'w:tc':
        words.paragraphs.endCell()
        builder.endCell()
        builder.skipCells((this.spans.pop() ?? 1) - 1)
        break
      case 'w:tr':
        builder.endLine()
        break
      case 'w:tbl':
        this.tables -= 1
        if (this.tables === 0) {
          builder.endBlock()
          words.pages.endTable()
        }
        break
    }
  }

  private openTable(name: 'w:tbl' | 'w:tr' | 'w:tc'): void {
    const { paragraphs } = this.words
    paragraphs.close()
    if (name === 'w:tbl') {
      if (this.tables === 0) paragraphs.endBlock()
      this.tables += 1
    } else if (name === 'w:tr') {
      this.builder.startRow()
      if (!paragraphs.isInCell) this.words.pages.startRow()
    } else {
      this.builder.startCell()
      if (!paragraphs.isInCell) this.words.pages.startCell()
      paragraphs.startCell()
      this.spans.push(1)
    }
  }

  private tableProperty(name: string, attributes: XmlAttributes): void {
    const columns = wholeNumber(attributes['w:val'], 1, MAX_COLUMNS)
    if (name === 'w:gridSpan' && this.spans.length > 0) this.spans[this.spans.length - 1] = columns ?? 1
    else if (name === 'w:gridBefore') this.builder.skipCells(columns ?? 0)
    else if (name === 'w:del' || (name === 'w:hidden' && isOn(attributes))) this.gone = 'w:tr'
    else if (name === 'w:cellDel') this.gone = 'w:tc'
  }

  /** Tells the text boxes that hang on the paragraph just closed. */
  private tellBoxes(): void {
    const { boxes, words } = this
    if (!boxes.isWaiting || this.isTelling) return
    this.isTelling = true
    const story = this
    const listener = {
      open: (name: string, attributes: XmlAttributes) => this.openNow(name, attributes),
      close: (name: string) => this.closeNow(name),
      text: (kept: string) => this.textNow(kept),
      get isShowing() {
        return story.leftOutDepth === 0 && story.gone === null && words.isShowing
      },
    }
    boxes.tell(listener, () => words.paragraphs.endBlock())
    this.isTelling = false
  }
}
