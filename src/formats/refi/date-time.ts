const EPOCH = '1980-01-01T00:00:00Z'

/** A time in UTC that needs no arithmetic: days up to the 28th are in every month. */
const plain = /^(?!0000)\d{4}-(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?Z$/

/**
 * A time as REFI-QDA tools read it: UTC, whole seconds, `YYYY-MM-DDTHH:MM:SSZ`. The first of the times given that
 * is one is taken; when none is, the earliest that a ZIP file can hold.
 */
export function toDateTime(...candidates: readonly string[]): string {
  for (const candidate of candidates) {
    if (plain.test(candidate)) return `${candidate.slice(0, 19)}Z`
    const time = Date.parse(candidate)
    if (Number.isNaN(time)) continue
    const written = new Date(time).toISOString()
    // Years before 0001 and after 9999 are no xs:dateTime that tools agree on.
    if (/^(?!0000)\d{4}-/.test(written)) return `${written.slice(0, 19)}Z`
  }
  return EPOCH
}
