import type { WriteDb } from '../db/connection.ts'
import { type JournalledTable, tableCalled } from './recording.ts'

interface RecordedRow {
  readonly key: number
  readonly table: string
  readonly row: number
  readonly kind: 'made' | 'removed' | 'changed'
  /** Names of the columns that were changed, in their order. */
  readonly columns: string
}

/** Rows of one table that were all made, removed, or changed in the same columns, one after the other. */
interface Run extends Pick<RecordedRow, 'kind' | 'columns'> {
  readonly table: JournalledTable
  /** Keys in `act_row`, both included. */
  readonly first: number
  last: number
  readonly rows: Set<number>
}

/**
 * Puts every row an act touched back to what it was, the last touched first: rows that were touched alike by one
 * statement, so that ten thousand take no longer than they must.
 */
export function applyInverse(db: WriteDb, actKey: number): void {
  for (const run of runsOf(db, actKey)) {
    const changes = restoreRun(db, actKey, run)
    if (changes !== run.rows.size) {
      throw new Error(`${run.rows.size - changes} rows of ${run.table} are not as act ${actKey} left them`)
    }
  }
}

/** The rows of the act from the last to the first. A row that was touched twice is in two runs. */
function runsOf(db: WriteDb, actKey: number): Run[] {
  const rows = db.lists<[number, string, number, RecordedRow['kind'], string]>(
    `SELECT key, table_name, row_key,
       CASE WHEN before IS NULL THEN 'made' WHEN after IS NULL THEN 'removed' ELSE 'changed' END,
       CASE WHEN before IS NULL OR after IS NULL THEN '' ELSE (SELECT json_group_array(json_each.key) FROM json_each(before)) END
     FROM act_row WHERE act_key = ? ORDER BY key DESC`,
    actKey,
  )
  const runs: Run[] = []
  for (const [key, table, row, kind, columns] of rows) {
    const run = runs.at(-1)
    if (run?.table === table && run.kind === kind && run.columns === columns && !run.rows.has(row)) {
      run.rows.add(row)
      run.last = key
    } else {
      runs.push({ table: tableCalled(table), kind, columns, first: key, last: key, rows: new Set([row]) })
    }
  }
  return runs
}

function restoreRun(db: WriteDb, actKey: number, { table, kind, columns, first, last }: Run): number {
  const touched = 'act_row WHERE act_key = ? AND key BETWEEN ? AND ?'
  const holes = [actKey, last, first] as const
  if (kind === 'made') {
    return db.run(`DELETE FROM ${table} WHERE key IN (SELECT row_key FROM ${touched})`, ...holes).changes
  }
  const names = kind === 'removed' ? imageColumns(db, first) : (JSON.parse(columns) as string[])
  const values = names.map(name => `before ->> ${path(name)}`)
  if (kind === 'removed') {
    return db.run(
      `INSERT INTO ${table} (${names.map(quoted).join(', ')}) SELECT ${values.join(', ')} FROM ${touched}
       ORDER BY act_row.key DESC`,
      ...holes,
    ).changes
  }
  const assignments = names.map((name, n) => `${quoted(name)} = touched.${values[n]}`)
  return db.run(
    `UPDATE ${table} SET ${assignments.join(', ')} FROM (SELECT row_key, before FROM ${touched}) AS touched
     WHERE ${table}.key = touched.row_key`,
    ...holes,
  ).changes
}

/** The columns of a row that was taken out: all that its table has. */
function imageColumns(db: WriteDb, key: number): string[] {
  return db
    .all<{ name: string }>(
      'SELECT json_each.key AS name FROM act_row, json_each(before) WHERE act_row.key = ?',
      key,
    )
    .map(({ name }) => name)
}

/** Column names come out of the file's journal: quote them, so that they can only ever be names. */
function quoted(column: string): string {
  return `"${column.replaceAll('"', '""')}"`
}

/** The JSON path of a column, as an SQL literal. */
function path(column: string): string {
  return `'$."${column.replaceAll('"', '\\"').replaceAll("'", "''")}"'`
}
