import { zipOf } from '../../container/testing/zip-of.ts'

/** A file of a sample book: its manifest item is made from its name. */
export interface SampleFile {
  readonly name: string
  /** The content of the body, or the whole file when it begins with `<?xml`. */
  readonly body: string
  readonly properties?: string
  /** `no` for files outside of the reading order, null for files that are in no order. */
  readonly linear?: 'yes' | 'no' | null
}

export interface SampleBook {
  readonly files: readonly SampleFile[]
  readonly metadata?: string
  readonly guide?: string
  /** Other entries of the archive. */
  readonly others?: Readonly<Record<string, string>>
}

/** An EPUB for tests: `OPS/book.opf`, the files beside it. */
export async function bookOf({ files, metadata = '', guide = '', others = {} }: SampleBook): Promise<Buffer> {
  const items = files.map(
    ({ name, properties }, at) =>
      `<item id="i${at}" href="${encodeURI(name)}" media-type="application/xhtml+xml"${properties === undefined ? '' : ` properties="${properties}"`}/>`,
  )
  const order = files.flatMap(({ linear }, at) =>
    linear === null ? [] : [`<itemref idref="i${at}" linear="${linear ?? 'yes'}"/>`],
  )
  const pages = files.map(({ name, body }) => [
    `OPS/${name}`,
    body.startsWith('<?xml')
      ? body
      : `<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>x</title></head><body>${body}</body></html>`,
  ])
  return zipOf({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml':
      '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
    'OPS/book.opf': `<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf">${metadata}</metadata><manifest>${items.join('')}</manifest><spine>${order.join('')}</spine><guide>${guide}</guide></package>`,
    ...Object.fromEntries(pages),
    ...others,
  })
}
