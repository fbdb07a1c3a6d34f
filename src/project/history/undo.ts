import { Refusal } from '../../core/refusal.ts'
import type { WriteDb } from '../db/connection.ts'
import { type OpenAct, redoTarget, undoTarget } from './acts.ts'
import { applyInverse } from './restore.ts'
import { redoChange } from './selective.ts'

/** Takes the last change back, as part of `act`. Refuses: nothing-to-undo. */
export function undoLast(db: WriteDb, act: OpenAct): void {
  const target = undoTarget(db)
  if (target === null) throw new Refusal('nothing-to-undo', 'No change is left to take back')
  act.kind = 'undo'
  act.targetKey = target
  applyInverse(db, target)
  db.run('UPDATE act SET undone_by = ? WHERE key = ?', act.key, target)
}

/**
 * Does the change taken back last again, as part of `act`. Refuses: nothing-to-redo; act-built-upon, where single
 * changes were done again meanwhile.
 */
export function redoLast(db: WriteDb, act: OpenAct): void {
  const target = redoTarget(db)
  const undo =
    target === null
      ? undefined
      : db.get<{ undone_by: number }>('SELECT undone_by FROM act WHERE key = ?', target)
  if (target === null || undo === undefined) {
    throw new Refusal('nothing-to-redo', 'No change is taken back')
  }
  redoChange(db, target, undo.undone_by, act)
}
