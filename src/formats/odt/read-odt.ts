import { Refusal } from '../../core/refusal.ts'
import { openZip } from '../container/index.ts'
import type { Extracted } from '../extracted.ts'
import { TextBuilder } from '../text-builder.ts'
import { Content } from './content.ts'
import { readFormulas } from './formulas.ts'
import { hiddenParagraphsOf } from './hidden-paragraphs.ts'
import { readMeta } from './meta.ts'
import { readOdfXml } from './odf-xml.ts'
import { Styles } from './styles.ts'

/**
 * Reads an OpenDocument text (odt, ott): the text as it is shown with all changes accepted, headings, lists with
 * their labels, tables, notes, comments, and pages where the file keeps them.
 * Refuses: file-damaged, file-protected, file-too-large, file-empty.
 */
export async function readOdt(bytes: Uint8Array): Promise<Extracted> {
  const zip = await openZip(bytes)
  refuseEncrypted(await zip.read('META-INF/manifest.xml'))
  const content = await zip.read('content.xml')
  if (content === null) throw new Refusal('file-damaged', 'No content.xml')
  const styles = new Styles()
  const named = await zip.read('styles.xml')
  if (named !== null) {
    readOdfXml(named, {
      open: (name, attributes) => styles.open(name, attributes),
      close: name => styles.close(name),
    })
  }
  const builder = new TextBuilder()
  const hidden = hiddenParagraphsOf(content)
  readContent(content, styles, new Content(builder, styles, hidden, await readFormulas(zip)))
  return { ...builder.finish(), details: readMeta(await zip.read('meta.xml')), warnings: [] }
}

/** The automatic styles come first in the file, then the text. */
function readContent(bytes: Uint8Array, styles: Styles, content: Content): void {
  let isBody = false
  readOdfXml(bytes, {
    open(name, attributes) {
      if (isBody) content.open(name, attributes)
      else if (name === 'office:body') isBody = true
      else styles.open(name, attributes)
    },
    close(name) {
      if (name === 'office:body') isBody = false
      else if (isBody) content.close(name)
      else styles.close(name)
    },
    text: words => {
      if (isBody) content.text(words)
    },
  })
  content.finish()
}

/** Refuses: file-protected, when the manifest says that the content is encrypted. */
function refuseEncrypted(manifest: Uint8Array | null): void {
  if (manifest === null) return
  readOdfXml(manifest, {
    open(name) {
      if (name === 'manifest:encryption-data')
        throw new Refusal('file-protected', 'An encrypted OpenDocument file')
    },
  })
}
