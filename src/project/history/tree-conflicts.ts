import type { ReadDb } from '../db/connection.ts'
import type { LaterActs } from './later-acts.ts'
import { tablesOf } from './reference-conflicts.ts'

/** Tables whose rows lie in each other, with names that no two siblings share. */
const trees = ['code', 'document_group'] as const

/**
 * After rows were put back: the last act that stands against it, because siblings now bear the same name, or a row lies
 * within itself. Null when all is sound.
 */
export function brokenTrees(db: ReadDb, actKey: number, later: LaterActs): number | null {
  const touched = tablesOf(db, actKey)
  for (const table of trees) {
    if (!touched.has(table)) continue
    const rows = [...namesakes(db, table, actKey), ...ancestorsInCircles(db, table, actKey)]
    if (rows.length > 0) return lastActOn(db, table, rows, later)
  }
  return null
}

function namesakes(db: ReadDb, table: string, actKey: number): number[] {
  return db
    .all<{ key: number }>(
      `SELECT other.key FROM act_row JOIN ${table} AS mine ON mine.key = act_row.row_key
       JOIN ${table} AS other ON other.parent_key IS mine.parent_key AND other.name = mine.name
         AND other.key <> mine.key
       WHERE act_row.act_key = ? AND act_row.table_name = '${table}'`,
      actKey,
    )
    .map(({ key }) => key)
}

function ancestorsInCircles(db: ReadDb, table: string, actKey: number): number[] {
  return db
    .all<{ key: number }>(
      `WITH RECURSIVE above (start, key) AS (
         SELECT mine.key, mine.parent_key FROM act_row JOIN ${table} AS mine ON mine.key = act_row.row_key
           WHERE act_row.act_key = ? AND act_row.table_name = '${table}'
         UNION SELECT above.start, next.parent_key FROM above JOIN ${table} AS next ON next.key = above.key
       )
       SELECT circle.key FROM above JOIN above AS circle ON circle.start = above.start
       WHERE above.key = above.start AND circle.key IS NOT NULL`,
      actKey,
    )
    .map(({ key }) => key)
}

function lastActOn(db: ReadDb, table: string, rows: readonly number[], later: LaterActs): number | null {
  const acts = db.all<{ key: number }>(
    `SELECT DISTINCT act_key AS key FROM act_row WHERE table_name = ? AND row_key IN (SELECT value FROM json_each(?))
       AND act_key > ? ORDER BY act_key DESC`,
    table,
    JSON.stringify(rows),
    later.since,
  )
  return acts.find(({ key }) => later.counts(key))?.key ?? acts[0]?.key ?? later.since
}
