import { z } from 'zod'
import { type CodeStatus, codeStatuses } from '../core/codebook/index.ts'
import type { CodeId, CodingId, DocumentId } from '../core/id.ts'
import type { TextSpan } from '../core/text/index.ts'
import type { CodeSummary } from './codes.ts'
import { color, id, nothing, path, text } from './fields.ts'
import { change, query, returns } from './operation.ts'

const codeId = id<CodeId>()
const someCodes = z.array(codeId).min(1)

/** What is wanted of several codes; what is left out stays as it is. */
export const codesChange = z.object({
  ids: someCodes,
  rename: z
    .object({
      find: text.min(1),
      replace: text,
      /** `find` is a regular expression of JavaScript, with `u`; `replace` may hold `$1` and the like. */
      regex: z.boolean().default(false),
    })
    .optional(),
  color: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('one'), color }),
      /** The palette's colours one after the other. */
      z.object({ kind: z.literal('spread') }),
    ])
    .optional(),
  status: z.enum(codeStatuses).optional(),
})
export type CodesWish = z.input<typeof codesChange>

export interface CodeLook {
  readonly name: string
  readonly color: string
  readonly status: CodeStatus
}

/** One code that would change. */
export interface CodeChangePreview {
  readonly id: CodeId
  readonly before: CodeLook
  readonly after: CodeLook
}

export const codesMove = z.object({
  ids: someCodes,
  parentId: codeId.nullable(),
  /** Among the siblings there, counted from 0 without the codes that move. */
  index: z.int().min(0),
})

/** One code that would come to stand under another; subcodes that come along are not listed. */
export interface CodeMovePreview {
  readonly id: CodeId
  readonly name: string
  /** Names from the top down to the parent; empty at the top. */
  readonly before: readonly string[]
  readonly after: readonly string[]
}

export const codesMerge = z.object({
  from: someCodes,
  into: codeId,
  /** Of the code that stays; it keeps its own by default. */
  name: text.nullable().default(null),
  /** Also of the rules of use. join: those of all codes, one below the other. */
  definition: z.enum(['keep', 'join']).default('keep'),
  /** What becomes of codings of different codes by the same coder that share words, but not all. merge: one of them all. */
  overlaps: z.enum(['merge', 'keep']).default('keep'),
})
export type MergeWishInput = z.input<typeof codesMerge>

export interface MergeCounts {
  /** Codings that go over, and those on the same words that become one, and those that overlap and become one. */
  readonly codings: number
  readonly same: number
  readonly united: number
  /** Codings that the code has by then. */
  readonly after: number
  readonly subcodes: number
  /** Memos on the codes that go. */
  readonly memos: number
  /** Summaries of the codes that go; in a case that has several, one follows the other. */
  readonly summaries: number
  readonly definition: string
}

/** What happened to a code. */
export interface CodeEvent {
  readonly kind: 'made' | 'renamed' | 'moved' | 'recolored' | 'defined' | 'status' | 'merged' | 'split'
  readonly at: string
  readonly coder: string
  /** Names, colours, statuses, names of parents; empty where there is none. Of `merged` and `split`: the others. */
  readonly before: string
  readonly after: string
  /** True while the act is taken back. */
  readonly undone: boolean
}

/** An anchor example of a code. */
export interface CodeExample {
  readonly codeId: CodeId
  readonly codingId: CodingId
  readonly documentId: DocumentId
  readonly document: string
  readonly span: TextSpan
  readonly quotation: string
}

/** What would come of a table of codes. */
export interface CodebookImportPreview {
  /** Codes that would be made or changed, in the order of the table. */
  readonly codes: readonly {
    readonly name: string
    readonly parents: readonly string[]
    readonly isNew: boolean
    readonly changes: readonly ('color' | 'definition' | 'useWhen' | 'notWhen' | 'status')[]
  }[]
  /** Codes that are as the table has them. */
  readonly same: number
}

/** What a table of codes tells beside `codes.list`. */
export interface CodeFigures {
  readonly id: CodeId
  readonly documents: number
  readonly examples: number
  /** When a coding of it was made last, ISO 8601; null for never. */
  readonly lastUsed: string | null
}

/** Operations of the topic `codes` on many codes at once, and what the codebook desk asks. */
export const codebookActs = {
  figures: query(nothing, returns<readonly CodeFigures[]>()),
  /** Examples of all codes, in the order of documents and then of the text. */
  examples: query(nothing, returns<readonly CodeExample[]>()),
  /**
   * What `importTable` would do. Refuses: file-missing, file-too-large, format-unknown, malformed-input (no column of
   * names; in Markdown neither headings nor items), value-invalid, name-empty, name-too-long, name-taken (a path twice), and what reading a table refuses.
   */
  previewImportTable: query(z.object({ path }), returns<CodebookImportPreview>()),
  /** Makes and changes codes as a CSV or XLSX table or a text in Markdown lists them, matched by path; nothing is removed. */
  importTable: change(z.object({ path }), returns<{ readonly made: number; readonly changed: number }>()),
  /** The newest first. Refuses: not-found. */
  history: query(z.object({ id: codeId }), returns<readonly CodeEvent[]>()),
  /**
   * What `updateMany` would change. Refuses: not-found, name-empty, name-too-long, name-taken, pattern-invalid,
   * pattern-too-slow.
   */
  previewUpdateMany: query(codesChange, returns<readonly CodeChangePreview[]>()),
  updateMany: change(codesChange, returns<{ readonly changed: number }>()),
  /** What `moveMany` would change. Refuses: not-found, code-inside-itself, name-taken. */
  previewMoveMany: query(codesMove, returns<readonly CodeMovePreview[]>()),
  moveMany: change(codesMove, returns<{ readonly moved: number }>()),
  /** What `merge` would do. Refuses: not-found, code-inside-itself, name-empty, name-too-long, name-taken. */
  previewMerge: query(codesMerge, returns<MergeCounts>()),
  /** Makes several codes one; codings, memos and subcodes go over to it. */
  merge: change(codesMerge, returns<CodeSummary>()),
  /**
   * Deals codings of a code to new subcodes of it; those in no part stay. Refuses: not-found (also a coding of another
   * code, or one dealt twice), name-empty, name-too-long, name-taken.
   */
  split: change(
    z.object({
      codeId,
      parts: z.array(z.object({ name: text, codingIds: z.array(id<CodingId>()) })).min(1),
    }),
    returns<readonly CodeSummary[]>(),
  ),
  /** Removes codes, all below them, and their codings and memos. Refuses: not-found. */
  removeMany: change(
    z.object({ ids: someCodes }),
    returns<{ readonly codes: number; readonly codings: number }>(),
  ),
}
