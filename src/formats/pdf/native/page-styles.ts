import type { Direction, Style } from '../model.ts'
import type { Pointer } from './exports.ts'
import type { OpenPage } from './open-document.ts'
import type { PageFrame } from './page-frame.ts'

/** How the characters of one text object are set. */
export interface Setting {
  readonly style: Style
  readonly direction: Exclude<Direction, 'stacked'>
  /** Whether it is upright in the page's own coordinates, however the page itself is rotated. */
  readonly isPlain: boolean
  /** Whether the font size says how large characters are; fonts drawn as pictures may give any. */
  readonly hasSize: boolean
}

/** Names of bold fonts; TeX's begin with cmbx, Nimbus calls them Medi, Chinese ones 黑体 or Hei. */
const boldName = /bold|black|heavy|demi|cmbx|sfbx|ecbx|medi(?!um)|hei\b|hei[-,]|黑/i
const BOLD_WEIGHT = 600
/** Text that is filled and outlined: bold made from a regular font. */
const FILL_AND_STROKE = 2
const MAX_NAME = 256

/** Settings of a page's text objects, each asked for once. Handles are good for this page only. */
export class PageStyles {
  private readonly settings = new Map<Pointer, Setting>()
  private readonly fontNames = new Map<Pointer, string>()
  private readonly styles = new Map<string, Style>()

  constructor(
    private readonly open: OpenPage,
    private readonly frame: PageFrame,
  ) {}

  /** The setting of text object `object`, to which character `index` belongs. */
  of(object: Pointer, index: number): Setting {
    const known = this.settings.get(object)
    if (known !== undefined) return known
    const setting = this.read(object, index)
    this.settings.set(object, setting)
    return setting
  }

  private read(object: Pointer, index: number): Setting {
    const { exports, memory } = this.open.pdfium
    const { text } = this.open
    const fontSize = Math.abs(exports.FPDFText_GetFontSize(text, index))
    exports.FPDFText_GetMatrix(text, index, memory.scratch)
    const [a, b, c, d] = [0, 4, 8, 12].map(offset => memory.float(memory.scratch + offset))
    const size = fontSize * Math.hypot(c ?? 0, d ?? 0)
    const angle = Math.atan2(b ?? 0, a ?? 0)
    const font = this.fontName(exports.FPDFTextObj_GetFont(object))
    const isBold =
      boldName.test(font) ||
      exports.FPDFText_GetFontWeight(text, index) >= BOLD_WEIGHT ||
      exports.FPDFTextObj_GetTextRenderMode(object) === FILL_AND_STROKE
    return {
      style: this.style(font, isBold, Math.round(size * 20) / 20),
      direction: directionOf(this.frame.turn(angle)),
      isPlain: Math.abs(angle) < 0.01,
      hasSize: size >= 1,
    }
  }

  private style(font: string, isBold: boolean, size: number): Style {
    const key = `${size} ${isBold} ${font}`
    const known = this.styles.get(key)
    if (known !== undefined) return known
    const style = { font, isBold, size }
    this.styles.set(key, style)
    return style
  }

  /** Without the six letters that mark a font of which only some characters are in the file. */
  private fontName(font: Pointer): string {
    const known = this.fontNames.get(font)
    if (known !== undefined) return known
    const { exports, memory } = this.open.pdfium
    const name = font
      ? memory.string8((buffer, size) =>
          exports.FPDFFont_GetBaseFontName(font, buffer, Math.min(size, MAX_NAME)),
        )
      : ''
    const plain = name.replace(/^[A-Z]{6}\+/, '')
    this.fontNames.set(font, plain)
    return plain
  }
}

function directionOf(angle: number): Setting['direction'] {
  const quarters = angle / (Math.PI / 2)
  const nearest = Math.round(quarters)
  if (Math.abs(quarters - nearest) > 0.06) return 'askew'
  return (['right', 'down', 'left', 'up'] as const)[((nearest % 4) + 4) % 4] ?? 'right'
}
