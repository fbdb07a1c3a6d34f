import { inkOn } from './colors.ts'
import { Drawing, MARGIN, SIZE, SMALL } from './drawing.ts'
import type { Picture, PictureLook } from './look.ts'
import { coordinate, element } from './svg.ts'
import { fitted, widthOf } from './text-width.ts'
import { figure } from './words.ts'

export interface SunburstNode {
  readonly key: string
  readonly label: string
  /** Its own number, without what is below it. */
  readonly value: number
  readonly color?: string | undefined
  readonly children: readonly SunburstNode[]
}

export interface SunburstToDraw {
  readonly title: string
  readonly unit: string
  readonly nodes: readonly SunburstNode[]
}

interface Piece {
  readonly node: SunburstNode
  readonly depth: number
  /** Of the circle, 0 to 1, clockwise from the top. */
  readonly from: number
  readonly to: number
  /** With what is below it. */
  readonly sum: number
}

const RINGS = 6
const LEGEND = 240

/** The tree in rings: a code's piece is as wide as its number and those below it together. */
export function drawSunburst(data: SunburstToDraw, look: PictureLook): Picture {
  const drawing = new Drawing(look, data.title, data.unit)
  const table = {
    head: [drawing.say('code'), data.unit, drawing.say('total', { total: '' }).trim()],
    lines: linesOf(data.nodes, ''),
  }
  const total = data.nodes.reduce((sum, node) => sum + sumOf(node), 0)
  if (total === 0) return drawing.nothing(table)
  const pieces = piecesOf(data.nodes, total)
  const isWide = drawing.inner > 2.2 * LEGEND
  const room = drawing.inner - (isWide ? LEGEND + 20 : 0)
  const radius = Math.max(110, Math.min(room, Math.max(300, look.height - drawing.top - 60)) / 2)
  const rings = Math.min(RINGS, 1 + Math.max(...pieces.map(({ depth }) => depth)))
  const hole = radius * 0.24
  const middle = {
    x: MARGIN + room / 2,
    y: drawing.top + radius,
    radius,
    hole,
    ring: (radius - hole) / rings,
  }
  for (const piece of pieces) if (piece.depth < RINGS) drawPiece(drawing, piece, middle)
  drawing.text(middle.x, middle.y + 6, figure(total), {
    anchor: 'middle',
    size: 16,
    bold: true,
    room: hole * 2 - 8,
  })
  const tops = pieces.filter(({ depth }) => depth === 0).toSorted((a, b) => b.sum - a.sum)
  const legendTop = isWide ? drawing.top : drawing.top + 2 * radius + 14
  const legendLeft = isWide ? drawing.width - MARGIN - LEGEND : MARGIN
  const bottom = drawTops(drawing, tops, { x: legendLeft, y: legendTop, total, most: look.most })
  const without = countOf(data.nodes) - pieces.length
  if (without > 0) drawing.note(drawing.say('withoutCodings', { count: without }))
  drawing.noteMore(Math.min(tops.length, look.most), tops.length)
  return drawing.finish(
    Math.max(bottom, drawing.top + 2 * radius),
    drawing.say('sunburst', {
      codes: pieces.length,
      total,
      first: tops[0]?.node.label ?? '',
      value: tops[0]?.sum ?? 0,
    }),
    table,
  )
}

function sumOf(node: SunburstNode): number {
  return node.children.reduce((sum, child) => sum + sumOf(child), node.value)
}

function countOf(nodes: readonly SunburstNode[]): number {
  return nodes.reduce((count, node) => count + 1 + countOf(node.children), 0)
}

function linesOf(nodes: readonly SunburstNode[], above: string): (string | number)[][] {
  return nodes.flatMap(node => {
    const path = above === '' ? node.label : `${above}/${node.label}`
    return [[path, node.value, sumOf(node)], ...linesOf(node.children, path)]
  })
}

/** Outer pieces lie within the piece of the code above, from its beginning on. */
function piecesOf(nodes: readonly SunburstNode[], total: number, depth = 0, from = 0): Piece[] {
  const pieces: Piece[] = []
  let at = from
  for (const node of nodes) {
    const sum = sumOf(node)
    if (sum === 0) continue
    pieces.push({ node, depth, from: at, to: at + sum / total, sum })
    pieces.push(...piecesOf(node.children, total, depth + 1, at))
    at += sum / total
  }
  return pieces
}

