import { Refusal } from '../../core/refusal.ts'
// Not by its index: threads that read texts would load all of it.
import { sniffBibliography } from '../bibliography/sniff.ts'
import { openZip, type ZipFolder } from '../container/zip.ts'
import { sniffCompoundFile } from '../doc/index.ts'
import { findByteOrderMark } from '../text/detect-encoding.ts'
import { decodeText } from '../text/index.ts'
import { type FormatName, formatOfName, formats } from './formats.ts'

/** How much of a file shows its kind, in bytes. */
const HEAD = 4096
/** A PDF's first line may stand behind other bytes, by the standard within the first kilobyte. */
const PDF_HEAD = 1024

/**
 * What kind of file this is: by its content where that is unmistakable, else by the ending of its name.
 * Refuses: file-protected (an encrypted office file), file-binary, file-damaged, format-unknown.
 */
export async function sniffFormat(bytes: Uint8Array, name: string): Promise<FormatName> {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1')
  if (head.slice(0, PDF_HEAD).includes('%PDF-')) return 'pdf'
  if (head.startsWith('PK\x03\x04')) return sniffZip(await openZip(bytes))
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return sniffCompound(bytes)
  const promised = formatOfName(name)
  if (/^\s*\{\\rtf/.test(head)) return 'rtf'
  if (promised !== null && !formats[promised].isEncoded && promised !== 'mhtml') {
    return sniffText(bytes, name) ?? damagedOrForeign(bytes, promised)
  }
  const shown = sniffText(bytes, name)
  if (shown !== null) return shown
  // A list of literature that does not look like one, e.g. any other JSON, is a text.
  return promised === null || formats[promised].kind === 'bibliography' ? 'text' : promised
}

async function sniffZip(zip: ZipFolder): Promise<FormatName> {
  const type = Buffer.from((await zip.read('mimetype')) ?? []).toString('latin1')
  if (type.startsWith('application/epub+zip')) return 'epub'
  if (type.startsWith('application/vnd.oasis.opendocument.text')) return 'odt'
  const has = (start: string) => zip.names.some(name => name.toLowerCase().startsWith(start))
  if (has('word/')) return 'docx'
  if (has('xl/')) return 'xlsx'
  if (has('meta-inf/container.xml')) return 'epub'
  throw new Refusal('format-unknown', 'A ZIP of no known kind')
}

function sniffCompound(bytes: Uint8Array): FormatName {
  const kind = sniffCompoundFile(bytes)
  if (kind === 'word') return 'doc'
  if (kind === 'encrypted-ooxml') throw new Refusal('file-protected', 'An encrypted office file')
  throw new Refusal('format-unknown', `A compound file of kind ${kind}`)
}

/** Kinds of text that show what they are; null for plain text and for what is no text. */
function sniffText(bytes: Uint8Array, name: string): FormatName | null {
  const head = readableHead(bytes)
  if (/^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html[\s>])/i.test(head))
    return 'html'
  if (isMime.test(head)) return 'mhtml'
  if (/^WEBVTT(?:\s|$)/.test(head)) return 'vtt'
  if (/^\s*(?:\d+\s*\n)?\d{1,3}:\d\d:\d\d[,.]\d{1,3}\s*-->/.test(head)) return 'srt'
  return sniffBibliography(head, name)
}

const isMime = /^(?:[\w-]+:.*(?:\n[ \t].*)*\n)*?(?:mime-version:|content-type:\s*multipart\/related)/i

/** The first characters, good enough for the ASCII words that tell formats apart, whatever the encoding. */
function readableHead(bytes: Uint8Array): string {
  const head = bytes.subarray(0, HEAD)
  const { encoding, length } = findByteOrderMark(head)
  const words = new TextDecoder(encoding ?? 'utf-8').decode(head.subarray(length))
  return words.replace(/\r\n?/g, '\n')
}

/** A file that is not what its ending says and shows no other kind: a text under a wrong name, or a broken file. */
function damagedOrForeign(bytes: Uint8Array, promised: FormatName): FormatName {
  try {
    decodeText(bytes)
    return 'text'
  } catch (error) {
    if (!(error instanceof Refusal) || error.code === 'file-too-large') throw error
    throw new Refusal('file-damaged', `Does not begin as ${promised} files do`)
  }
}
