import { inkOn, mixed } from './colors.ts'
import { Drawing, labelColumn, MARGIN, SMALL } from './drawing.ts'
import { cellOf, columnSums, type GridToDraw, gridTable, rowSums } from './grid.ts'
import { largest } from './largest.ts'
import type { Picture, PictureLook } from './look.ts'
import { element } from './svg.ts'
import { widthOf, wrapped } from './text-width.ts'
import { figure } from './words.ts'

const ROW = 22
const NARROWEST = 20
const WIDEST = 96
const STEPS = 6
const UPRIGHT = 60
const HEAD_LINES = 4

/** A cell for each row and column, darker the more there is; the number stands in it. */
export function drawHeatMap(data: GridToDraw, look: PictureLook): Picture {
  const drawing = new Drawing(look, data.title, data.unit)
  const table = gridTable(data, drawing.say('name'))
  if (data.rows.length === 0 || data.columns.length === 0) return drawing.nothing(table)
  const sums = rowSums(data)
  const rows = largest(data.rows, look.most, (_, row) => sums[row] ?? 0)
  const most = Math.max(
    ...data.rows.map((_, row) => Math.max(...data.columns.map((_, at) => cellOf(data, row, at)))),
  )
  const layout = layoutOf(data, drawing, { rows, most, limit: look.most })
  const { columns, left, cell, headHeight, isTurned } = layout
  for (const [at, column] of columns.entries()) {
    const x = left + at * cell + cell / 2
    const label = data.columns[column]?.label ?? ''
    const bottom = drawing.top + headHeight - 8
    if (isTurned) {
      drawing.text(x + 4, bottom, label, { size: SMALL, turned: -90, room: headHeight - 10 })
      continue
    }
    const lines = wrapped(label, SMALL, cell - 6, HEAD_LINES)
    for (const [line, words] of lines.entries()) {
      const y = bottom - (lines.length - 1 - line) * SMALL * 1.3
      drawing.text(x, y, words, { size: SMALL, anchor: 'middle', room: cell - 6 })
    }
  }
  const shade = (value: number) =>
    most === 0 || value === 0
      ? drawing.colors.empty
      : mixed(drawing.colors.empty, drawing.colors.accent, 0.15 + 0.85 * Math.sqrt(value / most))
  const top = drawing.top + headHeight
  for (const [line, row] of rows.entries()) {
    const y = top + line * ROW
    const head = data.rows[row]
    drawing.text(left - 8, y + 15, head?.label ?? '', { anchor: 'end', size: SMALL, room: layout.labels })
    for (const [at, column] of columns.entries()) {
      const value = cellOf(data, row, column)
      const color = shade(value)
      const x = left + at * cell
      drawing.mark(
        {
          row: head?.key ?? null,
          column: data.columns[column]?.key ?? null,
          label: `${head?.label ?? ''} × ${data.columns[column]?.label ?? ''}: ${figure(value)}`,
        },
        element('rect', { x, y, width: cell - 1, height: ROW - 1, fill: color }) +
          (value === 0
            ? ''
            : drawing.textMarkup(x + cell / 2 - 0.5, y + 15, figure(value), {
                anchor: 'middle',
                size: 10,
                color: inkOn(color),
                room: cell - 1,
              })),
      )
    }
  }
  const bottom = top + rows.length * ROW
  const end = most === 0 ? bottom : drawScale(drawing, bottom + 12, most, shade)
  drawing.noteMore(rows.length, data.rows.length, 'moreRows')
  drawing.noteMore(columns.length, data.columns.length, 'moreColumns')
  return drawing.finish(end, summaryOf(data, drawing, most), table)
}

function layoutOf(
  data: GridToDraw,
  drawing: Drawing,
  { rows, most, limit }: { rows: readonly number[]; most: number; limit: number },
) {
  const labels = labelColumn(
    rows.map(row => data.rows[row]?.label ?? ''),
    drawing.inner * 0.3,
    SMALL,
  )
  const left = MARGIN + labels + 8
  const room = drawing.width - MARGIN - left
  const numbers = data.cells.reduce(
    (widest, line) => Math.max(widest, ...Array.from(line, value => widthOf(figure(value), 10))),
    widthOf(figure(most), 10),
  )
  const least = Math.max(NARROWEST, numbers + 5)
  const sums = columnSums(data)
  const fit = Math.max(1, Math.min(limit, Math.floor(room / least)))
  const columns = largest(data.columns, fit, (_, column) => sums[column] ?? 0)
  const cell = Math.min(WIDEST, room / columns.length)
  const heads = columns.map(column => data.columns[column]?.label ?? '')
  // Where columns are wide enough for a few words, names stand upright in lines.
  const isTurned = cell < UPRIGHT
  const headHeight = isTurned
    ? Math.min(150, Math.max(...heads.map(head => widthOf(head, SMALL))) + 18)
    : Math.max(...heads.map(head => wrapped(head, SMALL, cell - 6, HEAD_LINES).length)) * SMALL * 1.3 + 12
  return { columns, left, labels, cell, headHeight, isTurned }
}

/** What the shades mean. */
function drawScale(drawing: Drawing, top: number, most: number, shade: (value: number) => string): number {
  const width = 34
  for (let step = 0; step < STEPS; step++) {
    const value = (most * step) / (STEPS - 1)
    const x = MARGIN + step * width
    drawing.add('rect', { x, y: top, width, height: 10, fill: shade(value) })
  }
  drawing.text(MARGIN, top + 24, '0', { size: SMALL })
  drawing.text(MARGIN + STEPS * width, top + 24, figure(most), { size: SMALL, anchor: 'end' })
  return top + 28
}

function summaryOf(data: GridToDraw, drawing: Drawing, most: number): string {
  const row = data.rows.findIndex((_, at) =>
    data.columns.some((_, column) => cellOf(data, at, column) === most),
  )
  const column = data.columns.findIndex((_, at) => cellOf(data, row, at) === most)
  return drawing.say('cells', {
    rows: data.rows.length,
    columns: data.columns.length,
    row: data.rows[row]?.label ?? '',
    column: data.columns[column]?.label ?? '',
    value: most,
  })
}
