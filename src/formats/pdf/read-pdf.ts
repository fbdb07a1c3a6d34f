import { Refusal } from '../../core/refusal.ts'
import type { Extracted, ReadingControls, ReadingWarning } from '../extracted.ts'
import { MAX_TEXT_CHARACTERS } from '../text/index.ts'
import { findBodyType } from './body-type.ts'
import type { Comment } from './comments.ts'
import { compose } from './compose.ts'
import { type Information, makeDetails } from './details.ts'
import { makeBlocks } from './flow/blocks.ts'
import { findHeadings, type Outline } from './flow/headings.ts'
import { Joints } from './flow/joints.ts'
import { findListItems } from './flow/lists.ts'
import { linesOf } from './flow/shape.ts'
import { findFurniture, noFurniture } from './furniture/find-furniture.ts'
import { labelPages } from './furniture/page-labels.ts'
import { layOutPage } from './layout/page-layout.ts'
import type { ReadPage } from './model.ts'
import { documentLanguage, metaText, pageLabels, readOutline } from './native/document-facts.ts'
import { type OpenDocument, withDocument, withPage } from './native/open-document.ts'
import { findNotes } from './notes/find-notes.ts'
import { checkPictures, hasText } from './pictured-pages.ts'
import { readPage } from './read-page.ts'

/** More pages than any book has. */
const MOST_PAGES = 20_000
/** Least part of the characters that must be named by the file for it to count as text. */
const LEAST_NAMED = 0.5
/** Fewer unnamed characters are bullets and signs of formulas. */
const FEWEST_LOST = 5

/**
 * The text of a PDF in reading order. Paragraphs are put together from their lines, across columns and pages; running
 * heads and page numbers stand in the text where they stand on the page, under `furniture` marks. Highlights and
 * notes of PDF readers become `comment` marks.
 *
 * Refuses: file-protected (a password is needed to read it), file-damaged, file-without-text (scanned, or without
 * names for most characters), file-too-large (20,000 pages, `MAX_TEXT_CHARACTERS`, half a gigabyte unpacked).
 * Warns: pages-without-text {count, pages}, pdf-characters-lost {count}.
 */
export async function readPdf(bytes: Uint8Array, controls?: ReadingControls): Promise<Extracted> {
  const raw = await withDocument(bytes, document => readDocument(document, controls))
  const named = raw.characters - raw.lost
  if (raw.lost > 0 && named < LEAST_NAMED * raw.characters) {
    throw new Refusal('file-without-text', `${raw.lost} of ${raw.characters} characters have no name`)
  }
  const warnings: ReadingWarning[] = []
  const { text, marks } = composeText(raw, warnings)
  if (raw.lost >= FEWEST_LOST) warnings.push({ code: 'pdf-characters-lost', values: { count: raw.lost } })
  return { text, marks, details: makeDetails(raw.information, text), warnings }
}

/** All that is taken from the file; the file is closed then. */
interface RawDocument {
  readonly pages: readonly ReadPage[]
  readonly comments: readonly Comment[]
  readonly outline: Outline
  readonly labels: readonly (string | null)[]
  readonly information: Information
  readonly characters: number
  readonly lost: number
}

async function readDocument(document: OpenDocument, controls?: ReadingControls): Promise<RawDocument> {
  const count = document.pdfium.exports.FPDF_GetPageCount(document.handle)
  if (count > MOST_PAGES) throw tooLarge(`${count} pages`)
  const pages: ReadPage[] = []
  const comments: Comment[] = []
  let characters = 0
  let lost = 0
  let opened = 0
  for (let index = 0; index < count; index++) {
    const reading = withPage(document, index, open => readPage(open, index, comments.length))
    if (reading !== null) opened += 1
    pages.push(reading?.page ?? { index, parts: [], pictured: 0 })
    comments.push(...(reading?.comments ?? []))
    characters += reading?.characters ?? 0
    lost += reading?.lost ?? 0
    if (characters > MAX_TEXT_CHARACTERS) throw tooLarge(`More than ${MAX_TEXT_CHARACTERS} characters`)
    controls?.progress?.(index + 1, count)
    await new Promise(resolve => setImmediate(resolve))
  }
  if (opened === 0) throw new Refusal('file-damaged', `None of ${count} pages can be opened`)
  return {
    pages,
    comments,
    outline: readOutline(document),
    labels: pageLabels(document, count),
    information: {
      title: metaText(document, 'Title'),
      author: metaText(document, 'Author'),
      keywords: metaText(document, 'Keywords'),
      created: metaText(document, 'CreationDate'),
      language: documentLanguage(document),
    },
    characters,
    lost,
  }
}

function composeText(raw: RawDocument, warnings: ReadingWarning[]): ReturnType<typeof compose> {
  const { pages, comments, outline } = raw
  const body = findBodyType(pages)
  let furniture = findFurniture(pages, body)
  let laidOut = pages.map(page => layOutPage(page, furniture.pieces))
  if (!hasText(laidOut) && pages.every(page => page.pictured === 0)) {
    // where pages hold nothing but a line that counts them, it is the text
    furniture = noFurniture
    laidOut = pages.map(page => layOutPage(page, furniture.pieces))
  }
  warnings.push(...checkPictures(pages, laidOut))
  const noted = findNotes(laidOut, body)
  const blocks = makeBlocks(noted, body)
  const headings = findHeadings(blocks, body, outline)
  return compose({
    blocks,
    headings,
    listItems: findListItems(blocks, new Set(headings.keys())),
    furniture,
    notes: noted.flatMap(page => page.notes),
    comments,
    joints: new Joints(laidOut.flatMap(page => page.regions.flatMap(linesOf))),
    labels: labelPages(pages.length, raw.labels, furniture.printed),
  })
}

function tooLarge(detail: string): Refusal {
  return new Refusal('file-too-large', detail, { limit: MAX_TEXT_CHARACTERS })
}
