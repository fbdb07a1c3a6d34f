import { Drawing, labelColumn, MARGIN, SIZE, SMALL } from './drawing.ts'
import { largest } from './largest.ts'
import type { Picture, PictureLook } from './look.ts'
import { ticks } from './scale.ts'
import { countStretches, type TextToDraw } from './stretches.ts'
import { element } from './svg.ts'
import { widthOf } from './text-width.ts'
import { figure } from './words.ts'

const ROW = 24

interface Stretch {
  readonly from: number
  readonly to: number
  readonly codings: number
}

/** A line for each code along the text, thick where the code is. */
export function drawCodeline(data: TextToDraw, look: PictureLook): Picture {
  const drawing = new Drawing(look, data.title, data.unit)
  const counts = countStretches(data)
  const used = data.codes.map((_, at) => at).filter(at => (counts[at]?.codings ?? 0) > 0)
  const table = {
    head: [drawing.say('code'), drawing.say('from'), drawing.say('to')],
    lines: data.codings
      .toSorted((a, b) => a.code - b.code || a.from - b.from || a.to - b.to)
      .map(({ code, from, to }) => [data.codes[code]?.label ?? '', from, to]),
  }
  if (used.length === 0 || data.characters === 0) return drawing.nothing(table)
  const kept = largest(used, look.most, at => counts[at]?.characters ?? 0).flatMap(at => used[at] ?? [])
  const labels = labelColumn(
    kept.map(code => data.codes[code]?.label ?? ''),
    drawing.inner * 0.3,
  )
  const numbers = Math.max(...kept.map(code => widthOf(figure(counts[code]?.codings ?? 0), SIZE)))
  const left = MARGIN + labels + 10
  const right = drawing.width - MARGIN - numbers - 8
  const scale = (right - left) / data.characters
  for (const [at, code] of kept.entries()) {
    const y = drawing.top + at * ROW
    const head = data.codes[code]
    drawing.text(left - 10, y + 16, head?.label ?? '', { anchor: 'end', room: labels })
    drawing.add('path', { d: `M${left} ${y + 12}H${right}`, stroke: drawing.colors.line })
    for (const { from, to, codings } of stretchesOf(data, code, 0.75 / scale)) {
      const label = `${head?.label ?? ''} · ${figure(from + 1)}–${figure(to)}${codings > 1 ? ` (${figure(codings)})` : ''}`
      const width = Math.max(1.5, (to - from) * scale)
      const x = Math.min(left + from * scale, right - width)
      drawing.mark(
        { row: head?.key ?? null, span: { from, to }, label },
        element('rect', { x, y: y + 4, width, height: 16, fill: drawing.color(head?.color) }),
      )
    }
    drawing.text(right + 8, y + 16, figure(counts[code]?.codings ?? 0))
  }
  const bottom = drawing.top + kept.length * ROW + 4
  drawAxis(drawing, data.characters, { left, right, bottom, scale })
  drawing.noteMore(kept.length, used.length)
  const first = kept.reduce((best, code) =>
    (counts[code]?.characters ?? 0) > (counts[best]?.characters ?? 0) ? code : best,
  )
  return drawing.finish(
    bottom + 24,
    drawing.say('codeline', {
      codes: used.length,
      codings: data.codings.length,
      characters: data.characters,
      first: data.codes[first]?.label ?? '',
      value: counts[first]?.characters ?? 0,
    }),
    table,
  )
}

/** Codings of a code; those nearer than `gap` characters to each other become one, as they would be drawn as one. */
export function stretchesOf({ codings }: TextToDraw, wanted: number, gap: number): Stretch[] {
  const stretches: Stretch[] = []
  const own = codings.filter(({ code }) => code === wanted).toSorted((a, b) => a.from - b.from || a.to - b.to)
  for (const { from, to } of own) {
    const last = stretches.at(-1)
    if (last === undefined || from > last.to + gap) stretches.push({ from, to, codings: 1 })
    else {
      const joined = { from: last.from, to: Math.max(last.to, to), codings: last.codings + 1 }
      stretches[stretches.length - 1] = joined
    }
  }
  return stretches
}

function drawAxis(
  drawing: Drawing,
  characters: number,
  { left, right, bottom, scale }: { left: number; right: number; bottom: number; scale: number },
): void {
  drawing.add('path', { d: `M${left} ${bottom}H${right}`, stroke: drawing.colors.faint })
  const count = Math.max(1, Math.floor((right - left) / 90))
  for (const at of ticks(characters, count).filter(tick => tick <= characters)) {
    const x = left + at * scale
    drawing.add('path', { d: `M${x} ${bottom}v4`, stroke: drawing.colors.faint })
    const half = widthOf(figure(at), SMALL) / 2
    const anchor = x + half > drawing.width - MARGIN ? 'end' : 'middle'
    drawing.text(x, bottom + 16, figure(at), { size: SMALL, anchor, color: drawing.colors.faint })
  }
}
