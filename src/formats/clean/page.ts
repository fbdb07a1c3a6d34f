import { countSentenceMarks, countSentences, endsSentence } from './characters.ts'
import type { RuleId } from './edit.ts'
import { isSiteTalk } from './rules/furniture-words.ts'

/** A line that holds something. Offsets in the page's text; `from`/`to` without the blanks around the words. */
export interface Line {
  readonly index: number
  readonly from: number
  readonly to: number
  /** Where the line itself starts, and where the next one starts: what goes when the line goes. */
  readonly start: number
  readonly next: number
  /** The words, without blanks around them. */
  readonly text: string
}

/** Shortest line that is taken for running text, in UTF-16 code units. */
const BODY_LENGTH = 60
const SHORT_BODY_LENGTH = 30
const LATIN_BODY_LENGTH = 120

/** How much of a text tells its language, in UTF-16 code units. */
const SAMPLE = 4000
/** Fewest whole sentences that can show that a text was split at every one of them. */
const SPLIT_LINES = 40

/** A turn of talk or an item of a list, which may well be one sentence. */
const turn = /^(?:[^\s，。,]{1,10}[:：]|[-*•]|[（(]?\d{1,3}[.、)）]|[—–]{1,2})/

interface Zones {
  readonly head: readonly Line[]
  readonly body: readonly Line[]
  readonly tail: readonly Line[]
}

/** What the rules that ran before found out. */
export interface Knowledge {
  /** Rules that acted on this page. */
  readonly acted: ReadonlySet<RuleId>
  readonly metadata: Readonly<Record<string, string>>
  /** What a reader of pages found around the words, in offsets of the untouched text. */
  readonly furniture?: readonly Furniture[]
  /** Characters by the reading that was printed behind them on this page. */
  readonly readings?: () => Readings
}

export type Readings = ReadonlyMap<string, ReadonlySet<string>>

/** A stretch that a reader of pages found to be no part of the words, and what stands there when it goes. */
export interface Furniture {
  readonly from: number
  readonly to: number
  readonly insert: string
}

/** Rules whose findings only a page taken from the web or from a file preview has. */
const scrapeEvidence: readonly RuleId[] = [
  'pinyin-gloss',
  'spam-title',
  'link-farm',
  'preview-page',
  'related-articles',
  'site-furniture',
  'segment-number',
]

/** Whether what these rules found says that a text was taken from the web or from a file preview. */
export function isScrapeEvidence(rule: RuleId): boolean {
  return scrapeEvidence.includes(rule)
}

/** A text as a rule sees it, with its lines and zones. */
export class Page {
  private cachedLines: readonly Line[] | undefined
  private cachedZones: Zones | undefined
  private cachedIsChinese: boolean | undefined
  private cachedIsSplit: boolean | undefined

  constructor(
    readonly text: string,
    readonly knowledge: Knowledge,
    /** Where in this text a rule has taken something out. */
    readonly placesOf: (rule: RuleId) => readonly number[],
  ) {}

  /** The lines that are not blank. */
  get lines(): readonly Line[] {
    this.cachedLines ??= splitLines(this.text)
    return this.cachedLines
  }

  /** Lines above the running text: where titles and what a site puts before them stand. */
  get head(): readonly Line[] {
    return this.zones.head
  }

  /** Lines below the running text. */
  get tail(): readonly Line[] {
    return this.zones.tail
  }

  /** The running text and what stands inside of it. */
  get body(): readonly Line[] {
    return this.zones.body
  }

  /** Whether something was found that only a scraped page has; rules with weaker signs of their own ask this. */
  get isScraped(): boolean {
    return scrapeEvidence.some(rule => this.knowledge.acted.has(rule))
  }

  /** Whether this is a Chinese text; the word lists are. */
  get isChinese(): boolean {
    this.cachedIsChinese ??= isMostlyHanzi(this.text)
    return this.cachedIsChinese
  }

  /** Whether a machine made every sentence a paragraph of its own, as some sites do. */
  get isSplitBySentence(): boolean {
    this.cachedIsSplit ??= areSplitBySentence(this.zones.body)
    return this.cachedIsSplit
  }

  hasActed(rule: RuleId): boolean {
    return this.knowledge.acted.has(rule)
  }

  get metadata(): Readonly<Record<string, string>> {
    return this.knowledge.metadata
  }

  get furniture(): readonly Furniture[] {
    return this.knowledge.furniture ?? []
  }

  get readings(): Readings {
    return this.knowledge.readings?.() ?? new Map()
  }

  private get zones(): Zones {
    this.cachedZones ??= findZones(this.lines)
    return this.cachedZones
  }
}

function areSplitBySentence(all: readonly Line[]): boolean {
  const body = all.filter(line => endsSentence(line.text))
  if (body.length < SPLIT_LINES) return false
  const single = body.filter(line => countSentences(line.text) === 1).length
  const turns = body.filter(line => turn.test(line.text)).length
  return single * 100 >= body.length * 97 && body.length * 10 >= all.length * 7 && turns * 5 < body.length
}

function isMostlyHanzi(text: string): boolean {
  const length = Math.min(text.length, SAMPLE)
  let hanzi = 0
  for (let at = 0; at < length; at++) {
    const unit = text.charCodeAt(at)
    if (unit >= 0x4e00 && unit <= 0x9fff) hanzi += 1
  }
  return hanzi * 5 > length
}

/** Deletion of a whole line with its line break. */
export function wholeLine(line: Line) {
  return { from: line.start, to: line.next, shown: { from: line.from, to: line.to } }
}

function splitLines(text: string): Line[] {
  const lines: Line[] = []
  let start = 0
  while (start < text.length) {
    const end = text.indexOf('\n', start)
    const next = end < 0 ? text.length : end + 1
    const raw = text.slice(start, end < 0 ? text.length : end)
    const words = raw.trim()
    if (words !== '') {
      const from = start + raw.indexOf(words)
      lines.push({ index: lines.length, from, to: from + words.length, start, next, text: words })
    }
    start = next
  }
  return lines
}

/**
 * Head and tail: the lines before the first and after the last line of running text. A text without any (verse,
 * lists, short turns of talk) has neither, so that rules for them do nothing there.
 */
function findZones(lines: readonly Line[]): Zones {
  for (const length of [BODY_LENGTH, SHORT_BODY_LENGTH]) {
    const first = lines.findIndex(line => isRunningText(line.text, length))
    if (first < 0) continue
    const last = lines.findLastIndex(line => isRunningText(line.text, length))
    return { head: lines.slice(0, first), body: lines.slice(first, last + 1), tail: lines.slice(last + 1) }
  }
  return { head: [], body: lines, tail: [] }
}

function isRunningText(line: string, length: number): boolean {
  if (line.length < length || /^\[\d+\]/.test(line) || isSiteTalk(line)) return false
  const han = /[\u3400-\u9fff]/.test(line)
  if (!han) return line.length >= LATIN_BODY_LENGTH && endsSentence(line)
  return endsSentence(line) || countSentenceMarks(line) >= 2
}
