const form = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?(Z|[+-]\d\d:\d\d)?)?)?)?$/

/**
 * When a date as `normaliseValue` keeps it begins, in milliseconds: `2021` with the first of January, `2021-03` with
 * the first of March. Null for what is none. A time without a zone counts as UTC.
 */
export function dateNumber(value: string): number | null {
  const match = form.exec(value)
  if (match === null) return null
  const [, year, month = '01', day = '01', hour = '00', minute = '00', second = '00', zone = 'Z'] = match
  const time = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second.padEnd(2, '0')}${zone}`)
  return Number.isNaN(time) ? null : time
}
