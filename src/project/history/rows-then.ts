import type { Bound, ReadDb } from '../db/connection.ts'
import { type JournalledTable, parseImage, type RowImage } from './recording.ts'

/**
 * Rows of a table as they were just after an act, by key: those there are now, with everything that was done since taken
 * back in memory. `belongs` chooses among rows that have gone since; `where` among those there are.
 */
export function rowsThen(
  db: ReadDb,
  table: JournalledTable,
  number: number,
  {
    where = '1',
    holes = [],
    belongs = () => true,
  }: {
    readonly where?: string
    readonly holes?: readonly Bound[]
    readonly belongs?: (row: RowImage) => boolean
  } = {},
): Map<number, RowImage> {
  const present = db.all<RowImage & { key: number }>(`SELECT * FROM ${table} WHERE ${where}`, ...holes)
  const rows = new Map<number, RowImage>(present.map(row => [row.key, row]))
  const since = db.lists<[number, string | null, string | null]>(
    `SELECT row_key, before, after FROM act_row INDEXED BY act_row_of
     WHERE table_name = ? AND act_key > ? ORDER BY key DESC`,
    table,
    number,
  )
  for (const [key, before, after] of since) {
    if (before === null) rows.delete(key)
    else if (after !== null) {
      const row = rows.get(key)
      if (row !== undefined) rows.set(key, { ...row, ...parseImage(before) })
    } else {
      const row = parseImage(before)
      if (belongs(row)) rows.set(key, row)
    }
  }
  return rows
}

/** How many codings that cover words each code had just after an act, by the code's key. */
export function codingCountsThen(db: ReadDb, number: number): Map<number, number> {
  const counts = codingCountsNow(db)
  const count = (code: number | undefined, detached: number | undefined, by: number) => {
    if (code !== undefined && detached === 0) counts.set(code, (counts.get(code) ?? 0) + by)
  }
  const touched = db.lists<[number, number | null, number | null, number, number]>(
    `SELECT row_key, before ->> 'code_key', before ->> 'detached', before IS NULL, after IS NULL
     FROM act_row INDEXED BY act_row_of WHERE table_name = 'coding' AND act_key > ? ORDER BY key DESC`,
    number,
  )
  const rows = new Map<number, { code: number; detached: number } | null>()
  for (const [key, code, detached, made, removed] of touched) {
    let row = rows.get(key)
    if (row === undefined) {
      row = removed === 1 ? null : (codingNow(db, key) ?? null)
      if (row !== null) count(row.code, row.detached, -1)
    }
    if (made === 1) row = null
    else if (removed === 1) row = { code: code ?? 0, detached: detached ?? 0 }
    else if (row !== null) row = { code: code ?? row.code, detached: detached ?? row.detached }
    rows.set(key, row)
  }
  for (const row of rows.values()) count(row?.code, row?.detached, 1)
  return counts
}

export function codingCountsNow(db: ReadDb): Map<number, number> {
  return new Map(
    db.lists<[number, number]>('SELECT code_key, count(*) FROM coding WHERE detached = 0 GROUP BY code_key'),
  )
}

function codingNow(db: ReadDb, key: number): { code: number; detached: number } | undefined {
  return db.get('SELECT code_key AS code, detached FROM coding WHERE key = ?', key)
}
