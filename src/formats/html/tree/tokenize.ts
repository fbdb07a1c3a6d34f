import { decodeReferences } from './character-references.ts'
import { rawElements } from './element-kinds.ts'
import type { Attributes } from './html-node.ts'

/** What is told of a page while it is read. Names are in lower case. */
export interface TokenSink {
  open(name: string, attributes: Attributes, isClosed: boolean): void
  close(name: string): void
  text(words: string): void
  /** An element whose content is no markup; `content` as written. */
  raw(name: string, attributes: Attributes, content: string): void
}

/** Attributes that say something about text, structure or the page; all others are skipped unread. */
const wantedAttributes = new Set(
  (
    'id name class style href hidden role aria-hidden aria-level aria-label epub:type type start value reversed rowspan ' +
    'colspan border alt alttext title content property itemprop http-equiv charset lang xml:lang datetime rel open checked xmlns:o'
  ).split(' '),
)
/** Longest value kept, in code units; only `content` of a meta element is ever long. */
const MAX_VALUE = 4_096
const MAX_CONTENT = 100_000

const noAttributes: Attributes = Object.freeze({})
const nameStart = /[a-zA-Z]/
const nameEnd = /[\s/>]/g
const attributeNameEnd = /[\s/>=]/g
const unquotedEnd = /[\s>]/g
const notBlank = /\S/g

/**
 * Reads a page from start to end as browsers do (HTML 13.2.5, simplified), in time that grows with its length alone.
 * With `isXml` a tag may close itself and CDATA is text.
 */
export function tokenize(source: string, sink: TokenSink, isXml: boolean): void {
  new Tokenizer(source, sink, isXml).run()
}

class Tokenizer {
  private at = 0
  /** Raw elements that have no end tag in the rest of the source: looked for once. */
  private readonly endless = new Set<string>()

  constructor(
    private readonly source: string,
    private readonly sink: TokenSink,
    private readonly isXml: boolean,
  ) {}

  run(): void {
    while (this.at < this.source.length) {
      const start = this.source.indexOf('<', this.at)
      this.text(start < 0 ? this.source.length : start)
      if (start >= 0) this.markup()
    }
  }

  private text(to: number): void {
    if (to > this.at) this.sink.text(decodeReferences(this.source.slice(this.at, to), 'text'))
    this.at = to
  }

  /** At a `<`. */
  private markup(): void {
    const next = this.source.charAt(this.at + 1)
    if (nameStart.test(next)) this.openTag()
    else if (next === '/') this.closeTag()
    else if (next === '!' || next === '?') this.declaration()
    else {
      this.sink.text('<')
      this.at += 1
    }
  }

  private declaration(): void {
    if (this.source.startsWith('<!--', this.at)) {
      const isShort = this.source.startsWith('>', this.at + 4)
      this.skipTo(isShort ? '>' : '-->')
    } else if (this.isXml && this.source.startsWith('<![CDATA[', this.at)) {
      const end = this.find(']]>', this.at)
      this.sink.text(this.source.slice(this.at + 9, end))
      this.at = end + 3
    } else this.documentType()
  }

  private documentType(): void {
    const end = this.find('>', this.at)
    const subset = this.source.slice(this.at, Math.min(end, this.at + 2_000))
    // A document type with declarations of its own holds other `>`.
    if (/^<!doctype[^[]*\[/i.test(subset)) this.skipTo(']>')
    else this.at = end + 1
  }

  private skipTo(end: string): void {
    this.at = this.find(end, this.at) + end.length
  }

  private closeTag(): void {
    const end = this.find('>', this.at)
    const name = /^[a-zA-Z][^\s/>]*/.exec(this.source.slice(this.at + 2, Math.min(end, this.at + 130)))?.[0]
    if (name !== undefined) this.sink.close(plainName(name))
    this.at = end + 1
  }

  private openTag(): void {
    const nameTo = this.search(nameEnd, this.at + 1)
    const name = plainName(this.source.slice(this.at + 1, Math.min(nameTo, this.at + 130)))
    this.at = nameTo
    const attributes: Record<string, string> = {}
    let hasAttributes = false
    for (;;) {
      this.at = this.search(notBlank, this.at)
      const sign = this.source.charAt(this.at)
      if (sign === '' || sign === '>') break
      if (sign === '/') {
        this.at += 1
        continue
      }
      const [key, value] = this.attribute()
      if (!wantedAttributes.has(key) || Object.hasOwn(attributes, key)) continue
      attributes[key] = decodeReferences(value, 'attribute')
      hasAttributes = true
    }
    const isComplete = this.at < this.source.length
    const isClosed = this.isXml && this.source.charAt(this.at - 1) === '/'
    this.at += 1
    // A tag that the end of the file cut off is none.
    if (!isComplete) return
    const kept = hasAttributes ? attributes : noAttributes
    if (rawElements.has(name) && !isClosed && this.rawElement(name, kept)) return
    this.sink.open(name, kept, isClosed)
  }

  private attribute(): [name: string, value: string] {
    const from = this.at
    const nameTo = this.search(attributeNameEnd, from + 1)
    const name = nameTo - from > 40 ? '' : this.source.slice(from, nameTo).toLowerCase()
    this.at = this.search(notBlank, nameTo)
    if (this.source.charAt(this.at) !== '=') {
      this.at = nameTo
      return [name, '']
    }
    this.at = this.search(notBlank, this.at + 1)
    const quote = this.source.charAt(this.at)
    if (quote === '>') return [name, '']
    const isQuoted = quote === '"' || quote === "'"
    const valueFrom = isQuoted ? this.at + 1 : this.at
    const valueTo = isQuoted ? this.find(quote, valueFrom) : this.search(unquotedEnd, valueFrom)
    this.at = isQuoted ? valueTo + 1 : valueTo
    const longest = name === 'content' ? MAX_CONTENT : MAX_VALUE
    return [name, this.source.slice(valueFrom, Math.min(valueTo, valueFrom + longest))]
  }

  /** False when the element never ends: then its content is read as markup, but scripts and styles go to the end. */
  private rawElement(name: string, attributes: Attributes): boolean {
    const end = new RegExp(`</${name}(?=[\\s/>]|$)`, 'gi')
    end.lastIndex = this.at
    const found = this.endless.has(name) ? null : end.exec(this.source)
    if (found === null) {
      this.endless.add(name)
      if (name !== 'script' && name !== 'style') return false
    }
    const to = found?.index ?? this.source.length
    this.sink.raw(name, attributes, this.source.slice(this.at, to))
    this.at = found === null ? to : this.find('>', to) + 1
    return true
  }

  /** Place of `words`, or the end of the source. */
  private find(words: string, from: number): number {
    const at = this.source.indexOf(words, from)
    return at < 0 ? this.source.length : at
  }

  private search(pattern: RegExp, from: number): number {
    pattern.lastIndex = from
    return pattern.exec(this.source)?.index ?? this.source.length
  }
}

/** In lower case, without the prefixes that XHTML files use for HTML itself. */
function plainName(name: string): string {
  return name.toLowerCase().replace(/^(?:x?html|h):/, '')
}
