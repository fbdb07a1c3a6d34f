import type { ParagraphProperties } from './flow/index.ts'
import type { ReaderState } from './state.ts'

type Handler = (reader: ReaderState) => void

/** Control words that end a line, a paragraph, a cell or a row. */
export const structureWords: ReadonlyMap<string, Handler> = new Map<string, Handler>([
  ['line', breakLine],
  ['page', breakLine],
  ['column', breakLine],
  ['par', endParagraph],
  ['sect', endParagraph],
  ['cell', reader => inStory(reader, (story, properties) => story.endCell(atDepth(properties, 1)))],
  ['row', reader => inStory(reader, (story, properties) => story.endRow(atDepth(properties, 1)))],
  ['nestcell', reader => inStory(reader, (story, properties) => story.endCell(nested(properties)))],
  ['nestrow', reader => inStory(reader, (story, properties) => story.endRow(nested(properties)))],
])

/** A page ends like a line inside its paragraph; where nothing stands before, the break leaves no trace. */
function breakLine(reader: ReaderState): void {
  reader.write('\n')
}

/** A paragraph mark that is hidden or deleted joins two paragraphs. */
function endParagraph(reader: ReaderState): void {
  const { isHidden, isDeleted } = reader.current
  if (!isHidden && !isDeleted) inStory(reader, (story, properties) => story.endParagraph(properties))
}

function inStory(
  reader: ReaderState,
  act: (story: ReaderState['current']['story'], properties: ParagraphProperties) => void,
): void {
  if (reader.isInStory) act(reader.current.story, reader.paragraphProperties)
}

const atDepth = (properties: ParagraphProperties, depth: number) => ({ ...properties, depth })
const nested = (properties: ParagraphProperties) => atDepth(properties, Math.max(2, properties.depth))
