import type { KeptKind } from '../../../core/exchange.ts'
import type { Element } from './element.ts'

/** A project as a file of the standard tells it, in the standard's words; identifiers bare, nothing resolved yet. */
export interface ForeignProject {
  name: string
  origin: string
  user: string
  createdAt: string | null
  modifiedAt: string | null
  description: string
  readonly noteRefs: string[]
  readonly users: ForeignUser[]
  /** All codes, parents before children. */
  readonly codes: ForeignCode[]
  readonly variables: ForeignVariable[]
  readonly cases: ForeignCase[]
  readonly sources: ForeignSource[]
  readonly notes: ForeignNote[]
  readonly links: ForeignLink[]
  readonly sets: ForeignSet[]
  readonly graphs: Element[]
  /** What the standard has no words for: kept as it came. */
  readonly extras: ForeignExtra[]
  /** Elements nobody knows, by name. */
  readonly unknown: Map<string, number>
}

export interface ForeignExtra {
  readonly kind: KeptKind
  readonly guid: string
  readonly name: string
  readonly detail: unknown
  readonly document?: string
}

export interface ForeignUser {
  readonly guid: string
  readonly name: string
}

export interface ForeignCode {
  readonly guid: string
  readonly name: string
  /** Index of the parent among the codes; null at the top. */
  readonly parent: number | null
  readonly isCodable: boolean
  /** As written; empty when it is not. */
  readonly color: string
  readonly description: string
  readonly noteRefs: readonly string[]
}

export interface ForeignVariable {
  readonly guid: string
  readonly name: string
  readonly type: string
  readonly description: string
}

export interface ForeignValue {
  readonly variable: string
  readonly value: string
}

export interface ForeignCase {
  readonly guid: string
  readonly name: string
  readonly description: string
  readonly codes: readonly string[]
  readonly values: readonly ForeignValue[]
  readonly sources: readonly string[]
  readonly selections: readonly string[]
}

/** Who made something, and when; ISO 8601, UTC, null when that is not said. */
export interface Made {
  readonly user: string
  readonly createdAt: string | null
  readonly modifiedAt: string | null
}

export interface ForeignCoding extends Made {
  readonly guid: string
  /** Empty when none is named. */
  readonly code: string
  readonly noteRefs: readonly string[]
}

export const selectionKinds = ['text', 'transcript', 'pdf', 'picture', 'audio', 'video'] as const
export type SelectionKind = (typeof selectionKinds)[number]

export interface ForeignSelection extends Made {
  readonly guid: string
  readonly kind: SelectionKind
  readonly name: string
  readonly description: string
  /** The attributes that say where it lies, as they are written. */
  readonly place: Readonly<Record<string, string>>
  /** The words under it, where it brings them along. */
  readonly words: string
  readonly codings: readonly ForeignCoding[]
  readonly noteRefs: readonly string[]
}

export type SourceKind = 'text' | 'picture' | 'pdf' | 'audio' | 'video'

/** A text with what is on it: a text source, the text of a PDF, a transcript, the description of a picture. */
export interface ForeignText extends Made {
  readonly guid: string
  readonly name: string
  readonly description: string
  readonly plainTextPath: string
  readonly richTextPath: string
  /** Null when none stands in the file itself. */
  readonly inline: string | null
  readonly selections: readonly ForeignSelection[]
  readonly codings: readonly ForeignCoding[]
  readonly noteRefs: readonly string[]
  readonly values: readonly ForeignValue[]
  readonly syncPoints: readonly SyncPoint[]
}

/** A place of a transcript that is a moment of its recording; null for what is not said. */
export interface SyncPoint {
  readonly guid: string
  readonly time: number | null
  readonly position: number | null
}

export interface ForeignSource extends ForeignText {
  readonly kind: SourceKind
  /** The file of what is no text. */
  readonly path: string
  readonly currentPath: string
  readonly texts: readonly ForeignText[]
}

export type ForeignNote = ForeignText

export interface ForeignLink {
  readonly guid: string
  readonly name: string
  readonly direction: string
  readonly color: string
  readonly origin: string
  readonly target: string
  readonly noteRefs: readonly string[]
}

export interface ForeignSet {
  readonly guid: string
  readonly name: string
  readonly description: string
  readonly codes: readonly string[]
  readonly sources: readonly string[]
  readonly notes: readonly string[]
}
