import type { CodeId, CoderId, CodingId, DocumentId, MemoId } from '../../core/id.ts'
import type { Memo, MemoSubject } from '../../core/memo/index.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Anchor } from '../../core/text/index.ts'
import type { ReadDb, WriteDb } from '../db/connection.ts'

interface MemoRow {
  readonly id: MemoId
  readonly subject: MemoSubject['kind']
  readonly documentId: DocumentId | null
  readonly codeId: CodeId | null
  readonly codingId: CodingId | null
  readonly span_from: number | null
  readonly span_to: number | null
  readonly quotation: string | null
  readonly detached: number
  readonly title: string
  readonly text: string
  readonly coderId: CoderId
  readonly createdAt: string
  readonly changedAt: string
}

const selectMemos = `
  SELECT memo.id, memo.subject, document.id AS documentId, code.id AS codeId, coding.id AS codingId,
    memo.span_from, memo.span_to, coalesce(memo.quotation, coding.quotation) AS quotation, memo.detached,
    memo.title, memo.text, coder.id AS coderId, memo.created_at AS createdAt, memo.changed_at AS changedAt
  FROM memo JOIN coder ON coder.key = memo.coder_key LEFT JOIN document ON document.key = memo.document_key
  LEFT JOIN code ON code.key = memo.code_key LEFT JOIN coding ON coding.key = memo.coding_key`

/** The last changed first. */
export function listMemos(db: ReadDb): Memo[] {
  return db.all<MemoRow>(`${selectMemos} ORDER BY memo.changed_at DESC, memo.key DESC`).map(toMemo)
}

/** Refuses: not-found. */
export function readMemo(db: ReadDb, id: MemoId): Memo {
  const row = db.get<MemoRow>(`${selectMemos} WHERE memo.id = ?`, id)
  if (row === undefined) throw new Refusal('not-found', `No memo ${id}`)
  return toMemo(row)
}

export interface NewMemo {
  readonly id: MemoId
  readonly subject: MemoSubject['kind']
  readonly documentKey: number | null
  readonly codeKey: number | null
  readonly codingKey: number | null
  /** Of a passage; null for other subjects. */
  readonly anchor: Anchor | null
  readonly title: string
  readonly text: string
  readonly coderKey: number
}

export function insertMemo(db: WriteDb, memo: NewMemo, now: string): void {
  db.run(
    `INSERT INTO memo (id, subject, document_key, code_key, coding_key, span_from, span_to, quotation, prefix,
       suffix, title, text, coder_key, created_at, changed_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    memo.id,
    memo.subject,
    memo.documentKey,
    memo.codeKey,
    memo.codingKey,
    memo.anchor?.span.from ?? null,
    memo.anchor?.span.to ?? null,
    memo.anchor?.quotation ?? null,
    memo.anchor?.prefix ?? null,
    memo.anchor?.suffix ?? null,
    memo.title,
    memo.text,
    memo.coderKey,
    now,
    now,
  )
}

export function updateMemo(
  db: WriteDb,
  id: MemoId,
  words: { readonly title: string; readonly text: string },
  now: string,
): void {
  db.run('UPDATE memo SET title = ?, text = ?, changed_at = ? WHERE id = ?', words.title, words.text, now, id)
}

export function deleteMemo(db: WriteDb, id: MemoId): boolean {
  return db.run('DELETE FROM memo WHERE id = ?', id).changes === 1
}

function toMemo(row: MemoRow): Memo {
  return {
    id: row.id,
    title: row.title,
    text: row.text,
    subject: subjectOf(row),
    coderId: row.coderId,
    quotation: row.quotation,
    detached: row.detached === 1,
    createdAt: row.createdAt,
    changedAt: row.changedAt,
  }
}

function subjectOf(row: MemoRow): MemoSubject {
  const { subject, documentId, codeId, codingId, span_from: from, span_to: to } = row
  if (subject === 'document' && documentId !== null) return { kind: subject, documentId }
  if (subject === 'code' && codeId !== null) return { kind: subject, codeId }
  if (subject === 'coding' && codingId !== null) return { kind: subject, codingId }
  if (subject === 'passage' && documentId !== null && from !== null && to !== null) {
    return { kind: subject, documentId, span: { from, to } }
  }
  return { kind: 'project' }
}
