import { z } from 'zod'
import type { DocumentId } from '../core/id.ts'
import type { Pseudonym } from '../core/pseudonym/index.ts'
import { namePlaces } from './constants.ts'
import { id, path, text } from './fields.ts'
import { change, query, returns } from './operation.ts'

export type { Pseudonym }
export type NamePlaceKind = (typeof namePlaces)[number]

/** A place where a name of the table stands. */
export interface NameHit {
  readonly kind: NamePlaceKind
  /**
   * Of the document or the memo; of a speaker the id of the document, a blank and the speaker's name; otherwise the key of
   * the row.
   */
  readonly id: string
  readonly from: number
  readonly to: number
  /** What stands there now, and a few words on each side. */
  readonly words: string
  readonly before: string
  readonly after: string
  /** Which of the entries it belongs to. */
  readonly entry: number
}

export interface NamesFound {
  readonly hits: readonly NameHit[]
  /** How many there are; more than `hits` when there are very many. */
  readonly total: number
  /** Of each document with hits in its text: what was searched. */
  readonly revisions: Readonly<Record<string, number>>
}

export interface NameSuggestion {
  readonly name: string
  readonly count: number
  /** True for those the project knows as speakers. */
  readonly speaks: boolean
}

const name = text.refine(value => value.trim() !== '' && value.length <= 200, 'no name')
/** A table of names, of any length. */
export const pseudonymEntries = z.array(
  z.object({ name, pseudonym: text.max(200), variants: z.array(name).max(100).readonly().default([]) }),
)
const documentIds = z.array(id<DocumentId>()).nullable()

/** Other names for the people in the texts. The table of who is who is never kept in the project. */
export const pseudonyms = {
  /** What looks like names in some documents, or in all: speakers first, then the most frequent. */
  suggest: query(z.object({ documentIds }), returns<readonly NameSuggestion[]>()),
  /** Every place where a name of the table stands. Refuses: not-found. */
  find: query(
    z.object({
      documentIds,
      entries: pseudonymEntries.min(1).max(2_000),
      /**
       * Beside texts and their speakers: into memos; into names of documents, and, when all documents are asked for, into
       * codes with their rules, cases, summaries, attributes, comments, sets, groups, bookmarks and the name of the project.
       */
      memos: z.boolean(),
      names: z.boolean(),
    }),
    returns<NamesFound>(),
  ),
  /**
   * Puts pseudonyms in the place of names, in many documents and memos, as one act. Codings of a name become codings of the
   * pseudonym; names of speakers and words kept of what is detached follow. Refuses: not-found, revision-changed (a text or
   * something else is not what was searched), malformed-input, name-taken (of codes under one parent).
   */
  apply: change(
    z.object({
      entries: pseudonymEntries.min(1).max(2_000),
      revisions: z.record(z.string(), z.int().min(1)),
      places: z
        .array(
          z.object({
            kind: z.enum(namePlaces),
            id: z.string(),
            from: z.int().min(0),
            to: z.int().min(1),
            words: text,
            entry: z.int().min(0),
          }),
        )
        .min(1),
    }),
    returns<{
      readonly documents: number
      readonly memos: number
      readonly others: number
      readonly places: number
    }>(),
  ),
  /** Writes the table to a file of its own. Refuses: target-in-use, and what writing refuses. */
  saveKey: query(z.object({ path, entries: pseudonymEntries.min(1) }), returns<{ readonly path: string }>()),
  /** Reads such a file. Refuses: file-missing, file-unreadable, malformed-input. */
  readKey: query(z.object({ path }), returns<{ readonly entries: readonly Pseudonym[] }>()),
}
