import type { DocumentId } from '../../../core/id.ts'
import type { RefiProject } from '../project-model.ts'
import type { Incoming } from '../read/incoming.ts'
import { legalText } from '../xml.ts'

/** What one needs to compare a project with what a reader made of its file. */
export interface Comparison {
  readonly project: RefiProject
  readonly incoming: Incoming
  readonly documentName: (id: DocumentId) => string
  /** How many byte-order marks were left out before a text. */
  readonly trimmed: (id: DocumentId) => number
}

/** The parts as they come back of a file, by their id. */
export function byId<Thing extends { readonly id: string }>(things: readonly Thing[]): Map<string, Thing> {
  return new Map(things.map(thing => [thing.id, thing]))
}

/** What becomes of a text in XML: characters are missing that it cannot hold, and blanks at the ends. */
export function asTold(words: string): string {
  return legalText(words).replace(/\r\n?/g, '\n').trim()
}
