import type { TextSpan } from '../../core/text/index.ts'
import { blockElements } from '../html/tree/element-kinds.ts'
import type { HtmlElement, HtmlNode } from '../html/tree/html-node.ts'
import { parseHtml } from '../html/tree/parse-html.ts'
import { type CodePoints, codePointsOf } from '../refi/index.ts'

/** A stretch of the page's own characters that stands in the text as it is. */
interface Piece {
  readonly raw: number
  readonly at: number
  readonly length: number
}

/** Elements that stand on a line of their own, without a blank line around them. */
const lines = new Set(['li', 'tr', 'dt', 'dd', 'option', 'caption'])

/**
 * The text of a page whose places are counted in bytes of UTF-8 over the characters of the page, blanks and line ends
 * of the source included and tags not. The text is laid out in paragraphs; every place in the page leads into it.
 */
export class CountedPage {
  /** LF line ends; ends with one when it is not empty. */
  readonly text: string
  readonly #raw: string
  readonly #pieces: Piece[] = []
  #words = ''
  /** What parts the next words from those before: nothing, a blank, a tab, a line end, or a blank line. */
  #owed: '' | ' ' | '\t' | '\n' | '\n\n' = ''
  #points: CodePoints | null = null
  /** Byte and place in the page last asked for: places are asked for in order mostly. */
  #last = { byte: 0, raw: 0 }

  constructor(html: string) {
    const raw: string[] = []
    // As browsers take it in: LF line ends, and none right behind the tag of verbatim text (HTML 13.2.6.4.7).
    const source = html.replace(/\r\n?/g, '\n').replace(/(<(?:pre|listing)\b[^>]*>)\n/gi, '$1')
    this.#walk(parseHtml(source, false).root, raw, { at: 0 }, false)
    this.#raw = raw.join('')
    this.text = this.#words === '' ? '' : `${this.#words}\n`
  }

  /** Where bytes lie in the text; null when they have no words, or lie outside of the page. */
  spanOf(start: number, end: number): TextSpan | null {
    const rawFrom = this.#rawAt(start)
    const rawTo = this.#rawAt(end)
    if (rawFrom === null || rawTo === null) return null
    const next = this.#pieces[this.#pieceBefore(rawFrom, true)]
    const last = this.#pieces[this.#pieceBefore(rawTo, false)]
    if (next === undefined || last === undefined) return null
    const from = next.at + Math.max(0, rawFrom - next.raw)
    const to = last.at + Math.min(last.length, rawTo - last.raw)
    return to > from ? { from, to } : null
  }

  /** A place of the text in code points, as the standard counts. */
  pointAt(at: number): number {
    this.#points ??= codePointsOf(this.text)
    return this.#points.fromUtf16(at)
  }

  #walk(node: HtmlNode, raw: string[], count: { at: number }, keeps: boolean): void {
    if (typeof node === 'string') {
      raw.push(node)
      this.#put(node, count.at, keeps)
      count.at += node.length
      return
    }
    const parts = partsOf(node)
    if (node.name === 'br') this.#owe('\n')
    else this.#owe(parts)
    const inside = keeps || node.name === 'pre' || node.name === 'textarea'
    for (const child of node.children) this.#walk(child, raw, count, inside)
    this.#owe(parts)
  }

  #put(words: string, rawAt: number, keeps: boolean): void {
    for (const found of words.matchAll(keeps ? /\n|[^\n]+/g : /[ \t\n\f]+|[^ \t\n\f]+/g)) {
      const [part] = found
      if (keeps ? part === '\n' : /^[ \t\n\f]/.test(part)) {
        this.#owe(keeps ? '\n' : ' ')
        continue
      }
      if (this.#words !== '') this.#words += this.#owed
      this.#owed = ''
      this.#pieces.push({ raw: rawAt + found.index, at: this.#words.length, length: part.length })
      this.#words += part
    }
  }

  #owe(parts: '' | ' ' | '\t' | '\n' | '\n\n'): void {
    if (parts.length > this.#owed.length || (parts.length === 1 && rank(parts) > rank(this.#owed))) {
      this.#owed = parts
    }
  }

  /** Bytes as code units of the page; a byte within a character leads to its beginning. */
  #rawAt(byte: number): number | null {
    if (byte < 0) return null
    let { byte: seen, raw } = byte >= this.#last.byte ? this.#last : { byte: 0, raw: 0 }
    while (seen < byte) {
      const point = this.#raw.codePointAt(raw)
      if (point === undefined) return null
      const size = point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
      if (seen + size > byte) break
      seen += size
      raw += point > 0xffff ? 2 : 1
    }
    this.#last = { byte: seen, raw }
    return raw
  }

  /** The first piece that reaches beyond a place, or the last one that begins before it. */
  #pieceBefore(raw: number, first: boolean): number {
    let low = 0
    let high = this.#pieces.length
    while (low < high) {
      const middle = (low + high) >>> 1
      const piece = this.#pieces[middle]
      const isBefore = piece !== undefined && (first ? piece.raw + piece.length <= raw : piece.raw < raw)
      if (isBefore) low = middle + 1
      else high = middle
    }
    return first ? low : low - 1
  }
}

function partsOf({ name }: HtmlElement): '' | '\t' | '\n' | '\n\n' {
  if (name === 'td' || name === 'th') return '\t'
  if (lines.has(name)) return '\n'
  return blockElements.has(name) ? '\n\n' : ''
}

function rank(parts: string): number {
  return ['', ' ', '\t', '\n', '\n\n'].indexOf(parts)
}
