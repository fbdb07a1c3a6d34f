import { inkOn } from './colors.ts'
import { Drawing, labelColumn, MARGIN, SIZE, SMALL } from './drawing.ts'
import { cellOf, columnSums, type GridToDraw, gridTable, rowSums } from './grid.ts'
import { largest } from './largest.ts'
import { drawLegend } from './legend.ts'
import type { Picture, PictureLook } from './look.ts'
import { seriesColor } from './series.ts'
import { element } from './svg.ts'
import { widthOf } from './text-width.ts'
import { figure } from './words.ts'

/** Rows are bars, columns their parts. */
export interface StackToDraw extends GridToDraw {
  /** True: every bar is as long as all others, and parts are shares of it. */
  readonly percent: boolean
}

const ROW = 26
/** More parts than this cannot be told apart; the smaller ones become one. */
const PARTS = 12

interface Part {
  /** Null for the smaller ones together. */
  readonly key: string | null
  readonly label: string
  readonly columns: readonly number[]
  readonly fill: string
  readonly plain: string
}

/** Bars in parts: how much of each thing is of each kind. */
export function drawStackedBars(data: StackToDraw, look: PictureLook): Picture {
  const drawing = new Drawing(look, data.title, data.unit)
  const table = gridTable(data, drawing.say('name'))
  const sums = rowSums(data)
  const total = sums.reduce((sum, value) => sum + value, 0)
  if (total === 0) return drawing.nothing(table)
  const parts = partsOf(data, drawing)
  const shown = largest(data.rows, look.most, (_, row) => sums[row] ?? 0)
  const top = drawLegend(drawing, drawing.top, parts) + 6
  const labels = labelColumn(
    shown.map(row => data.rows[row]?.label ?? ''),
    drawing.inner * 0.34,
  )
  const numbers = Math.max(...sums.map(sum => widthOf(figure(sum), SIZE)))
  const left = MARGIN + labels + 10
  const room = drawing.width - MARGIN - numbers - 8 - left
  const most = Math.max(...shown.map(row => sums[row] ?? 0))
  for (const [at, row] of shown.entries()) {
    const sum = sums[row] ?? 0
    const y = top + at * ROW
    const scale = sum === 0 ? 0 : room / (data.percent ? sum : most)
    drawing.text(left - 10, y + 17, data.rows[row]?.label ?? '', { anchor: 'end', room: labels })
    drawRow(drawing, data, parts, { row, x: left, y, scale })
    drawing.text(left + sum * scale + 6, y + 17, figure(sum))
  }
  drawing.noteMore(shown.length, data.rows.length)
  const longest = sums.indexOf(Math.max(...sums))
  return drawing.finish(
    top + shown.length * ROW,
    drawing.say('stacked', {
      rows: data.rows.length,
      parts: data.columns.length,
      total,
      first: data.rows[longest]?.label ?? '',
      value: sums[longest] ?? 0,
    }),
    table,
  )
}

function drawRow(
  drawing: Drawing,
  data: StackToDraw,
  parts: readonly Part[],
  { row, x: left, y, scale }: { row: number; x: number; y: number; scale: number },
): void {
  let x = left
  for (const part of parts) {
    const value = part.columns.reduce((sum, column) => sum + cellOf(data, row, column), 0)
    if (value === 0) continue
    const width = value * scale
    const label = figure(value)
    const head = data.rows[row]
    const wide = widthOf(label, SMALL)
    const inside =
      width >= wide + 10
        ? element('rect', {
            x: x + width / 2 - wide / 2 - 2,
            y: y + 6,
            width: wide + 4,
            height: 14,
            fill: part.plain,
          }) +
          drawing.textMarkup(x + width / 2, y + 17, label, {
            anchor: 'middle',
            size: SMALL,
            color: inkOn(part.plain),
          })
        : ''
    drawing.mark(
      { row: head?.key ?? null, column: part.key, label: `${head?.label ?? ''} · ${part.label}: ${label}` },
      element('rect', {
        x,
        y: y + 4,
        width,
        height: 18,
        fill: part.fill,
        stroke: drawing.colors.paper,
        'stroke-width': 1,
      }) + inside,
    )
    x += width
  }
}

function partsOf(data: StackToDraw, drawing: Drawing): Part[] {
  const sums = columnSums(data)
  const used = data.columns.map((_, at) => at).filter(at => (sums[at] ?? 0) > 0)
  const many = used.length > PARTS
  const kept = many ? largest(used, PARTS - 1, at => sums[at] ?? 0).flatMap(at => used[at] ?? []) : used
  const parts = kept.map((column, at): Part => {
    const head = data.columns[column]
    const color = head?.color ?? seriesColor(at)
    return {
      key: head?.key ?? null,
      label: head?.label ?? '',
      columns: [column],
      fill: drawing.fill(color, at),
      plain: drawing.color(color),
    }
  })
  if (!many) return parts
  const rest = used.filter(column => !kept.includes(column))
  const { faint } = drawing.colors
  const label = drawing.say('others', { count: rest.length })
  return [
    ...parts,
    { key: null, label, columns: rest, fill: drawing.fill(faint), plain: drawing.color(faint) },
  ]
}
