/** Which number stands first in dates such as `03/04/2021`. */
export type DateOrder = 'day-first' | 'month-first'

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const month =
  '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|january|february|march|april|june|july|august|september|sept|october|november|december)\\.?'
const day = '(\\d{1,2})(?:st|nd|rd|th)?'

/** Forms that say which number is what, with the place of year, month and day among the groups; 0 for none. */
const forms: readonly (readonly [form: RegExp, year: number, month: number, day: number])[] = [
  [/^(\d{4})(?:([-/.])(\d{1,2})(?:\2(\d{1,2}))?)?$/, 1, 3, 4],
  [/^((?:19|20)\d\d)(\d\d)(\d\d)$/, 1, 2, 3],
  [/^(\d{4}) ?年(?: ?(\d{1,2}) ?月份?(?: ?(\d{1,2}) ?[日号號]?)?)?$/, 1, 2, 3],
  [new RegExp(`^${day}[ -]${month}[ ,-] ?(\\d{4})$`), 3, 2, 1],
  [new RegExp(`^${month} ${day},? (\\d{4})$`), 3, 1, 2],
  [new RegExp(`^${month}[ ,-] ?(\\d{4})$`), 2, 1, 0],
  [new RegExp(`^(\\d{4})[ -]${month}(?:[ -]${day})?$`), 1, 2, 3],
]

const numeric = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/
/** Years of the Republic of China count from 1912. */
const republic = /^民[国國] ?(\d{1,3})(?= ?年)/
const weekday = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? | ?\(?(?:星期|周|週)[一二三四五六日天]\)?/

const clock = new RegExp(
  '(?:[t ]|(?<=[日号號]))(am|pm|上午|下午)? ?(\\d{1,2}):(\\d\\d)(?::(\\d\\d(?:\\.\\d{1,9})?))?' +
    ' ?(am|pm|上午|下午)? ?(z|gmt|utc|(?:gmt|utc)?[+-]\\d{1,2}(?::?\\d\\d)?)?$',
)

/**
 * A date as `normaliseValue` keeps it, ISO 8601 as far as known: `2021`, `2021-03`, `2021-03-05`, and with a time of
 * day `2021-03-05T14:22`. Null for what is none.
 *
 * Read, in half or full width: `2021-3-5`, `2021/3/5`, `2021.3.5` and without day; `20210305`; `2021年3月5日`,
 * `2021年3月`, `2021年`, `民國110年3月5日`; `5 March 2021`, `5-Mar-2021`, `March 5, 2021`, `March 2021`; a weekday
 * beside any; `5.3.2021`, which is day first everywhere. Of `03/04/2021` and `03-04-2021` the order must be told,
 * unless one number can only be the day. A time after it may have seconds, am/pm or 上午/下午, and a zone; midnight
 * without a zone is how spreadsheets write a date and says nothing.
 *
 * Not read: years of two digits, days that do not exist, years outside 1000 to 2999.
 */
export function dateValue(raw: string, order: DateOrder | null = null): string | null {
  const { date, time } = parts(raw)
  if (date === null || time === null) return null
  const calendar = calendarDate(date, order)
  if (calendar === null || (time !== '' && calendar.length < 10)) return null
  return time === '' ? calendar : `${calendar}T${time}`
}

/**
 * What a date such as `13/04/2021` tells about the order of day and month in its column; `open` when it could be
 * either, null when it is no such date or its numbers are equal.
 */
export function orderTold(raw: string): DateOrder | 'open' | null {
  const match = numeric.exec(parts(raw).date ?? '')
  if (!match || match[2] === '.' || match[1] === match[3]) return null
  const asDay = isoDate(match[4], match[3], match[1]) !== null
  const asMonth = isoDate(match[4], match[1], match[3]) !== null
  if (asDay && asMonth) return 'open'
  return asDay ? 'day-first' : asMonth ? 'month-first' : null
}

/** The value parted into date and time; `time` empty when there is none, null when it is no time of day. */
function parts(raw: string): { date: string | null; time: string | null } {
  if (raw.length > 64) return { date: null, time: '' }
  const value = raw.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
  const match = clock.exec(value)
  const date = (match ? value.slice(0, match.index) : value)
    .replace(weekday, '')
    .trim()
    .replace(republic, (_, year: string) => String(Number(year) + 1911))
  return { date, time: match ? timeOfDay(match) : '' }
}

function timeOfDay([, before, hours, minutes = '', seconds, after, zone]: RegExpExecArray): string | null {
  const half = before ?? after
  const hour = Number(hours)
  if (hour > 23 || Number(minutes) > 59 || Number(seconds ?? 0) >= 60) return null
  const isAfternoon = half === 'pm' || half === '下午'
  const of24 =
    isAfternoon && hour < 12 ? hour + 12 : half !== undefined && !isAfternoon && hour === 12 ? 0 : hour
  if (zone === undefined && of24 + Number(minutes) + Number(seconds ?? 0) === 0) return ''
  const clockTime = `${String(of24).padStart(2, '0')}:${minutes}`
  return `${clockTime}${seconds === undefined ? '' : `:${seconds}`}${zoneText(zone)}`
}

function zoneText(zone: string | undefined): string {
  if (zone === undefined) return ''
  const match = /([+-])(\d{1,2})(?::?(\d\d))?$/.exec(zone)
  return match ? `${match[1]}${match[2]?.padStart(2, '0')}:${match[3] ?? '00'}` : 'Z'
}

function calendarDate(date: string, order: DateOrder | null): string | null {
  for (const [form, year, monthAt, dayAt] of forms) {
    const match = form.exec(date)
    if (match) return isoDate(match[year], match[monthAt], dayAt === 0 ? undefined : match[dayAt])
  }
  const match = numeric.exec(date)
  if (!match) return null
  const [, first, separator, second, year] = match
  const dayFirst = isoDate(year, second, first)
  const monthFirst = isoDate(year, first, second)
  if (dayFirst === null || monthFirst === null) return dayFirst ?? monthFirst
  if (dayFirst === monthFirst || separator === '.') return dayFirst
  return order === null ? null : order === 'day-first' ? dayFirst : monthFirst
}

/** Null for a day that does not exist. */
function isoDate(year: string | undefined, month?: string, day?: string): string | null {
  if (year === undefined || Number(year) < 1000 || Number(year) > 2999) return null
  if (month === undefined) return year
  const named = monthNames.indexOf(month.slice(0, 3))
  const monthNumber = named < 0 ? Number(month) : named + 1
  if (!(monthNumber >= 1 && monthNumber <= 12)) return null
  const yearAndMonth = `${year}-${String(monthNumber).padStart(2, '0')}`
  if (day === undefined) return yearAndMonth
  const last = new Date(Date.UTC(Number(year), monthNumber, 0)).getUTCDate()
  if (Number(day) < 1 || Number(day) > last) return null
  return `${yearAndMonth}-${day.padStart(2, '0')}`
}
