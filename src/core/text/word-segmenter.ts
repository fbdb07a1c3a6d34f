import { fieldWords } from './field-words.ts'
import { foldInPlace } from './folded-text.ts'
import { simplifiedUnit } from './simplified-unit.ts'
import type { TextSpan } from './span.ts'
import { isInWord } from './words.ts'

/** Made when it is first needed, as the words of the field are: most who import this room never cut words. */
let platform: Intl.Segmenter | undefined

/** So much text on each side of a place tells its word. In UTF-16 code units. */
const CONTEXT = 300

/**
 * Cuts a text into words. The dictionary of the platform knows simplified characters best, so traditional ones are
 * looked up as such; words of the field and of the project's own dictionary stay whole, the longest where several begin.
 */
export class WordSegmenter {
  #words: ReadonlyMap<number, readonly string[]> | undefined

  constructor(private readonly dictionary: readonly string[] = []) {}

  /** Words and what stands between them (marks, blanks), in order and without a gap. */
  pieces(text: string): TextSpan[] {
    const pieces: TextSpan[] = []
    let from = 0
    for (const known of this.#knownWords(text)) {
      cut(text, from, known.from, pieces)
      pieces.push(known)
      from = known.to
    }
    cut(text, from, text.length, pieces)
    return pieces
  }

  /** Words alone, without marks and blanks. */
  words(text: string): TextSpan[] {
    return this.pieces(text).filter(({ from, to }) => isWord(text.slice(from, to)))
  }

  /** The word, mark or blank around an offset of a text; only so much of a long one is looked at as is needed. */
  around(text: string, offset: number): TextSpan {
    const start = wholeStart(text, Math.max(0, offset - CONTEXT))
    const context = text.slice(start, wholeStart(text, Math.min(text.length, offset + CONTEXT)))
    const piece = this.pieces(context).find(({ to }) => to > offset - start)
    if (piece === undefined) return { from: offset, to: offset }
    return { from: start + piece.from, to: start + piece.to }
  }

  #knownWords(text: string): TextSpan[] {
    const folded = foldInPlace(text)
    this.#words ??= byFirstUnit([...fieldWords, ...this.dictionary])
    const known: TextSpan[] = []
    for (let at = 0; at < folded.length; ) {
      const word = this.#words.get(folded.charCodeAt(at))?.find(word => standsAt(folded, word, at))
      if (word !== undefined) known.push({ from: at, to: at + word.length })
      at += word?.length ?? 1
    }
    return known
  }
}

/** Folded words by their first unit, the longest first. */
function byFirstUnit(dictionary: readonly string[]): Map<number, string[]> {
  const sorted = new Map<number, string[]>()
  const words = new Set(dictionary.map(foldInPlace).filter(word => word !== ''))
  for (const word of [...words].sort((a, b) => b.length - a.length)) {
    const first = word.charCodeAt(0)
    sorted.set(first, [...(sorted.get(first) ?? []), word])
  }
  return sorted
}

/** The segmenter of a project without a dictionary of its own. */
export const plainSegmenter = new WordSegmenter()

/** True for what is read as a word: it has a letter, a digit or a picture. */
export function isWord(words: string): boolean {
  return /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(words)
}

/** A word in letters does not stand inside a longer one. */
function standsAt(text: string, word: string, at: number): boolean {
  if (!text.startsWith(word, at)) return false
  const end = at + word.length
  const joins = (place: number) => isInWord(text.charCodeAt(place - 1)) && isInWord(text.charCodeAt(place))
  return !(at > 0 && joins(at)) && !(end < text.length && joins(end))
}

function cut(text: string, from: number, to: number, pieces: TextSpan[]): void {
  if (from === to) return
  platform ??= new Intl.Segmenter('zh', { granularity: 'word' })
  for (const { index, segment } of platform.segment(simplified(text.slice(from, to)))) {
    pieces.push({ from: from + index, to: from + index + segment.length })
  }
}

const decoder = new TextDecoder('utf-16le', { ignoreBOM: true })
const table = new Int32Array(0x10000).fill(-1)
// The platform takes these three for parts of numbers and words, as in `1,000`; in Chinese they always part them.
for (const mark of '，：；') table[mark.charCodeAt(0)] = '、'.charCodeAt(0)

/** Each traditional character as the simplified one, at the same place, and marks that part words as such. */
function simplified(text: string): string {
  const units = new Uint16Array(text.length)
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (table[unit] === -1) table[unit] = simplifiedUnit(unit)
    units[at] = table[unit] ?? unit
  }
  return decoder.decode(units)
}

/** Moves out of a surrogate pair, to its start. */
function wholeStart(text: string, offset: number): number {
  const code = text.charCodeAt(offset)
  return offset > 0 && code >= 0xdc00 && code <= 0xdfff ? offset - 1 : offset
}
