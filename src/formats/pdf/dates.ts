const pattern = /^(?:D:)?(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?\s*([Zz+-])?(\d\d)?'?(\d\d)?/
const written = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?$/

/** A date of a PDF (ISO 32000, 7.9.4) as ISO 8601, as far as it is given; null when it is none. */
export function isoDate(words: string): string | null {
  const plain = words.trim()
  // some producers write ISO dates as they are
  if (written.test(plain)) return plain
  const match = pattern.exec(plain)
  const [, year = '', month, day, hour, minute, second, zone, zoneHour, zoneMinute] = match ?? []
  if (Number(year) < 1000) return null
  if (!isBetween(month, 1, 12)) return year
  if (!isBetween(day, 1, 31)) return `${year}-${month}`
  if (!isBetween(hour, 0, 23) || !isBetween(minute, 0, 59)) return `${year}-${month}-${day}`
  const time = `${hour}:${minute}:${isBetween(second, 0, 59) ? second : '00'}`
  if (zone === undefined) return `${year}-${month}-${day}T${time}`
  const isUtc = !isBetween(zoneHour, 0, 23) || zone === 'Z' || zone === 'z'
  const offset = isUtc ? 'Z' : `${zone}${zoneHour}:${isBetween(zoneMinute, 0, 59) ? zoneMinute : '00'}`
  return `${year}-${month}-${day}T${time}${offset}`
}

function isBetween(digits: string | undefined, least: number, most: number): boolean {
  return digits !== undefined && Number(digits) >= least && Number(digits) <= most
}
