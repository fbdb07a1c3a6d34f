import type { XmlHandlers } from '../container/index.ts'
import { SetAside } from '../story/index.ts'
import { TextBuilder } from '../text-builder.ts'
import { Annotations, type OpenAnnotation } from './annotations.ts'
import { Lists } from './lists.ts'
import type { XmlAttributes } from './odf-xml.ts'
import { Story } from './story.ts'
import type { Styles } from './styles.ts'
import { isBox, isLeftOut } from './what-is-shown.ts'

/** What is being written: the body, or a note or comment inside of it. */
interface OpenStory {
  readonly story: Story
  readonly lists: Lists
  /** The element at whose end it ends. */
  readonly endsWith: string
  /** The number of the note; null when it is none. */
  readonly note: number | null
  readonly annotation: OpenAnnotation | null
}

/** Put on paragraphs that a field in them hides. */
const HIDDEN = 'hidden-by-field'

/** Reads `office:text`, told by the elements of the XML. */
export class Content implements XmlHandlers {
  private readonly annotations = new Annotations()
  private readonly stories: OpenStory[] = []
  private readonly setAside = new SetAside(isBox)
  /** Whose text boxes are set aside. */
  private asideOf: Story | null = null
  private isTelling = false
  /** How many elements are open since one that is left out. */
  private leftOutDepth = 0
  private paragraphs = 0
  private readonly cells: XmlAttributes[] = []
  /** The names of the open elements, those left out excepted. */
  private readonly parents: string[] = []
  private readonly body: Story

  /** `hiddenParagraphs` are those hidden by a field, counted from 0; `formulas` stand under their objects' names. */
  constructor(
    builder: TextBuilder,
    private readonly styles: Styles,
    private readonly hiddenParagraphs: ReadonlySet<number>,
    private readonly formulas: ReadonlyMap<string, string>,
  ) {
    this.body = this.openStory(builder, '', null, null)
  }

  open(name: string, attributes: XmlAttributes): void {
    const isParagraph = name === 'text:p' || name === 'text:h'
    const isHidden = isParagraph && this.hiddenParagraphs.has(this.paragraphs)
    if (isParagraph) this.paragraphs += 1
    const known = isHidden ? { ...attributes, [HIDDEN]: 'true' } : attributes
    if (this.setAside.isKeeping) this.setAside.open(name, known)
    else this.openNow(name, known)
  }

  close(name: string): void {
    if (this.setAside.isKeeping) this.setAside.close(name)
    else this.closeNow(name)
  }

  text(words: string): void {
    if (this.setAside.isKeeping) this.setAside.text(words)
    else this.textNow(words)
  }

  finish(): void {
    this.body.finish(this.annotations.remarks)
  }

  private openNow(name: string, attributes: XmlAttributes): void {
    if (this.leftOutDepth > 0 || isLeftOut(name, attributes)) {
      this.leftOutDepth += 1
      return
    }
    const { story } = this
    if (isBox(name) && story.isInParagraph) {
      if (!story.isShowing) this.leftOutDepth = 1
      else {
        this.asideOf = story
        this.setAside.open(name, attributes)
      }
      return
    }
    if (name === 'text:note' && !this.openNote()) this.leftOutDepth = 1
    else {
      this.parents.push(name)
      this.openElement(name, attributes)
    }
  }

  private closeNow(name: string): void {
    if (this.leftOutDepth > 0) {
      this.leftOutDepth -= 1
      return
    }
    this.parents.pop()
    const open = this.stories.at(-1)
    if (open?.endsWith === name) this.closeStory(open)
    else this.closeElement(name)
  }

  private textNow(words: string): void {
    if (this.leftOutDepth > 0) return
    const annotation = this.stories.at(-1)?.annotation
    const parent = this.parents.at(-1)
    if (annotation && this.parents.at(-2) === 'office:annotation') {
      if (parent === 'dc:creator') annotation.author += words
      else if (parent === 'dc:date') annotation.date += words
    }
    this.story.writeRaw(words)
  }

  private get story(): Story {
    return this.stories.at(-1)?.story ?? this.body
  }

