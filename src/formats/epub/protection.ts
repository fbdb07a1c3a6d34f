import { Refusal } from '../../core/refusal.ts'
import { readXml } from '../container/index.ts'
import { resolvePath } from './package-document.ts'

/** Ways of hiding fonts that no reader of words minds (EPUB 3.3, 4.3; Adobe's own). */
const fontHiding = new Set(['http://www.idpf.org/2008/embedding', 'http://ns.adobe.com/pdf/enc#RC'])
const fontFile = /\.(?:ttf|otf|ttc|woff2?|dfont|eot)$/i
/** Pictures, sound and looks may be locked without harm to the words. */
const noText = /\.(?:jpe?g|png|gif|svg|webp|css|mp3|mp4|m4a|ogg|js)$/i

/** Refuses: file-protected, when META-INF/encryption.xml names files with words in them; file-damaged. */
export function refuseProtected(encryption: Uint8Array): void {
  let algorithm = ''
  readXml(encryption, {
    open: (name, attributes) => {
      const local = name.slice(name.indexOf(':') + 1)
      if (local === 'EncryptedData') algorithm = ''
      else if (local === 'EncryptionMethod') algorithm ||= attributes.Algorithm ?? ''
      else if (local === 'CipherReference') refuse(algorithm, resolvePath('', attributes.URI ?? ''))
    },
  })
}

function refuse(algorithm: string, path: string): void {
  if (fontHiding.has(algorithm) || fontFile.test(path) || noText.test(path)) return
  throw new Refusal('file-protected', `${path} is encrypted by ${algorithm || 'an unnamed algorithm'}`)
}
