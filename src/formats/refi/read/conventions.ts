import { splitsCharacter, type TextSpan } from '../../../core/text/index.ts'
import { type CodePoints, codePointsOf } from '../code-points.ts'

/** How a file counts positions in one text: in which unit, and whether a line end of two characters is one or two. */
export interface Convention {
  readonly unit: 'utf-16' | 'code-point'
  readonly lineEnd: 1 | 2
}

/** Positions of a file, and what its maker says stands there. */
export interface Placed {
  readonly start: number
  readonly end: number
  /** The name of the selection: in some files the words, in others nothing or numbers. */
  readonly name: string
}

/** What the makers of a file use as far as known (reference `refi-qda`, section 4). */
function usualConvention(origin: string): Convention {
  if (/nvivo/i.test(origin)) return { unit: 'utf-16', lineEnd: /mac/i.test(origin) ? 1 : 2 }
  if (/atlas/i.test(origin)) return { unit: /windows/i.test(origin) ? 'utf-16' : 'code-point', lineEnd: 1 }
  return { unit: 'code-point', lineEnd: /qualcoder|magnolia|qualia/i.test(origin) ? 1 : 2 }
}

/** Whether the usual convention of a file's maker is all there is: Postil keeps to it whatever selections look like. */
function isSettled(origin: string): boolean {
  return /^Postil\b/.test(origin)
}

/** A text and every way of counting in it. */
export class CountedText {
  /** LF line ends. */
  readonly text: string
  readonly #raw: string
  /** Where in the raw text each CR stands that goes with its LF. */
  readonly #returns: readonly number[]
  readonly #points = new Map<1 | 2, CodePoints>()

  constructor(raw: string) {
    this.#raw = raw
    this.#returns = raw.includes('\r') ? [...raw.matchAll(/\r(?=\n)/g)].map(({ index }) => index) : []
    this.text = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw
  }

  /** True when the text has line ends other than LF. */
  get hasReturns(): boolean {
    return this.#raw !== this.text
  }

  /** The text as positions of a convention count it. */
  wordsIn({ lineEnd }: Convention): string {
    return this.#counted(lineEnd)
  }

  /** An offset in `text` as the standard counts it: in code points. Refuses: span-splits-character. */
  codePointOf(offset: number): number {
    return this.#pointsOf(1).fromUtf16(offset)
  }

  /** True when all conventions give the same places. */
  get isPlain(): boolean {
    return this.#returns.length === 0 && this.#pointsOf(1).isIdentity
  }

  /** Conventions that give different places in this text. */
  conventions(): Convention[] {
    const units = this.#pointsOf(1).isIdentity ? (['utf-16'] as const) : (['utf-16', 'code-point'] as const)
    const ends = this.#returns.length === 0 ? ([1] as const) : ([2, 1] as const)
    return units.flatMap(unit => ends.map(lineEnd => ({ unit, lineEnd })))
  }

  /** Where positions lie in `text`; null when they lie outside, or inside a character. An end may not be reached. */
  spanOf({ start, end }: Pick<Placed, 'start' | 'end'>, convention: Convention): TextSpan | null {
    const from = this.#offsetOf(start, convention)
    const to = this.#offsetOf(end, convention)
    return from === null || to === null ? null : { from, to }
  }

  /** How many positions there are in a convention. */
  length({ unit, lineEnd }: Convention): number {
    return unit === 'code-point' ? this.#pointsOf(lineEnd).length : this.#counted(lineEnd).length
  }

  #offsetOf(position: number, { unit, lineEnd }: Convention): number | null {
    if (position < 0 || position > this.length({ unit, lineEnd })) return null
    const offset = unit === 'code-point' ? this.#pointsOf(lineEnd).toUtf16(position) : position
    if (splitsCharacter(this.#counted(lineEnd), offset)) return null
    return lineEnd === 1 ? offset : offset - countBelow(this.#returns, offset)
  }

  #counted(lineEnd: 1 | 2): string {
    return lineEnd === 1 ? this.text : this.#raw
  }

  #pointsOf(lineEnd: 1 | 2): CodePoints {
    const known = this.#points.get(lineEnd) ?? codePointsOf(this.#counted(lineEnd))
    this.#points.set(lineEnd, known)
    return known
  }
}

