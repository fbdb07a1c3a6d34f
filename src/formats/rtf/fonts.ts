import { symbolCharacter } from '../symbol-fonts.ts'
import { codePageOfCharset, decodeCodePage, decodeUndecided } from './code-pages.ts'

const SYMBOL_CHARSET = 2
const WESTERN_CHARSET = 0
/** Names longer than this are damage. */
const MAX_NAME = 200

interface Font {
  name: string
  charset: number | null
  codePage: number | null
}

/** The font table of a document: it says in which code page the bytes of a run are. */
export class FontTable {
  private readonly fonts = new Map<number, Font>()
  private current: Font | null = null

  /** `\f` in the font table: the entry that is read next. */
  begin(number: number): void {
    this.current = { name: '', charset: null, codePage: null }
    this.fonts.set(number, this.current)
  }

  setCharset(charset: number): void {
    if (this.current) this.current.charset = charset
  }

  setCodePage(codePage: number): void {
    if (this.current) this.current.codePage = codePage
  }

  /** Part of the current entry's name; a semicolon ends it. */
  write(words: string): void {
    if (this.current && this.current.name.length < MAX_NAME) this.current.name += words
    if (words.includes(';')) this.current = null
  }

  nameOf(number: number): string | null {
    return this.fonts.get(number)?.name.replace(/;.*$/s, '').trim() ?? null
  }

  /** The bytes of a run in a font, where `codePage` is that of the document. */
  decode(bytes: Uint8Array, number: number, codePage: number): string {
    const font = this.fonts.get(number)
    if (font?.charset === SYMBOL_CHARSET) {
      const name = this.nameOf(number)
      return Array.from(bytes, byte => symbolCharacter(byte, name)).join('')
    }
    const own = font?.codePage ?? (font?.charset ? codePageOfCharset(font.charset) : null)
    if (own !== null) return decodeCodePage(bytes, own)
    return font?.charset === WESTERN_CHARSET
      ? decodeUndecided(bytes, codePage)
      : decodeCodePage(bytes, codePage)
  }
}
