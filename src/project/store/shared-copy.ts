import type { Connection, WriteDb } from '../db/connection.ts'
import { type JournalledTable, journalledTables, type RowImage } from '../history/recording.ts'

/** Searches, queries, recipes and words that somebody kept for herself stay at home. Recipes quote texts and old names. */
const keptBack: ReadonlySet<JournalledTable> = new Set([
  'saved_search',
  'saved_query',
  'recipe',
  'dictionary_word',
])
/** What a copy for others is made of. */
const copied = journalledTables.filter(table => !keptBack.has(table))

/** The rows of every table that a copy has, with all columns. */
export function* rowsToCopy(db: Connection): Generator<readonly [JournalledTable, RowImage]> {
  for (const table of copied) {
    for (const row of db.all<RowImage>(`SELECT * FROM ${table} ORDER BY key`)) yield [table, row]
  }
}

/** Adds a row under the key it has. */
export function insertRow(db: WriteDb, table: JournalledTable, row: RowImage): void {
  const columns = Object.keys(row)
  const holes = columns.map(() => '?').join(', ')
  db.run(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${holes})`,
    ...columns.map(column => row[column] ?? null),
  )
}

/** Every text that the file holds anywhere, with the name of its table; bytes are read as texts. */
export function* allWords(db: Connection): Generator<readonly [table: string, words: string]> {
  const tables = db.all<{ name: string }>(
    `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`,
  )
  for (const { name } of tables) {
    for (const row of db.lists<readonly unknown[]>(`SELECT * FROM ${name}`)) {
      for (const value of row) {
        if (typeof value === 'string') yield [name, value]
        else if (value instanceof Uint8Array) yield [name, Buffer.from(value).toString('utf8')]
      }
    }
  }
}
