import type { Details } from '../core/document/index.ts'

/** What a file's properties say, as they stand there. */
export interface FileProperties {
  readonly title?: string
  /** One entry may name several, parted by `;`. */
  readonly authors?: readonly string[]
  /** ISO 8601, a prefix of it, or with a time. */
  readonly date?: string
  readonly language?: string
  /** One entry may hold several, parted by commas or semicolons. */
  readonly keywords?: readonly string[]
}

/** Titles that a program put there. */
const emptyTitle =
  /^(?:untitled(?: document)?|unknown|title|no title|无标题|無標題|未命名|(?:新建|新增)?\s*(?:microsoft\s+(?:office\s+)?)?(?:word\s*)?(?:文档|文檔|文件|document|doc)\s*\d*)(?:\.\w{2,5})?$/i

/** Names that a program or a computer shop put there; a file made from such a template has its date too. */
const templateAuthor = /^(?:python-docx|un-named|docx4j)$/i
const emptyAuthor =
  /^(?:authors?|user ?(?:name)?|users?|unknown|none|anonymous|admin(?:istrator)?|owner|guest|root|pc|hp|dell|lenovo|acer|asus|thinkpad|微软(?:用户|中国)|微軟使用者|用户|使用者|作者|雨林木风|深度(?:技术|系统)|番茄花园|(?:microsoft|windows|ms)(?: office)?(?: word)?(?: ?(?:user|用户|使用者))?|apache poi|openoffice(?:\.org)?|libreoffice|pandoc|wps(?: office)?)$/i

/**
 * Properties as details of a document: tidied, several authors or keywords parted by `; `, dates to the day, and
 * without what programs put in by themselves.
 */
export function detailsOf(properties: FileProperties): Details {
  const authors = listOf(properties.authors ?? [], /[;；]/)
  const date = authors.some(author => templateAuthor.test(author)) ? {} : dateOf(properties.date ?? '')
  const named = authors.filter(author => !emptyAuthor.test(author) && !templateAuthor.test(author))
  const details = {
    title: titleOf(properties.title ?? ''),
    author: named.join('; '),
    ...date,
    language: /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i.test(properties.language ?? '') ? properties.language : '',
    keywords: listOf((properties.keywords ?? []).map(partHan), /[,;，；、]/).join('; '),
  }
  return Object.fromEntries(
    Object.entries(details).filter(([, value]) => value !== undefined && value !== ''),
  )
}

function titleOf(written: string): string {
  const title = tidy(written).replace(
    /^Microsoft (?:Office )?Word - (.+?)(?:\.(?:docx?|rtf|wps|odt|txt))?$/i,
    '$1',
  )
  return emptyTitle.test(title) ? '' : title
}

function dateOf(written: string): { date?: string; year?: string } {
  const match = /^\s*(\d{4})(?:-(\d\d)(?:-(\d\d)(?!\d))?)?/.exec(written)
  const [, year = '', month, day] = match ?? []
  // 1601 and 1970 are the zero of two calendars of computers: no date at all.
  if (Number(year) < 1700 || Number(year) > 2200 || /^1970-01-01/.test(written.trim())) return {}
  if (month === undefined || Number(month) < 1 || Number(month) > 12) return { year }
  if (day === undefined || Number(day) < 1 || Number(day) > 31) return { date: `${year}-${month}` }
  return { date: `${year}-${month}-${day}` }
}

function listOf(entries: readonly string[], parting: RegExp): string[] {
  return [...new Set(entries.flatMap(entry => entry.split(parting)).map(tidy))].filter(entry => entry !== '')
}

/** Chinese keywords parted by blanks alone. */
function partHan(words: string): string {
  const isParted = /[,;，；、]/.test(words) || !/^[\p{Script=Han}\s]+$/u.test(words)
  return isParted ? words : words.trim().replace(/\s+/g, ';')
}

function tidy(words: string): string {
  return words
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, 2_000)
    .replace(/[\ud800-\udbff]$/, '')
}
