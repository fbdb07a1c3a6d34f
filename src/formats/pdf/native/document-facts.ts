import type { Pointer } from './exports.ts'
import type { OpenDocument } from './open-document.ts'

/** Bookmarks looked at, and how deep: files may hold circles. */
const MOST_BOOKMARKS = 10_000
const DEEPEST = 12

/** A value of the file's information dictionary; empty when there is none. */
export function metaText({ pdfium: { exports, memory }, handle }: OpenDocument, key: string): string {
  const name = memory.key(key)
  return memory.string16((buffer, size) => exports.FPDF_GetMetaText(handle, name, buffer, size)).trim()
}

/** The language that the file as a whole says it is in, such as `zh-CN`. */
export function documentLanguage({ pdfium: { exports, memory }, handle }: OpenDocument): string {
  return memory.string16((buffer, size) => exports.EPDFCatalog_GetLanguage(handle, buffer, size)).trim()
}

/** What the file calls its pages; null where it does not say. */
export function pageLabels(
  { pdfium: { exports, memory }, handle }: OpenDocument,
  count: number,
): (string | null)[] {
  return Array.from({ length: count }, (_, page) => {
    const label = memory.string16(
      (buffer, size) => exports.FPDF_GetPageLabel(handle, page, buffer, size),
      256,
    )
    return label.trim() === '' ? null : label.trim()
  })
}

/** The titles of the file's bookmarks by the page they lead to. */
export function readOutline(document: OpenDocument): Map<number, string[]> {
  const titles = new Map<number, string[]>()
  const seen = new Set<Pointer>()
  const { exports, memory } = document.pdfium
  const visit = (parent: Pointer, depth: number): void => {
    let bookmark = exports.FPDFBookmark_GetFirstChild(document.handle, parent)
    while (bookmark !== 0 && !seen.has(bookmark) && seen.size < MOST_BOOKMARKS) {
      seen.add(bookmark)
      const own = bookmark
      const title = memory.string16((buffer, size) => exports.FPDFBookmark_GetTitle(own, buffer, size), 4_096)
      const page = bookmarkPage(document, bookmark)
      if (page >= 0 && title !== '') titles.set(page, [...(titles.get(page) ?? []), title])
      if (depth < DEEPEST) visit(bookmark, depth + 1)
      bookmark = exports.FPDFBookmark_GetNextSibling(document.handle, bookmark)
    }
  }
  visit(0, 0)
  return titles
}

/** `PDFACTION_GOTO` */
const GO_TO = 1

function bookmarkPage({ pdfium: { exports }, handle }: OpenDocument, bookmark: Pointer): number {
  let place = exports.FPDFBookmark_GetDest(handle, bookmark)
  if (place === 0) {
    const action = exports.FPDFBookmark_GetAction(bookmark)
    if (action === 0 || exports.FPDFAction_GetType(action) !== GO_TO) return -1
    place = exports.FPDFAction_GetDest(handle, action)
  }
  return place === 0 ? -1 : exports.FPDFDest_GetDestPageIndex(handle, place)
}
