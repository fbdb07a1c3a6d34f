import type { CaseId, CodeId, CoderId, CodingId, DocumentId, MemoId } from '../../core/id.ts'
import type { Memo, MemoSubject } from '../../core/memo/index.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Anchor } from '../../core/text/index.ts'
import type { Bound, ReadDb, WriteDb } from '../db/connection.ts'

interface MemoRow {
  readonly id: MemoId
  readonly subject: MemoSubject['kind']
  readonly documentId: DocumentId | null
  readonly codeId: CodeId | null
  readonly codingId: CodingId | null
  readonly caseId: CaseId | null
  readonly span_from: number | null
  readonly span_to: number | null
  readonly quotation: string | null
  readonly detached: number
  readonly title: string
  readonly text: string
  /** JSON: a list of names. */
  readonly tags: string
  readonly coderId: CoderId
  readonly createdAt: string
  readonly changedAt: string
}

const selectMemos = `
  SELECT memo.id, memo.subject, document.id AS documentId, code.id AS codeId, coding.id AS codingId,
    study_case.id AS caseId, memo.span_from, memo.span_to, coalesce(memo.quotation, coding.quotation) AS quotation, memo.detached,
    memo.title, memo.text, memo.tags, coder.id AS coderId, memo.created_at AS createdAt, memo.changed_at AS changedAt
  FROM memo JOIN coder ON coder.key = memo.coder_key LEFT JOIN document ON document.key = memo.document_key
  LEFT JOIN code ON code.key = memo.code_key LEFT JOIN coding ON coding.key = memo.coding_key
  LEFT JOIN study_case ON study_case.key = memo.case_key`

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

/** Memos whose text holds one of the strings, the last changed first. */
export function memosHolding(db: ReadDb, strings: readonly string[]): Memo[] {
  return db
    .all<MemoRow>(
      `${selectMemos} WHERE EXISTS (SELECT 1 FROM json_each(?) WHERE instr(memo.text, value) > 0)
       ORDER BY memo.changed_at DESC, memo.key DESC`,
      JSON.stringify(strings),
    )
    .map(toMemo)
}

/** The subject of a memo as its row has it: at most one key is not null. */
export interface SubjectKeys {
  readonly subject: MemoSubject['kind']
  readonly documentKey: number | null
  readonly codeKey: number | null
  readonly codingKey: number | null
  readonly caseKey: number | null
  /** Of a passage; null for other subjects. */
  readonly anchor: Anchor | null
}

export interface NewMemo extends SubjectKeys {
  readonly id: MemoId
  readonly tags: readonly string[]
  readonly title: string
  readonly text: string
  readonly coderKey: number
}

export function insertMemo(db: WriteDb, memo: NewMemo, now: string, changedAt = now): void {
  db.run(
    `INSERT INTO memo (id, subject, document_key, code_key, coding_key, case_key, span_from, span_to, quotation,
       prefix, suffix, title, text, tags, coder_key, created_at, changed_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    memo.id,
    ...placeValues(memo),
    memo.title,
    memo.text,
    JSON.stringify(memo.tags),
    memo.coderKey,
    now,
    changedAt,
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

export function updateMemoTags(db: WriteDb, id: MemoId, tags: readonly string[], now: string): void {
  db.run('UPDATE memo SET tags = ?, changed_at = ? WHERE id = ?', JSON.stringify(tags), now, id)
}

/** Makes the memo be about something else. */
export function updateMemoSubject(db: WriteDb, id: MemoId, keys: SubjectKeys, now: string): void {
  db.run(
    `UPDATE memo SET subject = ?, document_key = ?, code_key = ?, coding_key = ?, case_key = ?, span_from = ?,
       span_to = ?, quotation = ?, prefix = ?, suffix = ?, detached = 0, changed_at = ? WHERE id = ?`,
    ...placeValues(keys),
    now,
    id,
  )
}

function placeValues({ subject, documentKey, codeKey, codingKey, caseKey, anchor }: SubjectKeys): Bound[] {
  return [
    subject,
    documentKey,
    codeKey,
    codingKey,
    caseKey,
    anchor?.span.from ?? null,
    anchor?.span.to ?? null,
    anchor?.quotation ?? null,
    anchor?.prefix ?? null,
    anchor?.suffix ?? null,
  ]
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
    tags: JSON.parse(row.tags) as string[],
    coderId: row.coderId,
    quotation: row.quotation,
    detached: row.detached === 1,
    createdAt: row.createdAt,
    changedAt: row.changedAt,
  }
}

function subjectOf(row: MemoRow): MemoSubject {
  const { subject, documentId, codeId, codingId, caseId, span_from: from, span_to: to } = row
  if (subject === 'document' && documentId !== null) return { kind: subject, documentId }
  if (subject === 'code' && codeId !== null) return { kind: subject, codeId }
  if (subject === 'coding' && codingId !== null) return { kind: subject, codingId }
  if (subject === 'passage' && documentId !== null && from !== null && to !== null) {
    return { kind: subject, documentId, span: { from, to } }
  }
  if (subject === 'case' && caseId !== null) return { kind: subject, caseId }
  return { kind: subject === 'free' ? 'free' : 'project' }
}
