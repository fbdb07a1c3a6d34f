import { Refusal } from '../../core/refusal.ts'
import { MAX_UNPACKED_BYTES, type ZipFolder } from '../container/index.ts'
import type { ReadingControls } from '../extracted.ts'
import { decodeHtml } from '../html/html-encoding.ts'
import { NoteBook, PageNotes } from '../html/notes/page-notes.ts'
import { pairNotes } from '../html/notes/pair-notes.ts'
import { type NoteLink, type ScannedPage, scanLinks } from '../html/notes/scan-links.ts'
import { producerOf } from '../html/page/producers.ts'
import { writeHtml } from '../html/text/write-html.ts'
import type { WritingContext } from '../html/text/writing-context.ts'
import { elementsBelow, type HtmlElement, wordsOf } from '../html/tree/html-node.ts'
import { parseHtml } from '../html/tree/parse-html.ts'
import { MAX_TEXT_CHARACTERS } from '../text/index.ts'
import type { TextBuilder } from '../text-builder.ts'
import { resolvePath } from './package-document.ts'

/** A table of contents has at least so many links. */
const TABLE_LINKS = 4
/** Looking at each file, finding the words of notes, writing. */
const STEPS = 3

/** The text of a book's files. Only one of them stands in memory at a time, so each is parsed again for each step. */
export class BookText {
  /** Paths that the book names and does not hold. */
  readonly missing: string[] = []

  constructor(
    private readonly zip: ZipFolder,
    private readonly paths: readonly string[],
  ) {}

  /** Refuses: file-too-large, before much is unpacked where sizes and first counts say so; what reading refuses. */
  async write(builder: TextBuilder, { progress }: ReadingControls): Promise<void> {
    this.refuseVast()
    const tell = (step: number, at: number, of: number) => progress?.(step * of + at, STEPS * of)
    const chapters: string[] = []
    const links: NoteLink[] = []
    let characters = 0
    for (const [at, path] of this.paths.entries()) {
      tell(0, at, this.paths.length)
      const page = await this.parse(path)
      if (page === null || isTableOfContents(page) || isCover(page)) continue
      characters += page.characters
      if (characters > MAX_TEXT_CHARACTERS) throw tooLarge(`More than ${MAX_TEXT_CHARACTERS} characters`)
      chapters.push(path)
      for (const { link } of scan(page, path).links) links.push(link)
    }
    const book = new NoteBook(pairNotes(links))
    if (book.paired.calls.size > 0) {
      await this.findNotes(book, chapters, at => tell(1, at, chapters.length))
    }
    for (const [at, path] of chapters.entries()) {
      tell(2, at, chapters.length)
      const page = await this.parse(path)
      if (page !== null) writeChapter(page, path, book, builder)
    }
    tell(STEPS, 0, 1)
  }

  /** All is unpacked twice at least, within what one archive may unpack to: what cannot end well does not begin. */
  private refuseVast(): void {
    const bytes = this.paths.reduce((sum, path) => sum + this.zip.declaredSize(path), 0)
    if (bytes * 2 > MAX_UNPACKED_BYTES) throw tooLarge(`${bytes} bytes of chapters`)
  }

  /** Reads the words of all notes before any is called: they may stand in a later file, or an earlier one. */
  private async findNotes(
    book: NoteBook,
    chapters: readonly string[],
    tell: (at: number) => void,
  ): Promise<void> {
    for (const [at, path] of chapters.entries()) {
      tell(at)
      const page = await this.parse(path)
      if (page === null) continue
      const notes = new PageNotes(book, scan(page, path))
      notes.readWords(contextOf(page))
      notes.noteCalls(() => true)
    }
  }

  /** Null for files that are not there or hold nothing. */
  private async parse(path: string): Promise<HtmlElement | null> {
    const bytes = await this.zip.read(path)
    if (bytes === null) {
      if (!this.missing.includes(path)) this.missing.push(path)
      return null
    }
    try {
      return parseHtml(decodeHtml(bytes).text, true).root
    } catch (error) {
      if (error instanceof Refusal && error.code === 'file-empty') return null
      if (error instanceof Refusal && error.code === 'file-binary')
        throw new Refusal('file-damaged', error.message)
      throw error
    }
  }
}

function scan(page: HtmlElement, path: string): ScannedPage {
  return scanLinks(page, path, address => {
    const [file = '', fragment = ''] = address.split('#')
    if (/^[a-z][a-z\d+.-]*:/i.test(file) || fragment === '') return null
    return `${file === '' ? path : resolvePath(path, file)}#${unescapeFragment(fragment)}`
  })
}

function unescapeFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}

function contextOf(page: HtmlElement): WritingContext {
  return { page, without: new Set(), notes: null, joinsHan: !producerOf(page).breaksAtBlanks }
}

function writeChapter(page: HtmlElement, path: string, book: NoteBook, builder: TextBuilder): void {
  const bare = contextOf(page)
  const notes = book.paired.calls.size === 0 ? null : new PageNotes(book, scan(page, path))
  const context =
    notes === null ? bare : { ...bare, without: notes.without([page], bare), notes: notes.toWrite(builder) }
  builder.endBlock()
  writeHtml(page, builder, context)
  builder.endBlock()
}

/** Whether a file is a table of contents: it says so, or is little but links to other files of the book. */
function isTableOfContents(page: HtmlElement): boolean {
  let links = 0
  let linked = 0
  for (const element of elementsBelow(page)) {
    const address = element.name === 'a' ? element.attributes.href : undefined
    if (address !== undefined && !/^(?:#|[a-z][a-z\d+.-]*:)/i.test(address)) {
      links += 1
      linked += element.characters
    }
    const isNavigation = wordsOf(element, 'epub:type').some(type => type === 'toc' || type === 'landmarks')
    if (isNavigation && element.characters * 2 > page.characters) return true
  }
  return links >= TABLE_LINKS && linked * 5 > page.characters * 4
}

function isCover(page: HtmlElement): boolean {
  for (const element of elementsBelow(page)) {
    if (element.name === 'body' || element.name === 'section')
      if (wordsOf(element, 'epub:type').includes('cover')) return true
  }
  return false
}

function tooLarge(detail: string): Refusal {
  return new Refusal('file-too-large', `Book: ${detail}`, { limit: MAX_TEXT_CHARACTERS })
}
