/** When a cue is shown, in milliseconds from the start of the recording; `end` null when it makes no sense. */
export interface Timing {
  readonly start: number
  readonly end: number | null
}

/**
 * A time as files write it: hours of any length or none, `,` or `.` before the milliseconds or none at all, full
 * width signs and stray blanks of subtitles typed by hand.
 */
const TIME = String.raw`(?:(\d{1,6})\s*[:：]\s*)?(\d{1,3})\s*[:：]\s*(\d{1,2})(?:\s*[.,，。:：]\s*(\d{1,6}))?`
const TIMING = new RegExp(String.raw`^\s*${TIME}\s*-{1,3}>\s*${TIME}`)
/** Settings may follow the times; a line much longer than that is none. */
const LONGEST_LINE = 1000

/** The times of a timing line, or null when the line is none. What follows the times (settings, a place) is left. */
export function readTiming(line: string): Timing | null {
  if (line.length > LONGEST_LINE || !line.includes('->')) return null
  const found = TIMING.exec(line)
  if (!found) return null
  const start = milliseconds(found.slice(1, 5))
  const end = milliseconds(found.slice(5, 9))
  return { start, end: end < start ? null : end }
}

function milliseconds([hours, minutes, seconds, fraction]: readonly (string | undefined)[]): number {
  const whole = Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(seconds)
  return whole * 1000 + Number((fraction ?? '').padEnd(3, '0').slice(0, 3))
}
