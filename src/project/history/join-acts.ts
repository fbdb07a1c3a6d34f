import type { WriteDb } from '../db/connection.ts'
import { type JournalledTable, parseImage } from './recording.ts'

/** The one row that an act goes on writing to, and what the act before must have been for this one to join it. */
export interface OngoingRow {
  readonly operations: readonly string[]
  readonly table: JournalledTable
  readonly rowKey: number
}

/** How long after its beginning an act still takes in what goes on with it, in milliseconds. */
export const JOIN_WINDOW = 2 * 60_000

interface RowImages {
  readonly table_name: string
  readonly row_key: number
  readonly before: string | null
  readonly after: string | null
}

/**
 * Lets the act just recorded join the one before it, when both are by one coder and wrote this one row and nothing else,
 * and the earlier began a short while ago. (A change that was taken back is followed by its undo.) The earlier act then tells of both, in the later words:
 * what it held before, and what is there now. Gives the key of the act that holds the change.
 */
export function joinActBefore(
  db: WriteDb,
  act: {
    readonly key: number
    readonly goesOn: OngoingRow
    readonly words: Readonly<Record<string, string | number>>
  },
  { coderKey, now }: { readonly coderKey: number; readonly now: string },
): number {
  const before = db.get<{
    key: number
    at: string
    coder_key: number
    kind: string
    operation: string
  }>('SELECT key, at, coder_key, kind, operation FROM act WHERE key < ? ORDER BY key DESC LIMIT 1', act.key)
  if (before?.kind !== 'change') return act.key
  if (!act.goesOn.operations.includes(before.operation)) return act.key
  const age = Date.parse(now) - Date.parse(before.at)
  if (before.coder_key !== coderKey || !(age >= 0 && age <= JOIN_WINDOW)) return act.key
  const earlier = onlyRow(db, before.key, act.goesOn)
  const later = onlyRow(db, act.key, act.goesOn)
  if (!earlier?.after || !later?.before || !later.after) return act.key
  const joined = { ...parseImage(earlier.after), ...parseImage(later.after) }
  const first =
    earlier.before === null
      ? null
      : JSON.stringify({ ...parseImage(later.before), ...parseImage(earlier.before) })
  db.run(
    'UPDATE act_row SET before = ?, after = ? WHERE act_key = ?',
    first,
    JSON.stringify(joined),
    before.key,
  )
  db.run('UPDATE act SET words = ? WHERE key = ?', JSON.stringify(act.words), before.key)
  db.run('DELETE FROM act_row WHERE act_key = ?', act.key)
  db.run('DELETE FROM act WHERE key = ?', act.key)
  return before.key
}

/** The images of the row, when the act wrote it once and wrote nothing else. */
function onlyRow(db: WriteDb, actKey: number, { table, rowKey }: OngoingRow): RowImages | undefined {
  const rows = db.all<RowImages>(
    'SELECT table_name, row_key, before, after FROM act_row WHERE act_key = ? LIMIT 2',
    actKey,
  )
  const [row] = rows
  return rows.length === 1 && row?.table_name === table && row.row_key === rowKey ? row : undefined
}
