import iconv from 'iconv-lite'
import { decodeBytes } from '../text/encodings.ts'

/** Code pages of Windows and Macintosh that the Encoding Standard knows, by its names. */
const STANDARD: Readonly<Record<number, string>> = {
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  1250: 'windows-1250',
  1251: 'windows-1251',
  1252: 'windows-1252',
  1253: 'windows-1253',
  1254: 'windows-1254',
  1255: 'windows-1255',
  1256: 'windows-1256',
  1257: 'windows-1257',
  1258: 'windows-1258',
  10000: 'macintosh',
  10001: 'shift_jis',
  10002: 'big5',
  10003: 'euc-kr',
  10007: 'x-mac-cyrillic',
  10008: 'gb18030',
  20866: 'koi8-r',
  20936: 'gb18030',
  21866: 'koi8-u',
  28592: 'iso-8859-2',
  28595: 'iso-8859-5',
  51932: 'euc-jp',
  51949: 'euc-kr',
  54936: 'gb18030',
  65001: 'utf-8',
}

/** Code pages by the character set of a font (`\fcharset`); 0 and 1 say little and are not listed. */
const OF_CHARSET: Readonly<Record<number, number>> = {
  77: 10_000,
  78: 10_001,
  79: 10_003,
  80: 10_008,
  81: 10_002,
  128: 932,
  129: 949,
  130: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  179: 1256,
  180: 1256,
  181: 1255,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
  254: 437,
}

/** What most programs write without saying so. */
export const WINDOWS_LATIN = 1252

const DOUBLE_BYTE = new Set(['shift_jis', 'gb18030', 'euc-kr', 'big5', 'euc-jp'])

/** The code page of a font's character set; null when it is that of the document. */
export function codePageOfCharset(charset: number): number | null {
  return OF_CHARSET[charset] ?? null
}

/** Whether characters of a code page may take two bytes. */
export function isDoubleByte(codePage: number): boolean {
  return DOUBLE_BYTE.has(STANDARD[codePage] ?? '')
}

/** Bytes of a Windows or Macintosh code page as text; an unknown one is read as Windows Latin. */
export function decodeCodePage(bytes: Uint8Array, codePage: number): string {
  if (bytes.every(byte => byte < 0x80)) return Buffer.from(bytes).toString('latin1')
  const standard = STANDARD[codePage]
  if (standard !== undefined) return decodeBytes(bytes, standard)
  const other = `cp${codePage}`
  if (iconv.encodingExists(other)) return iconv.decode(Buffer.from(bytes), other)
  return decodeBytes(bytes, 'windows-1252')
}

/**
 * Bytes in a Western font of a Chinese, Japanese or Korean document: some writers mean the code page of the font,
 * others that of the document. Accents stand alone among letters, characters of two bytes do not.
 */
export function decodeUndecided(bytes: Uint8Array, codePage: number): string {
  if (!isDoubleByte(codePage)) return decodeCodePage(bytes, codePage)
  const parts: string[] = []
  let from = 0
  const take = (to: number, page: number) => {
    if (to > from) parts.push(decodeCodePage(bytes.subarray(from, to), page))
    from = to
  }
  for (let at = 0; at < bytes.length; at++) {
    if (!isHigh(bytes[at])) continue
    const isAlone = !isHigh(bytes[at + 1])
    take(at, codePage)
    if (!isAlone) while (isHigh(bytes[at])) at += 2
    take(isAlone ? at + 1 : Math.min(at, bytes.length), isAlone ? WINDOWS_LATIN : codePage)
  }
  take(bytes.length, codePage)
  return parts.join('')
}

const isHigh = (byte = 0) => byte >= 0x80
