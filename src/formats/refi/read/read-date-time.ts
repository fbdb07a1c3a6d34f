/**
 * A time as tools write it, in ISO 8601, UTC: with a blank instead of `T`, without a zone (then it is taken for UTC),
 * with any number of digits of a second. Null for what is no time.
 */
export function readDateTime(written: string | undefined): string | null {
  if (written === undefined || written === '') return null
  // What stands beside each other was mostly made in the same second.
  if (written !== last.written) last = { written, time: timeOf(written) }
  return last.time
}

let last: { readonly written: string; readonly time: string | null } = { written: '', time: null }

function timeOf(written: string): string | null {
  const found = /^\s*(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?)(\.\d+)?\s*(Z|[+-]\d\d:?\d\d)?)?\s*$/i.exec(
    written,
  )
  if (found === null) return null
  const [, day, clock = '00:00', fraction = '', zone = 'Z'] = found
  const time = new Date(`${day}T${clock}${clock.length > 5 ? fraction.slice(0, 4) : ''}${zone.toUpperCase()}`)
  return Number.isNaN(time.getTime()) ? null : time.toISOString()
}
