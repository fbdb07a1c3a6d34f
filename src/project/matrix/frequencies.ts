import { at } from '../../core/matrix/index.ts'
import type { CheckedInputOf } from '../../ipc/contract.ts'
import type { Frequencies } from '../../ipc/matrix-results.ts'
import type { ReadDb } from '../db/connection.ts'
import { provenanceOf } from '../exporting/provenance.ts'
import type { QueryContext } from '../handlers/handler.ts'
import type { PlaceAxis } from './axis.ts'
import { codeAxis } from './coding-axes.ts'
import type { Counted } from './coding-table.ts'
import { countCells } from './count-cells.ts'
import { sourcesWithin } from './counted-part.ts'
import { axisOfDocuments } from './place-axes.ts'
import { planOf } from './plan.ts'
import { steadily } from './slices.ts'

const counts = ['codings', 'passages', 'documents', 'cases', 'characters', 'covered'] as const

/** Every code with every measure. Refuses: not-found, cancelled. */
export function countFrequencies(
  db: ReadDb,
  { codes, subcodes, within }: CheckedInputOf<'matrices.frequencies'>,
  context: QueryContext,
): Promise<Frequencies> {
  return steadily(db, context, async slices => {
    const sources = await sourcesWithin(db, within, context, slices)
    const { table, documents } = sources.counted
    const rows = codeAxis(table, codes, subcodes)
    const plan = planOf(rows, everywhere(table.documents.length), sources.counted)
    const columns = new Map<string, Float64Array>()
    for (const measure of counts) columns.set(measure, await countCells(plan, measure, sources))
    const of = (measure: (typeof counts)[number], row: number) =>
      at(columns.get(measure) ?? new Float64Array(0), row)
    const textLength = documents.reduce((sum, number) => sum + charactersOf(sources.counted, number), 0)
    return {
      codes: rows.heads.map((head, row) => ({
        ...head,
        codings: of('codings', row),
        passages: of('passages', row),
        documents: of('documents', row),
        cases: of('cases', row),
        characters: of('characters', row),
        covered: of('covered', row),
        share: textLength === 0 ? 0 : of('covered', row) / textLength,
      })),
      textLength,
      provenance: provenanceOf(db, context),
    }
  })
}

/** Length of what is counted of a document, in UTF-16 code units. */
function charactersOf({ table, part }: Counted, document: number): number {
  const all = table.documents[document]?.characters ?? 0
  const places = part?.(document)
  if (places === undefined || places.whole.length > 0) return all
  return places.to.reduce((sum, to, place) => sum + to - at(places.from, place), 0)
}

/** One column that holds all documents. */
function everywhere(documents: number): PlaceAxis {
  return axisOfDocuments(
    [{ id: '', name: '', path: '', parent: null }],
    Array.from({ length: documents }, () => [0]),
  )
}
