import { normaliseValue } from '../../core/attribute/index.ts'

/** `year` and `date` as details have them. */
export interface DateDetails {
  readonly year?: string
  readonly date?: string
}

/** Year, month and day parted by slashes, each may be missing, and words at the end (RIS). */
const slashes = /^(\d{4})\/(\d{0,2})\/?(\d{0,2})(?:\/.*)?$/

/** The most precise of several writings of a date; the first one with a year says the year. */
export function dateDetails(written: readonly string[]): DateDetails {
  const dates = written
    .filter(text => /[\d０-９]{4}/.test(text))
    .map(readDate)
    .filter(date => date !== '')
  const [first] = dates
  if (first === undefined) return {}
  const year = first.slice(0, 4)
  const date = dates.reduce((best, other) =>
    other.startsWith(year) && other.length > best.length ? other : best,
  )
  return date.length > 4 ? { year, date } : { year }
}

/** ISO 8601 to the day at most; empty for what has no year. */
function readDate(written: string): string {
  const text = written.trim().slice(0, 100)
  const match = slashes.exec(text)
  const parts = match
    ? match
        .slice(1, 4)
        .filter(part => part !== '')
        .join('-')
    : text
  const known = normaliseValue('date', parts) ?? normaliseValue('date', text.replace(/\s*[（(].*$/, ''))
  if (known) return known.slice(0, 10)
  return /(?<!\d)(?:1[4-9]|20)\d\d(?!\d)/.exec(text)?.[0] ?? ''
}
