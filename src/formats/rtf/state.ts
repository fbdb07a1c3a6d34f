import { Refusal } from '../../core/refusal.ts'
import type { ParagraphProperties, Sink, Story } from './flow/index.ts'
import { FontTable } from './fonts.ts'
import { Info } from './info.ts'
import { StyleSheet } from './styles.ts'

/** Formatting of a paragraph, as far as it says what the paragraph is. */
export interface ParagraphState {
  readonly style: number
  readonly outlineLevel: number | null
  readonly isInTable: boolean
  readonly depth: number
  readonly listLevel: number | null
  readonly list: string | null
  readonly indent: number
  readonly firstIndent: number
}

export const plainParagraph: ParagraphState = {
  style: 0,
  outlineLevel: null,
  isInTable: false,
  depth: 0,
  listLevel: null,
  list: null,
  indent: 0,
  firstIndent: 0,
}

/** What a group inherits from the one around it. Never changed in place, so that opening a group costs nothing. */
export interface GroupState {
  /** Where words go; null where they are none of the document's. */
  readonly sink: Sink | null
  readonly story: Story
  /** What the words and control words of this group are about. */
  readonly destination: 'text' | 'fonts' | 'styles' | 'info' | 'creation'
  /** Inside a picture, a header, something unknown: nothing counts until the group ends. */
  readonly isSkipped: boolean
  /** Where the Unicode version of a skipped group (`\upr`) goes; null outside of one. */
  readonly whole: GroupState | null
  /** The field this group is in; `isDone` when its words were found in the instruction. */
  readonly field: { isDone: boolean } | null
  /** Null for the document's default font. */
  readonly font: number | null
  /** How many characters stand in for one of `\u`. */
  readonly fallback: number
  readonly isHidden: boolean
  readonly isDeleted: boolean
  readonly paragraph: ParagraphState
}

interface Group {
  /** To go back to. */
  readonly outer: GroupState
  /** How many groups with the same state are opened at once. */
  count: number
  end: (() => void) | null
}

/** Groups nested deeper with changing states are no document; each takes memory. */
const MAX_GROUPS = 500_000

/** The reader's place in the file: the state of the current group, those around it, and the tables of the document. */
export class ReaderState {
  readonly fonts = new FontTable()
  readonly styles = new StyleSheet()
  readonly info = new Info()
  /** Of the document, by `\ansicpg`. */
  codePage = 1252
  defaultFont = 0
  /** Of the comment that is being read: its parts stand in groups beside each other. */
  comment = { author: '', initials: '', reference: '', date: '' }
  private readonly groups: Group[] = []
  private notes = 0
  private lastParagraph: ParagraphProperties | null = null

  constructor(public current: GroupState) {}

  change(part: Partial<GroupState>): void {
    this.current = { ...this.current, ...part }
  }

  changeParagraph(part: Partial<ParagraphState>): void {
    this.change({ paragraph: { ...this.current.paragraph, ...part } })
  }

  open(): void {
    const top = this.groups.at(-1)
    if (top !== undefined && top.outer === this.current && top.end === null) {
      top.count += 1
      return
    }
    if (this.groups.length >= MAX_GROUPS)
      throw new Refusal('file-damaged', `More than ${MAX_GROUPS} nested groups`)
    this.groups.push({ outer: this.current, count: 1, end: null })
  }

  /** Without an open group nothing happens: there are files with a brace too many. */
  close(): void {
    const top = this.groups.at(-1)
    if (top === undefined) return
    top.end?.()
    this.current = top.outer
    top.count -= 1
    if (top.count === 0) this.groups.pop()
  }

  closeAll(): void {
    while (this.groups.length > 0) this.close()
  }

  /** `run` at the end of the current group, with its state still in place. */
  onGroupEnd(run: () => void): void {
    const top = this.groups.at(-1)
    if (top === undefined) return
    if (top.count > 1) {
      top.count -= 1
      this.groups.push({ outer: top.outer, count: 1, end: run })
      return
    }
    const before = top.end
    top.end = () => {
      run()
      before?.()
    }
  }

  /** Counts a note and gives how many there are. */
  countNote(): number {
    this.notes += 1
    return this.notes
  }

  write(words: string): void {
    const { sink, story, isHidden, isDeleted } = this.current
    if (sink !== story || !(isHidden || isDeleted)) sink?.write(words)
  }

  /** Whether words of the document are being read, and not a table, a name or an instruction. */
  get isInStory(): boolean {
    return this.current.sink === this.current.story
  }

  /** Keeps what is known of the paragraph at the end of the document, which may have no mark of its own. */
  keepLastParagraph(): void {
    this.lastParagraph = this.paragraphProperties
  }

  get lastParagraphProperties(): ParagraphProperties {
    return this.lastParagraph ?? this.paragraphProperties
  }

  get paragraphProperties(): ParagraphProperties {
    const { style, outlineLevel, isInTable, depth, listLevel, list, indent, firstIndent } =
      this.current.paragraph
    return {
      outlineLevel: outlineLevel ?? this.styles.outlineLevel(style),
      depth: isInTable ? Math.max(1, depth) : depth,
      listLevel,
      list,
      indent,
      firstIndent,
    }
  }
}
