import { type CodingColumns, codingSigns, Numbered } from '../../core/coding/index.ts'
import type { CodeId, CoderId, CodingId } from '../../core/id.ts'
import { Refusal } from '../../core/refusal.ts'
import type { ReadDb } from '../db/connection.ts'

export const signsOfRow = `detached * ${codingSigns.detached} + (certainty IS 'uncertain') * ${codingSigns.uncertain}
  + example * ${codingSigns.example} + (comment <> '') * ${codingSigns.comment}`

/** One column of what is drawn of a document's codings, in its order; read off the index `coding_drawn` alone. */
export const columnQuery = (column: string) =>
  `SELECT ${column} FROM coding WHERE document_key = ? ORDER BY span_from, span_to DESC, id`

/**
 * Where the codings of a document stand. A text may have 100,000, and as many rows, each made for a moment, would cost
 * more than to go through the index once for each column. Ids of codes and coders are looked up here rather than joined.
 */
export function columnsOfDocument(db: ReadDb, documentKey: number): CodingColumns {
  const numbers = (column: string) => db.values<number>(columnQuery(column), documentKey)
  const codes = new Numbered<number>()
  const coders = new Numbered<number>()
  const columns = {
    ids: db.values<CodingId>(columnQuery('id'), documentKey),
    from: Int32Array.from(numbers('span_from')),
    to: Int32Array.from(numbers('span_to')),
    code: Uint32Array.from(numbers('code_key').map(key => codes.numberOf(key))),
    coder: Uint32Array.from(numbers('coder_key').map(key => coders.numberOf(key))),
    signs: Uint8Array.from(numbers(signsOfRow)),
  }
  const codeIds = idsByKey<CodeId>(db, 'code')
  const coderIds = idsByKey<CoderId>(db, 'coder')
  return {
    ...columns,
    codes: codes.values.map(key => idOf(codeIds, key)),
    coders: coders.values.map(key => idOf(coderIds, key)),
  }
}

function idsByKey<Id extends string>(db: ReadDb, table: 'code' | 'coder'): ReadonlyMap<number, Id> {
  return new Map(db.lists<[number, Id]>(`SELECT key, id FROM ${table}`))
}

function idOf<Id extends string>(ids: ReadonlyMap<number, Id>, key: number): Id {
  const id = ids.get(key)
  if (id === undefined) throw new Refusal('project-damaged', `A coding names a missing row ${key}`)
  return id
}
