import { z } from 'zod'
import type { CodeId, DocumentId, SavedSearchId } from '../core/id.ts'
import { codingUnits, exactnesses, searchModes } from '../core/search/query.ts'
import type { TextSpan } from '../core/text/index.ts'
import { id, text } from './fields.ts'
import { change, query, returns } from './operation.ts'

const documentId = id<DocumentId>()
const codeId = id<CodeId>()

/** Where to look: every condition narrows it. */
export const searchScope = z.object({
  /** Null: in all documents. */
  documents: z.array(documentId).nullable().default(null),
  /** Documents of these groups and of those inside them, and of these sets. Empty: of any. */
  groups: z.array(text).default([]),
  sets: z.array(text).default([]),
  /** Only in turns of these speakers. Empty: anywhere. */
  speakers: z.array(text.min(1)).default([]),
  /** Only in passages of these codes, or only outside of them. */
  codes: z
    .object({
      ids: z.array(codeId).min(1),
      side: z.enum(['inside', 'outside']),
      subcodes: z.boolean().default(true),
    })
    .nullable()
    .default(null),
  /** False leaves headings out. */
  headings: z.boolean().default(true),
})
export type SearchScope = z.output<typeof searchScope>

/** What is looked for; see `core/search` for what the modes mean. */
export const searchQuery = z.object({
  mode: z.enum(searchModes).default('phrase'),
  words: text.max(2000),
  near: z.union([z.int().min(0).max(10_000), z.enum(['sentence', 'paragraph'])]).default('sentence'),
  exact: z.array(z.enum(exactnesses)).default([]),
  wholeWords: z.boolean().default(false),
  scope: searchScope.default(() => searchScope.parse({})),
})
export type SearchQuery = z.output<typeof searchQuery>
export type SearchQueryInput = z.input<typeof searchQuery>

export interface SearchHit {
  readonly documentId: DocumentId
  readonly span: TextSpan
  /** The words found; of very long ones the first 400 code units. */
  readonly quotation: string
  /** Words around them within the paragraph: 80 code units, more where that much would be coded. */
  readonly before: string
  readonly after: string
  /** Number of the paragraph, from 1. */
  readonly paragraph: number
  /** What would be coded; null where the text has nothing of the kind, such as a turn of talk. */
  readonly target: TextSpan | null
  /** True when the code asked about is on exactly these words already. */
  readonly coded: boolean
}

export interface SearchResult {
  /** How many matches there are in all. */
  readonly total: number
  /** False when there are so many that counting was given up. */
  readonly complete: boolean
  /** Documents with matches, in the project's order. */
  readonly documents: readonly { readonly id: DocumentId; readonly hits: number }[]
  /** The matches from number `after` on, at most `limit`. */
  readonly hits: readonly SearchHit[]
}

/** Which of the matches are meant: the most particular mark decides. */
export const chosenHits = z.object({
  all: z.boolean().default(true),
  documents: z.array(z.object({ id: documentId, chosen: z.boolean() })).default([]),
  hits: z.array(z.object({ documentId, from: z.int().min(0), chosen: z.boolean() })).default([]),
})
export type ChosenHits = z.output<typeof chosenHits>

export interface AutoCodePreview {
  /** Stretches that would be coded: matches in one sentence make one. */
  readonly passages: number
  readonly documents: number
  /** Of these, passages that have the code already and stay as they are. */
  readonly present: number
}

export interface AutoCoded {
  readonly codeId: CodeId
  readonly codings: number
  readonly present: number
}

/** Somebody who speaks in the project's documents, by the name the turns have. */
export interface SpeakerOfProject {
  readonly name: string
  readonly turns: number
  /** In how many documents. */
  readonly documents: number
}

/** A search that is kept, by name. */
export interface SavedSearch {
  readonly id: SavedSearchId
  readonly name: string
  readonly query: SearchQuery
}

const unit = z.enum(codingUnits).default('match')

/** A code that is there, or the name of one that may have to be made. */
export const codeToTake = z.union([
  z.object({ id: codeId }),
  z.object({ name: text, parentId: codeId.nullable().default(null) }),
])

export const search = {
  /**
   * Matches in the texts, with their context. Refuses: search-empty, pattern-invalid, pattern-too-slow, not-found,
   * cancelled.
   */
  find: query(
    z.object({
      query: searchQuery,
      unit,
      codeId: codeId.nullable().default(null),
      after: z.int().min(0).default(0),
      limit: z.int().min(1).max(5000).default(100),
    }),
    returns<SearchResult>(),
  ),
  /** What coding the chosen matches would do. Refuses what `find` refuses. */
  preview: query(
    z.object({ query: searchQuery, chosen: chosenHits, unit, codeId: codeId.nullable().default(null) }),
    returns<AutoCodePreview>(),
  ),
  /**
   * Codes the chosen matches, as one act; a code named here is made, or taken if its parent has it already.
   * Refuses what `find` refuses; revision-changed, too-many-passages, name-empty, name-too-long.
   */
  code: change(
    z.object({
      query: searchQuery,
      chosen: chosenHits,
      unit,
      code: codeToTake,
    }),
    returns<AutoCoded>(),
  ),
  /** Whose turns can be searched: everybody who speaks in any document, the most turns first. Refuses: cancelled. */
  speakers: query(z.object({}), returns<readonly SpeakerOfProject[]>()),
  /** In the order they were saved. */
  saved: query(z.object({}), returns<readonly SavedSearch[]>()),
  /** Keeps a search; one of that name is replaced. Refuses: name-empty, name-too-long. */
  save: change(z.object({ name: text, query: searchQuery }), returns<SavedSearch>()),
  /** Refuses: not-found, name-empty, name-taken, name-too-long. */
  rename: change(z.object({ id: id<SavedSearchId>(), name: text }), returns<SavedSearch>()),
  /** Refuses: not-found. */
  forget: change(z.object({ id: id<SavedSearchId>() }), returns<{ readonly removed: number }>()),
}
