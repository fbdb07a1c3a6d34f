import type { Act } from '../../ipc/history.ts'
import type { ReadDb } from '../db/connection.ts'
import { historyState, listActs, readAct } from '../history/acts.ts'
import { redoLast, undoLast } from '../history/undo.ts'
import type { HandlersOf } from './handler.ts'

export const history: HandlersOf<'history'> = {
  state: db => historyState(db),

  list: (db, { before, limit }) => listActs(db, limit, before),

  undo(db, _input, { act }) {
    undoLast(db, act)
    return target(db, act.targetKey)
  },

  redo(db, _input, { act }) {
    redoLast(db, act)
    return target(db, act.targetKey)
  },
}

/** The change that was taken back or done again. */
function target(db: ReadDb, key: number | null): Act {
  const act = key === null ? undefined : readAct(db, key)
  if (act === undefined) throw new Error('An undo without a target')
  return act
}
