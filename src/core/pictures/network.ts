import { type Box, lies, meet } from './boxes.ts'
import { inkOn } from './colors.ts'
import { Drawing, MARGIN, SIZE, SMALL } from './drawing.ts'
import { type Disc, placeDiscs } from './force-layout.ts'
import type { Picture, PictureLook } from './look.ts'
import { element } from './svg.ts'
import { fitted, widthOf } from './text-width.ts'
import { figure } from './words.ts'

export interface NetworkToDraw {
  readonly title: string
  /** What the links count. */
  readonly unit: string
  /** `value`: how large its disc is. */
  readonly nodes: readonly {
    readonly key: string
    readonly label: string
    readonly value: number
    readonly color?: string | undefined
  }[]
  /** How strongly two stand together; the same both ways round. */
  readonly weight: (node: number, other: number) => number
  /** Weaker links are not drawn. */
  readonly threshold: number
}

interface Link {
  readonly from: number
  readonly to: number
  readonly value: number
}

/** Places in the list of those that are drawn. */
interface Shown {
  readonly nodes: NetworkToDraw['nodes']
  readonly links: readonly Link[]
}

/** Things and what ties them together. */
export function drawNetwork(data: NetworkToDraw, look: PictureLook): Picture {
  const drawing = new Drawing(look, data.title, data.unit)
  const all = linksOf(data)
  const table = {
    head: [drawing.say('code'), drawing.say('otherCode'), data.unit],
    lines: all.map(({ from, to, value }) => [
      data.nodes[from]?.label ?? '',
      data.nodes[to]?.label ?? '',
      value,
    ]),
  }
  if (all.length === 0) return drawing.nothing(table)
  const shown = shownOf(data, all, look.most)
  const tied = new Set(all.flatMap(({ from, to }) => [from, to])).size
  const height = Math.max(320, look.height - drawing.top - 90, Math.sqrt(shown.nodes.length) * 90)
  const field: Box = { x: MARGIN, y: drawing.top, width: drawing.inner, height }
  const discs = discsOf(shown, field)
  drawLinks(drawing, data, shown, discs)
  const keyed = drawDiscs(drawing, shown, discs, field)
  if (keyed !== '') drawing.note(drawing.say('keyed', { names: keyed }))
  if (data.nodes.length > tied) {
    drawing.note(drawing.say('weak', { count: data.nodes.length - tied, threshold: data.threshold }))
  }
  drawing.noteMore(shown.nodes.length, tied)
  const strongest = all.reduce((most, link) => (link.value > most.value ? link : most))
  return drawing.finish(
    field.y + field.height,
    drawing.say('links', {
      codes: tied,
      links: all.length,
      threshold: data.threshold,
      code: data.nodes[strongest.from]?.label ?? '',
      other: data.nodes[strongest.to]?.label ?? '',
      value: strongest.value,
    }),
    table,
  )
}

/** Each two once, in the order of the nodes. */
function linksOf({ nodes, weight, threshold }: NetworkToDraw): Link[] {
  return nodes.flatMap((_, from) =>
    nodes.flatMap((_, to) => {
      const value = to > from ? weight(from, to) : 0
      return value > 0 && value >= threshold ? [{ from, to, value }] : []
    }),
  )
}

/** Those with the strongest links, and the links among them. */
function shownOf(data: NetworkToDraw, links: readonly Link[], most: number): Shown {
  const kept = new Set<number>()
  for (const { from, to } of links.toSorted((a, b) => b.value - a.value)) {
    const missing = [from, to].filter(node => !kept.has(node))
    if (kept.size + missing.length <= most) for (const node of missing) kept.add(node)
  }
  const order = [...kept].sort((a, b) => a - b)
  const place = new Map(order.map((node, at) => [node, at]))
  return {
    nodes: order.flatMap(node => data.nodes[node] ?? []),
    links: links.flatMap(({ from, to, value }) => {
      const [one, other] = [place.get(from), place.get(to)]
      return one === undefined || other === undefined ? [] : [{ from: one, to: other, value }]
    }),
  }
}

function discsOf({ nodes, links }: Shown, field: Box): Disc[] {
  const most = Math.max(1, ...nodes.map(({ value }) => value))
  const strongest = Math.max(...links.map(({ value }) => value))
  const largest = Math.min(26, 160 / Math.sqrt(nodes.length))
  const placed = placeDiscs(
    nodes.map(({ value }) => 9 + (largest - 9) * Math.sqrt(value / most)),
    links.map(({ from, to, value }) => ({ from, to, strength: value / strongest })),
    field,
  )
  return placed.map(({ x, y, radius }) => ({ x: field.x + x, y: field.y + y, radius }))
}

