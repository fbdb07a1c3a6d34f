import { type Block, type Inline, type List, plainWords, type Table } from '../../core/markdown/index.ts'
import type { LinkTarget } from '../../core/memo/index.ts'
import { XmlWriter } from '../refi/xml.ts'

/** How a stretch of words looks. */
interface Look {
  readonly bold?: boolean
  readonly italic?: boolean
  readonly strike?: boolean
  readonly code?: boolean
  readonly link?: boolean
}

/** A list of the document: its own numbering, so that each begins anew. */
export interface DocxList {
  /** Null for bullets. */
  readonly start: number | null
}

/** A comment of the document. */
export interface DocxComment {
  readonly author: string
  /** ISO 8601. */
  readonly madeAt: string
  /** Paragraphs; the first is bold. */
  readonly lines: readonly string[]
}

/** Words of a paragraph, or a place where a comment begins or ends, by its number. */
export type CommentedPiece =
  | { readonly text: string }
  | { readonly begins: number }
  | { readonly ends: number }

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
/** Numbering has nine levels. */
const DEEPEST = 8

/**
 * The story of a Word document (ECMA-376, WordprocessingML), written paragraph by paragraph in the styles of
 * `docx-styles.ts`. Lists and addresses are collected on the way, for the other parts of the package.
 */
export class DocxStory {
  readonly lists: DocxList[] = []
  readonly addresses: string[] = []
  readonly comments: DocxComment[] = []
  readonly #xml = new XmlWriter()

  /** `nameOf`: what a link leads to is called; null when it is gone. */
  constructor(private readonly nameOf: (target: LinkTarget, words: string) => string | null) {
    this.#xml.open('w:document', { 'xmlns:w': WORD, 'xmlns:r': RELATIONS })
    this.#xml.open('w:body')
  }

  /** A paragraph in a style of the document, its words without any marks. */
  words(style: string, parts: readonly { readonly text: string; readonly bold?: boolean }[]): void {
    this.#open(style)
    for (const { text, bold } of parts) this.#run(text, bold === true ? { bold } : {})
    this.#xml.close()
  }

  /** A comment, by the number it begins and ends with. */
  comment(comment: DocxComment): number {
    return this.comments.push(comment) - 1
  }

  /** A paragraph whose words have comments; one may begin in a paragraph and end in a later one. */
  commented(style: string, pieces: readonly CommentedPiece[]): void {
    this.#open(style)
    for (const piece of pieces) {
      if ('text' in piece) this.#run(piece.text, {})
      else if ('begins' in piece) this.#xml.leaf('w:commentRangeStart', { 'w:id': piece.begins })
      else {
        this.#xml.leaf('w:commentRangeEnd', { 'w:id': piece.ends })
        this.#xml.open('w:r')
        this.#xml.leaf('w:commentReference', { 'w:id': piece.ends })
        this.#xml.close()
      }
    }
    this.#xml.close()
  }

  /** Markdown; its headings come `below` levels deeper. */
  blocks(blocks: readonly Block[], below: number): void {
    for (const block of blocks) this.#block(block, { below, style: 'Normal', level: -1 })
  }

  /** `word/document.xml`. */
  finish(): Buffer {
    this.#xml.open('w:sectPr')
    this.#xml.leaf('w:pgSz', { 'w:w': 11906, 'w:h': 16838 })
    this.#xml.leaf('w:pgMar', { 'w:top': 1440, 'w:right': 1440, 'w:bottom': 1440, 'w:left': 1440 })
    for (let open = 0; open < 3; open++) this.#xml.close()
    return this.#xml.finish()
  }

