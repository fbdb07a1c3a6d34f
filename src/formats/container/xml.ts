import { SaxesParser } from 'saxes'
import { Refusal } from '../../core/refusal.ts'
import { MAX_TEXT_CHARACTERS } from '../text/index.ts'

/** What is told of an XML file while it is read. Names stand as written, with their prefix. */
export interface XmlHandlers {
  open?(name: string, attributes: Readonly<Record<string, string>>): void
  close?(name: string): void
  /** Words between two tags, character references resolved; several times when CDATA is among them. */
  text?(words: string): void
}

/** Where reading has come to; counting lines takes time. */
export interface XmlPlace {
  /** On which the tag just opened ends, from 1. */
  line: number
}

/** More, in bytes, takes longer than anybody waits; a book has some five million. */
const MAX_BYTES = 200 * 1024 * 1024

/** The most characters between two tags, or in one attribute or comment; a book in a single run has five million. */
const MAX_TOKEN = 16_000_000

/** Bytes decoded at a time, so that a file of 300 MB never stands in memory as one string. */
const CHUNK = 1 << 16

/**
 * Reads well-formed XML from start to end; nothing is fetched, and no entity is expanded but the five of XML and
 * character references; `onDoctype` hears of a document type, and may throw. The encoding is told by a byte order mark or the declaration, else it is UTF-8. What the
 * handlers throw comes through. Refuses: file-damaged (not well-formed, bytes that mean nothing, declared entities),
 * file-too-large (more than 200 MB, or more than 16 million characters between two tags).
 */
export function readXml(
  bytes: Uint8Array | string,
  handlers: XmlHandlers,
  onDoctype?: () => void,
  place?: XmlPlace,
): void {
  if (bytes.length > MAX_BYTES) throw tooLarge(`${bytes.length} bytes`)
  const parser = new SaxesParser({ xmlns: false, position: place !== undefined })
  parser.on('error', error => {
    throw damaged(error.message)
  })
  parser.on('doctype', doctype => {
    onDoctype?.()
    if (doctype.includes('<!ENTITY')) throw damaged('A document type that declares entities')
  })
  parser.on('opentag', tag => {
    if (place !== undefined) place.line = parser.line
    handlers.open?.(tag.name, tag.attributes)
  })
  parser.on('closetag', tag => handlers.close?.(tag.name))
  parser.on('text', words => handlers.text?.(words))
  parser.on('cdata', words => handlers.text?.(words))
  const checkToken = tokenCheck(parser)
  for (const piece of typeof bytes === 'string' ? slices(bytes) : decode(bytes)) {
    parser.write(piece)
    checkToken()
  }
  parser.close()
}

/**
 * The parser adds up a token from pieces that may be one character long, and strings so built take thirty times their
 * length in memory until they are looked into. So what it holds is looked into every two million characters.
 */
function tokenCheck(parser: SaxesParser): () => void {
  const step = 2_000_000
  let looked = 0
  return () => {
    const token: unknown = Reflect.get(parser, 'text')
    if (typeof token !== 'string') return
    if (token.length > MAX_TOKEN) throw tooLarge(`A token of ${token.length} characters`)
    if (token.length < looked) looked = 0
    if (token.length - looked < step) return
    looked = token.length
    // Any look at a character makes the string one piece.
    token.charCodeAt(looked - 1)
  }
}

function* slices(words: string): Generator<string> {
  for (let at = 0; at < words.length; at += CHUNK) yield words.slice(at, at + CHUNK)
}

function* decode(bytes: Uint8Array): Generator<string> {
  const decoder = decoderFor(bytes)
  for (let at = 0; at < bytes.length; at += CHUNK) {
    yield decodePiece(decoder, bytes.subarray(at, at + CHUNK), at + CHUNK < bytes.length)
  }
}

function decodePiece(decoder: TextDecoder, bytes: Uint8Array, stream: boolean): string {
  try {
    return decoder.decode(bytes, { stream })
  } catch {
    throw damaged(`Bytes that are not ${decoder.encoding}`)
  }
}

function decoderFor(bytes: Uint8Array): TextDecoder {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return strict('utf-16le')
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return strict('utf-16be')
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  const declared = /^(?:\xef\xbb\xbf)?<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._-]+)["']/.exec(start)?.[1]
  // Bytes that read as ASCII so far are not UTF-16, whatever was left in the declaration.
  return declared === undefined || /^utf-?16/i.test(declared) ? strict('utf-8') : strict(declared)
}

function strict(encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding, { fatal: true })
  } catch {
    throw damaged(`An encoding that is not known: ${encoding}`)
  }
}

function damaged(detail: string): Refusal {
  return new Refusal('file-damaged', `XML: ${detail.slice(0, 200)}`)
}

function tooLarge(detail: string): Refusal {
  return new Refusal('file-too-large', `XML: ${detail}`, { limit: MAX_TEXT_CHARACTERS })
}
