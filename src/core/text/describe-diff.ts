import { findHunks } from './hunks.ts'
import type { Hunk } from './myers.ts'
import { isInWord, wordBefore, wordBehind } from './words.ts'

/** A stretch of a difference as it is shown: in both texts, only in the one before, only in the one after. */
export interface DiffPart {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

/** Changes told one by one at most; where there are more, those nearest to each other are told as one. */
const TOLD = 1_000

/**
 * The difference of two texts for reading, in order: words that are spelt with letters are shown as a whole, Chinese by
 * characters. The parts that are `same` or `removed` make the text before, those that are `same` or `added` the text
 * after. Of a change the removed part comes first. At most 3,001 parts.
 */
export function describeDiff(before: string, after: string): DiffPart[] {
  const parts: DiffPart[] = []
  const add = (kind: DiffPart['kind'], text: string) => {
    if (text !== '') parts.push({ kind, text })
  }
  let kept = 0
  for (const hunk of joinedToFew(byWords(findHunks(before, after), before, after))) {
    add('same', before.slice(kept, hunk.fromBefore))
    add('removed', before.slice(hunk.fromBefore, hunk.toBefore))
    add('added', after.slice(hunk.fromAfter, hunk.toAfter))
    kept = hunk.toBefore
  }
  add('same', before.slice(kept))
  return parts
}

/** The hunks widened to whole words, as one where they meet. What is widened over is equal on both sides. */
function byWords(hunks: readonly Hunk[], before: string, after: string): Hunk[] {
  const wide: Hunk[] = []
  for (const [index, hunk] of hunks.entries()) {
    const removed = before.slice(hunk.fromBefore, hunk.toBefore)
    const added = after.slice(hunk.fromAfter, hunk.toAfter)
    const start = hunks[index - 1]?.toBefore ?? 0
    const end = hunks[index + 1]?.fromBefore ?? before.length
    const cutsAtStart = isInWord(removed.charCodeAt(0)) || isInWord(added.charCodeAt(0))
    const cutsAtEnd =
      isInWord(removed.charCodeAt(removed.length - 1)) || isInWord(added.charCodeAt(added.length - 1))
    const left = cutsAtStart ? wordBefore(before, hunk.fromBefore, start) : 0
    const right = cutsAtEnd ? wordBehind(before, hunk.toBefore, end) : 0
    const last = wide.at(-1)
    const joins = last !== undefined && last.toBefore >= hunk.fromBefore - left
    if (joins) wide.pop()
    wide.push({
      fromBefore: joins ? last.fromBefore : hunk.fromBefore - left,
      toBefore: hunk.toBefore + right,
      fromAfter: joins ? last.fromAfter : hunk.fromAfter - left,
      toAfter: hunk.toAfter + right,
    })
  }
  return wide
}

/** At most `TOLD` hunks: the widest stretches between them are kept, over the others they become one. */
function joinedToFew(hunks: readonly Hunk[]): readonly Hunk[] {
  if (hunks.length <= TOLD) return hunks
  const widest = hunks
    .map((hunk, index) => ({ index, width: hunk.fromBefore - (hunks[index - 1]?.toBefore ?? 0) }))
    .slice(1)
    .sort((a, b) => b.width - a.width)
    .slice(0, TOLD - 1)
  const parted = new Set(widest.map(({ index }) => index))
  const few: Hunk[] = []
  for (const [index, hunk] of hunks.entries()) {
    const last = few.at(-1)
    if (last === undefined || parted.has(index)) few.push(hunk)
    else few[few.length - 1] = { ...last, toBefore: hunk.toBefore, toAfter: hunk.toAfter }
  }
  return few
}
