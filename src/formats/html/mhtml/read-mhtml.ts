import type { Details } from '../../../core/document/index.ts'
import { Refusal } from '../../../core/refusal.ts'
import type { ReadingControls } from '../../extracted.ts'
import { decodeHtml } from '../html-encoding.ts'
import { isoDay } from '../page/dates.ts'
import { tidyValue } from '../page/page-details.ts'
import { type HtmlOptions, type ReadPage, readDecoded } from '../read-html.ts'
import { decodeHeader } from './encoded-words.ts'
import { type MimePart, parseMime } from './mime-message.ts'

/**
 * Reads a page saved as one file with its pictures (RFC 2557; Chrome, Edge, Internet Explorer, Word). The pictures
 * are not decoded. Title, date and address come from the message where the page itself does not give them; the date
 * is then the day on which it was saved. Refuses as `readHtml`, and file-damaged.
 */
export function readMhtml(
  bytes: Uint8Array,
  _controls?: ReadingControls,
  options: HtmlOptions = {},
): ReadPage {
  const message = parseMime(bytes)
  const pages = htmlParts(message)
  if (pages.length === 0) throw new Refusal('file-damaged', 'A message without a page')
  const [first] = pages
  let empty: Refusal | null = null
  // The root of a page of frames holds no words of its own.
  for (const page of pages) {
    try {
      const read = readPart(page, options)
      return { ...read, details: { ...detailsOf(message, first ?? page, read.details) } }
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'file-empty') throw error
      empty ??= error
    }
  }
  throw empty ?? new Refusal('file-empty', 'No words')
}

function readPart(part: MimePart, { encoding, part: chosen }: HtmlOptions): ReadPage {
  const declared = part.type.parameters.get('charset')
  return readDecoded(decodeHtml(part.content(), encoding, declared), chosen)
}

/** Pages in a message, the one it starts with first. */
function htmlParts(message: MimePart): MimePart[] {
  const pages = allParts(message).filter(
    ({ type }) => type.type === 'text/html' || type.type === 'application/xhtml+xml',
  )
  const start = message.type.parameters.get('start')
  const root =
    start === undefined ? undefined : pages.find(page => page.headers.get('content-id')?.trim() === start)
  return root === undefined ? pages : [root, ...pages.filter(page => page !== root)]
}

function allParts(part: MimePart): MimePart[] {
  return [part, ...part.parts.flatMap(allParts)]
}

function detailsOf(message: MimePart, page: MimePart, own: Details): Details {
  const subject = tidyValue(decodeHeader(message.headers.get('subject') ?? ''))
  const day = isoDay((message.headers.get('date') ?? '').replace(/^\s*[A-Za-z]{3},/, ''))
  const location = [message.headers.get('snapshot-content-location'), page.headers.get('content-location')]
    .map(address => decodeHeader(address ?? '').trim())
    .find(address => /^https?:\/\//i.test(address))
  return {
    ...own,
    ...(own.title === undefined && subject !== '' ? { title: subject } : {}),
    ...(own.date === undefined && own.year === undefined && day !== null ? { date: day } : {}),
    ...(location === undefined ? {} : { url: location }),
  }
}
