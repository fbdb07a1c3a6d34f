import type { CodeId } from '../../core/id.ts'
import type { Memo } from '../../core/memo/index.ts'
import { toGuid } from './guid.ts'
import { joinParagraphs, type MemoPlaces, memoParagraph } from './memo-places.ts'
import type { PackageFile } from './package-file.ts'
import type { RefiProfile } from './profiles.ts'
import type { RefiProject } from './project-model.ts'
import type { RefiVariable } from './variables.ts'
import type { KeptRegion } from './write-kept.ts'
import type { XmlWriter } from './xml.ts'

/** What the parts of the project writer share. */
export interface ProjectContext {
  readonly project: RefiProject
  readonly profile: RefiProfile
  readonly variables: readonly RefiVariable[]
  readonly writer: XmlWriter
  readonly places: MemoPlaces
  /** The name a code has in the file. */
  readonly codeName: (code: CodeId) => string
  readonly files: PackageFile[]
  /** Regions of other programs' files, by the source they are of. */
  readonly regions: ReadonlyMap<string, readonly KeptRegion[]>
  /** GUIDs that are given to codings and regions. */
  readonly taken: Set<string>
  /** Identifiers of codings and memos whose quotation is not what the text has at their span. */
  readonly misplaced: string[]
}

/** Writes a description, with the memos on its subject where those become part of it. */
export function writeDescription(
  { writer, profile }: ProjectContext,
  paragraphs: readonly string[],
  memos: readonly Memo[] = [],
): void {
  const told = profile.memos === 'descriptions' ? memos.map(memoParagraph) : []
  writer.leaf('Description', {}, joinParagraphs([...paragraphs, ...told]))
}

/** Writes references to the notes on something, where notes are referred to. */
export function writeNoteRefs({ writer, profile }: ProjectContext, memos: readonly Memo[] = []): void {
  if (profile.memos !== 'references') return
  for (const { id } of memos) writer.leaf('NoteRef', { targetGUID: toGuid(id) })
}
