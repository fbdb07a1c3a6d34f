import type { Code } from '../../core/codebook/index.ts'
import type { Coding } from '../../core/coding/index.ts'
import type { CoderId, DocumentId } from '../../core/id.ts'
import type { Memo } from '../../core/memo/index.ts'

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
}

export type RefiCoding = Pick<
  Coding,
  'id' | 'documentId' | 'codeId' | 'coderId' | 'span' | 'quotation' | 'detached' | 'createdAt'
>

/** Codes or documents under a name; one thing may be in several. */
export interface RefiSet {
  readonly id: string
  readonly name: string
  readonly of: 'codes' | 'documents'
  /** Ids, in the order of the set. */
  readonly members: readonly string[]
}

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
  /** Program and version, e.g. `Postil 0.1.0`. */
  readonly origin: string
  /** The current text of a document, LF line ends. */
  text(documentId: DocumentId): string
}

export type RefiCodebook = Pick<RefiProject, 'codes' | 'sets' | 'origin'>
