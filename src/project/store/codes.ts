import type { Code } from '../../core/codebook/index.ts'
import type { CodeId } from '../../core/id.ts'
import { Refusal } from '../../core/refusal.ts'
import type { CodeFigures } from '../../ipc/codebook-acts.ts'
import type { CodeSummary } from '../../ipc/codes.ts'
import type { ReadDb, WriteDb } from '../db/connection.ts'
import { keyOf } from './keys.ts'

const selectCodes = `
  SELECT code.id, code.name, parent.id AS parentId, code.color, code.definition,
    code.use_when AS useWhen, code.not_when AS notWhen, code.status, code.position,
    (SELECT count(*) FROM coding WHERE coding.code_key = code.key AND detached = 0) AS codings,
    (SELECT count(*) FROM memo WHERE memo.code_key = code.key) AS memos
  FROM code LEFT JOIN code AS parent ON parent.key = code.parent_key`

export function listCodes(db: ReadDb): CodeSummary[] {
  return db.all(`${selectCodes} ORDER BY code.position, code.key`)
}

export function readCode(db: ReadDb, id: CodeId): CodeSummary {
  const row = db.get<CodeSummary>(`${selectCodes} WHERE code.id = ?`, id)
  if (row === undefined) throw new Refusal('not-found', `No code ${id}`)
  return row
}

/**
 * Counts of each code's attached codings; of codes that have any. The index is read for what it holds, the table once
 * for the few examples: left to itself, SQLite would look up every coding in the order of the index.
 */
export function codeFigures(db: ReadDb): CodeFigures[] {
  return db.all(
    `SELECT code.id, documents, coalesce(examples, 0) AS examples, coding.created_at AS lastUsed
     FROM (SELECT code_key, count(DISTINCT document_key) AS documents, max(key) AS last
         FROM coding INDEXED BY coding_code WHERE detached = 0 GROUP BY code_key) AS used
     JOIN code ON code.key = used.code_key JOIN coding ON coding.key = used.last
     LEFT JOIN (SELECT code_key, count(*) AS examples FROM coding NOT INDEXED
         WHERE example = 1 AND detached = 0 GROUP BY code_key) AS shown ON shown.code_key = used.code_key`,
  )
}

/** Each code's key beside its id. */
export function codeKeys(db: ReadDb): { readonly key: number; readonly id: CodeId }[] {
  return db.all('SELECT key, id FROM code')
}

export function insertCode(db: WriteDb, code: Code, now: string): void {
  db.run(
    `INSERT INTO code (id, name, parent_key, color, definition, use_when, not_when, status, position, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    code.id,
    code.name,
    code.parentId === null ? null : keyOf(db, 'code', code.parentId),
    code.color,
    code.definition,
    code.useWhen,
    code.notWhen,
    code.status,
    code.position,
    now,
  )
}

export function updateCode(db: WriteDb, code: Code): void {
  db.run(
    `UPDATE code SET name = ?, parent_key = ?, color = ?, definition = ?, use_when = ?, not_when = ?, status = ?,
       position = ? WHERE id = ?`,
    code.name,
    code.parentId === null ? null : keyOf(db, 'code', code.parentId),
    code.color,
    code.definition,
    code.useWhen,
    code.notWhen,
    code.status,
    code.position,
    code.id,
  )
}

/** Takes out a code without subcodes, with its codings, memos and summaries; returns how many codings went. */
export function deleteCode(db: WriteDb, id: CodeId): number {
  const key = keyOf(db, 'code', id)
  db.run(
    'DELETE FROM memo WHERE code_key = ? OR coding_key IN (SELECT key FROM coding WHERE code_key = ?)',
    key,
    key,
  )
  const { changes } = db.run('DELETE FROM coding WHERE code_key = ?', key)
  db.run('DELETE FROM code_set_member WHERE code_key = ?', key)
  db.run('DELETE FROM summary WHERE code_key = ?', key)
  db.run('DELETE FROM code WHERE key = ?', key)
  return changes
}
