import { z } from 'zod'
import type { DocumentGroupId, DocumentId } from '../core/id.ts'
import type { Mark, TextChange } from '../core/text/index.ts'
import { type DocumentState, documentStates } from './constants.ts'
import { id, nothing, text } from './fields.ts'
import type { FileComparison, Flag, SpeakerProposal } from './imports.ts'
import { change, query, returns } from './operation.ts'

export { type DocumentState, documentStates }

export interface DocumentSummary {
  readonly id: DocumentId
  /** The title found in the text, or the file's name, or what the researcher called it since. */
  readonly name: string
  /** Base name of the file it came from, with `-01`, `-02`… before the ending when a collection was split. */
  readonly source: string
  readonly state: DocumentState
  /** Of the file it came from, e.g. `docx`. */
  readonly format: string
  /** Length of the current text in UTF-16 code units. */
  readonly characters: number
  /** Null for a document that lies in no group. */
  readonly groupId: DocumentGroupId | null
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

/** What stretches of a document's text are: headings, pages, notes, turns of talk, times. */
export interface DocumentStructure {
  readonly id: DocumentId
  /** The text revision whose offsets the marks have. */
  readonly revision: number
  readonly marks: readonly Mark[]
}

/** A stretch that cleaning took out, seen from the text as it is now. */
export interface RemovedPlace extends RemovedSpan {
  /** `FileChoice.restore` and `documents.restore` name it by this. */
  readonly finding: number
  /** Where it was, in UTF-16 code units of the current text. */
  readonly at: number
  /** True for words that were moved to the end of the document. */
  readonly moved: boolean
}

export interface DocumentCleaning {
  readonly id: DocumentId
  readonly revision: number
  /** False when the document came in without cleaning. */
  readonly cleaned: boolean
  /** Rules switched by hand, by name. */
  readonly rules: Readonly<Record<string, boolean>>
  /** Things found that were put back. */
  readonly restored: readonly number[]
  readonly removed: readonly RemovedPlace[]
}

export interface DocumentOrigin {
  readonly id: DocumentId
  readonly format: string
  /** Null for formats that need none. */
  readonly encoding: string | null
  /** Where the file lies when it is only linked. */
  readonly linkedPath: string | null
  /** Size of the file it came from, in bytes. */
  readonly bytes: number
  readonly removed: readonly RemovedSpan[]
  /** What was found beside the text: date, classification, source line. */
  readonly metadata: Readonly<Record<string, string>>
}

const documentId = id<DocumentId>()
const revision = z.int().min(1)

/** Rules switched by hand, and what to keep in the text after all. */
const cleaningChoice = z.object({
  id: documentId,
  rules: z.record(z.string(), z.boolean()).default({}),
  restore: z.array(z.int().min(0)).default([]),
})

export const documents = {
  /** In the project's own order. */
  list: query(nothing, returns<readonly DocumentSummary[]>()),
  /** Refuses: not-found. */
  read: query(z.object({ id: documentId }), returns<DocumentText>()),
  /** Where the text came from and what cleaning removed. Refuses: not-found. */
  origin: query(z.object({ id: documentId }), returns<DocumentOrigin>()),
  /** Headings, pages, notes, turns and times of the text. Refuses: not-found. */
  structure: query(z.object({ id: documentId }), returns<DocumentStructure>()),
  /** Who seems to speak in the text as it is now. Refuses: not-found. */
  findSpeakers: query(z.object({ id: documentId }), returns<readonly SpeakerProposal[]>()),
  /** Makes turns of talk of the labels given, in place of those known; none takes them away. Refuses: not-found. */
  setSpeakers: change(
    z.object({
      id: documentId,
      speakers: z.array(z.object({ name: text.min(1), labels: z.array(text.min(1)).min(1) })),
    }),
    returns<{ readonly turns: number }>(),
  ),
  /** What cleaning took out, placed in the text as it is now. Refuses: not-found. */
  cleaning: query(z.object({ id: documentId }), returns<DocumentCleaning>()),
  /** The file's text beside what cleaning it so would give. Refuses: not-found. */
  compareCleaning: query(cleaningChoice, returns<FileComparison>()),
  /**
   * Puts removed words back where they were, as an edit. `revision` is the one looked at.
   * Refuses: not-found, revision-changed.
   */
  restore: change(
    z.object({ id: documentId, revision, findings: z.array(z.int().min(0)).min(1) }),
    returns<{ readonly revision: number; readonly detached: number }>(),
  ),
  /**
   * Cleans the file's text anew and makes of the difference an edit of the current text: what was edited by hand
   * since stays, and so do codings. Refuses: not-found, revision-changed.
   */
  cleanAgain: change(
    cleaningChoice.extend({ revision }),
    returns<{ readonly revision: number; readonly detached: number }>(),
  ),
  /** Places of the current text that look damaged, with what probably stood there. Refuses: not-found. */
  flags: query(
    z.object({ id: documentId }),
    returns<{ readonly revision: number; readonly flags: readonly Flag[] }>(),
  ),
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
    z.object({ id: documentId, revision, change: z.custom<TextChange>(Array.isArray) }),
    returns<{ readonly revision: number; readonly detached: number }>(),
  ),
}
