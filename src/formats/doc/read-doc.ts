import type { Extracted, ReadingControls } from '../extracted.ts'
import { FlowWriter, Story } from '../rtf/flow/index.ts'
import { TextBuilder } from '../text-builder.ts'
import { readAnchors } from './anchors.ts'
import { readCharacters } from './characters.ts'
import { Lists } from './lists.ts'
import { Paragraphs } from './paragraphs.ts'
import { readPieces } from './pieces.ts'
import { readPlc } from './plc.ts'
import { StoryReader } from './story-reader.ts'
import { Styles } from './styles.ts'
import { readSummary } from './summary.ts'
import { parts, WordFile } from './word-file.ts'

const SECTION_SIZE = 12

/**
 * Reads Word documents of Word 97 to 2003 (MS-DOC): headings, lists with their labels, tables, text boxes, notes at
 * the end, comments as marks. Hidden and deleted words, pictures, heads and feet of pages are out.
 * Refuses: file-damaged, file-protected, format-unknown (Word 95 and before), file-empty, file-too-large.
 */
export function readDoc(bytes: Uint8Array, controls: ReadingControls = {}): Extracted {
  const file = new WordFile(bytes)
  const pieces = readPieces(file.main, file.part(parts.pieces))
  const { text } = pieces
  const length = Math.min(file.lengths.body, text.length)
  const builder = new TextBuilder()
  const writer = new FlowWriter(builder)
  const context = {
    text,
    characters: readCharacters(file, pieces),
    paragraphs: new Paragraphs(file, pieces, new Styles(file.part(parts.styles))),
    lists: new Lists(file.partAndRest(parts.lists), file.part(parts.listUses)),
    anchors: readAnchors(file),
    sectionEnds: readSectionEnds(file),
    progress: (done: number) => controls.progress?.(done, length),
  }
  new StoryReader(context, new Story('body', block => writer.write(block))).read({ from: 0, to: length })
  return { ...builder.finish(), details: readSummary(file.summary), warnings: [] }
}

function readSectionEnds(file: WordFile): Set<number> {
  const plc = readPlc(file.part(parts.sections), SECTION_SIZE)
  const ends = new Set<number>()
  for (let index = 1; index <= plc.count; index++) ends.add(plc.place(index) - 1)
  return ends
}
