import { z } from 'zod'
import { type Coding, type CodingColumns, certainties } from '../core/coding/index.ts'
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
const codingIds = z.array(id<CodingId>()).min(1)

/** How many codings an act made, and how many were there already. */
export interface Applied {
  readonly codings: number
  readonly present: number
}

export const codings = {
  /** Where the codings of one document stand, detached ones included. Refuses: not-found. */
  columns: query(z.object({ documentId }), returns<CodingColumns>()),
  /** Codings of one document with their words, detached ones included, in reading order. Refuses: not-found. */
  inDocument: query(z.object({ documentId }), returns<readonly Coding[]>()),
  /** The codings with these ids that exist, in no particular order. */
  read: query(z.object({ ids: z.array(id<CodingId>()).max(10_000) }), returns<readonly Coding[]>()),
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
  /** Puts a code on several spans as one act, all or none. Refuses what `apply` refuses. */
  applyMany: change(
    z.object({ documentId, codeId, spans: z.array(span).min(1).max(100_000) }),
    returns<Applied>(),
  ),
  /** Puts a code on spans of several documents as one act, all or none. Refuses what `apply` refuses. */
  applyAcross: change(
    z.object({
      codeId,
      places: z
        .array(z.object({ documentId, spans: z.array(span).min(1).max(100_000) }))
        .min(1)
        .max(10_000),
    }),
    returns<Applied>(),
  ),
  /** Puts a code on the whole text, without the blank lines at its ends. Refuses: not-found, empty-span. */
  applyToDocument: change(z.object({ documentId, codeId }), returns<Coding>()),
  /** Makes a code and puts it on one span or several, as one act. Refuses what `codes.create` and `apply` refuse. */
  applyNew: change(
    z.object({
      documentId,
      spans: z.array(span).min(1).max(100_000),
      name: text,
      parentId: codeId.nullable().default(null),
    }),
    returns<{ readonly code: CodeSummary } & Applied>(),
  ),
  /**
   * Puts a code on every turn of a speaker, the words without the label, as one act; turns that have it already
   * stay. Refuses: not-found.
   */
  applyToSpeaker: change(z.object({ documentId, speaker: text.min(1), codeId }), returns<Applied>()),
  /**
   * Codes a list of quotations, making the codes that are missing: all or nothing. Refuses: not-found, ambiguous,
   * quotation-not-found, quotation-ambiguous, name-empty.
   */
  applyList: change(codingList, returns<{ readonly codes: number } & Applied>()),
  /** Says something of codings; what is left out stays. Refuses: not-found. */
  update: change(
    z.object({
      ids: codingIds,
      comment: text.max(100_000).optional(),
      weight: z.int().min(0).max(100).nullable().optional(),
      certainty: z.enum(certainties).nullable().optional(),
    }),
    returns<{ readonly updated: number }>(),
  ),
  /**
   * Moves the ends of a coding; its memos and what was said of it stay. Where the same code by the same coder stands
   * on these words already, the two become one, and that one is given. A detached coding comes to stand on the span.
   * Refuses: not-found, empty-span, span-outside-document, span-splits-character.
   */
  resize: change(z.object({ id: id<CodingId>(), span }), returns<Coding>()),
  /**
   * Puts codings under another code; memos, comment, weight and certainty stay. Two that would be the same become
   * one. Refuses: not-found.
   */
  recode: change(
    z.object({ ids: codingIds, codeId }),
    returns<{ readonly recoded: number; readonly merged: number }>(),
  ),
  /** Refuses: not-found. */
  remove: change(z.object({ ids: codingIds }), returns<{ readonly removed: number }>()),
}

export type { TextSpan }
