import type { AttributeType } from '../../../core/attribute/index.ts'
import type { KeptKind } from '../../../core/exchange.ts'
import type { CaseId, CodeId, CoderId, CodingId, DocumentId, MemoId } from '../../../core/id.ts'
import type { MemoSubject } from '../../../core/memo/index.ts'
import type { Mark, TextSpan } from '../../../core/text/index.ts'
import type { Convention } from './conventions.ts'
import type { ExchangeKind, ReadRemark } from './ledger.ts'

/** A project or codebook of another program in Postil's words: all ids are UUIDs, all spans lie in their texts. */
export interface Incoming {
  readonly name: string
  /** Program and version, as the file says. */
  readonly origin: string
  readonly coders: readonly { readonly id: CoderId; readonly name: string }[]
  /** Parents before children; no two siblings have one name. */
  readonly codes: readonly IncomingCode[]
  readonly documents: readonly IncomingDocument[]
  readonly codings: readonly IncomingCoding[]
  readonly memos: readonly IncomingMemo[]
  readonly attributes: readonly IncomingAttribute[]
  readonly values: readonly IncomingValue[]
  readonly cases: readonly IncomingCase[]
  readonly sets: readonly IncomingSet[]
  readonly kept: readonly KeptPart[]
  /** How many things of each kind the file has. */
  readonly read: Readonly<Partial<Record<ExchangeKind, number>>>
  readonly remarks: readonly ReadRemark[]
}

export interface IncomingCode {
  readonly id: CodeId
  readonly name: string
  readonly parentId: CodeId | null
  /** `#rrggbb`; null when the file gives none. */
  readonly color: string | null
  readonly definition: string
}

export interface IncomingDocument {
  readonly id: DocumentId
  readonly name: string
  /** LF line ends, well-formed. Read when it is asked for: texts of a package may be more than memory holds. */
  readonly text: string
  readonly marks: readonly Mark[]
  readonly encoding: string
  readonly coderId: CoderId
  readonly createdAt: string | null
  /** How its positions were counted; null when there was nothing to tell it by. */
  readonly convention: Convention | null
}

export interface IncomingCoding {
  readonly id: CodingId
  readonly documentId: DocumentId
  readonly codeId: CodeId
  readonly coderId: CoderId
  readonly span: TextSpan
  readonly comment: string
  readonly createdAt: string | null
}

export interface IncomingMemo {
  readonly id: MemoId
  readonly title: string
  readonly text: string
  readonly subject: MemoSubject
  /** True for what the file tells as a description of its subject. */
  readonly isDescription: boolean
  readonly coderId: CoderId
  readonly createdAt: string | null
  readonly changedAt: string | null
}

/** An attribute of documents or of cases. */
export interface IncomingAttribute {
  readonly id: string
  readonly subject: 'document' | 'case'
  readonly name: string
  readonly type: AttributeType
}

export interface IncomingValue {
  readonly attributeId: string
  readonly ownerId: string
  /** In the form its type keeps. */
  readonly value: string
}

export interface IncomingCase {
  readonly id: CaseId
  readonly name: string
  readonly createdAt: string | null
  /** Whole documents, and passages. */
  readonly members: readonly { readonly documentId: DocumentId; readonly span: TextSpan | null }[]
}

export interface IncomingSet {
  readonly id: string
  readonly name: string
  readonly of: 'codes' | 'documents'
  readonly members: readonly string[]
}

/** Something Postil has no place for, as the file tells it. */
export interface KeptPart {
  readonly id: string
  readonly kind: KeptKind
  readonly name: string
  /** Goes into JSON. */
  readonly detail: unknown
  /** The file it is of, read when it is asked for; null when there is none. */
  readonly bytes: Uint8Array | null
}

/** What things are called that have no name, in the language of who imports. */
export interface IncomingWords {
  readonly coder: string
  readonly code: string
  readonly document: string
  readonly case: string
}
