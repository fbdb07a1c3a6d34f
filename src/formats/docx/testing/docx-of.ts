import { zipOf } from '../../container/testing/zip-of.ts'

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" ' +
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ' +
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" ' +
  'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"'

const relationshipTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const coreProperties = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties'

/** The inner XML of the parts of a Word file, for tests. */
export interface DocxParts {
  readonly body: string
  readonly styles?: string
  readonly numbering?: string
  readonly footnotes?: string
  readonly endnotes?: string
  readonly comments?: string
  readonly commentsExtended?: string
  readonly properties?: string
}

const roots: Readonly<Record<Exclude<keyof DocxParts, 'body' | 'properties'>, string>> = {
  styles: 'w:styles',
  numbering: 'w:numbering',
  footnotes: 'w:footnotes',
  endnotes: 'w:endnotes',
  comments: 'w:comments',
  commentsExtended: 'w15:commentsEx',
}

/** A Word file of the given parts. `folder` is where the parts lie. */
export async function docxOf({ body, properties, ...parts }: DocxParts, folder = 'word'): Promise<Buffer> {
  const given = Object.entries(parts) as [keyof typeof roots, string][]
  const files: Record<string, string> = {
    '_rels/.rels': relationships([
      [`${relationshipTypes}/officeDocument`, `${folder}/document.xml`],
      [coreProperties, '/docProps/core.xml'],
    ]),
    [`${folder}/document.xml`]: `<w:document ${namespaces}><w:body>${body}</w:body></w:document>`,
    [`${folder}/_rels/document.xml.rels`]: relationships(
      given.map(([part]) => [`${relationshipTypes}/${part}`, `${part}.xml`]),
    ),
  }
  for (const [part, xml] of given)
    files[`${folder}/${part}.xml`] = `<${roots[part]} ${namespaces}>${xml}</${roots[part]}>`
  if (properties !== undefined) {
    files['docProps/core.xml'] =
      '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
      'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">' +
      `${properties}</cp:coreProperties>`
  }
  return zipOf(files)
}

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const all = targets.map(
    ([type, target], at) => `<Relationship Id="rId${at}" Type="${type}" Target="${target}"/>`,
  )
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`
}

/** A paragraph of one run; `properties` is the inner XML of its `w:pPr`. */
export function paragraph(words: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${run(words)}</w:p>`
}

/** A run; `properties` is the inner XML of its `w:rPr`. */
export function run(words: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`
}

/** A paragraph of a list. */
export function item(words: string, list: string, level = 0): string {
  return paragraph(words, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`)
}

/** A row of a table, each cell given by its inner XML or, when it has none, its words. */
export function row(...cells: readonly string[]): string {
  const inner = cells.map(cell => (cell.startsWith('<') ? cell : paragraph(cell)))
  return `<w:tr>${inner.map(cell => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`
}
