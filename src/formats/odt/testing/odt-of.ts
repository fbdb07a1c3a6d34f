import { zipOf } from '../../container/testing/zip-of.ts'

const odf = 'urn:oasis:names:tc:opendocument:xmlns:'

const namespaces = [
  ...['office', 'text', 'table', 'style', 'meta', 'manifest'].map(
    name => `xmlns:${name}="${odf}${name}:1.0"`,
  ),
  `xmlns:draw="${odf}drawing:1.0"`,
  `xmlns:fo="${odf}xsl-fo-compatible:1.0"`,
  `xmlns:svg="${odf}svg-compatible:1.0"`,
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:xlink="http://www.w3.org/1999/xlink"',
  'xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"',
].join(' ')

/** The inner XML of the parts of an OpenDocument text, for tests. */
export interface OdtParts {
  readonly body: string
  /** In `content.xml`. */
  readonly automaticStyles?: string
  /** In `styles.xml`. */
  readonly styles?: string
  readonly meta?: string
  readonly manifest?: string
  /** Further files, by name. */
  readonly files?: Readonly<Record<string, string>>
}

/** An OpenDocument text of the given parts. */
export async function odtOf({
  body,
  automaticStyles = '',
  styles,
  meta,
  manifest,
  files,
}: OdtParts): Promise<Buffer> {
  const parts: Record<string, string> = {
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml':
      `<office:document-content ${namespaces}><office:automatic-styles>${automaticStyles}</office:automatic-styles>` +
      `<office:body><office:text>${body}</office:text></office:body></office:document-content>`,
  }
  if (styles !== undefined) {
    parts['styles.xml'] =
      `<office:document-styles ${namespaces}><office:styles>${styles}</office:styles></office:document-styles>`
  }
  if (meta !== undefined) {
    parts['meta.xml'] =
      `<office:document-meta ${namespaces}><office:meta>${meta}</office:meta></office:document-meta>`
  }
  if (manifest !== undefined) {
    parts['META-INF/manifest.xml'] = `<manifest:manifest ${namespaces}>${manifest}</manifest:manifest>`
  }
  return zipOf({ ...parts, ...files })
}

/** A paragraph; `style` is the name of its style. */
export function paragraph(inner: string, style = 'Standard'): string {
  return `<text:p text:style-name="${style}">${inner}</text:p>`
}

/** A list of items given by their inner XML or, when it has none, their words. */
export function list(style: string, items: readonly string[], attributes = ''): string {
  const inner = items.map(
    item => `<text:list-item>${item.startsWith('<') ? item : paragraph(item)}</text:list-item>`,
  )
  return `<text:list text:style-name="${style}" ${attributes}>${inner.join('')}</text:list>`
}

/** A row of a table, its cells given as the items of `list`. */
export function row(...cells: readonly string[]): string {
  const inner = cells.map(cell => (cell.startsWith('<') ? cell : paragraph(cell)))
  return `<table:table-row>${inner.map(cell => `<table:table-cell>${cell}</table:table-cell>`).join('')}</table:table-row>`
}
