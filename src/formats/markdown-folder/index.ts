import { FolderNames } from './folder-names.ts'
import { fillFolder } from './own-folder.ts'
import { type FolderToWrite, pagesOf } from './pages.ts'

export { withoutFootnotes } from './footnotes.ts'
export type { DocumentValue, FolderToWrite } from './pages.ts'

/** Writes a project as a folder of Markdown; how many bytes that are. Refuses what `fillFolder` refuses. */
export async function writeMarkdownFolder(
  folder: FolderToWrite,
  path: string,
  {
    signal,
    progress,
  }: { readonly signal?: AbortSignal | undefined; progress?(done: number, total: number): void } = {},
): Promise<number> {
  const { documents, codes, memos } = folder.room
  const total = documents.length + codes.length + memos.memos.length + 1
  let done = 0
  return fillFolder(path, pagesOf(folder, new FolderNames(folder.room)), {
    signal,
    step: () => progress?.(++done, total),
  })
}
