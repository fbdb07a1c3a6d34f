import type { Connection } from '../db/connection.ts'
import {
  columnsOf,
  type JournalledTable,
  journalledTables,
  parseImage,
  type RowImage,
  tableCalled,
} from './recording.ts'

/**
 * Runs the whole journal from an empty project in memory and compares the outcome with the tables.
 * Returns one English sentence for each difference, at most `limit`; none when the journal explains the project.
 */
export function replayDifferences(db: Connection, limit = 100): string[] {
  const replayed = new Map<JournalledTable, Map<number, RowImage>>(journalledTables.map(t => [t, new Map()]))
  const differences: string[] = []
  const report = (difference: string) => {
    if (differences.length < limit) differences.push(difference)
  }
  const rows = db.lists<[number, string, number, string | null, string | null]>(
    'SELECT act_key, table_name, row_key, before, after FROM act_row ORDER BY key',
  )
  for (const [actKey, tableName, rowKey, before, after] of rows) {
    const table = replayed.get(tableCalled(tableName))
    if (table === undefined) continue
    const present = table.get(rowKey)
    const expected = before === null ? undefined : parseImage(before)
    if (!isAsExpected(present, expected))
      report(`act ${actKey} found ${tableName} ${rowKey} otherwise than it says`)
    if (after === null) table.delete(rowKey)
    else table.set(rowKey, { ...present, ...parseImage(after) })
  }
  for (const [table, outcome] of replayed) {
    for (const difference of tableDifferences(db, table, outcome)) report(difference)
  }
  return differences
}

function isAsExpected(present: RowImage | undefined, expected: RowImage | undefined): boolean {
  if (present === undefined || expected === undefined) return present === expected
  return Object.entries(expected).every(([column, value]) => present[column] === value)
}

function* tableDifferences(db: Connection, table: JournalledTable, outcome: ReadonlyMap<number, RowImage>) {
  const columns = columnsOf(db, table)
  const seen = new Set<number>()
  for (const row of db.all<RowImage & { key: number }>(`SELECT * FROM ${table}`)) {
    seen.add(row.key)
    const replayed = outcome.get(row.key)
    if (replayed === undefined) yield `${table} ${row.key} is in the file but not in the journal`
    else {
      for (const column of columns) {
        if (row[column] !== (replayed[column] ?? null))
          yield `${table} ${row.key}: ${column} is not what the journal says`
      }
    }
  }
  for (const key of outcome.keys())
    if (!seen.has(key)) yield `${table} ${key} is in the journal but not in the file`
}
