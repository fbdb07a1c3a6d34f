import type { AttributeType } from '../attribute/index.ts'
import type { Certainty } from '../coding/index.ts'
import type {
  AttributeId,
  CaseId,
  CodeId,
  CoderId,
  CodeSetId,
  CodingId,
  DocumentGroupId,
  DocumentId,
  DocumentSetId,
  SavedQueryId,
} from '../id.ts'
import type { TextSpan } from '../text/index.ts'
import type { QueryNode, TextLeaf } from './tree.ts'

/** A coding that covers words, as queries see it. */
export interface QueriedCoding extends TextSpan {
  readonly id: CodingId
  /** Place of its document among the documents. */
  readonly document: number
  readonly code: CodeId
  readonly coder: CoderId
  readonly weight: number | null
  readonly certainty: Certainty | null
  /** ISO 8601, UTC. */
  readonly madeAt: string
  readonly hasMemo: boolean
  /** Grows with each coding made: what orders codings on the same words. */
  readonly order: number
}

/** Somebody's turn, its label included. */
export interface QueriedTurn extends TextSpan {
  readonly speaker: string
}

/** A document as queries see it; what needs its text is made when it is asked for. */
export interface QueriedDocument {
  readonly id: DocumentId
  readonly name: string
  /** UTF-16 code units. */
  readonly length: number
  /** Its group and the groups around it. */
  readonly groups: readonly DocumentGroupId[]
  readonly sets: readonly DocumentSetId[]
  readonly values: Values
  /** Where each paragraph begins: a line that is not blank. */
  paragraphs(): readonly number[]
  /** Where each sentence begins. */
  sentences(): readonly number[]
  /** In their order; where two overlap, the later one begins at the end of the earlier. */
  turns(): readonly QueriedTurn[]
}

/** Values of attributes, in the form their types keep. */
export type Values = ReadonlyMap<AttributeId, string>

export type QueriedMember =
  | { readonly kind: 'document'; readonly document: number }
  | { readonly kind: 'passage'; readonly document: number; readonly span: TextSpan }
  /** What a speaker says, in one document or, for null, in all. */
  | { readonly kind: 'speaker'; readonly document: number | null; readonly speaker: string }

export interface QueriedCase {
  readonly id: CaseId
  readonly values: Values
  readonly members: readonly QueriedMember[]
}

export interface QueriedAttribute {
  readonly subject: 'document' | 'case' | 'speaker'
  readonly type: AttributeType
}

/** A project as queries see it: values alone, so that tests can make one by hand. Missing things are null or empty. */
export interface QueriedProject {
  /** In the project's own order. */
  readonly documents: readonly QueriedDocument[]
  readonly cases: readonly QueriedCase[]
  /** Values of speakers, by their names. */
  readonly speakers: ReadonlyMap<string, Values>
  attribute(id: AttributeId): QueriedAttribute | null
  codeSet(id: CodeSetId): ReadonlySet<CodeId>
  /** The code with all below it; empty for a code that is missing. */
  withSubcodes(id: CodeId): ReadonlySet<CodeId>
  /** By document, then `from`, then `to`, then `order`. */
  codingsOf(code: CodeId): readonly QueriedCoding[]
  codingsBy(coder: CoderId): readonly QueriedCoding[]
  /** Matches in a document, in order and apart. */
  matches(leaf: TextLeaf, document: number): readonly TextSpan[]
  saved(id: SavedQueryId): QueryNode | null
}
