import type { CheckedInputOf } from '../../ipc/contract.ts'
import type { ReadDb } from '../db/connection.ts'
import type { QueryContext } from '../handlers/handler.ts'
import { scopedDocuments } from '../store/documents.ts'
import { chosen } from './chosen.ts'
import { type CodingTable, codingTable } from './coding-table.ts'
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
  }
  return new Sources(db, context, counted, slices)
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
