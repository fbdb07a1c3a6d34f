import type { TextSpan } from './span.ts'

/** Marks that end a sentence, then quotes and brackets that close behind them, then blanks: all belong to it. */
const endings = /(?:[。｡！？!?；…؟۔]+|\.+)["'”’」』）)\]】》〉]*\s*/gu

/** Never the end of a sentence. */
const abbreviations = new Set(
  'mr mrs ms dr prof st mt rev gen sen rep hon vs e.g i.e cf viz fig figs eq vol pp p ed eds ch sec approx ca dept'.split(
    ' ',
  ),
)
/** The end of a sentence only before a capital letter. */
const maybeEnds = new Set('etc al inc ltd co corp jr sr a.m p.m u.s u.k u.n ph.d'.split(' '))

const brackets: Readonly<Record<string, string>> = { '（': '）', '(': ')', '[': ']', '【': '】', '〔': '〕' }
/** Brackets that stay open for longer are taken for forgotten. In UTF-16 code units. */
const LONGEST_ASIDE = 240

/**
 * The sentences of one paragraph, one after the other without a gap, with the blanks behind each. Marks inside
 * brackets end nothing, unless the whole sentence stands in them; nor do full stops of numbers and abbreviations.
 */
export function sentencesOf(paragraph: string): TextSpan[] {
  const sentences: TextSpan[] = []
  const aside = new Asides(paragraph)
  let from = 0
  for (const match of paragraph.matchAll(endings)) {
    const to = match.index + match[0].length
    if (match.index < from || to >= paragraph.length) continue
    if (!aside.endsAt(match.index, from) || !endsSentence(paragraph, match.index, to, from)) continue
    sentences.push({ from, to })
    from = to
  }
  if (from < paragraph.length || sentences.length === 0) sentences.push({ from, to: paragraph.length })
  return sentences
}

/** The sentence around an offset of its paragraph; at the end of the paragraph the last one. */
export function sentenceAround(paragraph: string, offset: number): TextSpan {
  const sentences = sentencesOf(paragraph)
  return sentences.find(({ to }) => to > offset) ?? sentences.at(-1) ?? { from: 0, to: 0 }
}

/** Knows where brackets are open, walking once through the paragraph. */
class Asides {
  readonly #open: { readonly at: number; readonly close: string }[] = []
  #walked = 0

  constructor(private readonly paragraph: string) {}

  /** True when a mark at `place` can end the sentence that starts at `from`. */
  endsAt(place: number, from: number): boolean {
    for (; this.#walked < place; this.#walked++) this.#pass(this.paragraph.charAt(this.#walked), this.#walked)
    const outer = this.#open.findIndex(({ at, close }) => {
      const end = this.paragraph.indexOf(close, place)
      return at >= from && end >= 0 && end - at <= LONGEST_ASIDE
    })
    const bracket = this.#open[outer]
    if (bracket === undefined) return true
    const isWhole = this.paragraph.slice(from, bracket.at).trim() === ''
    return (
      isWhole &&
      /^[^\p{L}\p{N}]*$/u.test(this.paragraph.slice(place, this.paragraph.indexOf(bracket.close, place)))
    )
  }

  #pass(sign: string, at: number): void {
    const close = brackets[sign]
    if (close !== undefined) this.#open.push({ at, close })
    else {
      const opened = this.#open.findLastIndex(bracket => bracket.close === sign)
      if (opened >= 0) this.#open.length = opened
    }
  }
}

function endsSentence(paragraph: string, at: number, to: number, from: number): boolean {
  const mark = paragraph.charAt(at)
  const next = paragraph.slice(to, to + 2)
  if (!'.!?'.includes(mark)) return true
  // “Are you coming?” he asked.
  if (/^\p{Ll}/u.test(next)) return false
  return mark !== '.' || endsWithFullStop(paragraph, at, to, from)
}

function endsWithFullStop(paragraph: string, at: number, to: number, from: number): boolean {
  const before = paragraph.slice(Math.max(from, at - 24), at)
  const isParted = /\s$/u.test(paragraph.slice(at, to))
  if (!isParted)
    return /\p{sc=Han}$/u.test(before) && /^[^\p{L}\p{N}]*\p{sc=Han}/u.test(paragraph.slice(at, to + 1))
  // 1. A list
  if (/^\s*[\d０-９]+$/u.test(paragraph.slice(from, at))) return false
  const word = /[\p{L}.]+$/u.exec(before)?.[0] ?? ''
  const lower = word.toLowerCase()
  const rest = paragraph.slice(to)
  if (lower === 'no' || lower === 'nos') return !/^\d/.test(rest)
  if (abbreviations.has(lower)) return false
  if (maybeEnds.has(lower)) return /^[“"‘'(]*\p{Lu}/u.test(rest) && !rest.startsWith('(')
  // Initials: J. R. Smith
  return !(/^\p{Lu}(?:\.\p{Lu})*$/u.test(word) && word !== 'I')
}
