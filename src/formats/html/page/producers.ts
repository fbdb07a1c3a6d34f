import { elementsBelow, type HtmlElement } from '../tree/html-node.ts'

/** What the program that wrote a page means for reading it. */
export interface Producer {
  /** The page is a document of a word processor or converter, without anything around it. */
  readonly isDocument: boolean
  /** It breaks lines of its source at blanks, so that a line end always stands for one. */
  readonly breaksAtBlanks: boolean
  /** Running heads and feet stand in the page as `<div title="header">`. */
  readonly hasRunningHeads: boolean
}

const converters =
  /pandoc|microsoft (?:word|excel|powerpoint|publisher)|\bwps\b|kingsoft|asciidoc|latex|tex4ht|lyx|docbook|google docs|cocoa html writer|abiword|aspose|mammoth|calibre/i
const openDocument = /libreoffice|openoffice|staroffice/i
const tidied = /html tidy/i

/** Told by the `generator` a page names, and by the namespaces of Microsoft's programs. */
export function producerOf(page: HtmlElement): Producer {
  let names = ''
  for (const { name, attributes } of elementsBelow(page)) {
    if (name === 'body') break
    if (name === 'html' && attributes['xmlns:o']?.includes('microsoft-com:office') === true)
      names += ' Microsoft Word'
    if (name !== 'meta') continue
    if (/^(?:generator|progid|originator)$/i.test(attributes.name ?? ''))
      names += ` ${attributes.content ?? ''}`
  }
  const isOpenDocument = openDocument.test(names)
  const isDocument = isOpenDocument || converters.test(names) || /word\.document/i.test(names)
  return { isDocument, breaksAtBlanks: isDocument || tidied.test(names), hasRunningHeads: isOpenDocument }
}

/** The running heads and feet of a page that has some. */
export function runningHeads(page: HtmlElement): HtmlElement[] {
  return [...elementsBelow(page)].filter(
    ({ name, attributes }) =>
      name === 'div' && (attributes.title === 'header' || attributes.title === 'footer'),
  )
}
