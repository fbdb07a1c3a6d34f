import { dateNumber } from '../../core/attribute/index.ts'
import { drawTimeline, type Picture } from '../../core/pictures/index.ts'
import { Refusal } from '../../core/refusal.ts'
import { countMatrix } from '../matrix/count-matrix.ts'
import { attributeToCount, valuesToCount } from '../store/counting.ts'
import { attributeName, type ChoiceOf, drawnHeads, inWords, type Order } from './order.ts'

type Period = 'year' | 'month' | 'day'

/** Where nobody says how fine, and at the very most. */
const USUAL = 40
const MOST = 400

export async function timelinePicture(choice: ChoiceOf<'timeline'>, order: Order): Promise<Picture> {
  const { attribute: id, by, codes, measure, subcodes, within } = choice
  const attribute = attributeToCount(order.db, id)
  const name = attributeName(order, attribute)
  const values = [...valuesToCount(order.db, attribute.key).values()]
  const times = values.flatMap(value => dateNumber(value) ?? [])
  const ofYears = attribute.type === 'number' && times.length === values.length
  if (attribute.type !== 'date' && !ofYears) {
    throw new Refusal('value-invalid', `${name} is no date`, {
      value: values[0] ?? attribute.type,
      attribute: name,
    })
  }
  const periods = periodsOver(times, ofYears ? 'year' : by, finestOf(values))
  const heading = {
    title: inWords(order, 'titleTimeline', { attribute: name }),
    unit: inWords(order, `measure-${measure}`),
  }
  if (periods.length === 0) {
    return drawTimeline({ ...heading, rows: [], columns: [], cells: [], undated: 0 }, order.look)
  }
  const matrix = await countMatrix(
    order.db,
    {
      rows: { of: 'codes', only: codes === null ? null : [...codes] },
      columns: {
        of: 'attribute',
        id,
        only: null,
        ranges: periods.map(({ from, to }) => ({ from, to })),
        missing: true,
      },
      measure,
      subcodes,
      within,
    },
    order.context,
  )
  const own = matrix.rows.map(({ parent }) => parent === null)
  const undated = matrix.cells.reduce((sum, line, row) => sum + (own[row] ? (line.at(-1) ?? 0) : 0), 0)
  return drawTimeline(
    {
      ...heading,
      rows: drawnHeads(order, matrix.rows),
      columns: periods.map(({ label }, at) => ({ key: matrix.columns[at]?.id ?? '', label })),
      cells: matrix.cells,
      undated,
    },
    order.look,
  )
}

/** What all values tell: of a date without a day, nobody knows in which day it belongs. */
function finestOf(values: readonly string[]): Period {
  const shortest = Math.min(...values.map(value => value.length))
  return shortest < 7 ? 'year' : shortest < 10 ? 'month' : 'day'
}

/** All periods from the first to the last time; coarser ones than wished for where there would be too many. */
export function periodsOver(
  times: readonly number[],
  wished: Period | null,
  known: Period = 'day',
): { readonly label: string; readonly from: string; readonly to: string }[] {
  if (times.length === 0) return []
  const [first, last] = [Math.min(...times), Math.max(...times)]
  const count = (period: Period) => placeOf(last, period) - placeOf(first, period) + 1
  const all = ['day', 'month', 'year'] as const
  const finest = all
    .slice(wished === null ? all.indexOf(known) : 0)
    .filter(period => count(period) <= (wished === null ? USUAL : MOST))
  const period = wished !== null && finest.includes(wished) ? wished : (finest[0] ?? 'year')
  const start = placeOf(first, period)
  return Array.from({ length: count(period) }, (_, at) => {
    const from = dateAt(start + at, period)
    return { label: from, from, to: dateAt(start + at + 1, period) }
  })
}

/** Number of the year, of the month since year 0, of the day since 1970; UTC. */
function placeOf(time: number, period: Period): number {
  const date = new Date(time)
  if (period === 'day') return Math.floor(time / 86_400_000)
  return period === 'year' ? date.getUTCFullYear() : date.getUTCFullYear() * 12 + date.getUTCMonth()
}

function dateAt(place: number, period: Period): string {
  if (period === 'day') return new Date(place * 86_400_000).toISOString().slice(0, 10)
  if (period === 'year') return String(place).padStart(4, '0')
  const year = String(Math.floor(place / 12)).padStart(4, '0')
  return `${year}-${String((place % 12) + 1).padStart(2, '0')}`
}
