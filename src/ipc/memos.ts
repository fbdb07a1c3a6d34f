import { z } from 'zod'
import type { CaseId, CodeId, CoderId, CodingId, DocumentId, MemoId } from '../core/id.ts'
import { type LinkTarget, type Memo, memoSubjectKinds } from '../core/memo/index.ts'
import type { TextSpan } from '../core/text/index.ts'
import { memoOrders } from './constants.ts'
import { id, span, text } from './fields.ts'
import { change, query, returns } from './operation.ts'

const subject = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('free') }),
  z.object({ kind: z.literal('project') }),
  z.object({ kind: z.literal('document'), documentId: id<DocumentId>() }),
  z.object({ kind: z.literal('code'), codeId: id<CodeId>() }),
  z.object({ kind: z.literal('coding'), codingId: id<CodingId>() }),
  z.object({ kind: z.literal('case'), caseId: id<CaseId>() }),
  z.object({ kind: z.literal('passage'), documentId: id<DocumentId>(), span }),
])

const memoId = id<MemoId>()
const tags = z.array(text).max(100)

/** Which memos, and in what order; each field may be left out. */
export const memoChoice = z.object({
  /** Words that must all stand in title, text, quotation or tags, whatever their script, width and case. */
  search: text.default(''),
  tag: text.nullable().default(null),
  kind: z.enum(memoSubjectKinds).nullable().default(null),
  coderId: id<CoderId>().nullable().default(null),
  /** `changed`, `created`: the last first. `title`: by pinyin. `subject`: by kind, then where in which document. */
  order: z.enum(memoOrders).default('changed'),
})

const linkTarget: z.ZodType<LinkTarget, LinkTarget> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('document'), id: id<DocumentId>() }),
  z.object({ kind: z.literal('code'), id: id<CodeId>() }),
  z.object({ kind: z.literal('coding'), id: id<CodingId>() }),
  z.object({ kind: z.literal('memo'), id: memoId }),
  z.object({ kind: z.literal('case'), id: id<CaseId>() }),
  z.object({ kind: z.literal('passage'), id: id<DocumentId>(), span }),
])

/** What a link leads to, as it is called now. */
export interface LinkedThing {
  /** Of a passage: of its document; of a coding: of its code and its document. */
  readonly name: string
  /** Of a code and a coding. */
  readonly color: string | null
  /** Of a code: the code it is in now, which is another after a merge. */
  readonly codeId: CodeId | null
  /** Where passage and coding stand now; null for other things, and when the words were edited away. */
  readonly place: { readonly documentId: DocumentId; readonly span: TextSpan } | null
}

export const memos = {
  /** The memos asked for; all of them, the last changed first, when nothing is said. */
  list: query(memoChoice, returns<readonly Memo[]>()),
  /** What links lead to, in their order; null for what is not in the project any more. `words`: those of the link. */
  linked: query(
    z.object({ links: z.array(z.object({ target: linkTarget, words: text })).max(5_000) }),
    returns<readonly (LinkedThing | null)[]>(),
  ),
  /** Memos that link to the thing; to a document also by its passages and codings, to a code also by one that was merged into it. */
  backlinks: query(
    z.object({ kind: z.enum(['document', 'code', 'coding', 'memo', 'case']), id: id<string>() }),
    returns<readonly Memo[]>(),
  ),
  /** Refuses: not-found, empty-span, span-outside-document, span-splits-character, name-too-long (a tag). */
  create: change(
    z.object({ subject, title: text.default(''), text: text.default(''), tags: tags.default([]) }),
    returns<Memo>(),
  ),
  /**
   * `typed`: the next words of a memo that is being written. They join the act before them when that wrote the same
   * memo a short while ago, so that one undo takes back more than a few letters. Refuses: not-found.
   */
  update: change(
    z.object({
      id: memoId,
      title: text.optional(),
      text: text.optional(),
      typed: z.boolean().default(false),
    }),
    returns<Memo>(),
  ),
  /** Refuses: not-found, name-too-long. */
  setTags: change(z.object({ id: memoId, tags }), returns<Memo>()),
  /** Gives a tag another name in all memos; one that has that name already keeps it once. Refuses: not-found, name-empty, name-too-long. */
  renameTag: change(z.object({ tag: text, name: text }), returns<{ readonly memos: number }>()),
  /** Makes a memo be about something else. Refuses: not-found, empty-span, span-outside-document, span-splits-character. */
  attach: change(z.object({ id: memoId, subject }), returns<Memo>()),
  /** Refuses: not-found. */
  remove: change(z.object({ id: memoId }), returns<{ readonly removed: number }>()),
}
