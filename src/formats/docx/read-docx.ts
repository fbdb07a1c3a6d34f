import type { Extracted } from '../extracted.ts'
import { TextBuilder } from '../text-builder.ts'
import { readComments } from './comments.ts'
import { readNotes } from './notes.ts'
import { Numbering } from './numbering.ts'
import { openParts } from './parts.ts'
import { readProperties } from './properties.ts'
import { Story } from './story.ts'
import type { StoryContext } from './story-text.ts'
import { Styles } from './styles.ts'
import { readWordXml } from './word-xml.ts'

/**
 * Reads a Word document (docx, docm, dotx; transitional and strict): the text as it is shown with all changes
 * accepted, headings, lists with their labels, tables, notes, comments, and pages where Word has laid it out.
 * Refuses: file-damaged, file-protected, file-too-large, file-empty.
 */
export async function readDocx(bytes: Uint8Array): Promise<Extracted> {
  const parts = await openParts(bytes)
  const plain: StoryContext = {
    styles: Styles.read(await parts.related('styles')),
    numbering: Numbering.read(await parts.related('numbering')),
    remarks: new Map(),
    notes: new Map(),
  }
  const remarks = readComments(
    await parts.related('comments'),
    await parts.related('commentsExtended'),
    plain,
  )
  const withRemarks = { ...plain, remarks }
  const notes = new Map([
    ...readNotes(await parts.related('footnotes'), 'footnote', withRemarks),
    ...readNotes(await parts.related('endnotes'), 'endnote', withRemarks),
  ])
  const builder = new TextBuilder()
  const story = new Story(builder, { ...withRemarks, notes })
  readWordXml(parts.document, story)
  story.finish()
  return { ...builder.finish(), details: readProperties(parts.properties), warnings: [] }
}
