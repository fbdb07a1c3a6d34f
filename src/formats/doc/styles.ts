import { headingLevelOf } from '../rtf/flow/index.ts'
import type { ByteReader } from './byte-reader.ts'
import { type ParagraphFormat, plainFormat, readParagraphFormat } from './paragraph-format.ts'

interface Style {
  /** From 0; null when neither number nor name is that of a heading. */
  readonly headingLevel: number | null
  readonly base: number | null
  /** Modifiers of paragraphs; null for other styles. */
  readonly properties: ByteReader | null
}

const NO_STYLE = 0xfff
const MAX_DEPTH = 12

/** The style sheet of a document (STSH, MS-DOC 2.9.271). */
export class Styles {
  private readonly styles: readonly (Style | null)[]
  private readonly formats = new Map<number, ParagraphFormat>()

  constructor(sheet: ByteReader) {
    this.styles = readStyles(sheet)
  }

  /** How a paragraph in a style looks, what the style inherits included. */
  format(number: number, depth = 0): ParagraphFormat {
    const known = this.formats.get(number)
    if (known !== undefined) return known
    const style = this.styles[number] ?? null
    if (style === null || depth > MAX_DEPTH) return plainFormat
    const { base, headingLevel, properties } = style
    const format = {
      ...(base === null ? plainFormat : this.format(base, depth + 1)),
      ...(headingLevel !== null && { outlineLevel: headingLevel }),
      ...(properties !== null && readParagraphFormat(properties)),
    }
    this.formats.set(number, format)
    return format
  }
}

function readStyles(sheet: ByteReader): (Style | null)[] {
  if (sheet.length < 6) return []
  const styles: (Style | null)[] = []
  const baseSize = sheet.u16(4)
  for (let at = 2 + sheet.u16(0); at + 2 <= sheet.length; ) {
    const size = sheet.u16(at)
    const from = at + 2
    styles.push(
      size === 0 || from + size > sheet.length ? null : readStyle(sheet.slice(from, size), baseSize),
    )
    at = from + size + (size % 2)
  }
  return styles
}

/** A style: fixed fields, its name, then its modifiers (STD, MS-DOC 2.9.259). */
function readStyle(style: ByteReader, baseSize: number): Style | null {
  if (style.length < Math.max(10, baseSize + 2)) return null
  const id = style.u16(0) & 0xfff
  const isParagraph = (style.u16(2) & 0xf) === 1
  const base = style.u16(2) >>> 4
  const nameLength = style.u16(baseSize)
  const nameEnd = baseSize + 2 + nameLength * 2 + 2
  if (nameEnd > style.length) return null
  const name = style.utf16(baseSize + 2, nameLength)
  return {
    headingLevel: id >= 1 && id <= 9 ? id - 1 : headingLevelOf(name),
    base: base === NO_STYLE ? null : base,
    properties: isParagraph ? readProperties(style, nameEnd) : null,
  }
}

/** UpxPapx: the size, the number of the style once more, the modifiers. */
function readProperties(style: ByteReader, at: number): ByteReader | null {
  if (at + 4 > style.length) return null
  const size = style.u16(at)
  return size < 2 || at + 2 + size > style.length ? null : style.slice(at + 4, size - 2)
}