  private openElement(name: string, attributes: XmlAttributes): void {
    const { story } = this
    const lists = this.stories.at(-1)?.lists
    switch (name) {
      case 'text:p':
      case 'text:h':
        story.openParagraph(name, attributes, attributes[HIDDEN] !== undefined)
        break
      case 'text:span':
        story.openSpan(attributes['text:style-name'])
        break
      case 'text:s':
      case 'text:tab':
      case 'text:line-break':
        story.writeBlank(name, attributes)
        break
      case 'text:soft-page-break':
        story.pages.laidOut()
        break
      case 'text:list':
        story.closeParagraph()
        lists?.openList(attributes)
        break
      case 'text:list-item':
      case 'text:list-header':
        lists?.openItem(name, attributes)
        break
      case 'table:table':
        story.openTable()
        break
      case 'table:table-row':
        story.openRow()
        break
      case 'table:table-cell':
      case 'table:covered-table-cell':
        story.openCell()
        this.cells.push(attributes)
        break
      case 'draw:object':
        story.writeRaw(this.formulas.get(folderOf(attributes['xlink:href'] ?? '')) ?? '')
        break
      case 'office:annotation':
        this.openAnnotation(attributes)
        break
      case 'office:annotation-end':
        story.comments.end(attributes['office:name'] ?? '', story.builder.end)
        break
      default:
        if (isBox(name)) story.startBlock()
    }
  }

  private closeElement(name: string): void {
    const { story } = this
    const lists = this.stories.at(-1)?.lists
    switch (name) {
      case 'text:p':
      case 'text:h':
        story.closeParagraph()
        this.tellBoxes()
        break
      case 'text:span':
        story.closeSpan()
        break
      case 'text:list':
        lists?.closeList()
        break
      case 'text:list-item':
      case 'text:list-header':
        lists?.closeItem()
        break
      case 'table:table':
        story.closeTable()
        break
      case 'table:table-row':
        story.closeRow()
        break
      case 'table:table-cell':
      case 'table:covered-table-cell':
        story.closeCell(this.cells.pop() ?? {})
        break
      default:
        if (isBox(name)) story.startBlock()
    }
  }

  private openStory(
    builder: TextBuilder,
    endsWith: string,
    note: number | null,
    annotation: OpenAnnotation | null,
  ): Story {
    const lists = new Lists(this.styles)
    const story = new Story(builder, this.styles, lists)
    this.stories.push({ story, lists, endsWith, note, annotation })
    return story
  }

  /** Notes are called from the body alone; what looks like one elsewhere is left out. */
  private openNote(): boolean {
    if (this.stories.length > 1) return false
    const number = this.body.callNote()
    if (number !== null) this.openStory(TextBuilder.forNote(), 'text:note', number, null)
    return number !== null
  }

  private openAnnotation(attributes: XmlAttributes): void {
    const { story } = this
    const annotation = this.annotations.start(attributes['office:name'], attributes['loext:parent-name'])
    if (attributes['office:name'] === undefined) story.comments.reference(annotation.id, story.builder.end)
    else story.comments.start(annotation.id, story.builder.end)
    this.openStory(annotation.builder, 'office:annotation', null, annotation)
  }

  private closeStory({ story, note, annotation }: OpenStory): void {
    if (story === this.body) return
    story.finish(this.annotations.remarks)
    this.stories.pop()
    if (note !== null) this.body.builder.setNote(note, story.builder)
    if (annotation !== null) this.annotations.add(annotation)
  }

  /** Tells the text boxes that hang on the paragraph just closed. */
  private tellBoxes(): void {
    const { setAside, story } = this
    if (!setAside.isWaiting || this.isTelling || this.asideOf !== story) return
    this.isTelling = true
    const content = this
    const listener = {
      open: (name: string, attributes: XmlAttributes) => this.openNow(name, attributes),
      close: (name: string) => this.closeNow(name),
      text: (words: string) => this.textNow(words),
      get isShowing() {
        return content.leftOutDepth === 0 && content.story.isShowing
      },
    }
    setAside.tell(listener, () => story.startBlock())
    this.isTelling = false
  }
}

/** `./Object 1` and `Object 1/` are the same folder. */
function folderOf(reference: string): string {
  return reference.replace(/^\.\//, '').replace(/\/+$/, '')
}
