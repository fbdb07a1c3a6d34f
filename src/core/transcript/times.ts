import type { TimeMark } from '../text/index.ts'
import { findStamps, type Stamp, type StampKind } from './find-stamps.ts'
import { nameSpeakers } from './speakers.ts'

/** A recording does not begin its stamps later: what does, tells the time of day. In milliseconds. */
const LATEST_START = { withHours: 6 * 3_600_000, inTalk: 5 * 60_000, elsewhere: 2 * 60_000 }

/**
 * The times of a recording that a text carries, as `[00:12:03]`, `(12:03)`, `#00:12:03-5#`, `00:12:03,500 -->
 * 00:12:05,000` or on a speaker's label. Each stamp begins a mark that reaches to the next one, the last to the end of
 * the text. None where nothing shows that they are stamps: times of day, verses, scores, a single time.
 */
export function timesOf(text: string): TimeMark[] {
  let talk: boolean | null = null
  const isTalk = () => {
    talk ??= nameSpeakers(text).length > 0
    return talk
  }
  const stamps = [...findStamps(text)]
    .flatMap(([kind, found]) => (isRecording(kind, found, isTalk) ? found : []))
    .sort((a, b) => a.from - b.from)
  return stamps.map(({ from, start, end }, index) => {
    return { kind: 'time', from, to: stamps[index + 1]?.from ?? text.length, start, end }
  })
}

function isRecording(kind: StampKind, stamps: readonly Stamp[], isTalk: () => boolean): boolean {
  const [first] = stamps
  if (first === undefined || stamps.length < (kind === 'hash' ? 2 : 3)) return false
  const falling = stamps.filter((stamp, index) => stamp.start < (stamps[index - 1]?.start ?? 0)).length
  if (10 * falling > stamps.length || stamps.every(stamp => stamp.start === first.start)) return false
  if (stamps.some(stamp => stamp.hasHours)) return first.start < LATEST_START.withHours
  // Meetings and trains come at full five minutes, turns of talk do not.
  if (stamps.every(stamp => stamp.start % 5_000 === 0)) return false
  if (isTalk()) return first.start <= LATEST_START.inTalk
  const atEdge = stamps.filter(stamp => stamp.isAtEdge).length
  return first.start <= LATEST_START.elsewhere && (kind === 'square' || atEdge >= 0.8 * stamps.length)
}
