import type { Certainty, Coding, RebasedAnchor } from '../../core/coding/index.ts'
import type { CodeId, CoderId, CodingId, DocumentId } from '../../core/id.ts'
import type { Anchor } from '../../core/text/index.ts'
import type { CodeExample } from '../../ipc/codebook-acts.ts'
import type { AnchorKind } from '../../ipc/texts.ts'
import type { ReadDb, WriteDb } from '../db/connection.ts'
import { keyOf } from './keys.ts'

interface CodingRow {
  readonly id: CodingId
  readonly documentId: DocumentId
  readonly codeId: CodeId
  readonly coderId: CoderId
  readonly span_from: number
  readonly span_to: number
  readonly quotation: string
  readonly detached: number
  readonly comment: string
  readonly weight: number | null
  readonly certainty: Certainty | null
  readonly example: number
  readonly createdAt: string
}

const selectCodings = `
  SELECT coding.id, document.id AS documentId, code.id AS codeId, coder.id AS coderId, span_from, span_to,
    quotation, detached, comment, weight, certainty, example, coding.created_at AS createdAt
  FROM coding JOIN document ON document.key = coding.document_key JOIN code ON code.key = coding.code_key
  JOIN coder ON coder.key = coding.coder_key`

const readingOrder = 'document.position, document.key, span_from, span_to, coding.key'

/** Every coding, detached ones included, in the order of documents and then of the text. */
export function listCodings(db: ReadDb): Coding[] {
  return db.all<CodingRow>(`${selectCodings} ORDER BY ${readingOrder}`).map(toCoding)
}

/** Codings of one document, detached ones included, in reading order. */
export function listCodingsOf(db: ReadDb, documentId: DocumentId): Coding[] {
  return db
    .all<CodingRow>(
      `${selectCodings} WHERE document.id = ? ORDER BY span_from, span_to, coding.key`,
      documentId,
    )
    .map(toCoding)
}

/**
 * Codings of some of the codes that cover words, in reading order, anchor examples before all others where codes are
 * asked for; `total` counts beyond the limit.
 */
export function findCodings(
  db: ReadDb,
  wanted: {
    readonly codes: readonly CodeId[] | null
    readonly documentId: DocumentId | null
    readonly limit: number
  },
): { readonly codings: Coding[]; readonly total: number } {
  const holes: string[] = []
  const conditions = ['coding.detached = 0']
  if (wanted.codes !== null) {
    conditions.push('code.id IN (SELECT value FROM json_each(?))')
    holes.push(JSON.stringify(wanted.codes))
  }
  if (wanted.documentId !== null) {
    conditions.push('document.id = ?')
    holes.push(wanted.documentId)
  }
  const where = `WHERE ${conditions.join(' AND ')}`
  const order = wanted.codes === null ? '' : 'example DESC, '
  const rows = db.all<CodingRow>(
    `${selectCodings} ${where} ORDER BY ${order}${readingOrder} LIMIT ?`,
    ...holes,
    wanted.limit,
  )
  if (rows.length < wanted.limit) return { codings: rows.map(toCoding), total: rows.length }
  const all = db.get<{ n: number }>(
    `SELECT count(*) AS n FROM coding JOIN document ON document.key = coding.document_key
     JOIN code ON code.key = coding.code_key ${where}`,
    ...holes,
  )
  return { codings: rows.map(toCoding), total: all?.n ?? rows.length }
}

/** The codings with these ids that exist. */
export function codingsWithIds(db: ReadDb, ids: readonly string[]): Coding[] {
  return db
    .all<CodingRow>(
      `${selectCodings} WHERE coding.id IN (SELECT value FROM json_each(?))`,
      JSON.stringify(ids),
    )
    .map(toCoding)
}

/** Attached codings on exactly this span: where the rule for the same code looks. */
export function codingsOnSpan(db: ReadDb, documentKey: number, from: number, to: number): Coding[] {
  return db
    .all<CodingRow>(
      `${selectCodings} WHERE coding.document_key = ? AND coding.detached = 0 AND span_from = ? AND span_to = ?`,
      documentKey,
      from,
      to,
    )
    .map(toCoding)
}

