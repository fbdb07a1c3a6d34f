import { replaceFile } from '../file/replace-file.ts'
import { DocxStory, docxBytes } from '../report/index.ts'
import { aboutText, tableCsv, tableJson, writeTable } from '../sheets/index.ts'
import { passagesHtml } from './passage-html.ts'
import { passagesMarkdown } from './passage-markdown.ts'
import { passageTable } from './passage-sheet.ts'
import { byDocument, factsOf, type PassagesToWrite, placeOf } from './passages-to-write.ts'

export type PassageFormat = 'json' | 'csv' | 'md' | 'html' | 'xlsx' | 'docx'

/** Passages as text; CSV without a byte order mark. */
export function passagesText(file: PassagesToWrite, format: Exclude<PassageFormat, 'xlsx' | 'docx'>): string {
  switch (format) {
    case 'json':
      return tableJson(passageTable(file))
    case 'csv':
      return tableCsv(passageTable(file))
    case 'md':
      return passagesMarkdown(file)
    case 'html':
      return passagesHtml(file)
  }
}

/** Writes passages to a file; `origin` says what wrote it. Refuses: disk-full, folder-read-only, write-failed. */
export async function writePassages(
  file: PassagesToWrite,
  path: string,
  format: PassageFormat,
  origin: string,
): Promise<void> {
  if (format === 'json' || format === 'csv' || format === 'xlsx') {
    await writeTable(passageTable(file), path, format)
    return
  }
  const bytes =
    format === 'docx' ? await passagesDocx(file, origin) : Buffer.from(passagesText(file, format), 'utf8')
  await replaceFile(path, write => write(bytes))
}

function passagesDocx(file: PassagesToWrite, origin: string): Promise<Buffer> {
  const { labels, query, passages } = file
  const story = new DocxStory(() => null)
  story.words('Title', [{ text: labels.title }])
  story.words('Code', [{ text: query }])
  for (const part of byDocument(passages)) {
    story.words('Heading1', [{ text: part.first.document }])
    const facts = factsOf(part.first, file)
    if (facts !== '') story.words('FactsEnd', [{ text: facts }])
    for (const passage of part.passages) {
      story.words('Quote', [{ text: passage.quotation.trimEnd() }])
      story.words('FactsEnd', [{ text: placeOf(passage, labels) }])
    }
  }
  story.words('Facts', [{ text: aboutText(file.provenance) }])
  return docxBytes(story, { title: labels.title, origin })
}
