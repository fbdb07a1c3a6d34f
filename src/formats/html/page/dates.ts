/**
 * The day a date names, as ISO 8601 as far as it is known (`2023-05-01`, `2023-05`, `2023`), or null. Understands
 * ISO, dates with `/`, `.` and 年月日, and those of mails and RSS.
 */
export function isoDay(words: string): string | null {
  const text = words.trim().slice(0, 100)
  const [, year, month, day] =
    /^(\d{4})(?:\s*[-/.年]\s*(\d{1,2})(?:\s*[-/.月]\s*(\d{1,2}))?)?/.exec(text) ?? []
  const compact = /^(\d{4})(\d{2})(\d{2})(?!\d)/.exec(text)
  if (compact !== null) return dayOf(compact[1], compact[2], compact[3])
  if (year !== undefined && /^\d{4}(?!\d)/.test(text)) return dayOf(year, month, day)
  const named = /(?:^|\s)(\d{1,2})\s+([A-Z][a-z]{2})[a-z]*\.?,?\s+(\d{4})/.exec(text)
  if (named !== null) return dayOf(named[3], monthNumber(named[2]), named[1])
  const american = /^([A-Z][a-z]{2})[a-z]*\.?\s+(\d{1,2}),?\s+(\d{4})/.exec(text)
  return american === null ? null : dayOf(american[3], monthNumber(american[1]), american[2])
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

function monthNumber(name: string | undefined): string | undefined {
  const at = months.indexOf(name ?? '')
  return at < 0 ? undefined : String(at + 1)
}

function dayOf(year: string | undefined, month: string | undefined, day: string | undefined): string | null {
  if (year === undefined || Number(year) < 1000) return null
  if (month === undefined || Number(month) < 1 || Number(month) > 12) return year
  const known = `${year}-${month.padStart(2, '0')}`
  if (day === undefined || Number(day) < 1 || Number(day) > 31) return known
  return `${known}-${day.padStart(2, '0')}`
}
