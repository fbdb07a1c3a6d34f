import { z } from 'zod'
import type { ActId, CodeId, CoderId, DocumentId } from '../core/id.ts'
import { id, nothing, text } from './fields.ts'
import { change, query, returns } from './operation.ts'

/** One act of the journal. Its words are made from the operation's name and the values. */
export interface Act {
  readonly id: ActId
  /** Place in the journal, from 1, without gaps in time order. */
  readonly number: number
  /** base: what undo does not reach, e.g. a coder joined. */
  readonly kind: 'base' | 'change' | 'undo' | 'redo'
  /** Name of the operation, e.g. `codings.apply`; of the act undone or redone where the kind says so. */
  readonly operation: string
  readonly values: Readonly<Record<string, string | number>>
  readonly coder: string
  /** ISO 8601, UTC. */
  readonly at: string
  /** True for a change that is taken back at present. */
  readonly undone: boolean
}

/** What undo and redo would do now; null when there is nothing. */
export interface HistoryState {
  readonly undo: Act | null
  readonly redo: Act | null
}

/** An act with the document it was done in, where that is one. */
export interface ActInList extends Act {
  readonly document: string | null
}

/** What of the journal is listed; without a field nothing is left out for it. */
const filter = z.object({
  /** Topics of operations, e.g. `codings`. */
  topic: text.optional(),
  coderId: id<CoderId>().optional(),
  /** Acts that touched the document, its text, or what is anchored in it. */
  documentId: id<DocumentId>().optional(),
  /** Acts that touched the code or its codings. */
  codeId: id<CodeId>().optional(),
  /** Acts whose words hold this, or whose operation is one of `operations`. */
  words: text.optional(),
  operations: z.array(text).optional(),
})
export type ActFilter = z.input<typeof filter>

/** One row that an act wrote, as people know it. */
export interface ActRow {
  /** Name of the table, e.g. `coding`. */
  readonly thing: string
  readonly kind: 'made' | 'changed' | 'removed'
  /** Id of the thing, where it has one. */
  readonly id: string | null
  /** Its name, its words, or what it is about. */
  readonly name: string
  /** The code of a coding. */
  readonly code: string | null
  readonly document: { readonly id: DocumentId; readonly name: string } | null
  /** Where it stands in the text now; null when it is not there any more, or nowhere in particular. */
  readonly span: { readonly from: number; readonly to: number } | null
  /** The code that a code is in now which was merged; null for everything else. */
  readonly mergedInto: { readonly id: CodeId; readonly name: string } | null
  /** False when it is gone now. */
  readonly exists: boolean
  /** What it held before and after, by column; only of changed rows. */
  readonly changes: readonly {
    readonly column: string
    readonly before: string | number | null
    readonly after: string | number | null
  }[]
}

export interface ActDetails {
  readonly act: Act
  /** How many rows of each kind it wrote. */
  readonly counts: readonly { readonly thing: string; readonly kind: ActRow['kind']; readonly rows: number }[]
  /** The first rows it wrote, in its order. */
  readonly rows: readonly ActRow[]
  /** The undo that takes this change back at present. */
  readonly undoneBy: Act | null
}

/** A code as it was, and what became of it. */
export interface CodeThen {
  readonly id: CodeId
  readonly name: string
  readonly color: string
  readonly depth: number
  readonly codings: number
  /** Null when it is gone; otherwise its name now. */
  readonly nameNow: string | null
  readonly codingsNow: number
}

/** The codebook just after an act, in the order of its tree. */
export interface CodebookThen {
  readonly codes: readonly CodeThen[]
  /** Names of codes made since. */
  readonly added: readonly string[]
}

/** A document just after an act. */
export interface DocumentThen {
  readonly name: string
  readonly text: string
  readonly codings: readonly {
    readonly from: number
    readonly to: number
    readonly code: string
    readonly color: string
  }[]
  /** Compared with now. */
  readonly codingsAdded: number
  readonly codingsRemoved: number
  readonly textChanged: boolean
}

const number = z.int().min(1)

export const history = {
  state: query(nothing, returns<HistoryState>()),
  /** The newest acts first; `before` continues below that number. */
  list: query(
    z.object({
      before: number.optional(),
      limit: z.int().min(1).max(100_000).default(200),
      filter: filter.default({}),
    }),
    returns<readonly ActInList[]>(),
  ),
  /** What an act did. Refuses: not-found. */
  read: query(
    z.object({ id: id<ActId>(), limit: z.int().min(1).max(1000).default(200) }),
    returns<ActDetails>(),
  ),
  /** Everybody who did something here. */
  coders: query(nothing, returns<readonly { readonly id: CoderId; readonly name: string }[]>()),
  /** The codebook as it was just after the act of that number. */
  codebookThen: query(z.object({ number }), returns<CodebookThen>()),
  /** A document as it was just after the act of that number. Refuses: not-found, when there was none. */
  documentThen: query(z.object({ number, id: id<DocumentId>() }), returns<DocumentThen>()),
  /** Takes the last act back. Refuses: nothing-to-undo. */
  undo: change(nothing, returns<Act>()),
  /** Does the last act taken back again. Refuses: nothing-to-redo. */
  redo: change(nothing, returns<Act>()),
  /** Takes one act back while all later ones stay. Refuses: not-found, nothing-to-undo, act-built-upon. */
  undoAct: change(z.object({ id: id<ActId>() }), returns<Act>()),
  /** Does one act again that was taken back. Refuses: not-found, nothing-to-redo, act-built-upon. */
  redoAct: change(z.object({ id: id<ActId>() }), returns<Act>()),
  /**
   * Takes back, or does again, until the act of that number is the last that counts; each step is an act of the journal.
   * At most `steps` of them, so that long ways can be shown and stopped. Refuses: not-found, nothing-to-redo,
   * act-built-upon.
   */
  moveTo: change(
    z.object({ number: z.int().min(0), steps: z.int().min(1).max(1000).default(1000) }),
    returns<{ readonly done: number; readonly left: number }>(),
  ),
}