interface Middle {
  readonly x: number
  readonly y: number
  readonly hole: number
  readonly ring: number
}

function drawPiece(drawing: Drawing, { node, depth, from, to, sum }: Piece, middle: Middle): void {
  const inner = middle.hole + depth * middle.ring
  const outer = inner + middle.ring
  const fill = drawing.color(node.color)
  drawing.mark(
    {
      row: node.key,
      label: `${node.label}: ${figure(sum)}${sum === node.value ? '' : ` (${figure(node.value)})`}`,
    },
    element('path', {
      d: pieceOfRing(middle, inner, outer, from, to),
      fill,
      stroke: drawing.colors.paper,
      'stroke-width': 1,
    }) + labelOf(drawing, node.label, { middle, inner, outer, from, to, color: inkOn(fill) }),
  )
}

function pointAt({ x, y }: Middle, radius: number, share: number) {
  const turn = share * 2 * Math.PI
  return `${coordinate(x + radius * Math.sin(turn))} ${coordinate(y - radius * Math.cos(turn))}`
}

function pieceOfRing(middle: Middle, inner: number, outer: number, from: number, to: number): string {
  if (to - from > 0.9999) {
    const half = (from + to) / 2
    return `${pieceOfRing(middle, inner, outer, from, half)}${pieceOfRing(middle, inner, outer, half, to)}`
  }
  const large = to - from > 0.5 ? 1 : 0
  const [out, back] = [coordinate(outer), coordinate(inner)]
  return [
    `M${pointAt(middle, outer, from)}`,
    `A${out} ${out} 0 ${large} 1 ${pointAt(middle, outer, to)}`,
    `L${pointAt(middle, inner, to)}`,
    `A${back} ${back} 0 ${large} 0 ${pointAt(middle, inner, from)}Z`,
  ].join('')
}

/** Along the radius, where the piece is as wide as a line is high and some of the name fits. */
function labelOf(
  drawing: Drawing,
  label: string,
  {
    middle,
    inner,
    outer,
    from,
    to,
    color,
  }: { middle: Middle; inner: number; outer: number; from: number; to: number; color: string },
): string {
  const share = (from + to) / 2
  // A line of words is a rectangle: at the inner end of it the piece is narrowest.
  const narrow = (to - from) * 2 * Math.PI * (inner + 4)
  const shown = fitted(label, SMALL, outer - inner - 10)
  if (narrow < SMALL * 1.3 || shown === '' || shown.length < 3 !== label.length < 3) return ''
  const at = (inner + outer) / 2
  const turn = share * 360
  const isLeft = turn > 180
  const angle = share * 2 * Math.PI
  const x = middle.x + at * Math.sin(angle)
  const y = middle.y - at * Math.cos(angle)
  const turned = turn - 90 + (isLeft ? 180 : 0)
  // Down by a third of the letters' height, in the direction the letters stand.
  const down = SMALL * 0.35
  const tilt = (turned * Math.PI) / 180
  return drawing.textMarkup(x - down * Math.sin(tilt), y + down * Math.cos(tilt), shown, {
    anchor: 'middle',
    size: SMALL,
    turned,
    color,
  })
}

/** The codes of the top with their numbers: every name can be read somewhere. */
function drawTops(
  drawing: Drawing,
  tops: readonly Piece[],
  { x, y: top, total, most }: { x: number; y: number; total: number; most: number },
): number {
  let y = top
  for (const { node, sum } of tops.slice(0, most)) {
    const value = `${figure(sum)} · ${figure(Math.round((1000 * sum) / total) / 10)} %`
    const wide = widthOf(value, SIZE)
    drawing.add('rect', { x, y: y + 1, width: 12, height: 12, fill: drawing.color(node.color) })
    drawing.text(x + 18, y + 11, node.label, { room: LEGEND - 26 - wide })
    drawing.text(x + LEGEND, y + 11, value, { anchor: 'end', color: drawing.colors.faint })
    y += 20
  }
  return y
}
