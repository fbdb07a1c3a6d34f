import { z } from 'zod'
import type { Coding } from '../core/coding/index.ts'
import type { CodeId, CodingId, DocumentId } from '../core/id.ts'
import type { TextSpan } from '../core/text/index.ts'
import type { CodeSummary } from './codes.ts'
import { color, id, span, text } from './fields.ts'
import { change, query, returns } from './operation.ts'

export interface Passage extends Coding {
  /** Up to 80 UTF-16 code units before and after the quotation, within its paragraph. */
  readonly before: string
  readonly after: string
  /** Number of the paragraph it starts in, from 1. */
  readonly paragraph: number
}

export interface Passages {
  /** In the order of documents, then of the text; examples of a code asked for before all others. */
  readonly passages: readonly Passage[]
  /** How many there are in all, also beyond `limit`. */
  readonly total: number
}

/** A quotation to be coded, as it stands in a file of codings. */
const quotedSegment = z.object({
  /** An id, a name or a source. */
  document: text.min(1),
  quote: text.min(1),
  /** Which occurrence, from 1; without it the quotation must occur exactly once. */
  occurrence: z.int().min(1).optional(),
  /** Names or paths of codes. */
  codes: z.array(text.min(1)).min(1),
})

const listedCode = z.object({
  name: text.min(1),
  /** Name or path of the parent. */
  parent: text.min(1).nullish(),
  definition: text.optional(),
  color: color.optional(),
})

/** A file of codes and quotations, as `postil code` takes it. */
export const codingList = z.object({
  codes: z.array(listedCode).default([]),
  segments: z.array(quotedSegment).default([]),
})
export type CodingList = z.output<typeof codingList>

const documentId = id<DocumentId>()
const codeId = id<CodeId>()

export const codings = {
  /** Codings of one document, detached ones included, in reading order. Refuses: not-found. */
  inDocument: query(z.object({ documentId }), returns<readonly Coding[]>()),
  /** Coded passages with their context; of a code, its examples first. Null means any. Refuses: not-found. */
  passages: query(
    z.object({
      codeId: codeId.nullable().default(null),
      subcodes: z.boolean().default(false),
      documentId: documentId.nullable().default(null),
      limit: z.int().min(1).max(10_000).default(1000),
    }),
    returns<Passages>(),
  ),
  /**
   * Puts a code on a span. On exactly the same span, by the same coder, it gives the coding that is there.
   * Refuses: not-found, empty-span, span-outside-document, span-splits-character.
   */
  apply: change(z.object({ documentId, codeId, span }), returns<Coding>()),
  /** Makes a code and puts it on a span, as one act. Refuses what `codes.create` and `apply` refuse. */
  applyNew: change(
    z.object({ documentId, span, name: text, parentId: codeId.nullable().default(null) }),
    returns<{ readonly code: CodeSummary; readonly coding: Coding }>(),
  ),
  /**
   * Puts a code on every turn of a speaker, the words without the label, as one act; turns that have it already
   * stay. Refuses: not-found.
   */
  applyToSpeaker: change(
    z.object({ documentId, speaker: text.min(1), codeId }),
    returns<{ readonly codings: number; readonly present: number }>(),
  ),
  /**
   * Codes a list of quotations, making the codes that are missing: all or nothing. Refuses: not-found, ambiguous,
   * quotation-not-found, quotation-ambiguous, name-empty.
   */
  applyList: change(
    codingList,
    returns<{ readonly codes: number; readonly codings: number; readonly present: number }>(),
  ),
  /** Refuses: not-found. */
  remove: change(z.object({ ids: z.array(id<CodingId>()).min(1) }), returns<{ readonly removed: number }>()),
}

export type { TextSpan }
