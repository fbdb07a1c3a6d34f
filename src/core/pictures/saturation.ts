import { Drawing, MARGIN, SMALL } from './drawing.ts'
import type { Picture, PictureLook } from './look.ts'
import { randomFrom, shuffled } from './random.ts'
import { type Band, type CodesOfDocuments, codesSoFar, permutationBand } from './saturation-curve.ts'
import { ticks } from './scale.ts'
import { coordinate, element } from './svg.ts'
import { widthOf } from './text-width.ts'
import { figure } from './words.ts'

export interface SaturationToDraw {
  readonly title: string
  /** In the order they were read. */
  readonly documents: readonly { readonly key: string; readonly label: string }[]
  readonly codes: CodesOfDocuments
  /** `random`: an order drawn by the seed in place of the reading order. */
  readonly order: 'reading' | 'random'
  /** How many random orders the band is made of. */
  readonly orders: number
  readonly seed: number
}

interface Plane {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  x(documents: number): number
  y(codes: number): number
}

/** How many codes there are after each document, and what other orders would have given. */
export function drawSaturation(data: SaturationToDraw, look: PictureLook): Picture {
  const drawing = new Drawing(look, data.title, look.words.soFar)
  const order = orderOf(data)
  const codes = order.map(at => data.codes[at] ?? [])
  const curve = codesSoFar(codes)
  const band = permutationBand(data.codes, data.orders, data.seed)
  const table = tableOf(data, drawing, { order, curve, band })
  const most = curve.at(-1) ?? 0
  if (most === 0) return drawing.nothing(table)
  const plane = planeOf(drawing, look, curve.length, most)
  drawAxes(drawing, plane, curve.length, most)
  drawBand(drawing, plane, band)
  const line = curve.map((value, at) => `${coordinate(plane.x(at + 1))} ${coordinate(plane.y(value))}`)
  drawing.add('path', {
    d: `M${line.join('L')}`,
    fill: 'none',
    stroke: drawing.colors.accent,
    'stroke-width': 2,
  })
  for (const [at, value] of curve.entries()) {
    const head = data.documents[order[at] ?? 0]
    const fresh = value - (curve[at - 1] ?? 0)
    const label = `${figure(at + 1)}. ${head?.label ?? ''}: +${figure(fresh)} → ${figure(value)}`
    const radius = curve.length > 120 ? 2 : 4
    const shape = { cx: plane.x(at + 1), cy: plane.y(value), r: radius }
    // What brought nothing new is hollow.
    const fill = fresh > 0 ? drawing.colors.accent : drawing.colors.paper
    drawing.mark(
      { column: head?.key ?? null, label },
      element('circle', { ...shape, fill, stroke: drawing.colors.accent, 'stroke-width': 1.5 }),
    )
  }
  const lastNew = curve.indexOf(most) + 1
  const { orders } = band
  if (data.order === 'random') drawing.note(drawing.say('randomOrder', { seed: String(data.seed) }))
  drawing.note(
    band.all
      ? drawing.say('allOrders', { orders })
      : drawing.say('someOrders', { orders, seed: String(data.seed) }),
  )
  return drawing.finish(
    plane.bottom + 44,
    drawing.say('saturation', { codes: most, documents: curve.length, last: lastNew }),
    table,
  )
}

function orderOf({ documents, order, seed }: SaturationToDraw): number[] {
  const reading = documents.map((_, at) => at)
  return order === 'reading' ? reading : shuffled(reading, randomFrom(seed ^ 0x5bd1e995))
}

function tableOf(
  data: SaturationToDraw,
  drawing: Drawing,
  { order, curve, band }: { order: readonly number[]; curve: readonly number[]; band: Band },
) {
  return {
    head: [drawing.say('document'), drawing.say('new'), drawing.say('soFar'), '2.5 %', '97.5 %'],
    lines: order.map((document, at) => [
      data.documents[document]?.label ?? '',
      (curve[at] ?? 0) - (curve[at - 1] ?? 0),
      curve[at] ?? 0,
      band.low[at] ?? 0,
      band.high[at] ?? 0,
    ]),
  }
}

function planeOf(drawing: Drawing, look: PictureLook, documents: number, most: number): Plane {
  const left = MARGIN + widthOf(figure(most), SMALL) + 14
  const right = drawing.width - MARGIN - 10
  const top = drawing.top + 8
  const bottom = top + Math.max(240, look.height - drawing.top - 110)
  const last = ticks(most, 6).at(-1) ?? most
  const step = (right - left) / Math.max(1, documents)
  return {
    left,
    right,
    top,
    bottom,
    x: count => left + step * count,
    y: codes => bottom - ((bottom - top) * codes) / last,
  }
}

function drawAxes(drawing: Drawing, plane: Plane, documents: number, most: number): void {
  const { faint, line } = drawing.colors
  for (const tick of ticks(most, 6)) {
    const y = plane.y(tick)
    drawing.add('path', {
      d: `M${plane.left} ${coordinate(y)}H${plane.right}`,
      stroke: tick === 0 ? faint : line,
    })
    drawing.text(plane.left - 6, y + 4, figure(tick), { size: SMALL, anchor: 'end', color: faint })
  }
  const count = Math.max(1, Math.min(documents, Math.floor((plane.right - plane.left) / 60)))
  for (const tick of ticks(documents, count).filter(each => each > 0 && each <= documents)) {
    const x = plane.x(tick)
    drawing.add('path', { d: `M${coordinate(x)} ${plane.bottom}v4`, stroke: faint })
    drawing.text(x, plane.bottom + 17, figure(tick), { size: SMALL, anchor: 'middle', color: faint })
  }
  drawing.text((plane.left + plane.right) / 2, plane.bottom + 36, drawing.say('documentsAxis'), {
    size: SMALL,
    anchor: 'middle',
    color: faint,
    room: plane.right - plane.left,
  })
}

function drawBand(drawing: Drawing, plane: Plane, { low, high }: Band): void {
  const point = (value: number, at: number) => `${coordinate(plane.x(at + 1))} ${coordinate(plane.y(value))}`
  const edge = [...high.map(point), ...low.map(point).reverse()]
  drawing.add('path', {
    d: `M${edge.join('L')}Z`,
    fill: drawing.colors.accent,
    'fill-opacity': 0.16,
    stroke: drawing.colors.accent,
    'stroke-opacity': 0.5,
    'stroke-dasharray': '3 3',
  })
}
