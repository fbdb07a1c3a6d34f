import type { Details } from '../../core/document/index.ts'
import type { Extracted, ReadingControls, ReadingWarning } from '../extracted.ts'
import type { DecodedText } from '../text/index.ts'
import { decodeHtml } from './html-encoding.ts'
import { articleOf, wholePage } from './page/choose-part.ts'
import { pageDetails } from './page/page-details.ts'
import { pageText } from './page-text.ts'
import { parseHtml } from './tree/parse-html.ts'

export interface HtmlOptions {
  /** Name of the encoding; found out when missing. */
  readonly encoding?: string
  /** The article where the page is one of a site and the article can be told (the default), or the whole page. */
  readonly part?: 'article' | 'page'
}

/** A page that was read, and the encoding it was in. */
export type ReadPage = Extracted & { readonly encoding: string }

/**
 * Reads a web page or a document saved as HTML. Nothing is fetched and no script runs. When only the article of a
 * page was taken a warning `page-part` gives both sizes, in characters that are no blanks.
 * Refuses: file-empty, file-binary, file-too-large, encoding-unknown.
 */
export function readHtml(
  bytes: Uint8Array,
  _controls?: ReadingControls,
  options: HtmlOptions = {},
): ReadPage {
  return readDecoded(decodeHtml(bytes, options.encoding), options.part)
}

/** Reads a page whose bytes are text already. */
export function readDecoded(decoded: DecodedText, part: 'article' | 'page' = 'article'): ReadPage {
  const tree = parseHtml(decoded.text)
  const details: Details = pageDetails(tree)
  const warnings: ReadingWarning[] = []
  if (decoded.replaced > 0) {
    warnings.push({
      code: 'characters-replaced',
      values: { count: decoded.replaced, encoding: decoded.encoding },
    })
  }
  if (part === 'page') {
    return { ...pageText(tree.root, wholePage(tree.root)), details, warnings, encoding: decoded.encoding }
  }
  const { kept, whole, ...chosen } = articleOf(tree.root, details.title ?? '')
  if (kept < whole) warnings.push({ code: 'page-part', values: { kept, whole } })
  return { ...pageText(tree.root, chosen), details, warnings, encoding: decoded.encoding }
}
