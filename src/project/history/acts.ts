import { randomUUID } from 'node:crypto'
import type { ActId, CoderId } from '../../core/id.ts'
import { Refusal } from '../../core/refusal.ts'
import type { Act, ActInList, HistoryState } from '../../ipc/history.ts'
import type { Bound, Connection, ReadDb, WriteDb } from '../db/connection.ts'
import { joinActBefore, type OngoingRow } from './join-acts.ts'
import { setOpenAct } from './recording.ts'

export type ActKind = 'base' | 'change' | 'undo' | 'redo'
export type ActWords = Record<string, string | number>

/** The act being recorded. Who does the work fills in its words; an undo or redo says so and names its target. */
export interface OpenAct {
  readonly key: number
  kind: ActKind
  targetKey: number | null
  words: ActWords
  /** The row this act goes on writing to, when it may join the act before it; null otherwise. */
  goesOn: OngoingRow | null
  /** The last act recorded: another one when several were recorded in a row. */
  lastKey: number
}

/** What an act is told of besides what it does. */
interface ActBegun {
  readonly operation: string
  readonly coderKey: number
  readonly kind?: ActKind
  readonly now: string
}

/** Runs `work` in one transaction and records what it did as one act; an act that changed nothing is not kept. */
export function recordAct<Result>(
  db: Connection,
  what: ActBegun,
  work: (db: WriteDb, act: OpenAct) => Result,
): { readonly result: Result; readonly actKey: number | null; readonly lastKey: number } {
  try {
    const act = beginAct(db, what)
    const result = work(db, act)
    return { result, ...finishAct(db, act, what) }
  } catch (error) {
    if (db.inTransaction) db.run('ROLLBACK')
    throw error
  }
}

/** The same for long work on a file that nobody else has: others have their turn at each step. */
export function* recordActInSteps(
  db: Connection,
  what: ActBegun,
  work: (db: WriteDb, act: OpenAct) => Iterable<void>,
): Generator<void> {
  try {
    const act = beginAct(db, what)
    yield* work(db, act)
    finishAct(db, act, what)
  } finally {
    // Also when nobody asks for the next step.
    if (db.inTransaction) db.run('ROLLBACK')
  }
}

function beginAct(db: Connection, what: ActBegun): OpenAct {
  db.run('BEGIN IMMEDIATE')
  db.pragma('defer_foreign_keys = ON')
  return openAct(db, what)
}

function openAct(db: WriteDb, what: ActBegun): OpenAct {
  // Until it is done the act is `base`: an undo must not find itself.
  const { key } = db.run(
    `INSERT INTO act (id, kind, operation, coder_key, at) VALUES (?, 'base', ?, ?, ?)`,
    randomUUID(),
    what.operation,
    what.coderKey,
    what.now,
  )
  setOpenAct(db, key)
  return { key, kind: what.kind ?? 'change', targetKey: null, words: {}, goesOn: null, lastKey: key }
}

function finishAct(db: Connection, act: OpenAct, what: ActBegun) {
  const { key, goesOn, words } = act
  setOpenAct(db, null)
  const rows = db.get<{ n: number }>('SELECT count(*) AS n FROM act_row WHERE act_key = ?', key)
  if (rows === undefined || rows.n === 0) {
    db.run('ROLLBACK')
    return { actKey: null, lastKey: key }
  }
  db.run(
    'UPDATE act SET kind = ?, target_key = ?, words = ? WHERE key = ?',
    act.kind,
    act.targetKey,
    JSON.stringify(words),
    key,
  )
  const actKey = goesOn === null ? key : joinActBefore(db, { key, goesOn, words }, what)
  db.run('COMMIT')
  return { actKey, lastKey: actKey === key ? act.lastKey : actKey }
}

/** Records what follows as an act of its own, after `act`, in the same transaction. */
export function recordNext(
  db: WriteDb,
  act: OpenAct,
  what: Omit<ActBegun, 'kind'>,
  work: (next: OpenAct) => void,
): void {
  // The first is told of now already: what follows has to see what it is.
  db.run('UPDATE act SET kind = ?, target_key = ? WHERE key = ?', act.kind, act.targetKey, act.key)
  const next = openAct(db, what)
  work(next)
  db.run('UPDATE act SET kind = ?, target_key = ? WHERE key = ?', next.kind, next.targetKey, next.key)
  act.lastKey = next.key
}

