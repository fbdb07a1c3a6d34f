import { z } from 'zod'
import type { DocumentId, DocumentSetId } from '../core/id.ts'
import { id, nothing, text } from './fields.ts'
import { change, query, returns } from './operation.ts'

/** Documents that are looked at together; a document may be in many sets. */
export interface DocumentSet {
  readonly id: DocumentSetId
  readonly name: string
  /** In the order in which they came into it. */
  readonly documentIds: readonly DocumentId[]
}

const setId = id<DocumentSetId>()
const documentIds = z.array(id<DocumentId>())

export const documentSets = {
  list: query(nothing, returns<readonly DocumentSet[]>()),
  /** Refuses: name-empty, name-too-long, name-taken, not-found. */
  create: change(z.object({ name: text, documentIds: documentIds.default([]) }), returns<DocumentSet>()),
  /** Refuses: not-found, name-empty, name-too-long, name-taken. */
  rename: change(z.object({ id: setId, name: text }), returns<DocumentSet>()),
  /** The documents stay. Refuses: not-found. */
  remove: change(z.object({ id: setId }), returns<null>()),
  /** Documents come into a set, and leave it. Refuses: not-found. */
  change: change(
    z.object({ id: setId, add: documentIds.default([]), take: documentIds.default([]) }),
    returns<DocumentSet>(),
  ),
}
