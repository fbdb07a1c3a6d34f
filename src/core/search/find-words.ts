import { Refusal } from '../refusal.ts'
import { type FoldedText, foldText, isInWord, unfoldSpan } from '../text/index.ts'
import { exactForm } from './exact-form.ts'
import { nearMatches } from './near.ts'
import type { Exactness, Matches, WantedWords } from './query.ts'

/** A text as searches see it; its own words are asked for only when they are needed. */
export interface SearchedText {
  readonly folded: FoldedText
  words(): string
}

/**
 * How to find words in texts, for every mode but `regex`. The folded scan of the text is what decides; an exact
 * search looks at each of its places again. Refuses: search-empty.
 */
export function wordFinder(wanted: WantedWords): (text: SearchedText) => Matches {
  const parts = wanted.mode === 'phrase' ? [wanted.words] : wanted.words.split(/\s+/u)
  const phrases = new Map<string, Phrase>()
  for (const part of parts) {
    const phrase = new Phrase(part, wanted)
    if (phrase.folded !== '') phrases.set(exactForm(part, wanted.exact), phrase)
  }
  const [first, ...others] = phrases.values()
  if (first === undefined) throw new Refusal('search-empty', 'No words to look for')
  if (others.length === 0) return text => first.findIn(text)
  return text => {
    const all: Matches[] = []
    for (const phrase of phrases.values()) {
      const found = phrase.findIn(text)
      if (found.length === 0) return []
      all.push(found)
    }
    return wanted.mode === 'all' ? inOrder(all) : nearMatches(all, wanted.near, () => text.words())
  }
}

class Phrase {
  readonly folded: string
  readonly #form: string
  readonly #exact: readonly Exactness[]
  readonly #whole: boolean

  constructor(words: string, { exact, wholeWords }: WantedWords) {
    this.folded = foldText(words).text
    this.#form = exactForm(words, exact)
    this.#exact = exact
    this.#whole = wholeWords
  }

  /** From left to right; each match is looked for behind the end of the one before. */
  findIn(text: SearchedText): Matches {
    const { folded } = text
    const length = this.folded.length
    const found: number[] = []
    if (folded.shifts === null && !this.#whole && this.#exact.length === 0) {
      // By far the most common case, and some words are everywhere: nothing but the scan.
      for (let at = folded.text.indexOf(this.folded); at >= 0; ) {
        found.push(at, at + length)
        at = folded.text.indexOf(this.folded, at + length)
      }
      return found
    }
    for (let at = folded.text.indexOf(this.folded); at >= 0; ) {
      const { from, to } = unfoldSpan(folded, at, at + length)
      const fits = this.#fits(text, at, from, to)
      if (fits) found.push(from, to)
      at = folded.text.indexOf(this.folded, fits ? at + length : at + 1)
    }
    return found
  }

  #fits({ folded: { text }, words }: SearchedText, at: number, from: number, to: number): boolean {
    if (this.#whole && (joins(text, at) || joins(text, at + this.folded.length))) return false
    return this.#exact.length === 0 || exactForm(words().slice(from, to), this.#exact) === this.#form
  }
}

/** True when the units at both sides of `at` are spelt as one word. */
function joins(text: string, at: number): boolean {
  return at > 0 && at < text.length && isInWord(text.charCodeAt(at - 1)) && isInWord(text.charCodeAt(at))
}

/** The matches of several words as one list; of two that overlap the one that begins first, the longer one. */
function inOrder(all: readonly Matches[]): Matches {
  const spans = all.flatMap(matches => {
    const list: [number, number][] = []
    for (let n = 0; n < matches.length; n += 2) list.push([matches[n] ?? 0, matches[n + 1] ?? 0])
    return list
  })
  spans.sort((a, b) => a[0] - b[0] || b[1] - a[1])
  const kept: number[] = []
  let end = 0
  for (const [from, to] of spans) {
    if (from < end) continue
    kept.push(from, to)
    end = to
  }
  return kept
}
