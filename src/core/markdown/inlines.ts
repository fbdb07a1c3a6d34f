import { findLinks, type MemoLink } from '../memo/index.ts'
import { type Piece, pairRuns } from './emphasis.ts'
import { flanking } from './flanking.ts'
import type { Inline } from './markdown.ts'

/** The longest words of a link to the web that are looked for, in UTF-16 code units. */
const LONGEST_LABEL = 1_000
const webAddress = /https?:\/\/[^\s<>"“”‘’，。；：！？、（）《》「」]+/iy
const angleAddress = /<((?:https?:\/\/|mailto:)[^\s<>]+)>/iy
const linkTail = /\(\s*<?([^\s<>()]*(?:\([^\s()]*\)[^\s<>()]*)*)>?(?:\s+"[^"\n]*")?\s*\)/y
const special = /[\\`[!<*_~\nh]/g

/** The words of one paragraph with what stands in them. */
export function parseInlines(text: string): Inline[] {
  return new InlineParser(text).parse()
}

class InlineParser {
  readonly #pieces: Piece[] = []
  readonly #references: ReadonlyMap<number, MemoLink>
  /** Lengths of runs of backticks that nothing closes. */
  readonly #unclosed = new Set<number>()
  #at = 0

  constructor(
    private readonly text: string,
    private readonly offset = 0,
  ) {
    this.#references = new Map(findLinks(text).map(link => [link.from, link]))
  }

  parse(): Inline[] {
    while (this.#at < this.text.length) {
      special.lastIndex = this.#at
      const next = special.exec(this.text)?.index ?? this.text.length
      if (next > this.#at) this.#words(this.text.slice(this.#at, next), next)
      if (next < this.text.length && !this.#special()) this.#words(this.text.charAt(next), next + 1)
    }
    return pairRuns(this.#pieces)
  }

  /** What stands at a character that may mean something; false when it is just that character. */
  #special(): boolean {
    switch (this.text[this.#at]) {
      case '\n':
        return this.#push({ kind: 'break' }, this.#at + 1)
      case '\\':
        return this.#escape()
      case '`':
        return this.#code()
      case '[':
        return this.#reference() || this.#link(this.#at)
      case '!':
        return this.text[this.#at + 1] === '[' && this.#link(this.#at + 1)
      case '<':
        return this.#address(angleAddress)
      case 'h':
        return !/[a-z0-9]/i.test(this.text.charAt(this.#at - 1)) && this.#address(webAddress)
      default:
        return this.#run()
    }
  }

  #escape(): boolean {
    const next = this.text.charAt(this.#at + 1)
    return /[!-/:-@[-`{-~]/.test(next) && this.#words(next, this.#at + 2)
  }

  #code(): boolean {
    const [marks = ''] = /^`+/.exec(this.text.slice(this.#at, this.#at + 100)) ?? []
    const start = this.#at + marks.length
    if (this.#unclosed.has(marks.length)) return this.#words(marks, start)
    const closing = new RegExp(`(?<!\`)${marks}(?!\`)`, 'g')
    closing.lastIndex = start
    const end = closing.exec(this.text)?.index
    if (end === undefined) {
      this.#unclosed.add(marks.length)
      return this.#words(marks, start)
    }
    const words = this.text.slice(start, end).replaceAll('\n', ' ')
    const text = /^ .*[^ ].* $|^ [^ ] $/.test(words) ? words.slice(1, -1) : words
    return this.#push({ kind: 'code', text }, end + marks.length)
  }

  #reference(): boolean {
    const link = this.#references.get(this.#at)
    if (link === undefined) return false
    return this.#push({ kind: 'reference', target: link.target, words: link.words }, link.to)
  }

  /** `[words](address)`, with `!` before it an image, of which only the words are shown. */
  #link(bracket: number): boolean {
    const end = closingBracket(this.text, bracket)
    if (end === null) return false
    linkTail.lastIndex = end + 1
    const tail = linkTail.exec(this.text)
    const href = safeAddress(tail?.[1] ?? '')
    if (tail === null || href === null) return false
    const words = this.text.slice(bracket + 1, end)
    const inlines = new InlineParser(words, this.offset + bracket + 1).parse()
    return this.#push({ kind: 'link', href, inlines }, linkTail.lastIndex)
  }

  #address(pattern: RegExp): boolean {
    pattern.lastIndex = this.#at
    const match = pattern.exec(this.text)
    if (match === null) return false
    const words = match[1] ?? match[0].replace(/[.,;:!?'*_~)\]]+$/, '')
    const end = match[1] === undefined ? this.#at + words.length : pattern.lastIndex
    const span = { from: this.offset + this.#at, to: this.offset + end }
    return this.#push({ kind: 'link', href: words, inlines: [{ kind: 'text', text: words, ...span }] }, end)
  }

  #run(): boolean {
    const mark = this.text.charAt(this.#at)
    let end = this.#at
    while (this.text[end] === mark) end++
    const { opens, closes } = flanking(this.text, this.#at, end)
    return this.#push({ kind: 'run', mark, opens, closes }, end)
  }

  #words(text: string, end: number): true {
    return this.#push({ kind: 'text', text }, end)
  }

  #push(piece: WithoutPlace, end: number): true {
    this.#pieces.push({ ...piece, from: this.offset + this.#at, to: this.offset + end })
    this.#at = end
    return true
  }
}

type WithoutPlace = Piece extends infer P ? (P extends Piece ? Omit<P, 'from' | 'to'> : never) : never

function closingBracket(text: string, bracket: number): number | null {
  const last = Math.min(text.length, bracket + LONGEST_LABEL)
  let depth = 0
  for (let at = bracket; at < last; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === '[') depth++
    else if (text[at] === ']' && --depth === 0) return at
  }
  return null
}

/** Only addresses that a browser or a mail program opens; everything else stays words. */
function safeAddress(address: string): string | null {
  return /^(https?:\/\/|mailto:)[^\s]+$/i.test(address) ? address : null
}
