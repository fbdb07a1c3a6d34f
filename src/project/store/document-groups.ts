import type { DocumentGroup } from '../../core/document/index.ts'
import type { DocumentGroupId, DocumentId } from '../../core/id.ts'
import { Refusal } from '../../core/refusal.ts'
import type { ReadDb, WriteDb } from '../db/connection.ts'
import { keyOf } from './keys.ts'

export function listGroups(db: ReadDb): DocumentGroup[] {
  return db.all(
    `SELECT document_group.id, document_group.name, parent.id AS parentId, document_group.position
     FROM document_group LEFT JOIN document_group AS parent ON parent.key = document_group.parent_key
     ORDER BY document_group.position, document_group.key`,
  )
}

/** Refuses: not-found. */
export function readGroup(db: ReadDb, id: DocumentGroupId): DocumentGroup {
  const found = listGroups(db).find(group => group.id === id)
  if (found === undefined) throw new Refusal('not-found', `No group ${id}`)
  return found
}

/** Adds a group as last among its siblings. */
export function insertGroup(
  db: WriteDb,
  { id, name, parentId }: Omit<DocumentGroup, 'position'>,
  now: string,
): void {
  const parentKey = keyOfGroup(db, parentId)
  db.run(
    `INSERT INTO document_group (id, name, parent_key, position, created_at)
     VALUES (?, ?, ?, (SELECT coalesce(max(position), 0) + 1 FROM document_group WHERE parent_key IS ?), ?)`,
    id,
    name,
    parentKey,
    parentKey,
    now,
  )
}

export function updateGroup(db: WriteDb, { id, name, parentId, position }: DocumentGroup): void {
  db.run(
    'UPDATE document_group SET name = ?, parent_key = ?, position = ? WHERE id = ?',
    name,
    keyOfGroup(db, parentId),
    position,
    id,
  )
}

/** Takes out a group in which no groups are any more; its documents come to lie in the heir. */
export function deleteGroup(db: WriteDb, id: DocumentGroupId, heir: DocumentGroupId | null): void {
  const key = keyOf(db, 'document_group', id)
  db.run('UPDATE document SET group_key = ? WHERE group_key = ?', keyOfGroup(db, heir), key)
  db.run('DELETE FROM document_group WHERE key = ?', key)
}

/** Refuses: not-found. */
export function updateDocumentGroup(
  db: WriteDb,
  documentIds: Iterable<DocumentId>,
  groupId: DocumentGroupId | null,
): void {
  const groupKey = keyOfGroup(db, groupId)
  for (const id of documentIds) {
    db.run('UPDATE document SET group_key = ? WHERE key = ?', groupKey, keyOf(db, 'document', id))
  }
}

/** All documents in the project's own order, each with the group it lies in. */
export function documentPlaces(
  db: ReadDb,
): { readonly id: DocumentId; readonly groupId: DocumentGroupId | null }[] {
  return db.all(
    `SELECT document.id, document_group.id AS groupId
     FROM document LEFT JOIN document_group ON document_group.key = document.group_key
     ORDER BY document.position, document.key`,
  )
}

/** Numbers all documents anew, in this order. */
export function updateDocumentOrder(db: WriteDb, ids: readonly DocumentId[]): void {
  for (const [at, id] of ids.entries()) {
    db.run('UPDATE document SET position = ? WHERE id = ? AND position <> ?', at + 1, id, at + 1)
  }
}

function keyOfGroup(db: ReadDb, id: DocumentGroupId | null): number | null {
  return id === null ? null : keyOf(db, 'document_group', id)
}
