import type { Coding } from '../core/coding/index.ts'
import type { CodingId, DocumentId } from '../core/id.ts'
import type { Act, HistoryState } from './history.ts'

/** The kinds of things an act can have touched; windows ask again for what they show of them. */
export type Touched =
  | 'project'
  | 'coders'
  | 'documents'
  | 'texts'
  | 'codes'
  | 'codings'
  | 'memos'
  | 'cases'
  | 'attributes'
  | 'bookmarks'
  | 'searches'
  | 'queries'
  | 'summaries'
  | 'recipes'
  | 'words'

/** What happened to the codings of one document. */
export interface CodingChanges {
  readonly documentId: DocumentId
  /** New codings, and changed ones as they are now. */
  readonly upserted: readonly Coding[]
  readonly removed: readonly CodingId[]
}

/** Told to every window after a change is on disk. */
export interface ActDone {
  readonly kind: 'act'
  readonly act: Act
  readonly touched: readonly Touched[]
  /** Null when the act touched so many codings that asking again is quicker. */
  readonly codings: readonly CodingChanges[] | null
  /** Documents whose text has a new revision. */
  readonly texts: readonly DocumentId[]
  readonly history: HistoryState
}

export type ProjectEvent = ActDone
