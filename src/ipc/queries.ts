import { z } from 'zod'
import { detailFields } from '../core/document/index.ts'
import type { CodeId, CodingId, DocumentId, SavedQueryId } from '../core/id.ts'
import type { QueryNode } from '../core/query/index.ts'
import type { Completion, ReadQuery } from '../core/query/syntax/index.ts'
import type { TextSpan } from '../core/text/index.ts'
import { id, nothing, text } from './fields.ts'
import { change, query, returns } from './operation.ts'
import { queryTree } from './query-tree.ts'

/** A passage that a query found. */
export interface QueryPassage {
  readonly documentId: DocumentId
  readonly span: TextSpan
  /** The words, or the beginning of them where `cutTo` asks for no more. */
  readonly quotation: string
  /** Up to 80 UTF-16 code units before and after the quotation, within its paragraph. */
  readonly before: string
  readonly after: string
  /** Number of the paragraph it starts in, from 1. */
  readonly paragraph: number
  /** The codings it comes from, in the order they were made; none for words found, speakers' turns and what NOT gives. */
  readonly codings: readonly CodingId[]
  /** The codes of these, each once. */
  readonly codes: readonly CodeId[]
}

export interface QueryResult {
  /** How many passages there are in all. */
  readonly total: number
  /** Documents with passages, in the project's order. */
  readonly documents: readonly { readonly id: DocumentId; readonly passages: number }[]
  /** The passages from number `after` on, at most `limit`: by document, then `from`, then `to`; or the longest first. */
  readonly passages: readonly QueryPassage[]
}

/** What one node of a query finds. */
export interface QueryCount {
  readonly passages: number
  readonly documents: number
}

/** A query that is kept, by name. */
export interface SavedQuery {
  readonly id: SavedQueryId
  readonly name: string
  readonly query: QueryNode
}

/** A saved query as it is listed. */
export interface ListedQuery extends SavedQuery {
  /** Ids of what it names that is there no more; these parts find nothing. */
  readonly missing: readonly string[]
}

/**
 * What fields of documents are called in the language of who asks; an attribute nobody has named is called so. The
 * names of the fields themselves are always understood.
 */
export const fieldNames = z.partialRecord(z.enum(detailFields), text).default({})

export const queries = {
  /**
   * The passages of a query with their words. Refuses: query-circle, query-too-large, search-empty, pattern-invalid,
   * pattern-too-slow, cancelled.
   */
  run: query(
    z.object({
      query: queryTree,
      after: z.int().min(0).default(0),
      limit: z.int().min(1).max(10_000).default(100),
      /** The longest first, those of one length by document. */
      longest: z.boolean().default(false),
      /** No more of a quotation than so many UTF-16 code units; never half a character. Null: all of it. */
      cutTo: z.int().min(2).nullable().default(null),
    }),
    returns<QueryResult>(),
  ),
  /** What each node finds, in the order of `nodesOf`: a node before its parts. Refuses what `run` refuses. */
  counts: query(z.object({ query: queryTree }), returns<readonly QueryCount[]>()),
  /** Reads a query in words; what is wrong with it comes with its place. */
  parse: query(z.object({ text: text.max(20_000), fieldNames }), returns<ReadQuery>()),
  /** A query in words, and the ids in it that mean nothing any more. */
  print: query(
    z.object({ query: queryTree, fieldNames }),
    returns<{ readonly text: string; readonly missing: readonly string[] }>(),
  ),
  /** What could be put in at an offset of a query in words, in UTF-16 code units. */
  complete: query(
    z.object({ text: text.max(20_000), offset: z.int().min(0), fieldNames }),
    returns<readonly Completion[]>(),
  ),
  /** In the order they were saved. */
  list: query(nothing, returns<readonly ListedQuery[]>()),
  /** Keeps a query; one of that name is replaced. Refuses: name-empty, name-too-long, query-circle. */
  save: change(z.object({ name: text, query: queryTree }), returns<SavedQuery>()),
  /** Refuses: not-found, name-empty, name-taken, name-too-long. */
  rename: change(z.object({ id: id<SavedQueryId>(), name: text }), returns<SavedQuery>()),
  /** Queries that ask for it find nothing there from now on. Refuses: not-found. */
  remove: change(z.object({ id: id<SavedQueryId>() }), returns<{ readonly removed: number }>()),
}
