import { Refusal } from '../../../core/refusal.ts'
import { MAX_TEXT_CHARACTERS } from '../../text/index.ts'
import { isLost, tidyCharacter } from '../characters.ts'
import { type Point, turnPoint } from '../directions.ts'
import { mathCharacter } from '../math-fonts.ts'
import type { Direction, Glyph } from '../model.ts'
import type { Pointer } from './exports.ts'
import type { OpenPage } from './open-document.ts'
import type { PageFrame } from './page-frame.ts'
import { PageStyles, type Setting } from './page-styles.ts'

/** More characters on one page than any page people read; the largest posters have some ten thousand. */
const MAX_ON_PAGE = 1_000_000
const MANY_IN_OBJECT = 8
const REPLACEMENT = '\ufffd'

/** A glyph, turned for the direction of its own text object. */
export interface PlacedGlyph {
  readonly glyph: Glyph
  readonly direction: Exclude<Direction, 'stacked'>
}

export interface PageGlyphs {
  readonly placed: readonly PlacedGlyph[]
  /** How many characters the file does not name. */
  readonly lost: number
}

/** The characters of a page in the order PDFium finds them. Refuses: file-too-large. */
export function readGlyphs(open: OpenPage, frame: PageFrame): PageGlyphs {
  const { exports } = open.pdfium
  const count = open.text === 0 ? 0 : exports.FPDFText_CountChars(open.text)
  if (count > MAX_ON_PAGE) {
    throw new Refusal('file-too-large', `${count} characters on a page`, { limit: MAX_TEXT_CHARACTERS })
  }
  const reader = new GlyphReader(open, frame)
  for (let index = 0; index < count; index++) reader.read(index)
  return { placed: reader.placed, lost: reader.lost }
}

class GlyphReader {
  readonly placed: PlacedGlyph[] = []
  lost = 0
  private readonly styles: PageStyles
  private lastObject = 0
  /** Characters of the last text object so far. */
  private objectLength = 0
  private lastX = Number.NaN
  private lastY = Number.NaN
  private last: PlacedGlyph | null = null

  constructor(
    private readonly open: OpenPage,
    private readonly frame: PageFrame,
  ) {
    this.styles = new PageStyles(open, frame)
  }

  read(index: number): void {
    const { exports, memory } = this.open.pdfium
    const { text } = this.open
    const object = exports.FPDFText_GetTextObject(text, index)
    if (object === 0) return
    const character = this.character(index, object)
    if (character === '') return
    const at = memory.scratch
    exports.FPDFText_GetCharOrigin(text, index, at, at + 8)
    const x = memory.double(at)
    const y = memory.double(at + 8)
    const setting = this.styles.of(object, index)
    const glyph = this.glyph(index, setting, this.frame.place(x, y))
    if (glyph === null) return
    if (object === this.lastObject && x === this.lastX && y === this.lastY && this.last !== null) {
      // the letters of a ligature, the halves of a surrogate pair, a word that stands for a drawing
      this.last.glyph.text += character
      this.last.glyph.left = Math.min(this.last.glyph.left, glyph.left)
      this.last.glyph.right = Math.max(this.last.glyph.right, glyph.right)
      return
    }
    glyph.text = character
    this.last = { glyph, direction: setting.direction }
    this.objectLength = object === this.lastObject ? this.objectLength + 1 : 1
    this.lastObject = object
    this.lastX = x
    this.lastY = y
    this.placed.push(this.last)
  }

  /** Empty for what is not to be in the text, among it the blanks PDFium guesses. */
  private character(index: number, object: Pointer): string {
    const { exports } = this.open.pdfium
    const { text } = this.open
    const code = exports.FPDFText_GetUnicode(text, index)
    if (code === 0x20) return exports.FPDFText_IsGenerated(text, index) === 1 ? '' : ' '
    // PDFium writes U+0002 for a hyphen at a line's end
    if (code === 2 && exports.FPDFText_IsHyphen(text, index) === 1) {
      return this.isAddedHyphen(index, object) ? '\u00ad' : '-'
    }
    if (exports.FPDFText_HasUnicodeMapError(text, index) === 1) {
      // PDFium gives the place in the font then
      const known = mathCharacter(this.styles.of(object, index).style.font, code)
      if (known === null) this.lost += 1
      return known ?? REPLACEMENT
    }
    if (code > 0x10ffff) return ''
    const font = code >= 0xf000 ? this.styles.of(object, index).style.font : ''
    const character = tidyCharacter(String.fromCodePoint(code), font)
    if (isLost(character) && (code < 0xd800 || code > 0xdfff)) this.lost += 1
    return character
  }

  /** LibreOffice draws the hyphens it adds itself apart from the words, which it draws several at a time. */
  private isAddedHyphen(index: number, object: Pointer): boolean {
    const { exports } = this.open.pdfium
    const isAlone =
      object !== this.lastObject && exports.FPDFText_GetTextObject(this.open.text, index + 1) !== object
    return isAlone && this.objectLength >= MANY_IN_OBJECT
  }

  /** Null when the character lies outside the page. */
  private glyph(index: number, setting: Setting, origin: Point): Glyph | null {
    const [a, b] = this.corners(index, setting)
    const x = (a.x + b.x) / 2
    const y = (a.y + b.y) / 2
    const { width, height } = this.frame
    if (!(x >= 0 && x <= width && y >= 0 && y <= height)) return null
    const from = turnPoint(a, setting.direction, this.frame)
    const to = turnPoint(b, setting.direction, this.frame)
    const { x: start, y: base } = turnPoint(origin, setting.direction, this.frame)
    if (!Number.isFinite(start) || !Number.isFinite(base)) return null
    const { style } = setting
    const size = setting.hasSize ? style.size : Math.max(1, Math.abs(to.y - from.y))
    const left = Math.min(from.x, to.x)
    return {
      text: '',
      left: Math.abs(left - start) < size ? Math.min(left, start) : left,
      right: Math.max(from.x, to.x),
      base,
      style: setting.hasSize ? style : { ...style, size },
      // a box that is not one of ink begins at the origin
      isInk: Math.abs(left - start) > 0.01 * size,
      x,
      y,
    }
  }

  /**
   * Two corners of the character's box on the upright page: for plain text the box that reaches to the next
   * character, else that of the ink, as PDFium's other boxes are empty for turned text.
   */
  private corners(index: number, { isPlain }: Setting): [Point, Point] {
    const { exports, memory } = this.open.pdfium
    const at = memory.scratch
    if (isPlain) {
      exports.FPDFText_GetLooseCharBox(this.open.text, index, at)
      return [
        this.frame.place(memory.float(at), memory.float(at + 4)),
        this.frame.place(memory.float(at + 8), memory.float(at + 12)),
      ]
    }
    exports.FPDFText_GetCharBox(this.open.text, index, at, at + 8, at + 16, at + 24)
    return [
      this.frame.place(memory.double(at), memory.double(at + 16)),
      this.frame.place(memory.double(at + 8), memory.double(at + 24)),
    ]
  }
}
