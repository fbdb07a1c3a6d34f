import { byPlace, type Mark } from '../../core/text/index.ts'
import { labelOf, type SpokenLine } from './speakers.ts'
import type { Timing } from './timing.ts'

/** A cue whose words are known. */
export interface SpokenCue extends Timing {
  readonly lines: readonly SpokenLine[]
}

/** Silence after a finished sentence that begins a new paragraph, in milliseconds. */
const LONG_GAP = 2000
/** Width after which a paragraph ends with the sentence; a wide character counts as two. */
const LONG_PARAGRAPH = 600

/** Looked for in a line's last characters. */
const SENTENCE_END = /[.!?…。！？؟।][\p{Pe}\p{Pf}"']*$/u
/** Writing without blanks between words. Emoji and Hangul are not of it. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uff65]/u
const WIDE_SIGN = /[\u3000-\u303f\uff00-\uff65]/u
const WIDE = /[\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uff65]/g

/** Merges cues into paragraphs for reading; each cue keeps its time, each paragraph of a speaker is a turn. */
export function layOut(
  cues: readonly SpokenCue[],
  progress?: (done: number, total: number) => void,
): { text: string; marks: Mark[] } {
  const page = new Page(endsSentences(cues))
  let lastStart = 0
  let lastEnd = 0
  cues.forEach((cue, at) => {
    if (at % 10_000 === 0) progress?.(at, cues.length)
    const isApart = cue.start - lastEnd >= LONG_GAP || cue.start < lastStart
    page.cue(cue, isApart)
    lastStart = cue.start
    lastEnd = cue.end ?? cue.start
  })
  return page.finish()
}

const endsSentence = (words: string) => SENTENCE_END.test(words.slice(-8))

/** Whether the file writes full stops; where it hardly does, each cue may end a sentence. */
function endsSentences(cues: readonly SpokenCue[]): boolean {
  const ended = cues.filter(cue => endsSentence(cue.lines.at(-1)?.words ?? '')).length
  return ended * 20 >= cues.length
}

class Page {
  private readonly parts: string[] = []
  private length = 0
  private readonly marks: Mark[] = []
  private paragraph: { from: number; speaker: string | null; width: number } | null = null
  private last = ''

  constructor(private readonly isPunctuated: boolean) {}

  cue(cue: SpokenCue, isApart: boolean): void {
    let from = -1
    cue.lines.forEach((line, at) => {
      const begin = this.line(line, at === 0, isApart && at === 0)
      if (from < 0) from = begin
    })
    const to = this.length
    if (from >= 0 && from < to) this.marks.push({ kind: 'time', from, to, start: cue.start, end: cue.end })
  }

  finish(): { text: string; marks: Mark[] } {
    this.endParagraph()
    const text = this.parts.length === 0 ? '' : `${this.parts.join('')}\n`
    return { text, marks: this.marks.sort(byPlace) }
  }

  /** Writes a line and gives the place where its words begin. */
  private line(line: SpokenLine, isFirst: boolean, isApart: boolean): number {
    if (this.paragraph && this.partsFrom(line, isFirst, isApart)) this.endParagraph()
    if (this.paragraph) this.write(isUnspaced(this.last, line.words) ? '' : ' ')
    else this.beginParagraph(line)
    const from = this.length
    this.write(line.words)
    this.last = line.words
    if (this.paragraph) this.paragraph.width += line.words.length + (line.words.match(WIDE)?.length ?? 0)
    return from
  }

  private partsFrom(line: SpokenLine, isFirst: boolean, isApart: boolean): boolean {
    const { paragraph } = this
    if (!paragraph || line.speaker !== paragraph.speaker) return true
    if (line.opensTurn && line.speaker === null) return true
    const isEnd = endsSentence(this.last) || (isFirst && !this.isPunctuated)
    return isEnd && (isApart || paragraph.width >= LONG_PARAGRAPH)
  }

  private beginParagraph(line: SpokenLine): void {
    if (this.parts.length > 0) this.write('\n\n')
    this.paragraph = { from: this.length, speaker: line.speaker, width: 0 }
    if (line.speaker !== null && line.isNamed) this.write(labelOf(line.speaker))
  }

  private endParagraph(): void {
    const { paragraph } = this
    if (paragraph && paragraph.speaker !== null) {
      const { from, speaker } = paragraph
      this.marks.push({ kind: 'turn', from, to: this.length, speaker })
    }
    this.paragraph = null
  }

  private write(words: string): void {
    this.parts.push(words)
    this.length += words.length
  }
}

/** Whether two lines are joined without a blank: in Chinese and Japanese, and at their wide punctuation. */
function isUnspaced(left: string, right: string): boolean {
  const before = lastLetter(left)
  const after = firstLetter(right)
  return WIDE_SIGN.test(before) || WIDE_SIGN.test(after) || (UNSPACED.test(before) && UNSPACED.test(after))
}

/** Signs of Chinese and of Latin writing alike, so that the character beyond them decides. */
const lastLetter = (words: string) => /(.)[—…“”‘’]*$/su.exec(words.slice(-8))?.[1] ?? ''
const firstLetter = (words: string) => /^[—…“”‘’]*(.)/su.exec(words.slice(0, 8))?.[1] ?? ''
