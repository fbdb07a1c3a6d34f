import type { TextBuilder } from '../../text-builder.ts'

/** Zero width space, word joiner, byte order mark, soft hyphen. The joiners that make emoji and Arabic stay. */
const invisible = /[\u200b\u2060\ufeff\u00ad]/g
const blanks = /[ \t\n\f\r]+/g
/** A line that is indented as Chinese paragraphs are: by two or four Han widths. */
const paragraphIndent = /^(?:\u3000{2}|[\u00a0 ]{4}|[\u00a0 ]{6}|[\u00a0 ]{8})(?![\u00a0 \u3000])/
/** No-break spaces that indent a line. */
const leadingNoBreak = /^[\u00a0 ]+/

/**
 * Writes the text of a page into a builder as CSS sets it: blanks collapse, a line end in the source is a blank, but
 * nothing between two characters of Chinese or Japanese (CSS Text 3, 4.1.3).
 */
export class LineWriter {
  /** Blanks owed before the next words; `\n` when a line end of the source is among them. */
  private owed: '' | ' ' | '\n' = ''
  /** Line breaks owed before the next words. */
  private breaks = 0
  /** The character before, empty at the start of a line. */
  private last = ''
  private label = ''
  private isBlockOwed = false

  /** With `joinsHan` a line end of the source between two Han characters is nothing, else a blank. */
  constructor(
    readonly builder: TextBuilder,
    private readonly joinsHan: boolean,
  ) {}

  /** Words as they stand in the source. */
  text(words: string): void {
    const seen = words.replace(invisible, '')
    let start = 0
    while (isBlank(seen.charAt(start))) start += 1
    let end = seen.length
    while (end > start && isBlank(seen.charAt(end - 1))) end -= 1
    this.owe(seen.slice(0, start))
    if (end > start) this.words(this.collapse(seen.slice(start, end)))
    if (end < seen.length) this.owe(seen.slice(end))
  }

  /** Words whose blanks and line ends all stay. */
  verbatim(words: string): void {
    const seen = words.replace(invisible, '')
    if (seen === '') return
    this.flush(seen)
    this.builder.write(seen)
    this.last = seen.endsWith('\n') ? '' : lastCharacter(seen)
  }

  /** Words that are not in the source: quotation marks, calls of notes. */
  words(words: string): void {
    // Old pages part paragraphs by a line break and an indent.
    if (this.breaks === 1 && paragraphIndent.test(words) && isWide(words.trimStart())) this.breaks = 2
    const shown = this.isLineStart ? words.replace(leadingNoBreak, '') : words
    if (shown === '') return
    this.flush(shown)
    this.builder.write(shown)
    this.last = lastCharacter(shown)
  }

  /** Calls a new note and gives its number. */
  callNote(): number {
    this.flush('[')
    this.last = ']'
    return this.builder.callNote()
  }

  /** A line break. Two part paragraphs. */
  lineBreak(): void {
    this.owed = ''
    if (this.last !== '') this.breaks += 1
  }

  /** A list item's label, written before the next words; none when the item has no words. */
  setLabel(label: string): void {
    this.label = label
  }

  /** A list begins; one that `continues` the list before it stands right below. */
  startList(continues: boolean): void {
    if (continues) {
      this.isBlockOwed = false
      this.endLine()
    } else this.endBlock()
  }

  /** A list ends; a blank line follows unless the next thing is a list that continues it. */
  endList(): void {
    this.endLine()
    this.isBlockOwed = true
  }

  endLine(): void {
    this.forget()
    this.builder.endLine()
  }

  endBlock(): void {
    this.forget()
    this.isBlockOwed = false
    this.builder.endBlock()
  }

  /** Forgets what is owed: a cell, a line or a block begins or ends. */
  forget(): void {
    this.owed = ''
    this.breaks = 0
    this.last = ''
  }

  private get isLineStart(): boolean {
    return this.last === '' || this.breaks > 0
  }

  private owe(run: string): void {
    if (run === '' || this.owed === '\n') return
    this.owed = run.includes('\n') ? '\n' : ' '
  }

  private collapse(words: string): string {
    return words.replace(blanks, (run, at: number) => {
      const isNothing =
        this.joinsHan && run.includes('\n') && joins(before(words, at), after(words, at + run.length))
      return isNothing ? '' : ' '
    })
  }

  /** Writes what is owed before words. */
  private flush(words: string): void {
    if (this.isBlockOwed) this.builder.endBlock()
    this.isBlockOwed = false
    if (this.label !== '') {
      this.builder.label(this.label)
      this.label = ''
    } else if (this.breaks > 0) {
      if (this.breaks === 1) this.builder.write('\n')
      else this.builder.endBlock()
    } else if (this.last !== '' && this.owed !== '') {
      if (this.owed === ' ' || !this.joinsHan || !joins(this.last, words)) this.builder.write(' ')
    }
    this.owed = ''
    this.breaks = 0
  }
}

function isBlank(character: string): boolean {
  return (
    character === ' ' || character === '\n' || character === '\t' || character === '\r' || character === '\f'
  )
}

/** Whether a line end of the source between two characters stands for nothing. */
function joins(left: string, right: string): boolean {
  return (isWide(left) && (isWide(right) || isQuote(right))) || (isQuote(left) && isWide(right))
}

/** Han, kana, bopomofo, Yi and their full-width signs; not Hangul, which has blanks between words. */
function isWide(words: string): boolean {
  const code = words.codePointAt(0) ?? 0
  if (code < 0x2e80) return false
  if (code <= 0xa4cf) return code < 0x3130 || code > 0x318f
  return (
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff01 && code <= 0xff60) ||
    (code >= 0x20000 && code <= 0x3ffff)
  )
}

/** Signs that are as wide as Han when they stand beside it: quotes, dash, ellipsis, middle dot. */
function isQuote(words: string): boolean {
  return /^[‘’“”—…·]/.test(words)
}

function lastCharacter(words: string): string {
  return before(words, words.length)
}

/** The whole character in front of a place. */
function before(words: string, at: number): string {
  const unit = words.charAt(at - 1)
  return /[\udc00-\udfff]/.test(unit) ? words.slice(Math.max(0, at - 2), at) : unit
}

function after(words: string, at: number): string {
  return words.slice(at, at + 2)
}
