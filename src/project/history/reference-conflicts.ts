import type { ReadDb } from '../db/connection.ts'
import type { LaterActs } from './later-acts.ts'
import { type JournalledTable, journalledTables } from './recording.ts'

interface Reference {
  readonly child: JournalledTable
  readonly column: string
  readonly parent: JournalledTable
}

/**
 * The first act that had to do with something hanging on a row which the act made. What hung on it may be gone since: the
 * act that took it out could not be taken back any more.
 */
export function dependsOnRows(db: ReadDb, actKey: number, later: LaterActs): number | null {
  const made = tablesOf(db, actKey, 'before')
  const acts = references(db).flatMap(({ child, column, parent }) =>
    made.has(parent)
      ? db.all<{ key: number }>(
          `WITH mine (row_key) AS (SELECT row_key FROM act_row
             WHERE act_key = ? AND table_name = '${parent}' AND before IS NULL)
           SELECT DISTINCT act_key AS key FROM act_row WHERE table_name = '${child}' AND act_key > ?
             AND (before ->> '${column}' IN (SELECT row_key FROM mine)
               OR after ->> '${column}' IN (SELECT row_key FROM mine))`,
          actKey,
          later.since,
        )
      : [],
  )
  return later.first(acts.map(({ key }) => key))
}

/** The first act that took out what a row which comes back hangs on. */
export function lostParents(db: ReadDb, actKey: number, later: LaterActs): number | null {
  const touched = tablesOf(db, actKey)
  const acts = references(db).flatMap(({ child, column, parent }) =>
    touched.has(child)
      ? db.all<{ key: number }>(
          `SELECT DISTINCT later.act_key AS key FROM act_row AS mine
           CROSS JOIN act_row AS later ON later.table_name = '${parent}'
             AND later.row_key = mine.before ->> '${column}' AND later.act_key > ? AND later.after IS NULL
           WHERE mine.act_key = ? AND mine.table_name = '${child}' AND mine.before IS NOT NULL
             AND mine.before ->> '${column}' IS NOT NULL`,
          later.since,
          actKey,
        )
      : [],
  )
  return later.first(acts.map(({ key }) => key))
}

/** Columns that no two rows may have alike, beside ids, which are never used twice. */
const unique: Readonly<Partial<Record<JournalledTable, readonly (readonly string[])[]>>> = {
  attribute: [['subject', 'field']],
  attribute_value: [
    ['attribute_key', 'document_key'],
    ['attribute_key', 'case_key'],
    ['attribute_key', 'speaker_key'],
  ],
  speaker: [['name']],
  summary: [['code_key', 'case_key']],
  code_set_member: [['set_key', 'code_key']],
  document_set_member: [['set_key', 'document_key']],
  dictionary_word: [['word']],
  stop_word: [['word']],
  // The same code of the same coder on the same words is one coding.
  coding: [['document_key', 'code_key', 'coder_key', 'span_from', 'span_to']],
}

/** The first act that made a row in the place of one that comes back. */
export function takenPlaces(db: ReadDb, actKey: number, later: LaterActs): number | null {
  const gone = tablesOf(db, actKey, 'after')
  const acts = Object.entries(unique).flatMap(([table, keys]) =>
    gone.has(table as JournalledTable)
      ? keys.flatMap(columns =>
          db.all<{ key: number }>(
            `SELECT DISTINCT later.act_key AS key FROM act_row AS mine
             CROSS JOIN ${table} AS other
               ON ${columns.map(name => `other.${name} = mine.before ->> '${name}'`).join(' AND ')}
             CROSS JOIN act_row AS later ON later.table_name = '${table}' AND later.row_key = other.key
               AND later.act_key > ?
             WHERE mine.act_key = ? AND mine.table_name = '${table}' AND mine.after IS NULL`,
            later.since,
            actKey,
          ),
        )
      : [],
  )
  return later.first(acts.map(({ key }) => key))
}

/** Tables in which the act wrote rows; with `missing`, rows that it made (`before`) or took out (`after`). */
export function tablesOf(db: ReadDb, actKey: number, missing?: 'before' | 'after'): ReadonlySet<string> {
  const only = missing === undefined ? '' : `AND ${missing} IS NULL`
  return new Set(
    db
      .all<{ name: string }>(
        `SELECT DISTINCT table_name AS name FROM act_row WHERE act_key = ? ${only}`,
        actKey,
      )
      .map(({ name }) => name),
  )
}

const known = new WeakMap<ReadDb, readonly Reference[]>()

/** Which columns of journalled tables hold keys of which: asked of the schema, so that no new table is forgotten. */
function references(db: ReadDb): readonly Reference[] {
  let found = known.get(db)
  if (found === undefined) {
    found = journalledTables.flatMap(child =>
      db
        .all<{ column: string; parent: string }>(
          'SELECT "from" AS "column", "table" AS parent FROM pragma_foreign_key_list(?)',
          child,
        )
        .flatMap(({ column, parent }) => {
          const table = journalledTables.find(name => name === parent)
          return table === undefined ? [] : [{ child, column, parent: table }]
        }),
    )
    known.set(db, found)
  }
  return found
}
