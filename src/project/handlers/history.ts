import type { Act } from '../../ipc/history.ts'
import type { ReadDb } from '../db/connection.ts'
import { readActDetails } from '../history/act-details.ts'
import { historyState, listActs, readAct } from '../history/acts.ts'
import { actCondition } from '../history/filter-acts.ts'
import { moveTo } from '../history/move-to.ts'
import { redoAct, undoAct } from '../history/selective.ts'
import { codebookThen, documentThen } from '../history/then.ts'
import { redoLast, undoLast } from '../history/undo.ts'
import type { HandlersOf } from './handler.ts'

export const history: HandlersOf<'history'> = {
  state: db => historyState(db),

  list: (db, { before, limit, filter }) => listActs(db, limit, before, actCondition(db, filter)),

  read: (db, { id, limit }) => readActDetails(db, id, limit),

  coders: db => db.all('SELECT id, name FROM coder ORDER BY name, key'),

  codebookThen: (db, { number }) => codebookThen(db, number),

  documentThen: (db, { number, id }) => documentThen(db, number, id),

  undo(db, _input, { act }) {
    undoLast(db, act)
    return target(db, act.targetKey)
  },

  redo(db, _input, { act }) {
    redoLast(db, act)
    return target(db, act.targetKey)
  },

  undoAct(db, { id }, { act }) {
    undoAct(db, id, act)
    return target(db, act.targetKey)
  },

  redoAct(db, { id }, { act }) {
    redoAct(db, id, act)
    return target(db, act.targetKey)
  },

  moveTo: (db, wanted, context) => moveTo(db, wanted, context),
}

/** The change that was taken back or done again. */
function target(db: ReadDb, key: number | null): Act {
  const act = key === null ? undefined : readAct(db, key)
  if (act === undefined) throw new Error('An undo without a target')
  return act
}
