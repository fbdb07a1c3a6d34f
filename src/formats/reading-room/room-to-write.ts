import type { CodeNode } from '../../core/codebook/index.ts'
import type { Coding } from '../../core/coding/index.ts'
import type { CoderId, DocumentId } from '../../core/id.ts'
import type { LinkTarget } from '../../core/memo/index.ts'
import type { RoomLabels } from '../../core/room-labels.ts'
import type { MemoFile } from '../memos/index.ts'
import type { AboutLines } from '../sheets/index.ts'

/** A project as people without the program read it. Texts are asked for one at a time. */
export interface RoomToWrite {
  readonly name: string
  /** A language tag, for the page. */
  readonly language: string
  readonly labels: RoomLabels
  readonly coders: readonly { readonly id: CoderId; readonly name: string }[]
  /** As a tree is shown. */
  readonly codes: readonly CodeNode[]
  readonly documents: readonly { readonly id: DocumentId; readonly name: string }[]
  readonly codings: readonly Coding[]
  readonly memos: MemoFile
  /** What each memo is about, by its id, where that can be shown. */
  readonly subjects: ReadonlyMap<string, LinkTarget>
  readonly provenance: AboutLines
  /** LF line ends. */
  text(documentId: DocumentId): string
}
