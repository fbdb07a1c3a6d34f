import type { CueLine } from './cue-words.ts'
import type { Timing } from './timing.ts'

/** A cue whose lines are read, before speakers are looked for. */
export interface ReadCue extends Timing {
  readonly lines: readonly CueLine[]
}

/** Cues further apart than this, in milliseconds, do not roll. */
const ROLLING_GAP = 200
/** Lines of a cue that are compared; no screen shows more. */
const MOST_LINES = 12

/**
 * The cues without what they show a second time. Rolling captions show each line again below or above the next; a
 * cue written twice for two styles says its words once. What somebody says twice stays: there no cue grows.
 */
export function dropRepeats(cues: readonly ReadCue[]): ReadCue[] {
  const shown = cues.map((cue, at) => shownAgain(cues[at - 1], cue))
  const rolling = shown.filter((count, at) => count > 0 && !isTwin(cues[at - 1], cues[at])).length
  const grows = shown.some((count, at) => count > 0 && count < (cues[at]?.lines.length ?? 0))
  const isRolling = grows && rolling >= 2 && rolling * 2 >= cues.length - 1
  return cues.flatMap((cue, at) => {
    const count = isRolling || isTwin(cues[at - 1], cue) ? (shown[at] ?? 0) : 0
    return count >= cue.lines.length ? [] : [{ ...cue, lines: cue.lines.slice(count) }]
  })
}

/** How many lines at the start of a cue stand at the end of the one before. */
function shownAgain(previous: ReadCue | undefined, cue: ReadCue): number {
  if (!previous || cue.start - (previous.end ?? cue.start) > ROLLING_GAP) return 0
  const most = Math.min(previous.lines.length, cue.lines.length, MOST_LINES)
  for (let count = most; count > 0; count--) {
    const offset = previous.lines.length - count
    if (cue.lines.slice(0, count).every((line, at) => isSame(previous.lines[offset + at], line))) return count
  }
  return 0
}

function isTwin(previous: ReadCue | undefined, cue: ReadCue | undefined): boolean {
  return (
    cue !== undefined &&
    previous?.start === cue.start &&
    previous.end === cue.end &&
    previous.lines.length === cue.lines.length &&
    cue.lines.every((line, at) => isSame(previous.lines[at], line))
  )
}

function isSame(one: CueLine | undefined, other: CueLine): boolean {
  return one?.words === other.words && one.voice === other.voice
}
