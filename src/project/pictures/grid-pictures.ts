import type { CodeId } from '../../core/id.ts'
import { lookAt, plainLook } from '../../core/matrix/index.ts'
import {
  drawBars,
  drawHeatMap,
  drawStackedBars,
  type GridToDraw,
  type Picture,
} from '../../core/pictures/index.ts'
import { Refusal } from '../../core/refusal.ts'
import { summedMeasures } from '../../ipc/constants.ts'
import type { Matrix } from '../../ipc/matrix-results.ts'
import { seenCells } from '../exporting/seen-table.ts'
import { countMatrix } from '../matrix/count-matrix.ts'
import { countFrequencies } from '../matrix/frequencies.ts'
import { readCode } from '../store/codes.ts'
import { axisName, type ChoiceOf, drawnHeads, inWords, type Order } from './order.ts'

export async function barPicture(choice: ChoiceOf<'bar'>, order: Order): Promise<Picture> {
  const { rows, code, measure } = choice
  const unit = inWords(order, `measure-${measure}`)
  const named = { rows: axisName(order, rows), measure: unit }
  const title =
    code === null
      ? inWords(order, 'titleBar', named)
      : inWords(order, 'titleBarOf', { ...named, code: readCode(order.db, code).name })
  const { heads, values } = await lengthsOf(choice, order)
  const bars = drawnHeads(order, heads).map((head, at) => ({ ...head, value: values[at] ?? 0 }))
  return drawBars({ title, unit, bars, order: choice.order }, order.look)
}

async function lengthsOf({ rows, code, measure, subcodes, within }: ChoiceOf<'bar'>, { db, context }: Order) {
  if (rows.of === 'codes' && code === null) {
    const { codes } = await countFrequencies(
      db,
      { codes: rows.only as CodeId[] | null, subcodes, within },
      context,
    )
    return {
      heads: codes,
      values: codes.map(line => (measure === 'presence' ? Math.min(1, line.codings) : line[measure])),
    }
  }
  if (code === null && !summedMeasures.some(summed => summed === measure)) {
    throw new Refusal('value-invalid', `${measure} of several codes cannot be added up`, {
      value: measure,
      attribute: 'measure',
    })
  }
  // Each coding has one code and lies in one document: over these its numbers add up.
  const byDocument = code === null && ['code-sets', 'coders', 'queries'].includes(rows.of)
  const columns = { of: byDocument ? 'documents' : 'codes', only: code === null ? null : [code] } as const
  const ofOne = code !== null && subcodes
  const matrix = await countMatrix(db, { rows, columns, measure, subcodes: ofOne, within }, context)
  return {
    heads: matrix.rows,
    values: matrix.cells.map(line => [...line].reduce((sum, value) => sum + value, 0)),
  }
}

export async function stackedPicture(
  { shares, ...choice }: ChoiceOf<'stacked'>,
  order: Order,
): Promise<Picture> {
  const matrix = await countMatrix(order.db, choice, order.context)
  return drawStackedBars({ ...gridOf(matrix, choice, order), percent: shares }, order.look)
}

export async function heatPicture({ percent, ...choice }: ChoiceOf<'heat'>, order: Order): Promise<Picture> {
  const matrix = await countMatrix(order.db, choice, order.context)
  const grid = gridOf(matrix, choice, order)
  if (percent === null) return drawHeatMap(grid, order.look)
  const cells = seenCells(lookAt(matrix, { ...plainLook, percent }, () => null))
  return drawHeatMap(
    { ...grid, cells, unit: `${grid.unit}, ${inWords(order, `percent-${percent}`)}` },
    order.look,
  )
}

function gridOf(
  matrix: Matrix,
  { rows, columns, measure }: Pick<ChoiceOf<'heat'>, 'rows' | 'columns' | 'measure'>,
  order: Order,
): GridToDraw {
  return {
    title: inWords(order, 'titleGrid', { rows: axisName(order, rows), columns: axisName(order, columns) }),
    unit: inWords(order, `measure-${measure}`),
    rows: drawnHeads(order, matrix.rows),
    columns: drawnHeads(order, matrix.columns),
    cells: matrix.cells,
  }
}
