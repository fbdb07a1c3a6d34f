import type { AttributeType } from '../../core/attribute/index.ts'
import type { Code } from '../../core/codebook/index.ts'
import type { Coding } from '../../core/coding/index.ts'
import type { CaseId, CoderId, DocumentId } from '../../core/id.ts'
import type { Memo } from '../../core/memo/index.ts'
import type { TextSpan, TurnMark } from '../../core/text/index.ts'

export interface RefiCoder {
  readonly id: CoderId
  readonly name: string
}

export interface RefiDocument {
  readonly id: DocumentId
  /** Its title, or the name of its file. */
  readonly name: string
  /** The file it came from, without folders. Null when it came from none. */
  readonly fileName: string | null
  readonly coderId: CoderId
  /** ISO 8601, UTC. */
  readonly createdAt: string
  /** Empty when there is none. */
  readonly description: string
  /** Whether headings, pages, turns, times or notes of its text are known. */
  readonly isStructured: boolean
  /** Null for a text, and where the file is not in the project. */
  readonly original: RefiOriginal | null
}

export type RefiCoding = Coding

/** An attribute with its values. */
export interface RefiAttribute {
  readonly id: string
  readonly subject: 'document' | 'case' | 'speaker'
  readonly name: string
  /** True for a detail that Postil knows by itself, such as author or year. */
  readonly isDetail: boolean
  readonly type: AttributeType
  /** By the id of who has them, in the form the type keeps; none of them is empty. */
  readonly values: ReadonlyMap<string, string>
}

/** What belongs to a case: whole documents, passages, what somebody says in one document or in all. */
export type RefiMember =
  | { readonly kind: 'document'; readonly documentId: DocumentId }
  | {
      readonly kind: 'passage'
      readonly documentId: DocumentId
      readonly span: TextSpan
      readonly quotation: string
      readonly detached: boolean
    }
  | { readonly kind: 'speaker'; readonly speaker: string; readonly documentId: DocumentId | null }

export interface RefiCase {
  readonly id: CaseId
  readonly name: string
  readonly members: readonly RefiMember[]
}

/** Somebody of whom attributes are known. */
export interface RefiSpeaker {
  readonly id: string
  readonly name: string
}

/** Something of another program's file that Postil has no place for, as `read/kept-parts.ts` keeps it. */
export interface RefiKeptPart {
  readonly id: string
  readonly kind: string
  readonly name: string
  /** What the file said. */
  readonly detail: unknown
  /** Its file; null when there is none. */
  readonly read: (() => Uint8Array) | null
}

/** The file a document came from. */
export interface RefiOriginal {
  /** Lower case, with its dot. */
  readonly extension: string
  /** True when its words are the document's text. */
  readonly isText: boolean
  readonly read: () => Uint8Array
}

/** Codes or documents under a name; one thing may be in several. */
export interface RefiSet {
  readonly id: string
  readonly name: string
  readonly of: 'codes' | 'documents'
  /** Ids, in the order of the set. */
  readonly members: readonly string[]
}

/** Documents that lie together. */
export interface RefiGroup {
  readonly id: string
  /** With the names of the groups around it, from the top down. */
  readonly path: readonly string[]
  readonly members: readonly DocumentId[]
}

/** What a project has none of, for those who make projects from little. */
export const nothingMore = { groups: [], attributes: [], cases: [], speakers: [], kept: [], turns: () => [] }

/**
 * A project as the writer wants it, and as a reader would give it back. All parts must be of one moment; the texts
 * are asked for one at a time, each twice, so that 10,000 documents need no more memory than the longest of them.
 */
export interface RefiProject {
  readonly name: string
  /** ISO 8601, UTC. The package bears the time of the last change, so an unchanged project gives equal bytes. */
  readonly createdAt: string
  readonly modifiedAt: string
  /** The first is named as the one who made the project. */
  readonly coders: readonly RefiCoder[]
  readonly codes: readonly Code[]
  /** In the order they shall have in the file. */
  readonly documents: readonly RefiDocument[]
  readonly codings: readonly RefiCoding[]
  readonly memos: readonly Memo[]
  readonly sets: readonly RefiSet[]
  readonly groups: readonly RefiGroup[]
  readonly attributes: readonly RefiAttribute[]
  readonly cases: readonly RefiCase[]
  readonly speakers: readonly RefiSpeaker[]
  readonly kept: readonly RefiKeptPart[]
  /** Program and version, e.g. `Postil 0.1.0`. */
  readonly origin: string
  /** The current text of a document, LF line ends. */
  text(documentId: DocumentId): string
  /** What is said by whom in a document. */
  turns(documentId: DocumentId): readonly TurnMark[]
}

export type RefiCodebook = Pick<RefiProject, 'codes' | 'sets' | 'origin'>
