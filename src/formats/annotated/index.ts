import { replaceFile } from '../file/replace-file.ts'
import type { AnnotatedFile } from './annotated.ts'
import { annotatedDocx } from './annotated-docx.ts'
import { annotatedHtml } from './annotated-html.ts'

export type { AnnotatedBlock, AnnotatedFile, MarginNote } from './annotated.ts'
export { annotatedDocx, annotatedHtml }

/** Writes a report; `origin` says what wrote it. Refuses: disk-full, folder-read-only, write-failed. */
export async function writeAnnotated(
  file: AnnotatedFile,
  path: string,
  format: 'html' | 'docx',
  origin: string,
): Promise<void> {
  const bytes =
    format === 'docx' ? await annotatedDocx(file, origin) : Buffer.from(annotatedHtml(file), 'utf8')
  await replaceFile(path, write => write(bytes))
}
