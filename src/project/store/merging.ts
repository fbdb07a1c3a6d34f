import { type Certainty, type CodingMarks, mergeMarks } from '../../core/coding/index.ts'
import type { DocumentId } from '../../core/id.ts'
import type { Anchor, TextSpan } from '../../core/text/index.ts'
import type { ReadDb, WriteDb } from '../db/connection.ts'

/** A coding with all that must not be lost when it becomes one with another. */
export interface MergedCoding extends CodingMarks {
  readonly key: number
  readonly codeKey: number
  readonly documentKey: number
  readonly documentId: DocumentId
  readonly coderKey: number
  readonly span: TextSpan
  readonly detached: boolean
  readonly example: boolean
}

type Row = readonly [
  ...[key: number, codeKey: number, documentKey: number, documentId: DocumentId, coderKey: number],
  ...[from: number, to: number, detached: number, example: number],
  ...[comment: string, weight: number | null, certainty: Certainty | null],
]

/** All codings of these codes, the oldest first. */
export function mergedCodings(db: ReadDb, codeKeys: readonly number[]): MergedCoding[] {
  const rows = db.lists<Row>(
    `SELECT coding.key, code_key, document_key, document.id, coding.coder_key, span_from, span_to, detached, example,
       comment, weight, certainty
     FROM coding JOIN document ON document.key = coding.document_key
     WHERE code_key IN (SELECT value FROM json_each(?)) ORDER BY coding.key`,
    JSON.stringify(codeKeys),
  )
  return rows.map(row => {
    const [key, codeKey, documentKey, documentId, coderKey, from, to, detached, example, ...marks] = row
    const [comment, weight, certainty] = marks
    const flags = { detached: detached === 1, example: example === 1 }
    return {
      ...{ key, codeKey, documentKey, documentId, coderKey, span: { from, to } },
      ...{ ...flags, comment, weight, certainty },
    }
  })
}

/** Every coding of one code is one of the other from now on. */
export function recodeAll(db: WriteDb, fromKey: number, intoKey: number): void {
  db.run('UPDATE coding SET code_key = ? WHERE code_key = ?', intoKey, fromKey)
}

/** Memos on one thing are on the other from now on. */
export function moveMemos(db: WriteDb, subject: 'code' | 'coding', fromKey: number, intoKey: number): void {
  db.run(`UPDATE memo SET ${subject}_key = ? WHERE ${subject}_key = ?`, intoKey, fromKey)
}

export function countMemosOn(db: ReadDb, codeKeys: readonly number[]): number {
  const row = db.get<{ n: number }>(
    'SELECT count(*) AS n FROM memo WHERE code_key IN (SELECT value FROM json_each(?))',
    JSON.stringify(codeKeys),
  )
  return row?.n ?? 0
}

/** Takes out codings whose memos went elsewhere. */
export function deleteCodingKeys(db: WriteDb, keys: readonly number[]): void {
  for (const key of keys) db.run('DELETE FROM coding WHERE key = ?', key)
}

/** The coding that several become stands on all their words, and says what they said (`mergeMarks`). */
export function updateMerged(
  db: WriteDb,
  kept: MergedCoding,
  anchor: Anchor,
  gone: readonly MergedCoding[],
): void {
  const { comment, weight, certainty } = gone.reduce<CodingMarks>(mergeMarks, kept)
  db.run(
    `UPDATE coding SET span_from = ?, span_to = ?, quotation = ?, prefix = ?, suffix = ?, example = ?, comment = ?,
       weight = ?, certainty = ? WHERE key = ?`,
    anchor.span.from,
    anchor.span.to,
    anchor.quotation,
    anchor.prefix,
    anchor.suffix,
    [kept, ...gone].some(coding => coding.example) ? 1 : 0,
    comment,
    weight,
    certainty,
    kept.key,
  )
}

/** Codings dealt to a code. Gives how many of them were codings of the first code. */
export function dealCodings(db: WriteDb, ids: readonly string[], fromKey: number, intoKey: number): number {
  return db.run(
    'UPDATE coding SET code_key = ? WHERE code_key = ? AND id IN (SELECT value FROM json_each(?))',
    intoKey,
    fromKey,
    JSON.stringify(ids),
  ).changes
}
