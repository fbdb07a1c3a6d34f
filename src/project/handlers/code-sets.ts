import type { CodeId, CodeSetId } from '../../core/id.ts'
import type { CodeSet } from '../../ipc/code-sets.ts'
import {
  addToSet,
  deleteSet,
  freeSetName,
  insertSet,
  codeSetKind as kind,
  listSets,
  readSet,
  renameSet,
  takeFromSet,
} from '../store/sets.ts'
import type { HandlersOf } from './handler.ts'

export const codeSets: HandlersOf<'codeSets'> = {
  list: db => listSets(db, kind).map(toSet),

  create(db, { name: wanted, codeIds }, { act, newId, now }) {
    const id = newId()
    const name = freeSetName(db, kind, wanted, id)
    insertSet(db, kind, { id, name }, now)
    addToSet(db, kind, id, codeIds)
    act.words = { set: name }
    return toSet(readSet(db, kind, id))
  },

  rename(db, { id, name }, { act }) {
    act.words = { set: readSet(db, kind, id).name }
    renameSet(db, kind, id, freeSetName(db, kind, name, id))
    return toSet(readSet(db, kind, id))
  },

  remove(db, { id }, { act }) {
    act.words = { set: readSet(db, kind, id).name }
    deleteSet(db, kind, id)
    return null
  },

  change(db, { id, add, take }, { act }) {
    act.words = { set: readSet(db, kind, id).name }
    takeFromSet(db, kind, id, take)
    addToSet(db, kind, id, add)
    return toSet(readSet(db, kind, id))
  },
}

function toSet({ id, name, members }: ReturnType<typeof readSet>): CodeSet {
  return { id: id as CodeSetId, name, codeIds: members as readonly CodeId[] }
}
