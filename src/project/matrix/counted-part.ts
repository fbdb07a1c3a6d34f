import { commonPlaces, type Places, renamedPlaces } from '../../core/matrix/index.ts'
import type { CheckedInputOf } from '../../ipc/contract.ts'
import type { ReadDb } from '../db/connection.ts'
import type { QueryContext } from '../handlers/handler.ts'
import { scopedDocuments } from '../store/documents.ts'
import type { Axis } from './axis.ts'
import { chosen } from './chosen.ts'
import { type CodingTable, type Counted, codingTable } from './coding-table.ts'
import { caseAxis, speakerAxis } from './place-axes.ts'
import { asPlaces } from './plan.ts'
import { queryAxis } from './query-axis.ts'
import type { Slices } from './slices.ts'
import { Sources } from './sources.ts'

type Within = CheckedInputOf<'matrices.frequencies'>['within']

/** What a table of a part of the project is made of. Refuses: not-found, cancelled. */
export async function sourcesWithin(
  db: ReadDb,
  within: Within,
  context: QueryContext,
  slices: Slices,
): Promise<Sources> {
  const table = await codingTable(db, context.session, slices)
  const counted = {
    table,
    documents: documentsWithin(db, table, within),
    coders: codersWithin(table, within),
    part: null,
  }
  const sources = new Sources(db, context, counted, slices)
  const part = await partWithin(sources, within)
  if (part === null) return sources
  const documents = counted.documents.filter(document => {
    const { whole, from } = part(document)
    return whole.length + from.length > 0
  })
  return sources.narrowed({ documents, part })
}

/** Where cases, speakers and saved queries let count; null: everywhere. Refuses what their axes refuse. */
async function partWithin(sources: Sources, within: Within): Promise<Counted['part']> {
  const axes: Axis[] = []
  if (within.cases.length > 0) axes.push(await caseAxis(sources, within.cases))
  if (within.speakers.length > 0) axes.push(await speakerAxis(sources, within.speakers))
  if (within.queries.length > 0) axes.push(await queryAxis(sources, within.queries))
  if (axes.length === 0) return null
  const known = new Map<number, Places>()
  return document => {
    const places = known.get(document) ?? commonPart(axes, document, sources.counted)
    known.set(document, places)
    return places
  }
}

/** What lies in some member of each axis. */
function commonPart(axes: readonly Axis[], document: number, counted: Counted): Places {
  return axes
    .map(axis =>
      renamedPlaces(
        asPlaces(axis, document, counted),
        axis.heads.map(() => [0]),
      ),
    )
    .reduce((part, places) => commonPlaces(part, places, 1))
}

function documentsWithin(db: ReadDb, table: CodingTable, within: Within): number[] {
  if (within.documents === null && within.groups.length + within.sets.length === 0) {
    return table.documents.map((_, number) => number)
  }
  const meant = new Set(scopedDocuments(db, within).map(({ key }) => key))
  return table.documents.flatMap(({ key }, number) => (meant.has(key) ? [number] : []))
}

function codersWithin({ coders }: CodingTable, { coders: only }: Within): ReadonlySet<number> | null {
  if (only.length === 0) return null
  return new Set(chosen(coders, only, ({ id }) => id).map(coder => coders.indexOf(coder)))
}
