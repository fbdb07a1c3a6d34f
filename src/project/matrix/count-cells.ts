import {
  at,
  CellCounter,
  type CountedMeasure,
  commonPlaces,
  type Measure,
  type Places,
  placesOfMember,
  quotients,
  rowsOfLabels,
  transposed,
} from '../../core/matrix/index.ts'
import type { Plan } from './plan.ts'
import type { Sources } from './sources.ts'

/** The cells of a plan, row after row as the table has them. Refuses: cancelled. */
export async function countCells(plan: Plan, measure: Measure, sources: Sources): Promise<Float64Array> {
  const cells = await measured(plan, measure, sources)
  return plan.turned ? transposed(cells, plan.rows, plan.columns) : cells
}

async function measured(plan: Plan, measure: Measure, sources: Sources): Promise<Float64Array> {
  switch (measure) {
    case 'presence':
      return (await counted(plan, 'codings', sources)).map(value => (value > 0 ? 1 : 0))
    case 'share': {
      const covered = await counted(plan, 'covered', sources)
      const lengths = await textLengths(plan, sources)
      return quotients(covered, cell => at(lengths, cell % plan.columns))
    }
    case 'cases':
      return countCases(plan, sources)
    default:
      return counted(plan, measure, sources)
  }
}

async function counted(
  plan: Plan,
  measure: Exclude<CountedMeasure, 'cases'>,
  { counted: { documents }, slices }: Sources,
): Promise<Float64Array> {
  const counter = new CellCounter(plan, plan.rowsOf, measure)
  await slices.each(documents, documents.length, document => {
    counter.add(plan.itemsOf(document), plan.placesOf(document), document + 1)
  })
  return counter.cells
}

/** One case after the other, in all of its documents. */
async function countCases(plan: Plan, sources: Sources): Promise<Float64Array> {
  const { cases, places } = await sources.cases()
  const documentsOf = documentsOfCases(sources.counted.documents, places, cases.length)
  const counter = new CellCounter(plan, plan.rowsOf, 'cases')
  await sources.slices.each(documentsOf, documentsOf.length, (documents, number) => {
    for (const document of documents) {
      const inCase = places[document]
      if (inCase === undefined) continue
      const common = commonPlaces(plan.placesOf(document), placesOfMember(inCase, number), 1)
      counter.add(plan.itemsOf(document), common, number + 1)
    }
  })
  return counter.cells
}

/** Of each case the documents that hold something of it. */
export function documentsOfCases(
  documents: readonly number[],
  places: readonly Places[],
  cases: number,
): readonly (readonly number[])[] {
  const found: number[][] = Array.from({ length: cases }, () => [])
  for (const document of documents) {
    const held = places[document]
    if (held === undefined) continue
    for (const one of new Set([...held.whole, ...held.member])) found[one]?.push(document)
  }
  return found
}

/** Length of the text each column looks at, in UTF-16 code units. */
async function textLengths(plan: Plan, sources: Sources): Promise<Float64Array> {
  const { table, documents } = sources.counted
  const counter = new CellCounter({ rows: 1, columns: plan.columns }, rowsOfLabels([[0]]), 'covered')
  const label = new Int32Array(1)
  await sources.slices.each(documents, documents.length, document => {
    const length = table.documents[document]?.characters ?? 0
    if (length === 0) return
    const all = { from: new Int32Array(1), to: Int32Array.of(length), label }
    counter.add(all, plan.placesOf(document), 0)
  })
  return counter.cells
}
