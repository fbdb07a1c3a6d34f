import type { Provenance } from '../../ipc/matrix-results.ts'
import type { ReadDb } from '../db/connection.ts'
import type { QueryContext } from '../handlers/handler.ts'
import { lastActKey, lastActTime } from '../history/acts.ts'
import { readProject } from '../store/projects.ts'

/**
 * Where numbers, passages and pictures come from, for every file they go out in. It says nothing of the moment it is
 * asked: the same project state gives the same words. See `docs/decisions/0020`.
 */
export function provenanceOf(
  db: ReadDb,
  { session }: Pick<QueryContext, 'session'>,
  date: string | null = null,
): Provenance {
  const { id, createdAt } = readProject(db)
  return {
    project: id,
    journal: lastActKey(db),
    program: session.surroundings.origin,
    date: date ?? lastActTime(db) ?? createdAt,
  }
}

/** With the date that was asked for, if any. */
export function dated(provenance: Provenance, date: string | null): Provenance {
  return date === null ? provenance : { ...provenance, date }
}

/** Line by line, as files say it in every language. */
export function provenanceLines({
  project,
  journal,
  program,
  date,
}: Provenance): [string, string | number][] {
  return [
    ['project', project],
    ['journal', journal],
    ['program', program],
    ['date', date],
  ]
}
