import { type DecodedText, decodeText, findEncoding } from '../text/index.ts'

/** How far a declaration is looked for, in bytes; browsers look at the first 1,024. */
const HEAD = 8_192

/** A declared encoding is believed unless another is so much more likely. */
const TRUST = 0.5

/**
 * Decodes a page. Its bytes come first: a byte order mark, then UTF-8 wherever they are UTF-8, whatever the page
 * declares. Then its declaration, unless the bytes speak against it; then what the bytes look like. `declared` is
 * what stands around the page, e.g. in a mail; `forced` is obeyed.
 * Refuses: file-empty, file-binary, file-too-large, encoding-unknown (only for `forced`).
 */
export function decodeHtml(bytes: Uint8Array, forced?: string, declared?: string): DecodedText {
  if (forced !== undefined) return decodeText(bytes, forced)
  const bare = withoutDeclarations(bytes)
  const found = decodeText(bare)
  const named = found.hadBom ? null : (declaredEncoding(bytes) ?? findDeclared(declared))
  if (named !== null && named !== found.encoding && mayBe(named, found, bytes)) {
    const decoded = decodeText(bytes, named)
    if (decoded.replaced <= found.replaced + decoded.text.length / 100) return decoded
  }
  return bare === bytes ? found : { ...decodeText(bytes, found.encoding), candidates: found.candidates }
}

/** Detection reads declarations too and half believes them; here the bytes shall speak for themselves. */
function withoutDeclarations(bytes: Uint8Array): Uint8Array {
  const head = headOf(bytes)
  const found = [...head.matchAll(/\b(?:charset|encoding)(?=\s*=)/gi)]
  if (found.length === 0) return bytes
  const copy = bytes.slice()
  for (const { index, 0: word } of found) copy.fill(0x78, index, index + word.length)
  return copy
}

function headOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD)).toString('latin1')
}

const eastAsian = /^(?:gb|big5|euc|shift|iso-2022)/

/** An encoding of one alphabet, and not the western one that stands in every template. */
function isAlphabetic(encoding: string): boolean {
  return !eastAsian.test(encoding) && encoding !== 'windows-1252'
}

/** Whether a declaration may be true although the bytes look like another encoding. */
function mayBe(named: string, found: DecodedText, bytes: Uint8Array): boolean {
  // Encodings of seven bits look like ASCII, which is UTF-8.
  if (named === 'iso-2022-jp') return bytes.subarray(0, 1 << 16).includes(0x1b)
  const [best] = found.candidates
  if (found.encoding.startsWith('utf-16')) return false
  if (best === undefined || best.encoding === 'utf-8' || named === 'utf-8') return false
  if (isAlphabetic(named) && !eastAsian.test(best.encoding)) return true
  const own = found.candidates.find(({ encoding }) => encoding === named)
  return (own?.confidence ?? 0) >= best.confidence * TRUST || best.confidence < 0.2
}

/** What `<meta charset>`, `<meta http-equiv>` or an XML declaration says, or null. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = headOf(bytes)
  const xml = /^[\s\xef\xbb\xbf]*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)/i.exec(head)?.[1]
  for (const meta of head.replace(/<!--[\s\S]*?(?:-->|$)/g, '').matchAll(/<meta\s[^>]*/gi)) {
    const charset = /\bcharset\s*=\s*["']?\s*([\w.:-]+)/i.exec(meta[0])?.[1]
    const known = findDeclared(charset)
    if (known !== null) return known
  }
  return findDeclared(xml)
}

function findDeclared(name: string | undefined): string | null {
  if (name === undefined) return null
  const found = findEncoding(name)
  // A page that could be read as ASCII so far is not UTF-16 (HTML 13.2.3.3).
  return found?.startsWith('utf-16') ? 'utf-8' : found
}