/** Which convention was taken, and whether it is another than the maker's usual one. */
export interface Detected {
  readonly convention: Convention
  readonly isUnusual: boolean
}

/** The usual convention is left only for one that fits better by this share of all there is to fit, in percent. */
const MARGIN = 10
/** Selections looked at; more say nothing new. */
const SAMPLE = 500

/** The convention that fits the selections of one text best: their names, the words they begin and end with. */
export function detectConvention(text: CountedText, placed: readonly Placed[], origin: string): Detected {
  const usual = usualConvention(origin)
  const candidates = text.conventions()
  const first =
    candidates.find(({ unit, lineEnd }) => unit === usual.unit && lineEnd === usual.lineEnd) ??
    candidates.find(({ unit }) => unit === usual.unit) ??
    candidates.find(({ lineEnd }) => lineEnd === usual.lineEnd) ??
    usual
  if (candidates.length < 2 || placed.length === 0 || isSettled(origin))
    return { convention: first, isUnusual: false }
  const sample = sampleOf(placed)
  const scoreOf = (convention: Convention) =>
    sample.reduce((sum, each) => sum + likelihood(text, each, convention), 0) / sample.length
  const usualScore = scoreOf(first)
  let best = { convention: first, score: usualScore }
  for (const convention of candidates) {
    const score = scoreOf(convention)
    if (score > best.score) best = { convention, score }
  }
  const isUnusual = best.score > usualScore + MARGIN
  return { convention: isUnusual ? best.convention : first, isUnusual }
}

/** Those that tell the conventions apart stand late in the text, but not all do. */
function sampleOf(placed: readonly Placed[]): readonly Placed[] {
  if (placed.length <= SAMPLE) return placed
  const step = placed.length / SAMPLE
  return Array.from({ length: SAMPLE }, (_, index) => placed[Math.floor(index * step)]).filter(
    each => each !== undefined,
  )
}

/** From 0 to 100: outside of the text 0; by its name where that is words; else by the ends of words. */
function likelihood(counted: CountedText, placed: Placed, convention: Convention): number {
  const span = counted.spanOf(placed, convention)
  if (span === null || span.to <= span.from) return 0
  const words = folded(counted.text.slice(span.from, span.to))
  const name = folded(placed.name).replace(/(…|\.\.\.)$/, '')
  if (name !== '' && !/^\d+\s*[,-]\s*\d+$/.test(name)) {
    if (words === name) return 100
    if (name.length > 8 && words.startsWith(name)) return 90
  }
  return 20 + edge(counted.text, span.from, 'start') + edge(counted.text, span.to, 'end')
}

function folded(words: string): string {
  return words.replace(/\s+/gu, ' ').trim()
}

/** 30 where a selection may well begin or end: not within a word, and not with a blank. */
function edge(text: string, at: number, side: 'start' | 'end'): number {
  const before = characterBefore(text, at)
  const after = String.fromCodePoint(text.codePointAt(at) ?? 10)
  if (/\s/u.test(side === 'start' ? after : before)) return 0
  return /[\p{L}\p{N}\p{M}]/u.test(before) && /[\p{L}\p{N}\p{M}]/u.test(after) ? 0 : 30
}

function characterBefore(text: string, at: number): string {
  if (at === 0) return '\n'
  return text.slice(splitsCharacter(text, at - 1) ? at - 2 : at - 1, at)
}

function countBelow(sorted: readonly number[], limit: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? 0) < limit) low = middle + 1
    else high = middle
  }
  return low
}
