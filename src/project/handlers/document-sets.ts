import type { DocumentId, DocumentSetId } from '../../core/id.ts'
import type { DocumentSet } from '../../ipc/document-sets.ts'
import type { ReadDb } from '../db/connection.ts'
import {
  addToSet,
  deleteSet,
  freeSetName,
  insertSet,
  documentSetKind as kind,
  listSets,
  readSet,
  renameSet,
  takeFromSet,
} from '../store/sets.ts'
import { only } from './codings.ts'
import type { HandlersOf } from './handler.ts'

export const documentSets: HandlersOf<'documentSets'> = {
  list: db => listSets(db, kind).map(toSet),

  create(db, { name: wanted, documentIds }, { act, newId, now }) {
    const id = newId()
    const name = freeSetName(db, kind, wanted, id)
    insertSet(db, kind, { id, name }, now)
    addToSet(db, kind, id, documentIds)
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

/** The set whose name or id is `words`. Refuses: not-found. */
export function onlyDocumentSet(db: ReadDb, words: string): DocumentSetId {
  const found = listSets(db, kind).filter(({ id, name }) => id === words || name === words)
  return only(found, words, 'set').id as DocumentSetId
}

function toSet({ id, name, members }: ReturnType<typeof readSet>): DocumentSet {
  return { id: id as DocumentSetId, name, documentIds: members as readonly DocumentId[] }
}