/** Puts what was done up to now out of undo's reach: the ground on which somebody else begins. */
export function sealHistory(db: WriteDb): void {
  db.run(`UPDATE act SET kind = 'base' WHERE kind = 'change' AND undone_by IS NULL`)
}

interface ActRow {
  readonly key: number
  readonly id: ActId
  readonly kind: ActKind
  readonly operation: string
  readonly words: string
  readonly coder: string
  readonly coder_id: CoderId
  readonly at: string
  readonly undone_by: number | null
}

/** An undo or redo is told in the words of the change it is about. */
const selectActs = `
  SELECT act.key, act.id, act.kind, coalesce(target.operation, act.operation) AS operation,
    coalesce(target.words, act.words) AS words, coder.name AS coder, coder.id AS coder_id, act.at, act.undone_by
  FROM act JOIN coder ON coder.key = act.coder_key LEFT JOIN act AS target ON target.key = act.target_key`

export function readAct(db: ReadDb, key: number): Act | undefined {
  const row = db.get<ActRow>(`${selectActs} WHERE act.key = ?`, key)
  return row && toAct(row)
}

/** The newest acts first, those below number `before`; `condition` is on `act` and `target`. */
export function listActs(
  db: ReadDb,
  limit: number,
  before = Number.MAX_SAFE_INTEGER,
  condition: { readonly sql: string; readonly holes: readonly Bound[] } = { sql: '', holes: [] },
): ActInList[] {
  return db
    .all<ActRow & { readonly document: string | null }>(
      `SELECT listed.*, (
         SELECT document.name FROM act_row JOIN document ON document.key = coalesce(
           act_row.after ->> 'document_key', act_row.before ->> 'document_key',
           (SELECT document_key FROM coding WHERE act_row.table_name = 'coding' AND coding.key = act_row.row_key))
         WHERE act_row.act_key = listed.key AND table_name IN ('coding', 'memo') ORDER BY act_row.key LIMIT 1
       ) AS document
       FROM (${selectActs} WHERE act.key < ? ${condition.sql} ORDER BY act.key DESC LIMIT ?) AS listed
       ORDER BY listed.key DESC`,
      before,
      ...condition.holes,
      limit,
    )
    .map(row => ({ ...toAct(row), document: row.document }))
}

/** Refuses: not-found. */
export function actKeyOf(db: ReadDb, id: ActId): number {
  const row = db.get<{ key: number }>('SELECT key FROM act WHERE id = ?', id)
  if (row === undefined) throw new Refusal('not-found', `No act ${id}`)
  return row.key
}

/** Grows with every act: what was read under one number is as it was. */
export function lastActKey(db: ReadDb): number {
  return db.get<{ key: number | null }>('SELECT max(key) AS key FROM act')?.key ?? 0
}

/** When the project was last changed, ISO 8601, UTC; null before anything was. */
export function lastActTime(db: ReadDb): string | null {
  return db.get<{ at: string }>('SELECT at FROM act ORDER BY key DESC LIMIT 1')?.at ?? null
}

/** The change that undo would take back: the last one not taken back. */
export function undoTarget(db: ReadDb): number | null {
  return (
    db.get<{ key: number | null }>(
      `SELECT max(key) AS key FROM act WHERE kind = 'change' AND undone_by IS NULL`,
    )?.key ?? null
  )
}

/** The change that redo would do again: the one taken back last, of those after which nothing new was done. */
export function redoTarget(db: ReadDb): number | null {
  return (
    db.get<{ key: number }>(
      `SELECT key FROM act WHERE kind = 'change' AND undone_by IS NOT NULL AND key > ?
       ORDER BY undone_by DESC LIMIT 1`,
      undoTarget(db) ?? 0,
    )?.key ?? null
  )
}

export function historyState(db: ReadDb): HistoryState {
  const read = (key: number | null) => (key === null ? null : (readAct(db, key) ?? null))
  return { undo: read(undoTarget(db)), redo: read(redoTarget(db)) }
}

function toAct(row: ActRow): Act {
  return {
    id: row.id,
    number: row.key,
    kind: row.kind,
    operation: row.operation,
    values: JSON.parse(row.words) as ActWords,
    coder: row.coder,
    at: row.at,
    undone: row.undone_by !== null,
  }
}
