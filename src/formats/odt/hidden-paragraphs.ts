import type { XmlHandlers } from '../container/index.ts'
import { readOdfXml, type XmlAttributes } from './odf-xml.ts'

/**
 * The paragraphs hidden by a field in them, counted from 0 in the order of the file. Such fields are rare: only files
 * that name one are read a second time. Refuses: file-damaged.
 */
export function hiddenParagraphsOf(content: Uint8Array): ReadonlySet<number> {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
  if (!bytes.includes('hidden-paragraph')) return new Set()
  const hidden = new HiddenParagraphs()
  readOdfXml(content, hidden)
  return hidden.found
}

class HiddenParagraphs implements XmlHandlers {
  readonly found = new Set<number>()
  private readonly openParagraphs: number[] = []
  private paragraphs = 0

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'text:p' || name === 'text:h') {
      this.openParagraphs.push(this.paragraphs)
      this.paragraphs += 1
    }
    const innermost = this.openParagraphs.at(-1)
    const hides = name === 'text:hidden-paragraph' && attributes['text:is-hidden'] === 'true'
    if (hides && innermost !== undefined) this.found.add(innermost)
  }

  close(name: string): void {
    if (name === 'text:p' || name === 'text:h') this.openParagraphs.pop()
  }
}
