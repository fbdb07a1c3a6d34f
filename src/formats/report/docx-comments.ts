import { XmlWriter } from '../refi/xml.ts'
import type { DocxComment } from './docx-story.ts'

/** `word/comments.xml`: the comments of a document, numbered as its story calls them. */
export function commentsXml(comments: readonly DocxComment[]): Buffer {
  const xml = new XmlWriter()
  xml.open('w:comments', { 'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main' })
  for (const [id, { author, madeAt, lines }] of comments.entries()) {
    const initials = [...author.trim()][0] ?? ''
    xml.open('w:comment', {
      'w:id': id,
      'w:author': author,
      'w:initials': initials,
      'w:date': seconds(madeAt),
    })
    for (const [index, line] of lines.flatMap(words => words.split('\n')).entries()) {
      xml.open('w:p')
      xml.open('w:r')
      xml.container('w:rPr')
      if (index === 0) xml.leaf('w:b', {})
      xml.close()
      xml.leaf('w:t', { 'xml:space': 'preserve' }, line)
      xml.close()
      xml.close()
    }
    xml.close()
  }
  xml.close()
  return xml.finish()
}

/** Word takes whole seconds alone. */
function seconds(iso: string): string {
  return iso.replace(/\.\d+(?=Z|$)/, '')
}
