import { startsCluster } from './cluster.ts'
import { addHunk, type Hunk } from './myers.ts'

/** What stands between two longer changes and is not longer than this is equal by chance, if words were replaced. */
const CHANCE = 8
/** How far a change may slide to a better place. */
const SLIDE = 256

/**
 * The same change as a person would tell it: what was only put in or taken out lies between lines, sentences or words
 * where that can be, and a few equal characters between two longer changes do not part them.
 */
export function settleHunks(hunks: readonly Hunk[], before: string, after: string): Hunk[] {
  const settled: Hunk[] = []
  let previous: Hunk | null = null
  for (const [index, hunk] of hunks.entries()) {
    const next = hunks[index + 1]
    const room = {
      left: hunk.fromBefore - (previous?.toBefore ?? 0),
      right: (next?.fromBefore ?? before.length) - hunk.toBefore,
    }
    const slid = settledHunk(hunk, before, after, room)
    const last = settled.at(-1)
    if (previous && last && isChance(slid.fromBefore - previous.toBefore, previous, slid)) {
      settled[settled.length - 1] = { ...last, toBefore: slid.toBefore, toAfter: slid.toAfter }
    } else {
      addHunk(settled, slid)
    }
    previous = slid
  }
  return settled
}

function settledHunk(hunk: Hunk, before: string, after: string, room: Room): Hunk {
  if (hunk.fromBefore === hunk.toBefore) {
    return shifted(hunk, bestShift(after, hunk.fromAfter, hunk.toAfter, room))
  }
  if (hunk.fromAfter === hunk.toAfter) {
    return shifted(hunk, bestShift(before, hunk.fromBefore, hunk.toBefore, room))
  }
  return hunk
}

/** Whether what stands between two hunks is equal by chance. */
function isChance(between: number, one: Hunk, other: Hunk): boolean {
  return between <= CHANCE && between < replaced(one) && between < replaced(other)
}

/** How much a hunk replaces: nothing where it only puts in or takes out. */
function replaced(hunk: Hunk): number {
  return Math.min(hunk.toBefore - hunk.fromBefore, hunk.toAfter - hunk.fromAfter)
}

function shifted(hunk: Hunk, by: number): Hunk {
  return {
    fromBefore: hunk.fromBefore + by,
    toBefore: hunk.toBefore + by,
    fromAfter: hunk.fromAfter + by,
    toAfter: hunk.toAfter + by,
  }
}

/** Equal units on either side of a hunk. */
interface Room {
  readonly left: number
  readonly right: number
}

/** By how much the stretch `from`–`to` can be moved over equal characters to begin at the best place. */
function bestShift(text: string, from: number, to: number, room: Room): number {
  let [best, bestWorth] = [0, worthOf(text, from, to)]
  const consider = (shift: number) => {
    const worth = worthOf(text, from + shift, to + shift)
    if (worth > bestWorth) [best, bestWorth] = [shift, worth]
  }
  for (let shift = 1; shift <= Math.min(SLIDE, room.right); shift++) {
    if (text.charCodeAt(from + shift - 1) !== text.charCodeAt(to + shift - 1)) break
    consider(shift)
  }
  for (let shift = 1; shift <= Math.min(SLIDE, room.left); shift++) {
    if (text.charCodeAt(from - shift) !== text.charCodeAt(to - shift)) break
    consider(-shift)
  }
  return best
}

/** How good a place is to part the text at both ends of a stretch; below zero inside a character. */
function worthOf(text: string, from: number, to: number): number {
  if (!startsCluster(text, from) || !startsCluster(text, to)) return -1
  return worthBefore(text, from) + worthBefore(text, to)
}

function worthBefore(text: string, at: number): number {
  if (at === 0 || at === text.length) return 4
  const unit = text.charAt(at - 1)
  if (unit === '\n') return 4
  if (/[。！？!?…；;]/.test(unit)) return 3
  return /[\s\p{P}]/u.test(unit) ? 2 : isWord(unit) && isWord(text.charAt(at)) ? 0 : 1
}

/** Letters that words are spelt with; Chinese is written without blanks, so any place between characters will do. */
function isWord(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character) && character < '\u2e80'
}
