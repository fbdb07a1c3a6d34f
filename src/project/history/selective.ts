import type { ActId } from '../../core/id.ts'
import { Refusal } from '../../core/refusal.ts'
import type { ReadDb, WriteDb } from '../db/connection.ts'
import { type OpenAct, readAct } from './acts.ts'
import { LaterActs } from './later-acts.ts'
import { dependsOnRows, lostParents, takenPlaces } from './reference-conflicts.ts'
import { applyInverse } from './restore.ts'
import { rowsChangedBy } from './row-conflicts.ts'
import { anchoredSince, textChangedSince } from './text-conflicts.ts'
import { brokenTrees } from './tree-conflicts.ts'

interface Change {
  readonly key: number
  readonly kind: string
  readonly undone_by: number | null
}

/**
 * Takes one change back, as part of `act`, while everything later stays.
 * Refuses: not-found, nothing-to-undo, act-built-upon.
 */
export function undoAct(db: WriteDb, id: ActId, act: OpenAct): void {
  const target = findChange(db, id)
  if (target.kind !== 'change' || target.undone_by !== null) {
    throw new Refusal('nothing-to-undo', `Act ${target.key} is no change, or taken back already`)
  }
  takeBack(db, target.key, new LaterActs(db, target.key, target.key))
  act.kind = 'undo'
  act.targetKey = target.key
  db.run('UPDATE act SET undone_by = ? WHERE key = ?', act.key, target.key)
}

/** Does one change again that is taken back. Refuses: not-found, nothing-to-redo, act-built-upon. */
export function redoAct(db: WriteDb, id: ActId, act: OpenAct): void {
  const target = findChange(db, id)
  if (target.kind !== 'change' || target.undone_by === null) {
    throw new Refusal('nothing-to-redo', `Act ${target.key} is not taken back`)
  }
  redoChange(db, target.key, target.undone_by, act)
}

/** Takes the undo `undoneBy` of the change back. Refuses: act-built-upon. */
export function redoChange(db: WriteDb, target: number, undoneBy: number, act: OpenAct): void {
  takeBack(db, undoneBy, new LaterActs(db, undoneBy, target))
  act.kind = 'redo'
  act.targetKey = target
  db.run('UPDATE act SET undone_by = NULL WHERE key = ?', target)
}

/** The first later act that keeps the change from being taken back, or done again; null when nothing does. */
function firstConflict(db: ReadDb, actKey: number, later: LaterActs): number | null {
  const found = [
    rowsChangedBy,
    dependsOnRows,
    lostParents,
    takenPlaces,
    anchoredSince,
    textChangedSince,
  ].flatMap(rule => rule(db, actKey, later) ?? [])
  return found.length === 0 ? null : Math.min(...found)
}

function takeBack(db: WriteDb, actKey: number, later: LaterActs): void {
  const conflict = later.none ? null : firstConflict(db, actKey, later)
  if (conflict !== null) throw builtUpon(db, actKey, conflict)
  applyInverse(db, actKey)
  const broken = brokenTrees(db, actKey, later)
  if (broken !== null) throw builtUpon(db, actKey, broken)
}

function builtUpon(db: ReadDb, actKey: number, by: number): Refusal {
  const act = readAct(db, by)
  return new Refusal('act-built-upon', `Act ${actKey} is built upon by act ${by}`, {
    number: by,
    id: act?.id ?? '',
    operation: act?.operation ?? '',
    words: JSON.stringify(act?.values ?? {}),
    coder: act?.coder ?? '',
    act: act === undefined ? '' : `${act.operation} ${Object.values(act.values).join(', ')}`,
  })
}

function findChange(db: ReadDb, id: ActId): Change {
  const found = db.get<Change>('SELECT key, kind, undone_by FROM act WHERE id = ?', id)
  if (found === undefined) throw new Refusal('not-found', `No act ${id}`)
  return found
}
