import { type ListStyle, readListLevel } from './list-styles.ts'
import type { XmlAttributes } from './odf-xml.ts'

/** What the text needs to know of a style and its parents. */
export interface TextStyle {
  /** Whether words in it are hidden; null when it does not say. */
  readonly isHidden: boolean | null
  /** Whether a new page begins with it. */
  readonly breaksBefore: boolean
  /** The list style it belongs to; '' for none at all, null when it does not say. */
  readonly listStyle: string | null
}

interface StyleEntry {
  readonly parent: string | null
  isHidden: boolean | null
  breaksBefore: boolean | null
  readonly listStyle: string | null
}

const MAX_PARENTS = 40

const plain: TextStyle = { isHidden: null, breaksBefore: false, listStyle: null }

/** The styles of a document, collected from its styles and its content as their elements are told. */
export class Styles {
  readonly outline: ListStyle = new Map()
  private readonly lists = new Map<string, ListStyle>()
  private readonly entries = new Map<string, StyleEntry>()
  private readonly resolved = new Map<string, TextStyle>()
  private entry: StyleEntry | null = null
  private list: ListStyle | null = null
  private level: { isParted: boolean } | null = null

  open(name: string, attributes: XmlAttributes): void {
    switch (name) {
      case 'style:style':
        this.openStyle(attributes)
        break
      case 'style:text-properties':
        if (this.entry !== null && attributes['text:display'] !== undefined) {
          this.entry.isHidden = attributes['text:display'] === 'none'
        }
        break
      case 'style:paragraph-properties':
        if (this.entry !== null && attributes['fo:break-before'] !== undefined) {
          this.entry.breaksBefore = attributes['fo:break-before'] === 'page'
        }
        break
      case 'text:list-style':
        this.list = new Map()
        this.lists.set(attributes['style:name'] ?? '', this.list)
        break
      case 'text:outline-style':
        this.list = this.outline
        break
      default:
        this.openLevel(name, attributes)
    }
  }

  close(name: string): void {
    if (name === 'style:style') this.entry = null
    else if (name === 'text:list-style' || name === 'text:outline-style') this.list = null
  }

  /** A list style; null when the name is not known. */
  listStyle(name: string): ListStyle | null {
    return this.lists.get(name) ?? null
  }

  /** A style of a family, e.g. `paragraph`, with what it has from its parents. */
  style(family: 'paragraph' | 'text' | 'table-row', name: string | undefined): TextStyle {
    if (name === undefined) return plain
    const key = `${family} ${name}`
    const known = this.resolved.get(key)
    if (known !== undefined) return known
    const style = this.resolve(family, name)
    this.resolved.set(key, style)
    return style
  }

  private resolve(family: string, name: string): TextStyle {
    const seen = new Set<string>()
    const chain: StyleEntry[] = []
    for (let at: string | null = name; at !== null && !seen.has(at) && chain.length < MAX_PARENTS; ) {
      seen.add(at)
      const entry = this.entries.get(`${family} ${at}`)
      if (entry === undefined) break
      chain.push(entry)
      at = entry.parent
    }
    return {
      isHidden: chain.find(entry => entry.isHidden !== null)?.isHidden ?? null,
      breaksBefore: chain.find(entry => entry.breaksBefore !== null)?.breaksBefore ?? false,
      listStyle: chain.find(entry => entry.listStyle !== null)?.listStyle ?? null,
    }
  }

  private openStyle(attributes: XmlAttributes): void {
    const masterPage = attributes['style:master-page-name']
    this.entry = {
      parent: attributes['style:parent-style-name'] ?? null,
      isHidden: null,
      // Another kind of page can only begin on a new one.
      breaksBefore: masterPage === undefined || masterPage === '' ? null : true,
      listStyle: attributes['style:list-style-name'] ?? null,
    }
    this.entries.set(`${attributes['style:family']} ${attributes['style:name']}`, this.entry)
  }

  private openLevel(name: string, attributes: XmlAttributes): void {
    if (this.list === null) return
    const found = readListLevel(name, attributes)
    if (found !== null) {
      this.list.set(...found)
      this.level = found[1]
    } else if (name === 'style:list-level-label-alignment' && this.level !== null) {
      this.level.isParted = attributes['text:label-followed-by'] !== 'nothing'
    }
  }
}
