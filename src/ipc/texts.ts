import { z } from 'zod'
import { type CodeId, type CoderId, type DocumentId, isUuid } from '../core/id.ts'
import type { DiffPart, Mark, Proposal, TextSpan } from '../core/text/index.ts'
import { anchorKinds } from './constants.ts'
import type { DocumentText } from './documents.ts'
import { id, span } from './fields.ts'
import { checkedFile } from './imports.ts'
import { change, query, returns } from './operation.ts'

export type AnchorKind = (typeof anchorKinds)[number]

/** A text as it was at a time, and what made it so. */
export interface TextRevision {
  /** 1 for the text as it came in. */
  readonly number: number
  /** UTF-16 code units. */
  readonly characters: number
  /** ISO 8601, UTC. */
  readonly at: string
  readonly coder: string
  readonly coderId: CoderId
  /** The act that made it, `topic.operation` with its words; null when the history does not say. */
  readonly act: {
    readonly operation: string
    readonly values: Readonly<Record<string, string | number>>
  } | null
  /** UTF-16 code units put in and taken out; null where they were not counted. */
  readonly change: { readonly added: number; readonly removed: number } | null
}

/** Something anchored to words that are gone: it is kept and counted nowhere. */
export interface DetachedAnchor {
  readonly kind: AnchorKind
  readonly id: string
  readonly documentId: DocumentId
  /** The words it had last, and what stood around them. */
  readonly quotation: string
  readonly prefix: string
  readonly suffix: string
  /** Of a coding. */
  readonly codeId: CodeId | null
  /** Of a memo or a bookmark, as far as it has one; of a passage that belongs to a case, the case's name. */
  readonly title: string
  /** Where its words stood, in code units of the text they were taken out of. */
  readonly at: number
}

/** A place that may be the right one, with the words there now. */
export interface PlaceProposal extends Proposal {
  readonly quotation: string
  readonly prefix: string
  readonly suffix: string
}

export interface PlacesFound {
  readonly kind: AnchorKind
  readonly id: string
  /** The best first; none where nothing like its words stands in the text. */
  readonly places: readonly PlaceProposal[]
}

/** Something anchored whose place in another text is not certain. */
export interface DoubtfulAnchor extends DetachedAnchor {
  readonly places: readonly PlaceProposal[]
}

/** What putting a file's text in the place of a document's would do. */
export interface ReplacementPreview {
  /** The revision it was compared with. */
  readonly revision: number
  /** Names the text that was compared, for `texts.replace`. */
  readonly hash: string
  readonly format: string
  readonly characters: number
  readonly parts: readonly DiffPart[]
  /** Codings whose words are as they were; found although words or place changed; to be looked at; with no place. */
  readonly stay: number
  readonly moved: number
  readonly doubtful: readonly DoubtfulAnchor[]
}

export type { DiffPart, Mark, TextSpan }

const documentId = id<DocumentId>()
const revision = z.int().min(1)
const kind = z.enum(anchorKinds)
const anchorId = z.string().refine(isUuid, 'not an identifier')

/** What a document's text was, and what became of things anchored to words that are gone. */
export const texts = {
  /** The newest first. Refuses: not-found. */
  revisions: query(z.object({ id: documentId }), returns<readonly TextRevision[]>()),
  /** A text as it was. Refuses: not-found. */
  revision: query(z.object({ id: documentId, revision }), returns<DocumentText>()),
  /** From one text of a document to another. Refuses: not-found. */
  difference: query(
    z.object({ id: documentId, before: revision, after: revision }),
    returns<{ readonly parts: readonly DiffPart[] }>(),
  ),
  /**
   * Makes an older text the current one again, as a new revision; codings go where their words are then, and those that
   * had lost their words get them back. `revision` is the one looked at. Refuses: not-found, revision-changed.
   */
  goBack: change(
    z.object({ id: documentId, revision, to: revision }),
    returns<{ readonly revision: number; readonly detached: number; readonly attached: number }>(),
  ),
  /** Everything whose words are gone, of one document or of all. Refuses: not-found. */
  detached: query(z.object({ id: documentId.nullable() }), returns<readonly DetachedAnchor[]>()),
  /** Where detached things of a document may belong now. Refuses: not-found. */
  findPlaces: query(z.object({ id: documentId }), returns<readonly PlacesFound[]>()),
  /**
   * Puts detached things, or others, on words of their document. `revision` is the text the spans are of.
   * Refuses: not-found, revision-changed, and what `checkSpan` refuses.
   */
  reattach: change(
    z.object({
      id: documentId,
      revision,
      places: z.array(z.object({ kind, id: anchorId, span })).min(1),
    }),
    returns<{ readonly attached: number }>(),
  ),
  /** What replacing a document's text by a file's would do. Refuses: not-found, and what reading refuses. */
  compareFile: query(z.object({ id: documentId, file: checkedFile }), returns<ReplacementPreview>()),
  /**
   * Puts a file's text in the place of a document's: name, state and memos stay. `places` says where things go that
   * were looked at; null leaves one detached. Refuses: not-found, revision-changed, file-changed, and what reading
   * refuses.
   */
  replace: change(
    z.object({
      id: documentId,
      revision,
      hash: z.string(),
      file: checkedFile,
      places: z.array(z.object({ kind, id: anchorId, span: span.nullable() })),
    }),
    returns<{ readonly revision: number; readonly codings: number; readonly detached: number }>(),
  ),
}
