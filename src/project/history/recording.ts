import { Refusal } from '../../core/refusal.ts'
import type { Connection, WriteDb } from '../db/connection.ts'

/** Tables whose every change is written to the journal. */
export const journalledTables = [
  'coder',
  'project',
  'document_group',
  'document',
  'text_revision',
  'document_set',
  'document_set_member',
  'code',
  'code_set',
  'code_set_member',
  'coding',
  'bookmark',
  'study_case',
  'speaker',
  'case_member',
  'memo',
  'attribute',
  'attribute_value',
  'summary',
  'saved_search',
  'saved_query',
  'recipe',
  'dictionary_word',
  'stop_word',
  'kept_part',
] as const
export type JournalledTable = (typeof journalledTables)[number]

/** The table of that name; a journal that names another comes from a damaged or forged file. */
export function tableCalled(name: string): JournalledTable {
  const table = journalledTables.find(known => known === name)
  if (table === undefined) throw new Refusal('project-damaged', `The journal names a table ${name}`)
  return table
}

/** The columns of a journalled table, in their order. */
export function columnsOf(db: Connection, table: JournalledTable): string[] {
  return db.all<{ name: string }>('SELECT name FROM pragma_table_info(?)', table).map(column => column.name)
}

/**
 * Makes this connection write a row image to `act_row` for each row it changes in a journalled table. Triggers of
 * the connection itself (TEMP) do it, so no writer can forget to, and a file cannot bring triggers of its own.
 * A write while no act is open fails, because `act_row.act_key` may not be null.
 */
export function startRecording(db: Connection): void {
  db.script('CREATE TEMP TABLE open_act (key INTEGER)')
  for (const table of journalledTables) db.script(triggersFor(table, columnsOf(db, table)))
}

/** Names the act that what follows belongs to; null when none does. */
export function setOpenAct(db: WriteDb, actKey: number | null): void {
  db.run('DELETE FROM temp.open_act')
  if (actKey !== null) db.run('INSERT INTO temp.open_act (key) VALUES (?)', actKey)
}

function triggersFor(table: JournalledTable, columns: readonly string[]): string {
  const image = (row: 'OLD' | 'NEW') =>
    `json_object(${columns.map(column => `'${column}', ${row}.${column}`).join(', ')})`
  const changed = columns.map(column => `OLD.${column} IS NOT NEW.${column}`)
  const changedImage = (row: 'OLD' | 'NEW') =>
    `(SELECT json_group_object(name, value) FROM (${columns
      .map((column, i) => `SELECT '${column}' AS name, ${row}.${column} AS value WHERE ${changed[i]}`)
      .join(' UNION ALL ')}))`
  const record = (rowKey: string, before: string, after: string) =>
    `INSERT INTO act_row (act_key, table_name, row_key, before, after)
     VALUES ((SELECT key FROM open_act), '${table}', ${rowKey}, ${before}, ${after});`
  return `
    CREATE TEMP TRIGGER record_${table}_insert AFTER INSERT ON main.${table}
    BEGIN ${record('NEW.key', 'NULL', image('NEW'))} END;
    CREATE TEMP TRIGGER record_${table}_delete AFTER DELETE ON main.${table}
    BEGIN ${record('OLD.key', image('OLD'), 'NULL')} END;
    CREATE TEMP TRIGGER record_${table}_update AFTER UPDATE ON main.${table} WHEN ${changed.join(' OR ')}
    BEGIN ${record('OLD.key', changedImage('OLD'), changedImage('NEW'))} END;
  `
}

/** What a row held, by column; of an updated row only the columns that changed. */
export type RowImage = Readonly<Record<string, string | number | null>>

export function parseImage(json: string): RowImage {
  return JSON.parse(json) as RowImage
}
