import { type Drawing, MARGIN, SIZE } from './drawing.ts'
import { element } from './svg.ts'
import { fitted, widthOf } from './text-width.ts'

export interface LegendEntry {
  readonly label: string
  readonly fill: string
}

const LINE = 20
const SWATCH = 12

/** Draws what colours and patterns stand for, in lines; gives where they end. */
export function drawLegend(drawing: Drawing, top: number, entries: readonly LegendEntry[]): number {
  let x = MARGIN
  let y = top
  for (const { label, fill } of entries) {
    const shown = fitted(label, SIZE, Math.min(260, drawing.inner - SWATCH - 6))
    const width = SWATCH + 6 + widthOf(shown, SIZE) + 18
    if (x > MARGIN && x + width > drawing.width - MARGIN) {
      x = MARGIN
      y += LINE
    }
    drawing.add('rect', { x, y: y + 1, width: SWATCH, height: SWATCH, fill, stroke: drawing.colors.faint })
    drawing.text(x + SWATCH + 6, y + SWATCH - 1, shown)
    x += width
  }
  return entries.length === 0 ? top : y + LINE
}

/** A swatch as markup, for legends that are laid out otherwise. */
export function swatch(x: number, y: number, fill: string, stroke: string): string {
  return element('rect', { x, y, width: SWATCH, height: SWATCH, fill, stroke })
}
