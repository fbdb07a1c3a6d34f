import type { ReadDb } from '../db/connection.ts'
import type { LaterActs } from './later-acts.ts'
import { parseImage } from './recording.ts'

interface Pair {
  readonly before: string | null
  readonly after: string | null
  readonly laterBefore: string | null
  readonly laterAfter: string | null
}

/**
 * The first act that wrote what the act wrote: to a column it wrote, or to a row it made or took out. Null when its rows
 * are as it left them.
 */
export function rowsChangedBy(db: ReadDb, actKey: number, later: LaterActs): number | null {
  const acts = db
    .all<{ key: number }>(
      `SELECT DISTINCT later.act_key AS key FROM act_row AS mine CROSS JOIN act_row AS later
         ON later.table_name = mine.table_name AND later.row_key = mine.row_key AND later.act_key > ?
       WHERE mine.act_key = ? ORDER BY later.act_key`,
      later.since,
      actKey,
    )
    .map(({ key }) => key)
  return acts.find(key => later.counts(key) && wroteTheSame(db, actKey, key)) ?? null
}

function wroteTheSame(db: ReadDb, actKey: number, laterKey: number): boolean {
  return db
    .all<Pair>(
      `SELECT mine.before, mine.after, later.before AS laterBefore, later.after AS laterAfter
       FROM act_row AS later CROSS JOIN act_row AS mine
         ON mine.table_name = later.table_name AND mine.row_key = later.row_key AND mine.act_key = ?
       WHERE later.act_key = ?`,
      actKey,
      laterKey,
    )
    .some(pair => {
      if (pair.before === null || pair.after === null) return true
      if (pair.laterBefore === null || pair.laterAfter === null) return true
      const columns = parseImage(pair.before)
      return Object.keys(parseImage(pair.laterBefore)).some(column => Object.hasOwn(columns, column))
    })
}
