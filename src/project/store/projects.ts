import type { CoderId, ProjectId } from '../../core/id.ts'
import { Refusal } from '../../core/refusal.ts'
import type { ReadDb, WriteDb } from '../db/connection.ts'

export interface ProjectRow {
  readonly id: ProjectId
  readonly name: string
  readonly createdAt: string
  /** Who works when nobody is named. */
  readonly coderId: CoderId
}

export function insertProject(
  db: WriteDb,
  project: { readonly id: string; readonly name: string; readonly coderKey: number },
  now: string,
): void {
  db.run(
    'INSERT INTO project (key, id, name, created_at, coder_key) VALUES (1, ?, ?, ?, ?)',
    project.id,
    project.name,
    now,
    project.coderKey,
  )
}

export function readProject(db: ReadDb): ProjectRow {
  const row = db.get<ProjectRow>(
    `SELECT project.id, project.name, project.created_at AS createdAt, coder.id AS coderId
     FROM project JOIN coder ON coder.key = project.coder_key`,
  )
  if (row === undefined) throw new Refusal('project-damaged', 'The project row is missing')
  return row
}

export function updateProjectName(db: WriteDb, name: string): void {
  db.run('UPDATE project SET name = ?', name)
}

/** How many there are of each; detached codings are not counted. */
export function countAll(db: ReadDb): { documents: number; codes: number; codings: number; memos: number } {
  const counts = db.get<{ documents: number; codes: number; codings: number; memos: number }>(
    `SELECT (SELECT count(*) FROM document) AS documents, (SELECT count(*) FROM code) AS codes,
       (SELECT count(*) FROM coding WHERE detached = 0) AS codings, (SELECT count(*) FROM memo) AS memos`,
  )
  return counts ?? { documents: 0, codes: 0, codings: 0, memos: 0 }
}
