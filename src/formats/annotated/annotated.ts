import type { RoomLabels } from '../../core/room-labels.ts'
import type { TextSpan } from '../../core/text/index.ts'
import type { AboutLines } from '../sheets/index.ts'

/** A coding, or a memo, as it stands in the margin beside its words. */
export interface MarginNote extends TextSpan {
  /** The path of the code; of a memo its title. */
  readonly title: string
  /** `#rrggbb`; null for a memo. */
  readonly color: string | null
  readonly coder: string
  /** ISO 8601, UTC. */
  readonly madeAt: string
  /** What is said of it: comment, weight, memos. */
  readonly words: readonly string[]
}

/** Words with what stands beside them. */
export interface AnnotatedBlock {
  /** Where they stand, in words; null for a whole text. */
  readonly place: string | null
  /** LF line ends. */
  readonly text: string
  /** In this text, none of them empty, by start, longer first. */
  readonly notes: readonly MarginNote[]
}

/** A document with its codings, or a code with its passages, document by document. */
export interface AnnotatedFile {
  readonly title: string
  /** A language tag, for the page. */
  readonly language: string
  readonly labels: RoomLabels
  /** What is known of it, a label and what it says. */
  readonly facts: readonly (readonly [label: string, words: string])[]
  readonly parts: readonly { readonly heading: string | null; readonly blocks: readonly AnnotatedBlock[] }[]
  readonly provenance: AboutLines
}
