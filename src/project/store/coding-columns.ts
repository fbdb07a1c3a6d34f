import { type CodingColumns, codingSigns, Numbered } from '../../core/coding/index.ts'
import type { CodeId, CoderId, CodingId } from '../../core/id.ts'
import { Refusal } from '../../core/refusal.ts'
import type { ReadDb } from '../db/connection.ts'

type LeanCodingRow = readonly [CodingId, number, number, number, number, number]

const signsOfRow = `detached * ${codingSigns.detached} + (certainty IS 'uncertain') * ${codingSigns.uncertain}
  + example * ${codingSigns.example} + (comment <> '') * ${codingSigns.comment}`

/** Read off the index `coding_drawn` alone. */
export const columnsQuery = `SELECT id, span_from, span_to, code_key, coder_key, ${signsOfRow} FROM coding
  WHERE document_key = ? ORDER BY span_from, span_to DESC, id`

/**
 * Where the codings of a document stand. A text may have 100,000: ids of codes and coders are looked up here rather
 * than joined to each row.
 */
export function columnsOfDocument(db: ReadDb, documentKey: number): CodingColumns {
  const rows = db.lists<LeanCodingRow>(columnsQuery, documentKey)
  const codes = new Numbered<number>()
  const coders = new Numbered<number>()
  const columns = {
    ids: rows.map(row => row[0]),
    from: Int32Array.from(rows, row => row[1]),
    to: Int32Array.from(rows, row => row[2]),
    code: Uint32Array.from(rows, row => codes.numberOf(row[3])),
    coder: Uint32Array.from(rows, row => coders.numberOf(row[4])),
    signs: Uint8Array.from(rows, row => row[5]),
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
