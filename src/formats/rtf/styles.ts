import { headingLevelOf } from './flow/index.ts'

interface Style {
  readonly number: number
  name: string
  parent: number | null
  outlineLevel: number | null
}

/** Names longer than this are damage. */
const MAX_NAME = 200

/** The style sheet of a document: it says which paragraphs are headings. */
export class StyleSheet {
  private readonly styles = new Map<number, Style>()
  private current: Style | null = null

  /** `\s` in the style sheet: the entry that is read next. */
  begin(number: number): void {
    this.current = { number, name: '', parent: null, outlineLevel: null }
    this.styles.set(number, this.current)
  }

  setParent(number: number): void {
    if (this.current) this.current.parent = number
  }

  setOutlineLevel(level: number): void {
    if (this.current) this.current.outlineLevel = level
  }

  /** Part of the current entry's name; a semicolon ends it. */
  write(words: string): void {
    if (this.current && this.current.name.length < MAX_NAME) this.current.name += words
    if (words.includes(';')) this.current = null
  }

  /** The outline level of a style, from 0 for the highest; null for body text. Styles inherit it. */
  outlineLevel(number: number): number | null {
    let style = this.styles.get(number)
    for (let depth = 0; style !== undefined && depth < 12; depth++) {
      const level = style.outlineLevel ?? headingLevelOf(style.name.replace(/[;,].*$/s, ''))
      if (level !== null) return level
      style =
        style.parent === null || style.parent === style.number ? undefined : this.styles.get(style.parent)
    }
    return null
  }
}
