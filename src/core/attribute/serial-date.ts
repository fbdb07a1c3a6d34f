/** Days from 1927 to 2173: no count of people and no postcode with a zero in front. */
const written = /^[1-9]\d{4}(?:\.\d+)?$/

/**
 * The day that a spreadsheet means by its number, ISO 8601; null for what is no such number. Day 1 is 1900-01-01 and
 * 29 February 1900 is counted though there was none. A time of day after the point is left out.
 */
export function serialDate(raw: string): string | null {
  const value = raw.trim().normalize('NFKC')
  if (!written.test(value)) return null
  return new Date(Date.UTC(1899, 11, 30 + Math.floor(Number(value)))).toISOString().slice(0, 10)
}