export function insertCoding(
  db: WriteDb,
  coding: {
    readonly id: CodingId
    readonly codeId: CodeId
    readonly documentKey: number
    readonly coderKey: number
    /** None when it is missing. */
    readonly comment?: string
  },
  anchor: Anchor,
  now: string,
): void {
  db.run(
    `INSERT INTO coding (id, document_key, code_key, coder_key, span_from, span_to, quotation, prefix, suffix,
       comment, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    coding.id,
    coding.documentKey,
    keyOf(db, 'code', coding.codeId),
    coding.coderKey,
    anchor.span.from,
    anchor.span.to,
    anchor.quotation,
    anchor.prefix,
    anchor.suffix,
    coding.comment ?? '',
    now,
  )
}

/** Adds many codings of one code in one document, by one statement. */
export function insertCodings(
  db: WriteDb,
  rows: readonly { readonly id: CodingId; readonly anchor: Anchor }[],
  of: { readonly documentKey: number; readonly codeId: CodeId; readonly coderKey: number },
  now: string,
): void {
  if (rows.length === 0) return
  const values = rows.map(({ id, anchor: { span, quotation, prefix, suffix } }) => [
    id,
    span.from,
    span.to,
    quotation,
    prefix,
    suffix,
  ])
  db.run(
    `INSERT INTO coding (id, document_key, code_key, coder_key, span_from, span_to, quotation, prefix, suffix,
       created_at)
     SELECT value ->> 0, ?, ?, ?, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, ?
     FROM json_each(?) ORDER BY json_each.key`,
    of.documentKey,
    keyOf(db, 'code', of.codeId),
    of.coderKey,
    now,
    JSON.stringify(values),
  )
}

/** Where one coder put one code in a document, as `from-to`. */
export function spansOfCode(db: ReadDb, documentKey: number, codeId: CodeId, coderId: CoderId): Set<string> {
  const rows = db.lists<[string]>(
    `SELECT span_from || '-' || span_to FROM coding
     WHERE document_key = ? AND detached = 0 AND code_key = (SELECT key FROM code WHERE id = ?)
       AND coder_key = (SELECT key FROM coder WHERE id = ?)`,
    documentKey,
    codeId,
    coderId,
  )
  return new Set(rows.map(([span]) => span))
}

/** Where some of the codes stand, by document. */
export function codedSpans(
  db: ReadDb,
  codes: readonly CodeId[],
): { readonly documentId: DocumentId; readonly from: number; readonly to: number }[] {
  return db.all(
    `SELECT document.id AS documentId, span_from AS "from", span_to AS "to" FROM coding
     JOIN document ON document.key = coding.document_key
     WHERE detached = 0 AND code_key IN (SELECT key FROM code WHERE id IN (SELECT value FROM json_each(?)))`,
    JSON.stringify(codes),
  )
}

/** Takes out a coding with its memos. Returns false when there is none. */
export function deleteCoding(db: WriteDb, id: CodingId): boolean {
  db.run('DELETE FROM memo WHERE coding_key = (SELECT key FROM coding WHERE id = ?)', id)
  return db.run('DELETE FROM coding WHERE id = ?', id).changes === 1
}

/** Makes a coding an anchor example of its code, or takes that back. */
export function setExample(db: WriteDb, id: CodingId, example: boolean): void {
  db.run('UPDATE coding SET example = ? WHERE id = ?', example ? 1 : 0, id)
}

/** Anchor examples of all codes that cover words. */
export function listExamples(db: ReadDb): CodeExample[] {
  return db
    .all<Omit<CodeExample, 'span'> & { readonly span_from: number; readonly span_to: number }>(
      `SELECT code.id AS codeId, coding.id AS codingId, document.id AS documentId, document.name AS document,
         span_from, span_to, quotation
       FROM coding JOIN document ON document.key = coding.document_key JOIN code ON code.key = coding.code_key
       WHERE example = 1 AND detached = 0 ORDER BY ${readingOrder}`,
    )
    .map(({ span_from: from, span_to: to, ...example }) => ({ ...example, span: { from, to } }))
}

/** One coding as the matrix counts it: keys of its code and document, and its span. */
export type CountedCoding = readonly [codeKey: number, documentKey: number, from: number, to: number]

/** Every coding that covers words, in no particular order. */
export function countedCodings(db: ReadDb): CountedCoding[] {
  return db.lists('SELECT code_key, document_key, span_from, span_to FROM coding WHERE detached = 0')
}

interface AnchorRow {
  readonly key: number
  readonly span_from: number
  readonly span_to: number
  readonly quotation: string
  readonly prefix: string
  readonly suffix: string
  readonly detached: number
}

/** Which table holds what is anchored. */
export const anchoredTables: Readonly<Record<AnchorKind, string>> = {
  coding: 'coding',
  memo: 'memo',
  bookmark: 'bookmark',
  member: 'case_member',
}

export type KeyedAnchor = RebasedAnchor & { readonly key: number }

/** The anchors of one kind that a document's text carries. */
export function listAnchors(db: ReadDb, kind: AnchorKind, documentKey: number): KeyedAnchor[] {
  return db
    .all<AnchorRow>(
      `SELECT key, span_from, span_to, quotation, prefix, suffix, detached FROM ${anchoredTables[kind]}
       WHERE document_key = ? AND span_from IS NOT NULL`,
      documentKey,
    )
    .map(row => ({
      key: row.key,
      span: { from: row.span_from, to: row.span_to },
      quotation: row.quotation,
      prefix: row.prefix,
      suffix: row.suffix,
      detached: row.detached === 1,
    }))
}

export function updateAnchor(db: WriteDb, kind: AnchorKind, anchor: KeyedAnchor): void {
  db.run(
    `UPDATE ${anchoredTables[kind]} SET span_from = ?, span_to = ?, quotation = ?, prefix = ?, suffix = ?, detached = ?
     WHERE key = ?`,
    anchor.span.from,
    anchor.span.to,
    anchor.quotation,
    anchor.prefix,
    anchor.suffix,
    anchor.detached ? 1 : 0,
    anchor.key,
  )
}

function toCoding(row: CodingRow): Coding {
  const { id, documentId, codeId, coderId, quotation, comment, weight, certainty, createdAt } = row
  return {
    id,
    documentId,
    codeId,
    coderId,
    span: { from: row.span_from, to: row.span_to },
    quotation,
    detached: row.detached === 1,
    comment,
    weight,
    certainty,
    example: row.example === 1,
    createdAt,
  }
}
