import { z } from 'zod'
import type { CaseId, CaseMemberId, DocumentId } from '../core/id.ts'
import type { TextSpan } from '../core/text/index.ts'
import { id, nothing, span, text } from './fields.ts'
import { change, query, returns } from './operation.ts'

/** A unit of study: a person, a household, a community. */
export interface CaseSummary {
  readonly id: CaseId
  readonly name: string
}

/** Something that can belong to a case. */
export type MemberPlace =
  | { readonly kind: 'document'; readonly documentId: DocumentId }
  | { readonly kind: 'passage'; readonly documentId: DocumentId; readonly span: TextSpan }
  /** All turns of somebody, in one document or, with null, in all there are and will be. */
  | { readonly kind: 'speaker'; readonly speaker: string; readonly documentId: DocumentId | null }

/** Something that belongs to a case. A detached passage has lost its words; its span and quotation are the last it had. */
export type CaseMember = { readonly id: CaseMemberId; readonly caseId: CaseId } & (
  | Exclude<MemberPlace, { readonly kind: 'passage' }>
  | (Extract<MemberPlace, { readonly kind: 'passage' }> & {
      readonly quotation: string
      readonly detached: boolean
    })
)

const caseId = id<CaseId>()
const documentId = id<DocumentId>()
const speaker = text.refine(name => name.trim() !== '', 'no name')
const place = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('document'), documentId }),
  z.object({ kind: z.literal('passage'), documentId, span }),
  z.object({ kind: z.literal('speaker'), speaker, documentId: documentId.nullable() }),
])

export const cases = {
  /** In the project's own order. */
  list: query(nothing, returns<readonly CaseSummary[]>()),
  /** Refuses: name-empty, name-taken, name-too-long. */
  create: change(z.object({ name: text }), returns<CaseSummary>()),
  /** Refuses: not-found, name-empty, name-taken, name-too-long. */
  rename: change(z.object({ id: caseId, name: text }), returns<CaseSummary>()),
  /** Takes cases away with their values, members, memos and summaries. Refuses: not-found. */
  remove: change(z.object({ ids: z.array(caseId).min(1) }), returns<{ readonly removed: number }>()),
  /**
   * What belongs to one case, or with null to any: by case; whole documents, passages, speakers; by document and place.
   * Refuses: not-found.
   */
  members: query(z.object({ id: caseId.nullable() }), returns<readonly CaseMember[]>()),
  /**
   * What makes a place belong to cases: a document as a whole; passages that share words with one; a speaker in all
   * documents or, where one is given, in that one too.
   */
  membersAt: query(z.object({ place }), returns<readonly CaseMember[]>()),
  /**
   * Adds what is not there yet. All or none. Refuses: not-found, and what `checkSpan` refuses.
   */
  addMembers: change(
    z.object({ members: z.array(z.object({ caseId, place })).min(1) }),
    returns<{ readonly added: number; readonly known: number }>(),
  ),
  /** A new case with what belongs to it. Refuses: not-found, name-empty, name-taken, name-too-long, what `checkSpan` refuses. */
  newWithMembers: change(z.object({ name: text, places: z.array(place).min(1) }), returns<CaseSummary>()),
  /** Refuses: not-found. */
  removeMembers: change(
    z.object({ ids: z.array(id<CaseMemberId>()).min(1) }),
    returns<{ readonly removed: number }>(),
  ),
  /**
   * A case for each speaker, with all that he or she says in any document; one called so already is taken.
   * Refuses: name-too-long.
   */
  forSpeakers: change(
    z.object({ speakers: z.array(speaker).min(1) }),
    returns<{ readonly created: number; readonly added: number }>(),
  ),
  /** A case for each document, called as it is; one called so already is taken. Refuses: not-found. */
  forDocuments: change(
    z.object({ ids: z.array(documentId).min(1) }),
    returns<{ readonly created: number; readonly added: number }>(),
  ),
}
