import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { parseMarkdown } from '../../core/markdown/index.ts'
import { Refusal } from '../../core/refusal.ts'
import { replaceFile } from '../file/replace-file.ts'
import { DocxStory, docxBytes } from '../report/index.ts'
import { memoFiles, memosMarkdown } from './memo-markdown.ts'
import { factsOf, type MemoFile } from './memo-to-write.ts'

/** Writes memos as one Markdown file. Refuses: disk-full, folder-read-only, write-failed. */
export async function writeMemosMarkdown(file: MemoFile, path: string): Promise<void> {
  await replaceFile(path, write => write(Buffer.from(memosMarkdown(file), 'utf8')))
}

/**
 * Writes one Markdown file a memo into a folder, which is made when it is not there; how many bytes they have in all.
 * Refuses: folder-not-empty, disk-full, folder-read-only, write-failed.
 */
export async function writeMemoFolder(file: MemoFile, path: string): Promise<number> {
  const inside = await mkdir(path, { recursive: true }).then(
    () => readdir(path),
    (error: unknown) => {
      throw new Refusal('folder-read-only', String(error), { path })
    },
  )
  if (inside.length > 0) throw new Refusal('folder-not-empty', `${inside.length} files in ${path}`, { path })
  let bytes = 0
  for (const { name, text } of memoFiles(file)) {
    const content = Buffer.from(text, 'utf8')
    await replaceFile(join(path, name), write => write(content))
    bytes += content.length
  }
  return bytes
}

/** Writes memos as a Word document. Refuses: disk-full, folder-read-only, write-failed. */
export async function writeMemosDocx(file: MemoFile, path: string, origin: string): Promise<void> {
  const { labels } = file
  const story = new DocxStory((target, words) => file.nameOf(target, words))
  story.words('Title', [{ text: labels.title }])
  for (const memo of file.memos) {
    story.words('Heading1', [{ text: memo.name || labels.untitled }])
    const facts = factsOf(memo, labels)
    for (const [index, [label, words]] of facts.entries()) {
      story.words(index === facts.length - 1 ? 'FactsEnd' : 'Facts', [
        { text: `${label}: `, bold: true },
        { text: words },
      ])
    }
    if (memo.quotation !== null) story.words('Quote', [{ text: memo.quotation.trimEnd() }])
    story.blocks(parseMarkdown(memo.text), 1)
  }
  const bytes = await docxBytes(story, { title: labels.title, origin })
  await replaceFile(path, write => write(bytes))
}
