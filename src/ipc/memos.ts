import { z } from 'zod'
import type { CodeId, CodingId, DocumentId, MemoId } from '../core/id.ts'
import type { Memo } from '../core/memo/index.ts'
import { id, nothing, span, text } from './fields.ts'
import { change, query, returns } from './operation.ts'

const subject = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('project') }),
  z.object({ kind: z.literal('document'), documentId: id<DocumentId>() }),
  z.object({ kind: z.literal('code'), codeId: id<CodeId>() }),
  z.object({ kind: z.literal('coding'), codingId: id<CodingId>() }),
  z.object({ kind: z.literal('passage'), documentId: id<DocumentId>(), span }),
])

const memoId = id<MemoId>()

export const memos = {
  /** All memos, the last changed first. */
  list: query(nothing, returns<readonly Memo[]>()),
  /** Refuses: not-found, empty-span, span-outside-document, span-splits-character. */
  create: change(z.object({ subject, title: text.default(''), text: text.default('') }), returns<Memo>()),
  /** Refuses: not-found. */
  update: change(z.object({ id: memoId, title: text.optional(), text: text.optional() }), returns<Memo>()),
  /** Refuses: not-found. */
  remove: change(z.object({ id: memoId }), returns<{ readonly removed: number }>()),
}
