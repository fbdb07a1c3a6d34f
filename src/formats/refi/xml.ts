/** What an attribute can be; null, undefined and the empty string leave it out. */
export type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>

const FLUSH_AT = 1 << 16

interface OpenElement {
  readonly name: string
  readonly startTag: string
  /** Without content a container is not written at all, another element as an empty one. */
  readonly isContainer: boolean
}

/**
 * Writes UTF-8 XML piece by piece. Each opened element starts on a line of its own, so that a line number in a
 * message finds it; leaves stay on the line of their parent. Characters that XML cannot hold are dropped.
 */
export class XmlWriter {
  private readonly chunks: Buffer[] = []
  private pending: string
  private readonly stack: OpenElement[] = []
  /** How many elements of the stack have their start tag written. */
  private started = 0

  /** A part of a document has no declaration; it is written into another by `insert`. */
  constructor(kind: 'document' | 'part' = 'document') {
    this.pending = kind === 'document' ? '<?xml version="1.0" encoding="UTF-8"?>' : ''
  }

  open(name: string, attributes: Attributes = {}): void {
    this.stack.push({ name, startTag: `\n<${name}${markup(attributes)}`, isContainer: false })
  }

  /** Opens an element that is written only if something is written into it. */
  container(name: string): void {
    this.stack.push({ name, startTag: `\n<${name}`, isContainer: true })
  }

  close(): void {
    const element = this.stack.pop()
    if (element === undefined) throw new Error('close() without open()')
    if (this.started > this.stack.length) {
      this.started--
      this.write(`</${element.name}>`)
    } else if (!element.isContainer) {
      this.startAll()
      this.write(`${element.startTag}/>`)
    }
  }

  /** An element without child elements. With `text` given but nothing left of it, nothing is written. */
  leaf(name: string, attributes: Attributes, text?: string): void {
    const content = text === undefined ? null : escapeText(text)
    if (content === '') return
    this.startAll()
    this.write(`<${name}${markup(attributes)}${content === null ? '/>' : `>${content}</${name}>`}`)
  }

  /** Two leaves, the second with words; without words neither of them is written. */
  pair(name: string, attributes: Attributes, second: string, text: string): void {
    if (escapeText(text).trim() === '') return
    this.leaf(name, attributes)
    this.leaf(second, {}, text)
  }

  /** All that was written into a part. */
  insert(part: XmlWriter): void {
    const bytes = part.finish()
    if (bytes.length === 0) return
    this.startAll()
    this.flush()
    this.chunks.push(bytes)
  }

  /** The whole document. All elements must be closed. */
  finish(): Buffer {
    if (this.stack.length > 0) throw new Error(`${this.stack.length} elements are still open`)
    this.flush()
    return Buffer.concat(this.chunks)
  }

  private startAll(): void {
    for (const element of this.stack.slice(this.started)) this.write(`${element.startTag}>`)
    this.started = this.stack.length
  }

  private write(piece: string): void {
    this.pending += piece
    if (this.pending.length > FLUSH_AT) this.flush()
  }

  private flush(): void {
    this.chunks.push(Buffer.from(this.pending, 'utf8'))
    this.pending = ''
  }
}

/** Everything outside the Char production of XML 1.0 (section 2.2), lone surrogates included. */
const illegal = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

/** The text without the characters that XML cannot hold. */
export function legalText(text: string): string {
  return text.replace(illegal, '')
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

/** Anything that may need work; most text holds nothing of it, and is only looked through once. */
const special = /[^ !#-%(-;=?-\uD7FF\uE000-\uFFFD]/

function escapeLegal(text: string): string {
  return text.replace(/[&<>"']/g, character => entities[character] ?? character)
}

function escapeText(text: string): string {
  if (!special.test(text)) return text
  return escapeLegal(legalText(text).replace(/\r\n?/g, '\n'))
}

/** Line breaks become spaces here, because every parser reads them so. */
function escapeAttribute(text: string): string {
  if (!special.test(text)) return text
  return escapeLegal(legalText(text).replace(/\r\n|[\t\n\r]/g, ' '))
}

function markup(attributes: Attributes): string {
  let written = ''
  for (const name in attributes) {
    const value = attributes[name]
    if (value === null || value === undefined) continue
    const text = typeof value === 'string' ? escapeAttribute(value) : String(value)
    if (text !== '') written += ` ${name}="${text}"`
  }
  return written
}
