import { type FontName, hex, literal, PAGE_HEIGHT } from './pdf-writer.ts'

/** How words are set; `x` and `y` in points from the upper left corner of an A4 page. */
export interface Setting {
  readonly font?: FontName
  readonly size?: number
  /** Points added to each blank. */
  readonly wordSpace?: number
  /** Points added to each character. */
  readonly letterSpace?: number
  /** Against the clock, in degrees. */
  readonly angle?: number
}

/** Words as a content stream. Courier is as wide as 0.6 of its size for each character, Song as its size. */
export function draw(words: string, x: number, y: number, setting: Setting = {}): string {
  const { font = 'Courier', size = 10, wordSpace = 0, letterSpace = 0, angle = 0 } = setting
  const isSong = font === 'Song' || font === 'SongVertical'
  const string = isSong ? `<${hex(words)}>` : literal(words)
  const [cosine, sine] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)]
  const matrix = [cosine, sine, -sine, cosine].map(part => part.toFixed(5)).join(' ')
  return (
    `BT /${font} ${size} Tf ${wordSpace} Tw ${letterSpace} Tc ${matrix} ${x} ${PAGE_HEIGHT - y} Tm ` +
    `${string} Tj ET\n`
  )
}

/** A straight line. */
export function drawRule(x: number, y: number, toX: number, toY = y): string {
  return `0.5 w ${x} ${PAGE_HEIGHT - y} m ${toX} ${PAGE_HEIGHT - toY} l S\n`
}

/** A picture over a box of the page. */
export function drawPicture(x: number, y: number, width: number, height: number): string {
  return `q ${width} 0 0 ${height} ${x} ${PAGE_HEIGHT - y - height} cm /Picture Do Q\n`
}

/** A column that paragraphs are set into. */
export interface Column {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size?: number
  readonly leading?: number
  /** Of first lines, in points. */
  readonly indent?: number
  /** Space between paragraphs, in points. */
  readonly space?: number
  readonly font?: 'Courier' | 'CourierBold' | 'Song'
  /** Whether lines end where they end. */
  readonly isRagged?: boolean
}

/**
 * Paragraphs in justified lines. Latin words are broken at blanks and at the soft hyphens in them, which are drawn as
 * `-` where they are used; Chinese is broken anywhere. Gives the content stream and the height below the last line.
 */
export function drawParagraphs(
  paragraphs: readonly string[],
  column: Column,
): { content: string; y: number } {
  const {
    x,
    width,
    size = 10,
    leading = 12,
    indent = 0,
    space = 0,
    font = 'Courier',
    isRagged = false,
  } = column
  let y = column.y
  let content = ''
  for (const paragraph of paragraphs) {
    const lines = breakLines(paragraph, width, indent, font, size)
    for (const [index, line] of lines.entries()) {
      const left = index === 0 ? x + indent : x
      const room = width - (left - x) - widthOf(line, font, size)
      const blanks = line.split(' ').length - 1
      const isLast = index === lines.length - 1
      const spread =
        isLast || isRagged || room <= 0
          ? {}
          : font === 'Song'
            ? { letterSpace: room / Math.max(1, line.length - 1) }
            : { wordSpace: blanks === 0 ? 0 : room / blanks }
      content += draw(line, left, y, { font, size, ...spread })
      y += leading
    }
    y += space
  }
  return { content, y }
}

function widthOf(line: string, font: string, size: number): number {
  if (font !== 'Song') return line.length * 0.6 * size
  return [...line].reduce((sum, character) => sum + (character < '\u0100' ? 0.5 * size : size), 0)
}

function breakLines(paragraph: string, width: number, indent: number, font: string, size: number): string[] {
  const lines: string[] = []
  let line = ''
  const fits = (words: string) =>
    widthOf(words, font, size) <= width - (lines.length === 0 ? indent : 0) + 0.01
  const isSong = font === 'Song'
  const units = isSong ? [...paragraph] : paragraph.split(' ')
  for (const unit of units) {
    const plain = unit.replaceAll('\u00ad', '')
    const glue = isSong || line === '' ? '' : ' '
    if (fits(line + glue + plain)) {
      line += glue + plain
      continue
    }
    const parts = unit.split('\u00ad')
    let taken = 0
    while (taken < parts.length - 1 && fits(`${line}${glue}${parts.slice(0, taken + 1).join('')}-`))
      taken += 1
    if (taken > 0) line += `${glue}${parts.slice(0, taken).join('')}-`
    lines.push(line)
    line = parts.slice(taken).join('')
  }
  return line === '' ? lines : [...lines, line]
}
