import type { Mark } from '../../core/text/index.ts'
import { TextBuilder } from '../text-builder.ts'
import { NoteBook, PageNotes } from './notes/page-notes.ts'
import { pairNotes } from './notes/pair-notes.ts'
import { scanLinks } from './notes/scan-links.ts'
import { producerOf } from './page/producers.ts'
import { isLeftOut } from './text/visibility.ts'
import { writeHtml } from './text/write-html.ts'
import type { WritingContext } from './text/writing-context.ts'
import type { HtmlElement } from './tree/html-node.ts'

/** The part of a page that becomes the text. */
export interface PagePart {
  /** In the order of the page, none inside another. */
  readonly roots: readonly HtmlElement[]
  readonly without: ReadonlySet<HtmlElement>
}

/** The text of a page or a part of it, with its notes at the end. Refuses: file-empty, file-too-large. */
export function pageText(page: HtmlElement, part: PagePart): { text: string; marks: Mark[] } {
  const builder = new TextBuilder()
  const joinsHan = !producerOf(page).breaksAtBlanks
  const bare: WritingContext = { page, without: part.without, notes: null, joinsHan }
  const notes = notesOf(page, part, bare)
  const context =
    notes === null
      ? bare
      : {
          ...bare,
          without: new Set([...part.without, ...notes.without(part.roots, bare)]),
          notes: notes.toWrite(builder),
        }
  for (const root of part.roots) {
    builder.endBlock()
    writeHtml(root, builder, context)
    builder.endBlock()
  }
  return builder.finish()
}

function notesOf(page: HtmlElement, part: PagePart, context: WritingContext): PageNotes | null {
  const scanned = scanLinks(page, '', fragmentOf)
  const paired = pairNotes(scanned.links.map(({ link }) => link))
  if (paired.calls.size === 0) return null
  const book = new NoteBook(paired)
  const notes = new PageNotes(book, scanned)
  // Notes are called from the part that is written, but may stand anywhere on the page.
  notes.readWords({ ...context, without: new Set() })
  notes.noteCalls(element => isWritten(element, page, part))
  return notes
}

function isWritten(element: HtmlElement, page: HtmlElement, part: PagePart): boolean {
  const roots = new Set(part.roots)
  let isInside = false
  for (let at: HtmlElement | null = element; at !== null; at = at.parent) {
    isInside ||= roots.has(at)
    if (part.without.has(at) || (!isInside && isLeftOut(at, page))) return false
  }
  return isInside
}

/** Browsers write whole addresses when they save a page, so only the fragment counts. */
function fragmentOf(address: string): string | null {
  const fragment = address.slice(address.indexOf('#') + 1)
  if (fragment === '') return null
  try {
    return `#${decodeURIComponent(fragment)}`
  } catch {
    return `#${fragment}`
  }
}