function drawLinks(
  drawing: Drawing,
  data: NetworkToDraw,
  { nodes, links }: Shown,
  discs: readonly Disc[],
): void {
  const strongest = Math.max(...links.map(({ value }) => value))
  for (const { from, to, value } of links.toSorted((a, b) => a.value - b.value)) {
    const [one, other] = [discs[from], discs[to]]
    if (one === undefined || other === undefined) continue
    const line = { x1: one.x, y1: one.y, x2: other.x, y2: other.y }
    const width = 1 + 7 * (value / strongest)
    drawing.mark(
      {
        row: nodes[from]?.key ?? null,
        column: nodes[to]?.key ?? null,
        label: `${nodes[from]?.label ?? ''} – ${nodes[to]?.label ?? ''}: ${figure(value)}${data.unit === '' ? '' : ` (${data.unit})`}`,
      },
      element('line', {
        ...line,
        stroke: drawing.colors.faint,
        'stroke-width': width,
        'stroke-opacity': 0.55,
      }) +
        element('line', { ...line, stroke: drawing.colors.faint, 'stroke-width': 12, 'stroke-opacity': 0 }),
    )
  }
}

/** Draws discs and names; gives what a number in a disc stands for where no name had room. */
function drawDiscs(drawing: Drawing, { nodes, links }: Shown, discs: readonly Disc[], field: Box): string {
  const taken: Box[] = discs.map(({ x, y, radius }) => ({
    x: x - radius - 2,
    y: y - radius - 2,
    width: 2 * radius + 4,
    height: 2 * radius + 4,
  }))
  const keyed: string[] = []
  const bySize = nodes
    .map((_, at) => at)
    .toSorted((a, b) => (discs[b]?.radius ?? 0) - (discs[a]?.radius ?? 0) || a - b)
  for (const at of bySize) {
    const [node, disc] = [nodes[at], discs[at]]
    if (node === undefined || disc === undefined) continue
    const fill = drawing.color(node.color)
    const label = placeLabel(node.label, disc, field, taken)
    if (label === null) keyed.push(`${keyed.length + 1} ${node.label}`)
    drawing.mark(
      { row: node.key, label: `${node.label}: ${figure(node.value)}` },
      element('circle', {
        cx: disc.x,
        cy: disc.y,
        r: disc.radius,
        fill,
        stroke: drawing.colors.paper,
        'stroke-width': 1.5,
      }) +
        (label === null
          ? drawing.textMarkup(disc.x, disc.y + 4, String(keyed.length), {
              anchor: 'middle',
              size: SMALL,
              color: inkOn(fill),
            })
          : haloed(drawing, label)),
    )
  }
  drawValues(drawing, links, discs, field, taken)
  return keyed.join(' · ')
}

interface Label {
  readonly words: string
  readonly box: Box
  readonly anchor: 'start' | 'middle' | 'end'
}

/** Beside, below or above the disc, where it meets nothing; shortened when it must be. */
function placeLabel(words: string, { x, y, radius }: Disc, field: Box, taken: Box[]): Label | null {
  for (const room of [220, 120, 70]) {
    const shown = fitted(words, SIZE, room)
    if (shown === '') continue
    const width = widthOf(shown, SIZE)
    const height = SIZE * 1.4
    const corners = [
      [x + radius + 4, y - height / 2, 'start'],
      [x - radius - 4 - width, y - height / 2, 'end'],
      [x - width / 2, y + radius + 3, 'middle'],
      [x - width / 2, y - radius - 3 - height, 'middle'],
      [x + radius * 0.7, y + radius * 0.8, 'start'],
      [x + radius * 0.7, y - radius * 0.8 - height, 'start'],
      [x - radius * 0.7 - width, y + radius * 0.8, 'end'],
      [x - radius * 0.7 - width, y - radius * 0.8 - height, 'end'],
    ] as const
    for (const [left, top, anchor] of corners) {
      const box = { x: left, y: top, width, height }
      const own = taken.filter(other => meet(box, other))
      if (own.length > 0 || !lies(box, field)) continue
      taken.push(box)
      return { words: shown, box, anchor }
    }
  }
  return null
}

/** Words that stay legible on lines. */
function haloed(drawing: Drawing, { words, box, anchor }: Label, size = SIZE): string {
  const { x, y, width, height } = box
  const part = { start: 0, middle: 0.5, end: 1 }[anchor]
  // Words are shorter than they are measured: the ground is only what they probably take.
  const ground = { x: x + width * 0.12 * part, y, width: width * 0.88, height }
  return (
    element('rect', { ...ground, fill: drawing.colors.paper, 'fill-opacity': 0.8 }) +
    drawing.textMarkup(x + width * part, y + height - size * 0.35, words, { size, anchor })
  )
}

/** The numbers of the strongest links, where they meet nothing. */
function drawValues(
  drawing: Drawing,
  links: readonly Link[],
  discs: readonly Disc[],
  field: Box,
  taken: Box[],
): void {
  for (const { from, to, value } of links.toSorted((a, b) => b.value - a.value).slice(0, 40)) {
    const [one, other] = [discs[from], discs[to]]
    if (one === undefined || other === undefined) continue
    const words = figure(value)
    const width = widthOf(words, SMALL)
    const box = {
      x: (one.x + other.x) / 2 - width / 2,
      y: (one.y + other.y) / 2 - SMALL * 0.7,
      width,
      height: SMALL * 1.4,
    }
    if (!lies(box, field) || taken.some(known => meet(box, known))) continue
    taken.push(box)
    drawing.add('g', { 'pointer-events': 'none' }, haloed(drawing, { words, box, anchor: 'middle' }, SMALL))
  }
}
