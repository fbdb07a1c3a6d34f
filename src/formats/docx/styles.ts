import { isOn, readWordXml, wholeNumber, type XmlAttributes } from './word-xml.ts'

/** What a paragraph has from its style and the styles that one is based on. */
export interface ParagraphStyle {
  /** 0 for the highest heading to 8; null when it is none. */
  readonly outline: number | null
  /** The list it belongs to; null for none. */
  readonly numbering: string | null
  /** The level of that list, null when the list must tell. */
  readonly level: number | null
  /** The style that names the list, for levels that are linked to a style. */
  readonly numberedBy: string | null
  readonly isHidden: boolean
}

interface StyleEntry {
  name: string
  base: string | null
  outline: number | null
  numbering: string | null
  level: number | null
  isHidden: boolean | null
}

/** Word itself allows eleven; what is based deeper counts no more. */
const MAX_BASES = 40

const headingName =
  /^(?:heading|标题|標題|überschrift|titre|título|titolo|заголовок|見出し|제목|kop|rubrik|nagłówek)\s*([1-9])$/i

const plain: ParagraphStyle = {
  outline: null,
  numbering: null,
  level: null,
  numberedBy: null,
  isHidden: false,
}

/** The styles of a document. */
export class Styles {
  private readonly entries = new Map<string, StyleEntry>()
  private readonly resolved = new Map<string, ParagraphStyle>()
  private defaultParagraph: string | null = null

  /** Refuses: file-damaged. */
  static read(bytes: Uint8Array | null): Styles {
    const styles = new Styles()
    if (bytes === null) return styles
    let entry: StyleEntry | null = null
    readWordXml(bytes, {
      open(name, attributes) {
        if (name === 'w:style') entry = styles.add(attributes)
        else if (entry !== null) readProperty(entry, name, attributes)
      },
      close(name) {
        if (name === 'w:style') entry = null
      },
    })
    return styles
  }

  /** What the style of this id says; null stands for the style of paragraphs that name none. */
  paragraph(id: string | null): ParagraphStyle {
    const wanted = id ?? this.defaultParagraph
    if (wanted === null) return plain
    const known = this.resolved.get(wanted)
    if (known !== undefined) return known
    const style = this.resolve(wanted)
    this.resolved.set(wanted, style)
    return style
  }

  /** Whether words in this character style are hidden; null when the style does not say. */
  isHidden(id: string): boolean | null {
    return this.chain(id).find(([, entry]) => entry.isHidden !== null)?.[1].isHidden ?? null
  }

  private add(attributes: XmlAttributes): StyleEntry {
    const entry: StyleEntry = {
      name: '',
      base: null,
      outline: null,
      numbering: null,
      level: null,
      isHidden: null,
    }
    const id = attributes['w:styleId']
    if (id === undefined) return entry
    this.entries.set(id, entry)
    const isDefault = attributes['w:default'] !== undefined && isOn({ 'w:val': attributes['w:default'] })
    if (isDefault && attributes['w:type'] === 'paragraph') this.defaultParagraph ??= id
    return entry
  }

  /** The style, the one it is based on, and so on. */
  private chain(id: string): [id: string, entry: StyleEntry][] {
    const chain: [string, StyleEntry][] = []
    const seen = new Set<string>()
    for (let at: string | null = id; at !== null && !seen.has(at) && chain.length < MAX_BASES; ) {
      seen.add(at)
      const entry = this.entries.get(at)
      if (entry === undefined) break
      chain.push([at, entry])
      at = entry.base
    }
    return chain
  }

  private resolve(id: string): ParagraphStyle {
    const chain = this.chain(id)
    // A file without a styles part can still say `Heading1`.
    if (chain.length === 0) return { ...plain, outline: headingLevel(id) }
    const numbered = chain.find(([, entry]) => entry.numbering !== null)
    return {
      outline: outlineOf(chain.map(([, entry]) => entry)),
      numbering: numbered?.[1].numbering ?? null,
      level: chain.find(([, entry]) => entry.level !== null)?.[1].level ?? null,
      numberedBy: numbered?.[0] ?? null,
      isHidden: chain.find(([, entry]) => entry.isHidden !== null)?.[1].isHidden ?? false,
    }
  }
}

/** Level 9 is body text: it ends the search, also in a style based on a heading. */
function outlineOf(chain: readonly StyleEntry[]): number | null {
  for (const entry of chain) {
    const level = entry.outline ?? headingLevel(entry.name)
    if (level !== null) return level > 8 ? null : level
  }
  return null
}

function headingLevel(name: string): number | null {
  const digit = headingName.exec(name.trim())?.[1]
  return digit === undefined ? null : Number(digit) - 1
}

function readProperty(entry: StyleEntry, name: string, attributes: XmlAttributes): void {
  const value = attributes['w:val']
  switch (name) {
    case 'w:name':
      entry.name = value ?? ''
      break
    case 'w:basedOn':
      entry.base = value ?? null
      break
    case 'w:outlineLvl':
      entry.outline = wholeNumber(value, 0, 9)
      break
    case 'w:numId':
      entry.numbering = value ?? null
      break
    case 'w:ilvl':
      entry.level = wholeNumber(value, 0, 8)
      break
    case 'w:vanish':
      entry.isHidden = isOn(attributes)
      break
  }
}
