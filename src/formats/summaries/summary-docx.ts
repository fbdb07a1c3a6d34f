import { DocxStory, docxBytes } from '../report/index.ts'
import { type AboutLines, aboutText } from '../sheets/index.ts'

export interface SummariesToWrite {
  readonly title: string
  /** What stands before the number of passages. */
  readonly passages: string
  /** One for each row of the grid. */
  readonly chapters: readonly {
    readonly head: string
    readonly sections: readonly { readonly head: string; readonly text: string; readonly passages: number }[]
  }[]
  /** Where it comes from. */
  readonly provenance: AboutLines
}

/**
 * The summary grid for reading: a chapter a row and a section a cell, because a table of texts fits no page. A cell with
 * neither words nor passages is left out.
 */
export function summariesDocx(file: SummariesToWrite, origin: string): Promise<Buffer> {
  const story = new DocxStory(() => null)
  story.words('Title', [{ text: file.title }])
  for (const { head, sections } of file.chapters) {
    story.words('Heading1', [{ text: head }])
    for (const { head: below, text, passages } of sections) {
      if (text === '' && passages === 0) continue
      story.words('Heading2', [{ text: below }])
      story.words('FactsEnd', [{ text: `${file.passages}: ${passages}` }])
      for (const paragraph of text.split(/\n{2,}/)) {
        if (paragraph.trim() !== '') story.words('Normal', [{ text: paragraph }])
      }
    }
  }
  story.words('Facts', [{ text: aboutText(file.provenance) }])
  return docxBytes(story, { title: file.title, origin })
}
