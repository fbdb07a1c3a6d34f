import { z } from 'zod'
import type { CodeId, CodeSetId } from '../core/id.ts'
import { id, nothing, text } from './fields.ts'
import { change, query, returns } from './operation.ts'

/** Codes that are looked at together; a code may be in many sets. */
export interface CodeSet {
  readonly id: CodeSetId
  readonly name: string
  /** In the order in which they came into it. */
  readonly codeIds: readonly CodeId[]
}

const setId = id<CodeSetId>()
const codeIds = z.array(id<CodeId>())

export const codeSets = {
  list: query(nothing, returns<readonly CodeSet[]>()),
  /** Refuses: name-empty, name-too-long, name-taken, not-found. */
  create: change(z.object({ name: text, codeIds: codeIds.default([]) }), returns<CodeSet>()),
  /** Refuses: not-found, name-empty, name-too-long, name-taken. */
  rename: change(z.object({ id: setId, name: text }), returns<CodeSet>()),
  /** The codes stay. Refuses: not-found. */
  remove: change(z.object({ id: setId }), returns<null>()),
  /** Codes come into a set, and leave it. Refuses: not-found. */
  change: change(
    z.object({ id: setId, add: codeIds.default([]), take: codeIds.default([]) }),
    returns<CodeSet>(),
  ),
}
