import { type EncodingName, findEncoding } from '../../text/index.ts'
import { decodeQuotedPrintable } from './transfer-encoding.ts'

const encodedWord = /=\?([\w.:-]+)(?:\*[\w-]+)?\?([bq])\?([^?\s]*)\?=/gi

/**
 * The words of a header in which other characters than ASCII are written as `=?gbk?B?…?=` (RFC 2047). Neighbours in
 * one encoding are decoded together, since programs cut them inside of characters.
 */
export function decodeHeader(header: string): string {
  const joined = header.replace(/(\?=)[ \t\r\n]+(?==\?)/g, '$1')
  const pieces: string[] = []
  let encoding: EncodingName | null = null
  let bytes: Buffer[] = []
  let at = 0
  const flush = () => {
    if (encoding !== null) pieces.push(decodeAs(Buffer.concat(bytes), encoding))
    encoding = null
    bytes = []
  }
  for (const found of joined.matchAll(encodedWord)) {
    const [whole, name = '', form = '', content = ''] = found
    const own = findEncoding(name)
    if (found.index > at || own !== encoding) flush()
    pieces.push(joined.slice(at, found.index))
    at = found.index + whole.length
    encoding = own
    if (own === null) pieces.push(whole)
    else bytes.push(form.toLowerCase() === 'b' ? Buffer.from(content, 'base64') : decodeQ(content))
  }
  flush()
  return pieces.join('') + joined.slice(at)
}

function decodeQ(content: string): Buffer {
  return Buffer.from(decodeQuotedPrintable(Buffer.from(content.replaceAll('_', ' '), 'latin1')))
}

/** Through a decoder that never refuses: a header may be empty. */
function decodeAs(bytes: Buffer, encoding: EncodingName): string {
  return new TextDecoder(encoding).decode(bytes)
}
