import { Refusal } from '../../core/refusal.ts'
import type { ReadDb, WriteDb } from '../db/connection.ts'
import { type OpenAct, recordNext, redoTarget } from './acts.ts'
import { redoLast, undoLast } from './undo.ts'

/**
 * Takes back, or does again, until the change `number` is the last that counts: one act of the journal for each step,
 * `act` being the first. At most `steps`; tells how many it took and how many are left.
 * Refuses: nothing-to-redo, act-built-upon.
 */
export function moveTo(
  db: WriteDb,
  { number, steps }: { readonly number: number; readonly steps: number },
  { act, coderKey, now }: { readonly act: OpenAct; readonly coderKey: number; readonly now: string },
): { readonly done: number; readonly left: number } {
  const forward = isUndone(db, number)
  let done = 0
  const step = (open: OpenAct) => (forward ? redoLast(db, open) : undoLast(db, open))
  while (done < steps && !isThere(db, number, forward)) {
    if (done === 0) step(act)
    else recordNext(db, act, { operation: 'history.moveTo', coderKey, now }, step)
    done++
  }
  return { done, left: isThere(db, number, forward) ? 0 : stepsLeft(db, number, forward) }
}

function isThere(db: ReadDb, number: number, forward: boolean): boolean {
  return forward ? !isUndone(db, number) : stepsLeft(db, number, false) === 0
}

function stepsLeft(db: ReadDb, number: number, forward: boolean): number {
  const condition = forward ? 'undone_by IS NOT NULL AND key <= ?' : 'undone_by IS NULL AND key > ?'
  const from = forward ? (redoTarget(db) ?? number) : 0
  return (
    db.get<{ n: number }>(
      `SELECT count(*) AS n FROM act WHERE kind = 'change' AND ${condition} AND key >= ?`,
      number,
      from,
    )?.n ?? 0
  )
}

function isUndone(db: ReadDb, number: number): boolean {
  if (number === 0) return false
  const act = db.get<{ undone_by: number | null }>('SELECT undone_by FROM act WHERE key = ?', number)
  if (act === undefined) throw new Refusal('not-found', `No act ${number}`)
  return act.undone_by !== null
}
