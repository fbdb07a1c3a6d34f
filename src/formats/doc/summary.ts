import type { Details } from '../../core/document/index.ts'
import { Refusal } from '../../core/refusal.ts'
import { detailsOf } from '../file-details.ts'
import { decodeCodePage, WINDOWS_LATIN } from '../rtf/code-pages.ts'
import type { ByteReader } from './byte-reader.ts'

/** Properties by their number in the summary of a document (MS-OLEPS 2.25.1). */
const CODE_PAGE = 1
const TITLE = 2
const AUTHOR = 4
const KEYWORDS = 5
const CREATED = 12

/** Kinds of values. */
const SHORT = 2
const BYTES = 30
const UTF16 = 31
const TIME = 64
const UTF16_CODE_PAGE = 1200

const MAX_PROPERTIES = 200
const LONGEST = 4000

/** What the summary of a document says; damaged ones say nothing. */
export function readSummary(reader: ByteReader | null): Details {
  if (reader === null) return {}
  try {
    return detailsOf(readProperties(reader))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return {}
  }
}

function readProperties(reader: ByteReader) {
  const section = reader.u32(44)
  const count = Math.min(reader.u32(section + 4), MAX_PROPERTIES)
  const places = new Map<number, number>()
  for (let index = 0; index < count; index++) {
    const at = section + 8 + index * 8
    places.set(reader.u32(at), section + reader.u32(at + 4))
  }
  const codePageAt = places.get(CODE_PAGE)
  const isCodePage = codePageAt !== undefined && reader.u16(codePageAt) === SHORT
  const codePage = isCodePage ? reader.u16(codePageAt + 4) : WINDOWS_LATIN
  const words = (property: number) => readWords(reader, places.get(property), codePage)
  const date = readTime(reader, places.get(CREATED))
  return { title: words(TITLE), authors: [words(AUTHOR)], keywords: [words(KEYWORDS)], ...(date && { date }) }
}

function readWords(reader: ByteReader, at: number | undefined, codePage: number): string {
  if (at === undefined) return ''
  const kind = reader.u16(at)
  if (kind !== BYTES && kind !== UTF16) return ''
  const isWide = kind === UTF16 || codePage === UTF16_CODE_PAGE
  const length = Math.min(reader.u32(at + 4), LONGEST)
  const words = isWide
    ? reader.utf16(at + 8, kind === UTF16 ? length : length >> 1)
    : decodeCodePage(reader.slice(at + 8, length).bytes, codePage)
  return words.replace(/\0.*$/s, '')
}

/** Tenths of microseconds since 1601. */
function readTime(reader: ByteReader, at: number | undefined): string | null {
  if (at === undefined || reader.u16(at) !== TIME) return null
  const ticks = reader.u32(at + 8) * 2 ** 32 + reader.u32(at + 4)
  const date = new Date(ticks / 10_000 - 11_644_473_600_000)
  return ticks === 0 || Number.isNaN(date.getTime()) ? null : date.toISOString()
}
