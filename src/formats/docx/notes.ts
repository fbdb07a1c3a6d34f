import { TextBuilder } from '../text-builder.ts'
import { Story } from './story.ts'
import type { StoryContext } from './story-text.ts'
import { readWordXml } from './word-xml.ts'

/**
 * The words of footnotes or endnotes, each on one line, by `footnote 3` as the text calls them. The lines that part
 * notes from the page are left out. Refuses: file-damaged, file-too-large.
 */
export function readNotes(
  bytes: Uint8Array | null,
  kind: 'footnote' | 'endnote',
  context: StoryContext,
): ReadonlyMap<string, TextBuilder> {
  const notes = new Map<string, TextBuilder>()
  if (bytes === null) return notes
  let story: Story | null = null
  readWordXml(bytes, {
    open(name, attributes) {
      if (name !== `w:${kind}`) {
        story?.open(name, attributes)
        return
      }
      const type = attributes['w:type'] ?? 'normal'
      if (type !== 'normal') return
      const builder = TextBuilder.forNote()
      story = new Story(builder, context)
      notes.set(`${kind} ${attributes['w:id']}`, builder)
    },
    close(name) {
      if (name !== `w:${kind}`) {
        story?.close(name)
        return
      }
      story?.finish()
      story = null
    },
    text: words => story?.text(words),
  })
  return notes
}
