import { z } from 'zod'
import type { DocumentGroup } from '../core/document/index.ts'
import type { DocumentGroupId, DocumentId } from '../core/id.ts'
import { id, nothing, text } from './fields.ts'
import { change, query, returns } from './operation.ts'

export type { DocumentGroup }

const groupId = id<DocumentGroupId>()
const parentId = groupId.nullable()
const documentIds = z.array(id<DocumentId>())
/** Before which one, counted from 0 without those that move. Documents without it keep their place in the project. */
const index = z.int().min(0)

export const documentGroups = {
  /** All groups; their tree and order follow from `parentId` and `position`. */
  list: query(nothing, returns<readonly DocumentGroup[]>()),
  /** Adds a group as last among its siblings, and puts documents into it. Refuses: name-empty, name-too-long, name-taken, not-found. */
  create: change(
    z.object({ name: text, parentId: parentId.default(null), documentIds: documentIds.default([]) }),
    returns<DocumentGroup>(),
  ),
  /** Refuses: not-found, name-empty, name-too-long, name-taken. */
  rename: change(z.object({ id: groupId, name: text }), returns<DocumentGroup>()),
  /**
   * Moves groups with all that is in them into another (null: to the top). Refuses: not-found, group-inside-itself,
   * name-taken.
   */
  move: change(
    z.object({ ids: z.array(groupId).min(1), parentId, index }),
    returns<readonly DocumentGroup[]>(),
  ),
  /**
   * Takes groups out; documents and groups in them come to stand where they were. Refuses: not-found, name-taken
   * when a group that comes out is called as one that is there.
   */
  remove: change(z.object({ ids: z.array(groupId).min(1) }), returns<{ readonly removed: number }>()),
  /** Puts documents into a group, out of any other. Refuses: not-found. */
  put: change(
    z.object({ documentIds: documentIds.min(1), groupId, index: index.nullable().default(null) }),
    returns<{ readonly documents: number }>(),
  ),
  /** Takes documents out of their groups, to the top. Refuses: not-found. */
  takeOut: change(
    z.object({ documentIds: documentIds.min(1), index: index.nullable().default(null) }),
    returns<{ readonly documents: number }>(),
  ),
}
