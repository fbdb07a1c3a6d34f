import { labelled } from '../../core/room-labels.ts'
import { trimSpan } from '../../core/text/index.ts'
import { type CommentedPiece, DocxStory, docxBytes } from '../report/index.ts'
import { aboutText } from '../sheets/index.ts'
import type { AnnotatedBlock, AnnotatedFile } from './annotated.ts'

/** A paragraph longer than this, in code units, is written line by line: Word is slow with long ones. */
const LONG_PARAGRAPH = 20_000

/** A Word document: what stands in the margin is a comment on the words. */
export function annotatedDocx(file: AnnotatedFile, origin: string): Promise<Buffer> {
  const story = new DocxStory(() => null)
  story.words('Title', [{ text: file.title }])
  for (const [index, [label, words]] of file.facts.entries()) {
    story.words(index === file.facts.length - 1 ? 'FactsEnd' : 'Facts', [
      { text: labelled(label, ''), bold: true },
      { text: words },
    ])
  }
  if (file.parts.every(({ blocks }) => blocks.length === 0)) {
    story.words('Normal', [{ text: file.labels.noPassages }])
  }
  for (const { heading, blocks } of file.parts) {
    if (heading !== null) story.words('Heading1', [{ text: heading }])
    for (const block of blocks) {
      if (block.place !== null) story.words('Facts', [{ text: block.place }])
      for (const pieces of paragraphsOf(block, story)) {
        story.commented(block.place === null ? 'Normal' : 'Quote', pieces)
      }
    }
  }
  story.words('Facts', [{ text: aboutText(file.provenance) }])
  return docxBytes(story, { title: file.title, origin })
}

interface Place {
  readonly at: number
  readonly piece: CommentedPiece
}

/** Blank lines part paragraphs, single line ends break a line; comments begin and end at their words. */
function paragraphsOf({ text, notes }: AnnotatedBlock, story: DocxStory): CommentedPiece[][] {
  const begins: Place[] = []
  const ends: Place[] = []
  for (const note of notes) {
    const span = trimSpan(text, note)
    if (span.to <= span.from) continue
    const { title, coder: author, madeAt, words } = note
    const number = story.comment({ author, madeAt, lines: [title, ...words] })
    begins.push({ at: span.from, piece: { begins: number } })
    ends.push({ at: span.to, piece: { ends: number } })
  }
  // What begins with another and is longer comes first, and ends after it.
  const places = [...ends.reverse(), ...begins].sort((a, b) => a.at - b.at)
  const paragraphs: CommentedPiece[][] = []
  let next = 0
  for (const { from, to } of paragraphSpans(text)) {
    const pieces: CommentedPiece[] = []
    let at = from
    for (let place = places[next]; place !== undefined && place.at <= to; place = places[++next]) {
      // What begins where the next paragraph does belongs there.
      if (place.at === to && 'begins' in place.piece) break
      if (place.at > at) pieces.push({ text: text.slice(at, place.at) })
      at = Math.max(at, place.at)
      pieces.push(place.piece)
    }
    if (to > at) pieces.push({ text: text.slice(at, to) })
    paragraphs.push(pieces)
  }
  return paragraphs
}

function paragraphSpans(text: string): { readonly from: number; readonly to: number }[] {
  const spans: { from: number; to: number }[] = []
  let start = 0
  for (const { 0: gap, index } of [...text.matchAll(/\n(?:[^\S\n]*\n)+/g), { 0: '', index: text.length }]) {
    const words = trimSpan(text, { from: start, to: index })
    const from =
      text.lastIndexOf('\n', words.from - 1) < start ? start : text.lastIndexOf('\n', words.from - 1) + 1
    if (words.to > words.from) spans.push(...pieces(text, { from, to: words.to }))
    start = index + gap.length
  }
  return spans
}

function pieces(text: string, { from, to }: { readonly from: number; readonly to: number }) {
  if (to - from <= LONG_PARAGRAPH) return [{ from, to }]
  let at = from
  return text
    .slice(from, to)
    .split('\n')
    .map(line => {
      const span = { from: at, to: at + line.length }
      at = span.to + 1
      return span
    })
    .filter(span => span.to > span.from)
}
