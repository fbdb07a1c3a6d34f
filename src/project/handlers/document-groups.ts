import { checkNameIsFree, cleanName } from '../../core/codebook/index.ts'
import { groupsCalled, groupsWithout, moveGroups, orderWith } from '../../core/document/index.ts'
import type { DocumentGroupId, DocumentId } from '../../core/id.ts'
import type { ReadDb, WriteDb } from '../db/connection.ts'
import {
  deleteGroup,
  documentPlaces,
  insertGroup,
  listGroups,
  readGroup,
  updateDocumentGroup,
  updateDocumentOrder,
  updateGroup,
} from '../store/document-groups.ts'
import { readDocumentKeys } from '../store/documents.ts'
import { only } from './codings.ts'
import type { HandlersOf } from './handler.ts'

export const documentGroups: HandlersOf<'documentGroups'> = {
  list: db => listGroups(db),

  create(db, { name: wanted, parentId, documentIds }, { act, newId, now }) {
    const id = newId() as DocumentGroupId
    const name = cleanName(wanted)
    checkNameIsFree(listGroups(db), { name, parentId })
    insertGroup(db, { id, name, parentId }, now)
    updateDocumentGroup(db, documentIds, id)
    act.words = { group: name }
    return readGroup(db, id)
  },

  rename(db, { id, name: wanted }, { act }) {
    const before = readGroup(db, id)
    const name = cleanName(wanted)
    checkNameIsFree(listGroups(db), { name, parentId: before.parentId, except: id })
    act.words = { group: before.name }
    updateGroup(db, { ...before, name })
    return readGroup(db, id)
  },

  move(db, { ids, parentId, index }, { act }) {
    const moving = [...new Set(ids)].map(id => readGroup(db, id))
    if (parentId !== null) readGroup(db, parentId)
    for (const group of moveGroups(listGroups(db), new Set(ids), { parentId, index })) updateGroup(db, group)
    act.words = { group: moving[0]?.name ?? '', count: moving.length }
    return moving.map(({ id }) => readGroup(db, id))
  },

  remove(db, { ids }, { act }) {
    const gone = [...new Set(ids)].map(id => readGroup(db, id))
    const { moved, heirs } = groupsWithout(listGroups(db), new Set(ids))
    for (const group of moved) updateGroup(db, group)
    for (const [id, heir] of heirs) deleteGroup(db, id, heir)
    act.words = { group: gone[0]?.name ?? '', count: gone.length }
    return { removed: gone.length }
  },

  put(db, { documentIds, groupId, index }, { act }) {
    const group = readGroup(db, groupId).name
    const { document, count } = placeDocuments(db, documentIds, { groupId, index })
    act.words = { document, count, group }
    return { documents: count }
  },

  takeOut(db, { documentIds, index }, { act }) {
    const { document, count } = placeDocuments(db, documentIds, { groupId: null, index })
    act.words = { document, count }
    return { documents: count }
  },
}

/** The group whose path, name or id is `words`. Refuses: not-found, ambiguous. */
export function onlyGroup(db: ReadDb, words: string): DocumentGroupId {
  const all = listGroups(db)
  const byId = all.filter(({ id }) => id === words)
  return only(byId.length > 0 ? byId : groupsCalled(all, words), words, 'group').id
}

/** Puts documents into a group; gives what tells of them in the history. */
function placeDocuments(
  db: WriteDb,
  documentIds: readonly DocumentId[],
  { groupId, index }: { readonly groupId: DocumentGroupId | null; readonly index: number | null },
): { readonly document: string; readonly count: number } {
  const ids = new Set(documentIds)
  const [first] = documentIds
  const document = first === undefined ? '' : readDocumentKeys(db, first).name
  const order = index === null ? null : orderWith(documentPlaces(db), ids, { groupId, index })
  updateDocumentGroup(db, ids, groupId)
  if (order !== null) updateDocumentOrder(db, order)
  return { document, count: ids.size }
}
