import { cleanName } from '../../core/codebook/index.ts'
import type { CodeSetId } from '../../core/id.ts'
import { Refusal } from '../../core/refusal.ts'
import type { ReadDb } from '../db/connection.ts'
import {
  addToCodeSet,
  deleteCodeSet,
  insertCodeSet,
  listCodeSets,
  readCodeSet,
  renameCodeSet,
  takeFromCodeSet,
} from '../store/code-sets.ts'
import type { HandlersOf } from './handler.ts'

export const codeSets: HandlersOf<'codeSets'> = {
  list: db => listCodeSets(db),

  create(db, { name, codeIds }, { act, newId, now }) {
    const id = newId() as CodeSetId
    const cleaned = freeName(db, name, id)
    insertCodeSet(db, { id, name: cleaned }, now)
    addToCodeSet(db, id, codeIds)
    act.words = { set: cleaned }
    return readCodeSet(db, id)
  },

  rename(db, { id, name }, { act }) {
    act.words = { set: readCodeSet(db, id).name }
    renameCodeSet(db, id, freeName(db, name, id))
    return readCodeSet(db, id)
  },

  remove(db, { id }, { act }) {
    act.words = { set: readCodeSet(db, id).name }
    deleteCodeSet(db, id)
    return null
  },

  change(db, { id, add, take }, { act }) {
    act.words = { set: readCodeSet(db, id).name }
    takeFromCodeSet(db, id, take)
    addToCodeSet(db, id, add)
    return readCodeSet(db, id)
  },
}

/** Refuses: name-empty, name-too-long, name-taken. */
function freeName(db: ReadDb, wanted: string, except: CodeSetId): string {
  const name = cleanName(wanted)
  if (listCodeSets(db).some(set => set.id !== except && set.name === name)) {
    throw new Refusal('name-taken', `A set is called ${name}`, { name })
  }
  return name
}