  #block(block: Block, place: Place): void {
    switch (block.kind) {
      case 'heading':
        this.#paragraph(`Heading${Math.min(6, block.level + place.below)}`, block.inlines, place)
        return
      case 'paragraph':
        this.#paragraph(place.style, block.inlines, place)
        return
      case 'quote':
        for (const inside of block.blocks) this.#block(inside, { ...place, style: 'Quote' })
        return
      case 'list':
        this.#list(block, place)
        return
      case 'code':
        this.#open('Code', place)
        this.#run(block.text, {})
        this.#xml.close()
        return
      case 'table':
        this.#table(block)
        return
      case 'rule':
        this.#open('Rule')
        this.#xml.close()
        return
    }
  }

  #list(list: List, place: Place): void {
    const number = this.lists.push({ start: list.start })
    const level = Math.min(DEEPEST, place.level + 1)
    for (const item of list.items) {
      const box = item.done === null ? '' : item.done ? '☑ ' : '☐ '
      const [first, ...rest] = item.blocks
      const inlines = first?.kind === 'paragraph' ? first.inlines : []
      this.#open('ListParagraph', { ...place, level, number })
      this.#run(box, {})
      this.#inlines(inlines, {})
      this.#xml.close()
      for (const block of first?.kind === 'paragraph' ? rest : item.blocks) {
        this.#block(block, { ...place, level, style: 'ListParagraph' })
      }
    }
  }

  #table({ head, rows }: Table): void {
    this.#xml.open('w:tbl')
    this.#xml.open('w:tblPr')
    this.#xml.leaf('w:tblStyle', { 'w:val': 'TableGrid' })
    this.#xml.leaf('w:tblW', { 'w:w': 5000, 'w:type': 'pct' })
    this.#xml.close()
    this.#xml.open('w:tblGrid')
    for (const _ of head) this.#xml.leaf('w:gridCol', { 'w:w': Math.floor(9026 / head.length) })
    this.#xml.close()
    for (const [row, cells] of [head, ...rows].entries()) {
      this.#xml.open('w:tr')
      if (row === 0) {
        this.#xml.open('w:trPr')
        this.#xml.leaf('w:tblHeader', {})
        this.#xml.close()
      }
      for (const cell of cells) {
        this.#xml.open('w:tc')
        this.#open('TableWords')
        this.#inlines(cell, row === 0 ? { bold: true } : {})
        this.#xml.close()
        this.#xml.close()
      }
      this.#xml.close()
    }
    this.#xml.close()
    // Two tables without a paragraph between them would be one.
    this.#open('TableWords')
    this.#xml.close()
  }

  #paragraph(style: string, inlines: readonly Inline[], place: Place): void {
    this.#open(style, place)
    this.#inlines(inlines, {})
    this.#xml.close()
  }

  #open(style: string, { level = -1, number }: Partial<Place> = {}): void {
    this.#xml.open('w:p')
    this.#xml.open('w:pPr')
    this.#xml.leaf('w:pStyle', { 'w:val': style })
    if (number !== undefined) {
      this.#xml.open('w:numPr')
      this.#xml.leaf('w:ilvl', { 'w:val': level })
      this.#xml.leaf('w:numId', { 'w:val': number })
      this.#xml.close()
    } else if (level >= 0) this.#xml.leaf('w:ind', { 'w:left': 420 * (level + 1) })
    this.#xml.close()
  }

  #inlines(inlines: readonly Inline[], look: Look): void {
    for (const inline of inlines) this.#inline(inline, look)
  }

  #inline(inline: Inline, look: Look): void {
    switch (inline.kind) {
      case 'text':
        this.#run(inline.text, look)
        return
      case 'break':
        this.#run('\n', look)
        return
      case 'code':
        this.#run(inline.text, { ...look, code: true })
        return
      case 'strong':
        this.#inlines(inline.inlines, { ...look, bold: true })
        return
      case 'emphasis':
        this.#inlines(inline.inlines, { ...look, italic: true })
        return
      case 'strike':
        this.#inlines(inline.inlines, { ...look, strike: true })
        return
      case 'reference': {
        const name = this.nameOf(inline.target, inline.words)
        this.#run(name || inline.words, { ...look, strike: name === null, link: name !== null })
        return
      }
      case 'link': {
        const number = this.addresses.push(inline.href)
        this.#xml.open('w:hyperlink', { 'r:id': `link${number}` })
        this.#run(plainWords(inline.inlines), { ...look, link: true })
        this.#xml.close()
        return
      }
    }
  }

  #run(text: string, { bold, italic, strike, code, link }: Look): void {
    if (text === '') return
    this.#xml.open('w:r')
    this.#xml.container('w:rPr')
    if (code) this.#xml.leaf('w:rStyle', { 'w:val': 'CodeWords' })
    else if (link) this.#xml.leaf('w:rStyle', { 'w:val': 'LinkWords' })
    if (bold) this.#xml.leaf('w:b', {})
    if (italic) this.#xml.leaf('w:i', {})
    if (strike) this.#xml.leaf('w:strike', {})
    this.#xml.close()
    for (const piece of text.split(/(\n|\t)/)) {
      if (piece === '\n') this.#xml.leaf('w:br', {})
      else if (piece === '\t') this.#xml.leaf('w:tab', {})
      else if (piece !== '') this.#xml.leaf('w:t', { 'xml:space': 'preserve' }, piece)
    }
    this.#xml.close()
  }
}

interface Place {
  readonly below: number
  readonly style: string
  /** Of the list it stands in; -1 outside lists. */
  readonly level: number
  /** Of the list whose item begins here. */
  readonly number?: number
}
