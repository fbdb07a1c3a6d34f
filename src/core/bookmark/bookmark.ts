import type { BookmarkId, CoderId, DocumentId } from '../id.ts'
import type { TextSpan } from '../text/index.ts'

/** A place somebody wants to come back to. It holds on to words, as codings do. */
export interface Bookmark {
  readonly id: BookmarkId
  readonly documentId: DocumentId
  readonly span: TextSpan
  /** The words it holds on to. */
  readonly quotation: string
  /** Empty when none was given; lists then show the quotation. */
  readonly name: string
  /** True when an edit removed all of its words. */
  readonly detached: boolean
  readonly coderId: CoderId
  /** ISO 8601, UTC. */
  readonly createdAt: string
}
