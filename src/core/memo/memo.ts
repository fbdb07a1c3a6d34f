import type { CaseId, CodeId, CoderId, CodingId, DocumentId, MemoId } from '../id.ts'
import type { TextSpan } from '../text/index.ts'

/** What a memo can be about, in the order in which lists show it. */
export const memoSubjectKinds = ['free', 'project', 'document', 'passage', 'coding', 'code', 'case'] as const
export type MemoSubjectKind = (typeof memoSubjectKinds)[number]

/** What a memo is about. A passage is a span of a document that needs no code; a free memo is about nothing yet. */
export type MemoSubject =
  | { readonly kind: 'free' }
  | { readonly kind: 'project' }
  | { readonly kind: 'document'; readonly documentId: DocumentId }
  | { readonly kind: 'code'; readonly codeId: CodeId }
  | { readonly kind: 'coding'; readonly codingId: CodingId }
  | { readonly kind: 'case'; readonly caseId: CaseId }
  | { readonly kind: 'passage'; readonly documentId: DocumentId; readonly span: TextSpan }

/** A researcher's note to herself, in Markdown. */
export interface Memo {
  readonly id: MemoId
  /** Empty when none was given; lists then show the first words of the text. */
  readonly title: string
  /** Markdown, with links as `link.ts` writes them. */
  readonly text: string
  readonly subject: MemoSubject
  /** Kinds of memo, such as theory or method: clean, each once, in the order given. */
  readonly tags: readonly string[]
  readonly coderId: CoderId
  /** The words the memo is about: of its passage or coding. Null for other subjects. */
  readonly quotation: string | null
  /** True when an edit removed all words of the memo's passage. */
  readonly detached: boolean
  /** ISO 8601, UTC. */
  readonly createdAt: string
  readonly changedAt: string
}
