import { inkOn, mixed, seenOn } from './colors.ts'
import {
  type Picture,
  type PictureColors,
  type PictureLook,
  type PictureMark,
  type PictureTable,
  pictureColors,
} from './look.ts'
import { fill, type Pattern, patternMarkup } from './patterns.ts'
import { type Attributes, coordinate, element, escaped } from './svg.ts'
import { fitted, widthOf, wrapped } from './text-width.ts'
import { filled, type PictureWord } from './words.ts'

/** Around the picture, in pixels. */
export const MARGIN = 20
export const SMALL = 11
export const SIZE = 12
const TITLE = 16

interface TextLook {
  readonly size?: number
  readonly anchor?: 'start' | 'middle' | 'end'
  readonly color?: string
  readonly bold?: boolean
  /** Degrees around the place of the text. */
  readonly turned?: number
  /** Pixels; what is longer ends in `…`. */
  readonly room?: number
}

/** A picture while it is drawn: heading at the top, then what the picture draws from `top` on, then notes. */
export class Drawing {
  readonly colors: PictureColors
  readonly width: number
  /** Between the margins. */
  readonly inner: number
  /** Where the drawing itself begins. */
  readonly top: number
  readonly #look: PictureLook
  readonly #title: string
  readonly #parts: string[] = []
  readonly #marks: PictureMark[] = []
  readonly #patterns = new Map<string, Pattern>()
  readonly #notes: string[] = []

  constructor(look: PictureLook, title: string, unit = '') {
    this.#look = look
    this.#title = title
    this.colors = pictureColors[look.theme]
    this.width = look.width
    this.inner = look.width - 2 * MARGIN
    let y = MARGIN + TITLE
    for (const line of wrapped(title, TITLE * 1.1, this.inner, 2)) {
      this.text(MARGIN, y, line, { size: TITLE, bold: true })
      y += TITLE * 1.4
    }
    if (unit !== '') {
      this.text(MARGIN, y, unit, { size: SIZE, color: this.colors.faint, room: this.inner })
      y += SIZE * 1.5
    }
    this.top = y
  }

  say(word: PictureWord, values: Readonly<Record<string, string | number>> = {}): string {
    return filled(this.#look.words[word], values)
  }

  add(name: string, attributes: Attributes, inner = ''): void {
    this.#parts.push(element(name, attributes, inner))
  }

  text(x: number, y: number, words: string, look: TextLook = {}): void {
    const markup = this.textMarkup(x, y, words, look)
    if (markup !== '') this.#parts.push(markup)
  }

  textMarkup(x: number, y: number, words: string, look: TextLook = {}): string {
    const { size = SIZE, anchor = 'start', color = this.colors.ink, bold = false, turned = 0, room } = look
    const shown = room === undefined ? words : fitted(words, bold ? size * 1.1 : size, room)
    if (shown === '') return ''
    return element(
      'text',
      {
        x,
        y,
        'font-size': size,
        fill: color,
        'text-anchor': anchor === 'start' ? undefined : anchor,
        'font-weight': bold ? '600' : undefined,
        transform: turned === 0 ? undefined : `rotate(${[turned, x, y].map(coordinate).join(' ')})`,
      },
      escaped(shown),
    )
  }

  /** Something that counts: `inner` is markup, its label is told when the pointer rests on it. */
  mark(mark: Partial<PictureMark> & Pick<PictureMark, 'label'>, inner: string): void {
    const { row = null, column = null, span = null, label } = mark
    const number = this.#marks.push({ row, column, span, label }) - 1
    this.#parts.push(element('g', { 'data-mark': number }, element('title', {}, escaped(label)) + inner))
  }

  /** A colour that is seen on this paper, with the pattern of that number: 0 is none. */
  fill(color: string | undefined, pattern = 0): string {
    const seen = seenOn(color ?? this.colors.accent, this.colors.paper)
    return fill(this.#patterns, { color: seen, over: mixed(seen, inkOn(seen), 0.55), kind: pattern })
  }

  /** A plain colour that is seen on this paper. */
  color(color: string | undefined): string {
    return seenOn(color ?? this.colors.accent, this.colors.paper)
  }

  /** A colour that words can be read in on this paper. */
  words(color: string): string {
    return seenOn(color, this.colors.paper, 4.5)
  }

  /** A line below the drawing. */
  note(words: string): void {
    this.#notes.push(words)
  }

  /** Says how many are not shown, if any. */
  noteMore(shown: number, all: number, word: PictureWord = 'more'): void {
    if (all > shown) this.note(this.say(word, { shown, more: all - shown }))
  }

  /** A picture of nothing: says so. */
  nothing(table: PictureTable): Picture {
    this.text(this.width / 2, this.top + 60, this.say('empty'), {
      anchor: 'middle',
      color: this.colors.faint,
      room: this.inner,
    })
    return this.finish(this.top + 80, this.say('empty'), table)
  }

  /** `bottom`: where the drawing ends. */
  finish(bottom: number, summary: string, table: PictureTable): Picture {
    let y = bottom + SIZE * 1.8
    for (const note of this.#notes) {
      for (const line of wrapped(note, SMALL, this.inner, 20)) {
        this.text(MARGIN, y, line, { size: SMALL, color: this.colors.faint })
        y += SMALL * 1.45
      }
    }
    const height = Math.ceil(Math.max(this.#look.height, this.#notes.length === 0 ? bottom + MARGIN : y + 8))
    return {
      svg: this.#document(height, summary),
      width: this.width,
      height,
      title: this.#title,
      summary,
      marks: this.#marks,
      table,
    }
  }

  #document(height: number, summary: string): string {
    const { language, font, provenance } = this.#look
    const defs = [...this.#patterns].map(([id, pattern]) => patternMarkup(id, pattern)).join('')
    const { width } = this
    return element(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        width,
        height,
        viewBox: `0 0 ${coordinate(width)} ${coordinate(height)}`,
        role: 'img',
        'xml:lang': language,
        'font-family': font,
      },
      [
        element('title', {}, escaped(this.#title)),
        element('desc', {}, escaped(summary)),
        provenance.length === 0 ? '' : element('metadata', {}, escaped(provenance.join('\n'))),
        defs === '' ? '' : element('defs', {}, defs),
        element('rect', { width, height, fill: this.colors.paper }),
        ...this.#parts,
      ].join('\n'),
    )
  }
}

/** The width a column of labels takes: of the longest, at most `room`. */
export function labelColumn(labels: readonly string[], room: number, size = SIZE): number {
  return Math.min(room, Math.max(0, ...labels.map(label => widthOf(label, size))))
}
