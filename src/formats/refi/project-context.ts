import type { CodeId } from '../../core/id.ts'
import type { Memo } from '../../core/memo/index.ts'
import type { RefiLoss } from './losses.ts'
import { joinParagraphs, type MemoPlaces, memoName, memoParagraph } from './memo-places.ts'
import type { PackageFile } from './package-file.ts'
import type { RefiProject } from './project-model.ts'
import { legalText, type XmlWriter } from './xml.ts'

/** What the parts of the project writer share. */
export interface ProjectContext {
  readonly project: RefiProject
  readonly writer: XmlWriter
  readonly places: MemoPlaces
  /** The name a code has in the file. */
  readonly codeName: (code: CodeId) => string
  readonly losses: RefiLoss[]
  readonly files: PackageFile[]
  /** Identifiers of codings and memos whose quotation is not what the text has at their span. */
  readonly misplaced: string[]
}

/** Writes a description and the memos that become part of it. */
export function writeDescription(
  context: ProjectContext,
  of: Pick<RefiLoss, 'kind' | 'name'>,
  paragraphs: readonly string[],
  memos: readonly Memo[] = [],
): void {
  const text = joinParagraphs([...paragraphs, ...memos.map(memoParagraph)])
  context.writer.leaf('Description', {}, text)
  if (legalText(text) !== text) context.losses.push({ ...of, reason: 'characters-dropped' })
  for (const memo of memos) {
    context.losses.push({ kind: 'memo', name: memoName(memo), reason: 'coder-and-date' })
  }
}
