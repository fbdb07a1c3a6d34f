import { Drawing, labelColumn, MARGIN, SIZE, SMALL } from './drawing.ts'
import { largest } from './largest.ts'
import type { Picture, PictureLook } from './look.ts'
import { coordinate, element } from './svg.ts'
import { widthOf } from './text-width.ts'
import { figure } from './words.ts'

export interface DispersionToDraw {
  readonly title: string
  readonly unit: string
  /** `positions`: shares of the text's length, 0 to below 1. */
  readonly documents: readonly {
    readonly key: string
    readonly label: string
    readonly positions: readonly number[]
  }[]
}

const ROW = 22

/** A line for each document, with a stroke wherever the words are. */
export function drawDispersion(data: DispersionToDraw, look: PictureLook): Picture {
  const drawing = new Drawing(look, data.title, data.unit)
  const table = {
    head: [drawing.say('document'), drawing.say('count')],
    lines: data.documents.map(({ label, positions }) => [label, positions.length]),
  }
  const total = data.documents.reduce((sum, { positions }) => sum + positions.length, 0)
  if (total === 0) return drawing.nothing(table)
  const shown = largest(data.documents, look.most, ({ positions }) => positions.length).flatMap(
    at => data.documents[at] ?? [],
  )
  const labels = labelColumn(
    shown.map(({ label }) => label),
    drawing.inner * 0.34,
  )
  const numbers = Math.max(...shown.map(({ positions }) => widthOf(figure(positions.length), SIZE)))
  const left = MARGIN + labels + 10
  const right = drawing.width - MARGIN - numbers - 8
  for (const [at, { key, label, positions }] of shown.entries()) {
    const y = drawing.top + at * ROW
    const strokes = positions.map(share => `M${coordinate(left + share * (right - left))} ${y + 3}v14`)
    drawing.mark(
      { column: key, label: `${label}: ${figure(positions.length)}` },
      drawing.textMarkup(left - 10, y + 15, label, { anchor: 'end', room: labels }) +
        element('rect', {
          x: left,
          y: y + 2,
          width: right - left,
          height: 16,
          fill: drawing.colors.empty,
        }) +
        (strokes.length === 0
          ? ''
          : element('path', { d: strokes.join(''), stroke: drawing.colors.accent, 'stroke-width': 1.2 })) +
        drawing.textMarkup(right + 8, y + 15, figure(positions.length)),
    )
  }
  const bottom = drawing.top + shown.length * ROW + 4
  for (const [share, anchor] of [
    [0, 'start'],
    [0.5, 'middle'],
    [1, 'end'],
  ] as const) {
    const words = `${share * 100} %`
    drawing.text(left + share * (right - left), bottom + 13, words, {
      size: SMALL,
      anchor,
      color: drawing.colors.faint,
    })
  }
  drawing.noteMore(shown.length, data.documents.length)
  const most = data.documents.reduce((best, one) =>
    one.positions.length > best.positions.length ? one : best,
  )
  return drawing.finish(
    bottom + 20,
    drawing.say('dispersion', {
      total,
      documents: data.documents.filter(({ positions }) => positions.length > 0).length,
      all: data.documents.length,
      first: most.label,
      value: most.positions.length,
    }),
    table,
  )
}
