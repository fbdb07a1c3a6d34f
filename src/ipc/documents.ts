import { z } from 'zod'
import type { DocumentId } from '../core/id.ts'
import type { TextChange } from '../core/text/index.ts'
import { type DocumentState, documentStates } from './constants.ts'
import { id, nothing, text } from './fields.ts'
import { change, query, returns } from './operation.ts'

export { type DocumentState, documentStates }

export interface DocumentSummary {
  readonly id: DocumentId
  /** The title found in the text, or the file's name, or what the researcher called it since. */
  readonly name: string
  /** Base name of the file it came from, with `-01`, `-02`… before the ending when a collection was split. */
  readonly source: string
  readonly state: DocumentState
  /** Length of the current text in UTF-16 code units. */
  readonly characters: number
  /** Codings that cover words; detached ones are not counted. */
  readonly codings: number
  readonly memos: number
  /** ISO 8601, UTC. */
  readonly createdAt: string
}

export interface DocumentText {
  readonly id: DocumentId
  /** LF line ends, no byte order mark. */
  readonly text: string
  /** 1 for the text as imported, one more for each saved edit. */
  readonly revision: number
}

/** A stretch that cleaning took out: offsets are UTF-16 code units of the text as extracted from the file. */
export interface RemovedSpan {
  readonly rule: string
  readonly from: number
  readonly to: number
  readonly text: string
}

export interface DocumentOrigin {
  readonly id: DocumentId
  readonly encoding: string
  /** Size of the file it came from, in bytes. */
  readonly bytes: number
  readonly removed: readonly RemovedSpan[]
  /** What was found beside the text: date, classification, source line. */
  readonly metadata: Readonly<Record<string, string>>
}

const documentId = id<DocumentId>()

export const documents = {
  /** In the project's own order. */
  list: query(nothing, returns<readonly DocumentSummary[]>()),
  /** Refuses: not-found. */
  read: query(z.object({ id: documentId }), returns<DocumentText>()),
  /** Where the text came from and what cleaning removed. Refuses: not-found. */
  origin: query(z.object({ id: documentId }), returns<DocumentOrigin>()),
  /** Refuses: not-found, name-empty, name-too-long. */
  rename: change(z.object({ id: documentId, name: text }), returns<DocumentSummary>()),
  /** Refuses: not-found. */
  setState: change(z.object({ id: documentId, state: z.enum(documentStates) }), returns<DocumentSummary>()),
  /** Takes documents out of the project, with their codings and memos. Refuses: not-found. */
  remove: change(z.object({ ids: z.array(documentId).min(1) }), returns<{ readonly removed: number }>()),
  /**
   * Saves an edit of the text as a new revision and carries all anchors along. `revision` is the one edited.
   * Refuses: not-found, revision-changed, malformed-input, span-splits-character.
   */
  edit: change(
    z.object({ id: documentId, revision: z.int().min(1), change: z.custom<TextChange>(Array.isArray) }),
    returns<{ readonly revision: number; readonly detached: number }>(),
  ),
}
