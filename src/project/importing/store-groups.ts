import { cleanName } from '../../core/codebook/index.ts'
import type { DocumentGroupId, DocumentId } from '../../core/id.ts'
import type { WriteDb } from '../db/connection.ts'
import type { ChangeContext } from '../handlers/handler.ts'
import { insertGroup, listGroups, updateDocumentGroup } from '../store/document-groups.ts'

/** Puts documents that come in into groups by their names; groups that are not there are made. */
export class GroupKeeper {
  readonly #known = new Map<string, DocumentGroupId>()

  constructor(
    private readonly db: WriteDb,
    private readonly context: ChangeContext,
  ) {
    for (const { id, name, parentId } of listGroups(db)) this.#known.set(keyOf(parentId, name), id)
  }

  /** Refuses: name-empty, name-too-long. */
  put(id: DocumentId, path: readonly string[]): void {
    if (path.length === 0) return
    let groupId: DocumentGroupId | null = null
    for (const name of path) groupId = this.#groupIn(groupId, cleanName(name))
    updateDocumentGroup(this.db, [id], groupId)
  }

  #groupIn(parentId: DocumentGroupId | null, name: string): DocumentGroupId {
    const known = this.#known.get(keyOf(parentId, name))
    if (known !== undefined) return known
    const id = this.context.newId() as DocumentGroupId
    insertGroup(this.db, { id, name, parentId }, this.context.now)
    this.#known.set(keyOf(parentId, name), id)
    return id
  }
}

function keyOf(parentId: DocumentGroupId | null, name: string): string {
  return JSON.stringify([parentId, name])
}
