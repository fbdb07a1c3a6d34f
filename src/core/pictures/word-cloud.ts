import { type Box, lies, meet } from './boxes.ts'
import { Drawing, MARGIN } from './drawing.ts'
import type { Picture, PictureLook } from './look.ts'
import { seriesColor } from './series.ts'
import { widthOf } from './text-width.ts'
import { figure } from './words.ts'

export interface CloudToDraw {
  readonly title: string
  readonly unit: string
  /** How many there are, also beyond the list. */
  readonly all: number
  /** The most frequent first. */
  readonly words: readonly { readonly key: string; readonly label: string; readonly value: number }[]
}

const SMALLEST = 12
const LARGEST = 58

/** Words, the larger the more frequent, on a spiral from the middle out. */
export function drawWordCloud(data: CloudToDraw, look: PictureLook): Picture {
  const drawing = new Drawing(look, data.title, data.unit)
  const table = {
    head: [drawing.say('word'), drawing.say('count')],
    lines: data.words.map(({ label, value }) => [label, value]),
  }
  const words = data.words.filter(({ value }) => value > 0).slice(0, look.most)
  const first = words[0]
  if (first === undefined) return drawing.nothing(table)
  const most = Math.max(...words.map(({ value }) => value))
  const field: Box = {
    x: MARGIN,
    y: drawing.top + 4,
    width: drawing.inner,
    height: Math.max(280, look.height - drawing.top - 60),
  }
  const taken: Box[] = []
  for (const [at, { key, label, value }] of words.entries()) {
    const size = Math.round(SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(value / most))
    const box = freePlace(widthOf(label, size) + 4, size * 1.25, field, taken)
    if (box === null) continue
    taken.push(box)
    const place = drawing.textMarkup(box.x + 2, box.y + size * 0.98, label, {
      size,
      color: at % 4 === 0 ? drawing.colors.ink : drawing.words(seriesColor(at)),
    })
    drawing.mark({ row: key, label: `${label}: ${figure(value)}` }, place)
  }
  drawing.noteMore(taken.length, data.all)
  return drawing.finish(
    field.y + field.height,
    drawing.say('cloud', { count: data.all, first: first.label, value: first.value }),
    table,
  )
}

/** The first place on the spiral where the box meets nothing; null when there is none in the field. */
function freePlace(width: number, height: number, field: Box, taken: readonly Box[]): Box | null {
  const [x, y] = [field.x + field.width / 2, field.y + field.height / 2]
  const far = field.width / 2 + field.height
  const flat = field.height / field.width
  // Equal steps along the spiral: 6 pixels on, 3 pixels further out a turn for each step around.
  let turn = 0
  for (let radius = 0; radius < far; radius = turn * 1.6) {
    const box = {
      x: x + radius * Math.cos(turn) - width / 2,
      y: y + radius * Math.sin(turn) * flat - height / 2,
      width,
      height,
    }
    if (lies(box, field) && !taken.some(other => meet(box, other))) return box
    turn += 6 / Math.max(6, radius)
  }
  return null
}
