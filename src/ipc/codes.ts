import { z } from 'zod'
import { type Code, codeStatuses } from '../core/codebook/index.ts'
import type { Coding } from '../core/coding/index.ts'
import type { CodeId, CodingId } from '../core/id.ts'
import { codebookActs } from './codebook-acts.ts'
import { color, id, nothing, text } from './fields.ts'
import { change, query, returns } from './operation.ts'

export interface CodeSummary extends Code {
  /** Codings of the code itself, without its subcodes; detached ones are not counted. */
  readonly codings: number
  readonly memos: number
}

const codeId = id<CodeId>()

export const codes = {
  ...codebookActs,

  /** All codes; their tree and order follow from `parentId` and `position`. */
  list: query(nothing, returns<readonly CodeSummary[]>()),
  /** Adds a code as last among its siblings. Refuses: name-empty, name-too-long, name-taken, not-found. */
  create: change(
    z.object({
      name: text,
      parentId: codeId.nullable().default(null),
      color: color.optional(),
      definition: text.default(''),
      useWhen: text.default(''),
      notWhen: text.default(''),
      status: z.enum(codeStatuses).default('provisional'),
    }),
    returns<CodeSummary>(),
  ),
  /** Refuses: not-found, name-empty, name-too-long, name-taken. */
  update: change(
    z.object({
      id: codeId,
      name: text.optional(),
      color: color.optional(),
      definition: text.optional(),
      useWhen: text.optional(),
      notWhen: text.optional(),
      status: z.enum(codeStatuses).optional(),
    }),
    returns<CodeSummary>(),
  ),
  /**
   * Moves a code below another (null: to the top), before the sibling at `index`, counted from 0 without the
   * code itself. Refuses: not-found, code-inside-itself, name-taken.
   */
  move: change(
    z.object({ id: codeId, parentId: codeId.nullable(), index: z.int().min(0) }),
    returns<CodeSummary>(),
  ),
  /** Makes a coding an anchor example of its code, or takes that back. Refuses: not-found. */
  setExample: change(z.object({ codingId: id<CodingId>(), example: z.boolean() }), returns<Coding>()),
  /** Removes a code, its subcodes, and their codings and memos. Refuses: not-found. */
  remove: change(z.object({ id: codeId }), returns<{ readonly codes: number; readonly codings: number }>()),
}
