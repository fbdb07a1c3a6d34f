import type { ActFilter } from '../../ipc/history.ts'
import type { Bound, ReadDb } from '../db/connection.ts'

interface Condition {
  readonly sql: string
  readonly holes: readonly Bound[]
}

/** What the filter leaves, as a condition on `act` and its `target`. What it names and is not there leaves nothing. */
export function actCondition(db: ReadDb, filter: ActFilter): Condition {
  const parts: Condition[] = []
  const add = (sql: string, ...holes: Bound[]) => parts.push({ sql, holes })
  if (filter.topic !== undefined)
    add(
      `AND substr(coalesce(target.operation, act.operation), 1, ?) = ?`,
      filter.topic.length + 1,
      `${filter.topic}.`,
    )
  if (filter.coderId !== undefined) add('AND coder.id = ?', filter.coderId)
  if (filter.words !== undefined) {
    add(
      `AND (instr(lower(coalesce(target.words, act.words)), lower(?)) > 0
         OR coalesce(target.operation, act.operation) IN (SELECT value FROM json_each(?)))`,
      JSON.stringify(filter.words).slice(1, -1),
      JSON.stringify(filter.operations ?? []),
    )
  }
  if (filter.codeId !== undefined)
    parts.push(touched(db, 'code', filter.codeId, 'code_key', ['coding', 'memo']))
  if (filter.documentId !== undefined) {
    const below = ['coding', 'memo', 'bookmark', 'text_revision', 'attribute_value', 'case_member']
    parts.push(touched(db, 'document', filter.documentId, 'document_key', below))
  }
  return { sql: parts.map(part => part.sql).join(' '), holes: parts.flatMap(part => part.holes) }
}

/** Acts that wrote the row itself or one that hangs on it; of a row that has gone the journal knows on what it hung. */
function touched(
  db: ReadDb,
  table: 'code' | 'document',
  id: string,
  column: string,
  below: readonly string[],
): Condition {
  const key = keyInJournal(db, table, id)
  const sql = below.map(
    child => `
      UNION SELECT act_row.act_key FROM ${child} JOIN act_row
        ON act_row.table_name = '${child}' AND act_row.row_key = ${child}.key WHERE ${child}.${column} = ?
      UNION SELECT other.act_key FROM act_row JOIN act_row AS other
        ON other.table_name = '${child}' AND other.row_key = act_row.row_key
        WHERE act_row.table_name = '${child}' AND act_row.after IS NULL AND act_row.before ->> '${column}' = ?`,
  )
  return {
    sql: `AND act.key IN (SELECT act_key FROM act_row WHERE table_name = '${table}' AND row_key = ? ${sql.join('')})`,
    holes: [key, ...below.flatMap(() => [key, key])],
  }
}

/** The key of a thing that is there, or was. */
function keyInJournal(db: ReadDb, table: 'code' | 'document', id: string): number {
  const row =
    db.get<{ key: number }>(`SELECT key FROM ${table} WHERE id = ?`, id) ??
    db.get<{ key: number }>(
      `SELECT row_key AS key FROM act_row WHERE table_name = ? AND before IS NULL AND after ->> 'id' = ?`,
      table,
      id,
    )
  return row?.key ?? 0
}
