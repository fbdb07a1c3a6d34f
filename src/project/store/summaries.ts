import type { CaseId, CodeId } from '../../core/id.ts'
import type { Summary } from '../../ipc/summaries.ts'
import type { ReadDb, WriteDb } from '../db/connection.ts'

const selectSummaries = `
  SELECT code.id AS codeId, study_case.id AS caseId, summary.text, coder.id AS coderId,
    summary.changed_at AS changedAt
  FROM summary JOIN code ON code.key = summary.code_key JOIN study_case ON study_case.key = summary.case_key
  JOIN coder ON coder.key = summary.coder_key`

/** By the order of cases, then of codes. */
export function listSummaries(db: ReadDb): Summary[] {
  return db.all(`${selectSummaries} ORDER BY study_case.position, study_case.key, code.position, code.key`)
}

export function findSummary(db: ReadDb, codeId: CodeId, caseId: CaseId): Summary | undefined {
  return db.get(`${selectSummaries} WHERE code.id = ? AND study_case.id = ?`, codeId, caseId)
}

/** Where a summary stands, by the keys of its code and its case. */
export interface SummaryCell {
  readonly codeKey: number
  readonly caseKey: number
}

/** Writes the words of a cell over what it had; gives the key of its row. */
export function putSummary(
  db: WriteDb,
  { codeKey, caseKey, id, text, coderKey }: SummaryCell & { id: string; text: string; coderKey: number },
  now: string,
): number {
  const known = keyAt(db, { codeKey, caseKey })
  if (known !== null) {
    db.run('UPDATE summary SET text = ?, changed_at = ? WHERE key = ?', text, now, known)
    return known
  }
  return db.run(
    `INSERT INTO summary (id, code_key, case_key, text, coder_key, created_at, changed_at)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    id,
    codeKey,
    caseKey,
    text,
    coderKey,
    now,
    now,
  ).key
}

export function deleteSummary(db: WriteDb, { codeKey, caseKey }: SummaryCell): void {
  db.run('DELETE FROM summary WHERE code_key = ? AND case_key = ?', codeKey, caseKey)
}

export function countSummariesOf(db: ReadDb, codeKeys: readonly number[]): number {
  const row = db.get<{ n: number }>(
    'SELECT count(*) AS n FROM summary WHERE code_key IN (SELECT value FROM json_each(?))',
    JSON.stringify(codeKeys),
  )
  return row?.n ?? 0
}

/** Summaries of one code are of the other from now on; in a case that has both, one follows the other as a paragraph. */
export function moveSummaries(db: WriteDb, fromKey: number, intoKey: number): void {
  db.run(
    `UPDATE summary SET
       text = summary.text || char(10, 10) || other.text,
       changed_at = max(summary.changed_at, other.changed_at)
     FROM summary AS other
     WHERE summary.code_key = ? AND other.code_key = ? AND other.case_key = summary.case_key`,
    intoKey,
    fromKey,
  )
  db.run(
    `DELETE FROM summary WHERE code_key = ? AND case_key IN (SELECT case_key FROM summary WHERE code_key = ?)`,
    fromKey,
    intoKey,
  )
  db.run('UPDATE summary SET code_key = ? WHERE code_key = ?', intoKey, fromKey)
}

function keyAt(db: ReadDb, { codeKey, caseKey }: SummaryCell): number | null {
  const row = db.get<{ key: number }>(
    'SELECT key FROM summary WHERE code_key = ? AND case_key = ?',
    codeKey,
    caseKey,
  )
  return row?.key ?? null
}
