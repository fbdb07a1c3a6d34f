import { Drawing, MARGIN } from './drawing.ts'
import { drawLegend } from './legend.ts'
import type { Picture, PictureLook } from './look.ts'
import { countStretches, type TextToDraw } from './stretches.ts'
import { element } from './svg.ts'
import { figure } from './words.ts'

const SQUARE = 22
const MOST_SQUARES = 1200

/** The text as a grid of squares, read like lines, each in the colour of the code that covers most of it. */
export function drawPortrait(data: TextToDraw, look: PictureLook): Picture {
  const drawing = new Drawing(look, data.title, data.unit)
  const counts = countStretches(data)
  const used = data.codes.map((_, at) => at).filter(at => (counts[at]?.codings ?? 0) > 0)
  const table = {
    head: [drawing.say('code'), drawing.say('count'), drawing.say('share')],
    lines: used.map(at => [
      data.codes[at]?.label ?? '',
      counts[at]?.codings ?? 0,
      data.characters === 0 ? 0 : (counts[at]?.characters ?? 0) / data.characters,
    ]),
  }
  if (used.length === 0 || data.characters === 0) return drawing.nothing(table)
  const perLine = Math.max(1, Math.floor(drawing.inner / SQUARE))
  const squares = squaresOf(
    data,
    Math.min(MOST_SQUARES, Math.max(perLine * 6, Math.ceil(data.characters / 40))),
  )
  const inGrid = [...new Set(squares.codes)].filter(code => code >= 0).sort((a, b) => a - b)
  const fills = new Map(inGrid.map((code, at) => [code, drawing.fill(data.codes[code]?.color, at)]))
  const { empty, line } = drawing.colors
  for (const [at, code] of squares.codes.entries()) {
    const place = { x: MARGIN + (at % perLine) * SQUARE, y: drawing.top + Math.floor(at / perLine) * SQUARE }
    const shape = { ...place, width: SQUARE - 2, height: SQUARE - 2, rx: 2 }
    const head = data.codes[code]
    if (head === undefined) drawing.add('rect', { ...shape, fill: empty, stroke: line })
    else {
      const span = { from: squares.starts[at] ?? 0, to: squares.starts[at + 1] ?? data.characters }
      drawing.mark(
        { row: head.key, span, label: `${head.label} · ${figure(span.from + 1)}–${figure(span.to)}` },
        element('rect', { ...shape, fill: fills.get(code) ?? empty }),
      )
    }
  }
  const bottom = drawing.top + Math.ceil(squares.codes.length / perLine) * SQUARE + 8
  const legend = inGrid
    .toSorted((a, b) => (counts[b]?.characters ?? 0) - (counts[a]?.characters ?? 0) || a - b)
    .map(code => ({ label: data.codes[code]?.label ?? '', fill: fills.get(code) ?? empty }))
  const shown = legend.slice(0, look.most)
  const end = drawLegend(drawing, bottom, [...shown, { label: drawing.say('uncoded'), fill: empty }])
  drawing.noteMore(shown.length, legend.length)
  drawing.note(drawing.say('square', { size: Math.round(data.characters / squares.codes.length) }))
  return drawing.finish(
    end,
    drawing.say('portrait', {
      squares: squares.codes.length,
      coded: squares.codes.filter(code => code >= 0).length,
      codes: used.length,
      first: shown[0]?.label ?? '',
    }),
    table,
  )
}

/** For each square the code that covers most of it, -1 where none does; of equal ones the earlier. */
export function squaresOf(
  { characters, codes, codings }: TextToDraw,
  wanted: number,
): { readonly codes: readonly number[]; readonly starts: readonly number[] } {
  const count = Math.min(wanted, characters)
  const starts = Array.from({ length: count }, (_, at) => Math.round((at * characters) / count))
  const covered = starts.map(() => new Map<number, number>())
  for (const { from, to, code } of codings) {
    if (codes[code] === undefined) continue
    for (let at = Math.max(0, Math.floor((from * count) / characters) - 1); at < count; at++) {
      const [start = 0, end = characters] = [starts[at], starts[at + 1]]
      if (start >= to) break
      const shared = Math.min(end, to) - Math.max(start, from)
      const square = covered[at]
      if (shared > 0 && square !== undefined) square.set(code, (square.get(code) ?? 0) + shared)
    }
  }
  return { codes: covered.map(heaviest), starts }
}

function heaviest(square: ReadonlyMap<number, number>): number {
  let [best, most] = [-1, 0]
  for (const [code, shared] of square) {
    if (shared > most || (shared === most && code < best)) [best, most] = [code, shared]
  }
  return best
}
