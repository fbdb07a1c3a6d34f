import { Drawing, labelColumn, MARGIN, SIZE } from './drawing.ts'
import { largest } from './largest.ts'
import type { Picture, PictureLook } from './look.ts'
import { element } from './svg.ts'
import { widthOf } from './text-width.ts'
import { figure } from './words.ts'

export interface BarsToDraw {
  /** Says also what the numbers count. */
  readonly title: string
  /** What the numbers count, for the table. */
  readonly unit: string
  /** Values of 0 or more. `color`: `#rrggbb`, without one the picture's own. */
  readonly bars: readonly {
    readonly key: string
    readonly label: string
    readonly value: number
    readonly color?: string | undefined
  }[]
  /** `size`: the largest at the top; `given`: as they stand. */
  readonly order: 'size' | 'given'
}

const ROW = 24

/** A bar for each thing, as long as its number. */
export function drawBars(data: BarsToDraw, look: PictureLook): Picture {
  const drawing = new Drawing(look, data.title)
  const { bars } = data
  const table = {
    head: [drawing.say('name'), data.unit],
    lines: bars.map(({ label, value }) => [label, value]),
  }
  if (bars.length === 0) return drawing.nothing(table)
  const kept = largest(bars, look.most, ({ value }) => value).flatMap(at => bars[at] ?? [])
  const shown = data.order === 'size' ? kept.toSorted((a, b) => b.value - a.value) : kept
  const most = Math.max(...shown.map(({ value }) => value))
  const labels = labelColumn(
    shown.map(({ label }) => label),
    drawing.inner * 0.38,
  )
  const numbers = Math.max(...shown.map(({ value }) => widthOf(figure(value), SIZE)))
  const left = MARGIN + labels + 10
  const room = drawing.width - MARGIN - numbers - 8 - left
  for (const [at, { key, label, value, color }] of shown.entries()) {
    const y = drawing.top + at * ROW
    const width = most === 0 ? 0 : (value / most) * room
    drawing.mark(
      { row: key, label: `${label}: ${figure(value)}` },
      drawing.textMarkup(left - 10, y + 16, label, { anchor: 'end', room: labels }) +
        element('rect', { x: left, y: y + 4, width, height: 16, fill: drawing.fill(color) }) +
        drawing.textMarkup(left + width + 6, y + 16, figure(value)),
    )
  }
  const bottom = drawing.top + shown.length * ROW
  drawing.add('path', {
    d: `M${left - 0.5} ${Math.round(drawing.top)}V${Math.round(bottom)}`,
    stroke: drawing.colors.faint,
  })
  drawing.noteMore(shown.length, bars.length)
  const sorted = bars.toSorted((a, b) => b.value - a.value)
  const [first, last] = [sorted[0], sorted.at(-1)]
  return drawing.finish(
    bottom,
    drawing.say('bars', {
      count: bars.length,
      first: first?.label ?? '',
      value: first?.value ?? 0,
      last: last?.label ?? '',
      least: last?.value ?? 0,
    }),
    table,
  )
}
