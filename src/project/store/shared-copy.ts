import type { Connection, WriteDb } from '../db/connection.ts'
import { type JournalledTable, journalledTables, type RowImage } from '../history/recording.ts'

/**
 * Searches, queries, recipes and words that somebody kept for herself stay at home. Recipes quote texts and old names;
 * parts of other programs' files hold recordings and pictures, which nobody can look through for names.
 */
const keptBack: ReadonlySet<JournalledTable> = new Set([
  'saved_search',
  'saved_query',
  'recipe',
  'dictionary_word',
  'kept_part',
])
/** What a copy for others is made of. */
const copied = journalledTables.filter(table => !keptBack.has(table))

/** Rows read at once; a row may hold a text of megabytes. */
const PAGE = 100

/** The rows of every table that a copy has, with all columns. */
export function* rowsToCopy(db: Connection): Generator<readonly [JournalledTable, RowImage]> {
  for (const table of copied) {
    const read = (after: number) =>
      db.all<RowImage>(`SELECT * FROM ${table} WHERE key > ? ORDER BY key LIMIT ${PAGE}`, after)
    for (const row of inPages(read, ({ key }) => Number(key))) yield [table, row]
  }
}

/** Rows by the page, so that others have their turn in between and memory holds a few. */
function* inPages<Row>(read: (after: number) => Row[], keyOf: (row: Row) => number): Generator<Row> {
  for (let page = read(0); page.length > 0; ) {
    yield* page
    page = read(keyOf(page[page.length - 1] as Row))
  }
}

export function countRows(db: Connection): number {
  const counts = copied.map(table => db.get<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)?.n ?? 0)
  return counts.reduce((sum, rows) => sum + rows, 0)
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

/** Every text that the file holds anywhere, row by row with the name of its table; bytes are read as texts. */
export function* allWords(db: Connection): Generator<readonly [table: string, words: readonly string[]]> {
  const tables = db.all<{ name: string }>(
    `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`,
  )
  for (const { name } of tables) {
    const read = (after: number) =>
      db.lists<readonly unknown[]>(
        `SELECT rowid, * FROM ${name} WHERE rowid > ? ORDER BY rowid LIMIT ${PAGE}`,
        after,
      )
    for (const row of inPages(read, ([rowid]) => Number(rowid))) {
      yield [name, row.flatMap(value => wordsOf(value))]
    }
  }
}

function wordsOf(value: unknown): string | [] {
  if (typeof value === 'string') return value
  return value instanceof Uint8Array ? Buffer.from(value).toString('utf8') : []
}
