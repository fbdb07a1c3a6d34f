import type { CodingColumns } from '../../core/coding/index.ts'

/** Half of the bits of a length: no text is longer than 2^26. */
const HALF = 13
const VALUES = 1 << HALF

/** The slots of codings from the longest to the shortest, those of equal length in the order they have. */
export function longestFirst({ from, to }: Pick<CodingColumns, 'from' | 'to'>): Uint32Array {
  const count = from.length
  const slots = new Uint32Array(count)
  // What a length lacks to the greatest there can be: that is counted up.
  const lacks = new Uint32Array(count)
  for (let slot = 0; slot < count; slot++) {
    slots[slot] = slot
    lacks[slot] = VALUES * VALUES - 1 - ((to[slot] ?? 0) - (from[slot] ?? 0))
  }
  return sortedBy(lacks, HALF, sortedBy(lacks, 0, slots))
}

/** By counting, which is many times quicker than comparing and keeps the order of equals; by half of the bits. */
function sortedBy(numbers: Uint32Array, shift: number, slots: Uint32Array): Uint32Array {
  const next = new Uint32Array(VALUES + 1)
  for (let at = 0; at < slots.length; at++) {
    const value = ((numbers[at] ?? 0) >>> shift) & (VALUES - 1)
    next[value + 1] = (next[value + 1] ?? 0) + 1
  }
  for (let value = 0; value < VALUES; value++) next[value + 1] = (next[value + 1] ?? 0) + (next[value] ?? 0)
  const sorted = new Uint32Array(slots.length)
  for (let at = 0; at < slots.length; at++) {
    const slot = slots[at] ?? 0
    const value = ((numbers[slot] ?? 0) >>> shift) & (VALUES - 1)
    const place = next[value] ?? 0
    sorted[place] = slot
    next[value] = place + 1
  }
  return sorted
}
