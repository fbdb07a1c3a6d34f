import { Refusal } from '../../core/refusal.ts'
import { openZip, type ZipFolder } from '../container/index.ts'
import type { Extracted, ReadingControls, ReadingWarning } from '../extracted.ts'
import { TextBuilder } from '../text-builder.ts'
import { bookDetails } from './book-details.ts'
import { BookText } from './book-text.ts'
import { type BookPackage, packagePath, readPackage } from './package-document.ts'
import { refuseProtected } from './protection.ts'

/** Media types of files with words; some programs write the second for the first. */
const textTypes = new Set([
  'application/xhtml+xml',
  'text/html',
  'application/x-dtbook+xml',
  'text/x-oeb1-document',
])

/**
 * Reads a book in EPUB 2 or 3: its files in reading order, parted by a blank line, without cover and table of
 * contents; notes of the whole book at the end, pages of the printed edition as marks.
 * Refuses: file-empty, file-damaged, file-protected, file-too-large.
 */
export async function readEpub(bytes: Uint8Array, controls: ReadingControls = {}): Promise<Extracted> {
  const zip = await openZip(bytes)
  const encryption = await zip.read('META-INF/encryption.xml')
  if (encryption !== null) refuseProtected(encryption)
  const book = await openPackage(zip)
  const paths = chapterPaths(book)
  const text = new BookText(zip, paths)
  const builder = new TextBuilder()
  await text.write(builder, controls)
  const warnings: ReadingWarning[] =
    text.missing.length === 0 ? [] : [{ code: 'book-parts-missing', values: { count: text.missing.length } }]
  return { ...builder.finish(), details: bookDetails(book.metadata), warnings }
}

async function openPackage(zip: ZipFolder): Promise<BookPackage> {
  const container = await zip.read('META-INF/container.xml')
  const named = container === null ? null : packagePath(container)
  const path = named ?? zip.names.find(name => name.toLowerCase().endsWith('.opf'))
  const bytes = path === undefined ? null : await zip.read(path)
  if (path === undefined || bytes === null)
    throw new Refusal('file-damaged', 'A book without package document')
  return readPackage(bytes, path)
}

/** Files of the reading order that hold text, without covers and tables of contents. */
function chapterPaths({ items, spine, guide }: BookPackage): string[] {
  const named = (type: string) => new Set(guide.filter(entry => entry.type === type).map(({ path }) => path))
  const covers = named('cover')
  const tables = named('toc')
  // A book that lost its reading order is read in the order of its list of files.
  const order = spine.length > 0 ? spine : items.map(item => ({ item, isLinear: true }))
  const chapters = order.filter(({ item, isLinear }) => {
    if (!textTypes.has(item.mediaType) || item.properties.includes('nav') || tables.has(item.path))
      return false
    return isLinear || !(covers.has(item.path) || /cover/i.test(item.id) || /cover/i.test(item.path))
  })
  return [...new Set(chapters.map(({ item }) => item.path))]
}
