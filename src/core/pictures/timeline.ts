import { Drawing, labelColumn, MARGIN, SMALL } from './drawing.ts'
import { cellOf, columnSums, type GridToDraw, gridTable, rowSums } from './grid.ts'
import { largest } from './largest.ts'
import type { Picture, PictureLook } from './look.ts'
import { element } from './svg.ts'
import { widthOf } from './text-width.ts'
import { figure } from './words.ts'

/** Columns are stretches of time, all of them, in order. */
export interface TimelineToDraw extends GridToDraw {
  /** How many things have no date; they are not in the columns. */
  readonly undated: number
}

const ROW = 34
const LARGEST = 15
/** Between a disc and its number. */
const BESIDE = 3

/** A line for each row through time, with a disc where there is something, as large as its number. */
export function drawTimeline(data: TimelineToDraw, look: PictureLook): Picture {
  const drawing = new Drawing(look, data.title, data.unit)
  const table = gridTable(data, drawing.say('name'))
  const sums = rowSums(data)
  const total = sums.reduce((sum, value) => sum + value, 0)
  if (total === 0 || data.columns.length === 0) return drawing.nothing(table)
  const rows = largest(data.rows, look.most, (_, row) => sums[row] ?? 0)
  const labels = labelColumn(
    rows.map(row => data.rows[row]?.label ?? ''),
    drawing.inner * 0.28,
  )
  const left = MARGIN + labels + 12 + LARGEST
  const most = Math.max(...rows.flatMap(row => data.columns.map((_, column) => cellOf(data, row, column))))
  // The last column has its numbers beside it, too.
  const right = drawing.width - MARGIN - LARGEST - BESIDE - widthOf(figure(most), SMALL)
  const step = (right - left) / Math.max(1, data.columns.length - 1)
  const xOf = (column: number) => (data.columns.length === 1 ? (left + right) / 2 : left + column * step)
  const largestDisc = Math.min(LARGEST, Math.max(3, step * 0.6))
  for (const [at, row] of rows.entries()) {
    const y = drawing.top + at * ROW + ROW / 2
    drawing.text(MARGIN + labels, y + 4, data.rows[row]?.label ?? '', { anchor: 'end', room: labels })
    drawing.add('path', {
      d: `M${left - LARGEST} ${y}H${drawing.width - MARGIN}`,
      stroke: drawing.colors.line,
    })
    drawRow(drawing, data, { row, y, most, largestDisc, xOf })
  }
  const bottom = drawing.top + rows.length * ROW + 4
  drawPeriods(drawing, data, bottom, xOf, left)
  drawing.noteMore(rows.length, data.rows.length)
  if (data.undated > 0) drawing.note(drawing.say('undated', { count: data.undated }))
  const perColumn = columnSums(data)
  const busiest = perColumn.indexOf(Math.max(...perColumn))
  return drawing.finish(
    bottom + 26,
    drawing.say('timeline', {
      from: data.columns[0]?.label ?? '',
      to: data.columns.at(-1)?.label ?? '',
      when: data.columns[busiest]?.label ?? '',
      value: perColumn[busiest] ?? 0,
    }),
    table,
  )
}

function drawRow(
  drawing: Drawing,
  data: TimelineToDraw,
  {
    row,
    y,
    most,
    largestDisc,
    xOf,
  }: { row: number; y: number; most: number; largestDisc: number; xOf: (column: number) => number },
): void {
  const head = data.rows[row]
  // A number beside its disc needs room up to the next disc of the row.
  let numberedTo = Number.NEGATIVE_INFINITY
  const filledColumns = data.columns
    .map((_, column) => column)
    .filter(column => cellOf(data, row, column) > 0)
  for (const [at, column] of filledColumns.entries()) {
    const value = cellOf(data, row, column)
    const period = data.columns[column]
    const radius = Math.max(2, largestDisc * Math.sqrt(value / most))
    const x = xOf(column)
    const next = filledColumns[at + 1]
    const words = figure(value)
    const wide = widthOf(words, SMALL)
    const limit = next === undefined ? drawing.width - MARGIN : xOf(next) - largestDisc
    const start = x + radius + BESIDE
    const hasRoom = start >= numberedTo && start + wide <= limit
    if (hasRoom) numberedTo = start + wide
    drawing.mark(
      {
        row: head?.key ?? null,
        column: period?.key ?? null,
        label: `${head?.label ?? ''} · ${period?.label ?? ''}: ${words}`,
      },
      element('circle', {
        cx: x,
        cy: y,
        r: radius,
        fill: drawing.color(head?.color),
        stroke: drawing.colors.paper,
        'stroke-width': 1,
      }) + (hasRoom ? drawing.textMarkup(start, y + 4, words, { size: SMALL }) : ''),
    )
  }
}

function drawPeriods(
  drawing: Drawing,
  { columns }: TimelineToDraw,
  bottom: number,
  xOf: (column: number) => number,
  left: number,
): void {
  drawing.add('path', {
    d: `M${left - LARGEST} ${bottom}H${drawing.width - MARGIN}`,
    stroke: drawing.colors.faint,
  })
  let free = MARGIN
  for (const [column, { label }] of columns.entries()) {
    const x = xOf(column)
    drawing.add('path', { d: `M${x} ${bottom}v4`, stroke: drawing.colors.faint })
    const wide = widthOf(label, SMALL)
    const start = Math.min(x - wide / 2, drawing.width - MARGIN - wide)
    if (start < free) continue
    drawing.text(start, bottom + 17, label, { size: SMALL, color: drawing.colors.faint })
    free = start + wide + 10
  }
}
