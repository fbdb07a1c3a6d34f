import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import { XmlWriter } from '../refi/xml.ts'
import { commentsXml } from './docx-comments.ts'
import type { DocxStory } from './docx-story.ts'
import { numberingXml, stylesXml } from './docx-styles.ts'

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** A Word document as bytes, by the Open Packaging Conventions (ECMA-376 part 2). */
export async function docxBytes(
  story: DocxStory,
  facts: { readonly title: string; readonly origin: string },
): Promise<Buffer> {
  const zip = new ZipFile()
  const add = (path: string, content: string | Buffer) =>
    zip.addBuffer(typeof content === 'string' ? Buffer.from(content, 'utf8') : content, path)
  const document = story.finish()
  const hasComments = story.comments.length > 0
  add('[Content_Types].xml', contentTypes(hasComments))
  add(
    '_rels/.rels',
    relations([
      ['document', `${OFFICE}/officeDocument`, 'word/document.xml'],
      ['core', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ]),
  )
  add('docProps/core.xml', properties(facts))
  add('word/document.xml', document)
  add('word/styles.xml', stylesXml())
  if (hasComments) add('word/comments.xml', commentsXml(story.comments))
  add('word/numbering.xml', numberingXml(story.lists))
  add(
    'word/_rels/document.xml.rels',
    relations(
      [
        ['styles', `${OFFICE}/styles`, 'styles.xml'],
        ['numbering', `${OFFICE}/numbering`, 'numbering.xml'],
        ...(hasComments ? [['comments', `${OFFICE}/comments`, 'comments.xml'] as const] : []),
      ],
      story.addresses.map((address, index) => [`link${index + 1}`, `${OFFICE}/hyperlink`, address]),
    ),
  )
  zip.end()
  const output = zip.outputStream
  if (!(output instanceof Readable)) throw new Error('The package is not a stream')
  const chunks: Buffer[] = []
  for await (const chunk of output) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

function contentTypes(hasComments: boolean): Buffer {
  const xml = new XmlWriter()
  xml.open('Types', { xmlns: `${PACKAGE}/content-types` })
  xml.leaf('Default', {
    Extension: 'rels',
    ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
  })
  xml.leaf('Default', { Extension: 'xml', ContentType: 'application/xml' })
  for (const part of ['document.main', 'styles', 'numbering', ...(hasComments ? ['comments'] : [])]) {
    const name = part === 'document.main' ? 'document' : part
    xml.leaf('Override', { PartName: `/word/${name}.xml`, ContentType: `${WORD}.${part}+xml` })
  }
  xml.leaf('Override', {
    PartName: '/docProps/core.xml',
    ContentType: 'application/vnd.openxmlformats-package.core-properties+xml',
  })
  xml.close()
  return xml.finish()
}

type Relation = readonly [id: string, type: string, target: string]

function relations(inside: readonly Relation[], outside: readonly Relation[] = []): Buffer {
  const xml = new XmlWriter()
  xml.open('Relationships', { xmlns: `${PACKAGE}/relationships` })
  for (const [Id, Type, Target] of inside) xml.leaf('Relationship', { Id, Type, Target })
  for (const [Id, Type, Target] of outside) {
    xml.leaf('Relationship', { Id, Type, Target, TargetMode: 'External' })
  }
  xml.close()
  return xml.finish()
}

function properties({ title, origin }: { readonly title: string; readonly origin: string }): Buffer {
  const xml = new XmlWriter()
  xml.open('cp:coreProperties', {
    'xmlns:cp': `${PACKAGE}/metadata/core-properties`,
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  })
  xml.leaf('dc:title', {}, title)
  xml.leaf('dc:creator', {}, origin)
  xml.close()
  return xml.finish()
}
