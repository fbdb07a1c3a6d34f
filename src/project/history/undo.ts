import { Refusal } from '../../core/refusal.ts'
import type { Bound, WriteDb } from '../db/connection.ts'
import { type OpenAct, redoTarget, undoTarget } from './acts.ts'
import { type JournalledTable, journalledTables, parseImage } from './recording.ts'

interface RecordedRow {
  readonly table_name: string
  readonly row_key: number
  readonly before: string | null
  readonly after: string | null
}

/** Takes the last change back, as part of `act`. Refuses: nothing-to-undo. */
export function undoLast(db: WriteDb, act: OpenAct): void {
  const target = undoTarget(db)
  if (target === null) throw new Refusal('nothing-to-undo', 'No change is left to take back')
  act.kind = 'undo'
  act.targetKey = target
  applyInverse(db, target)
  db.run('UPDATE act SET undone_by = ? WHERE key = ?', act.key, target)
}

/** Does the last change taken back again, as part of `act`. Refuses: nothing-to-redo. */
export function redoLast(db: WriteDb, act: OpenAct): void {
  const target = redoTarget(db)
  const undo =
    target === null
      ? undefined
      : db.get<{ undone_by: number }>('SELECT undone_by FROM act WHERE key = ?', target)
  if (target === null || undo === undefined) {
    throw new Refusal('nothing-to-redo', 'No change is taken back')
  }
  act.kind = 'redo'
  act.targetKey = target
  applyInverse(db, undo.undone_by)
  db.run('UPDATE act SET undone_by = NULL WHERE key = ?', target)
}

/** Puts every row an act touched back to what it was, the last touched first. */
function applyInverse(db: WriteDb, actKey: number): void {
  const rows = db.all<RecordedRow>(
    'SELECT table_name, row_key, before, after FROM act_row WHERE act_key = ? ORDER BY key DESC',
    actKey,
  )
  for (const row of rows) {
    const table = tableCalled(row.table_name)
    const changes = restoreRow(db, table, row)
    if (changes !== 1) throw new Error(`Row ${row.row_key} of ${table} is not as act ${actKey} left it`)
  }
}

function restoreRow(db: WriteDb, table: JournalledTable, row: RecordedRow): number {
  if (row.before === null) return db.run(`DELETE FROM ${table} WHERE key = ?`, row.row_key).changes
  const before = parseImage(row.before)
  const columns = Object.keys(before)
  const values: Bound[] = Object.values(before)
  if (row.after === null) {
    const holes = columns.map(() => '?').join(', ')
    return db.run(`INSERT INTO ${table} (${columns.map(quoted).join(', ')}) VALUES (${holes})`, ...values)
      .changes
  }
  const assignments = columns.map(column => `${quoted(column)} = ?`).join(', ')
  return db.run(`UPDATE ${table} SET ${assignments} WHERE key = ?`, ...values, row.row_key).changes
}

/** The table of that name; a journal that names another comes from a damaged or forged file. */
export function tableCalled(name: string): JournalledTable {
  const table = journalledTables.find(known => known === name)
  if (table === undefined) throw new Refusal('project-damaged', `The journal names a table ${name}`)
  return table
}

/** Column names come out of the file's journal: quote them, so that they can only ever be names. */
function quoted(column: string): string {
  return `"${column.replaceAll('"', '""')}"`
}
