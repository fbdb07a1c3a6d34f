import type { CodeId, CodingId } from '../../core/id.ts'
import { MaxBlocks } from './max-blocks.ts'

/** A coding as the editor keeps it: what is drawn where. Offsets: UTF-16 code units, `from` < `to`. */
export interface DrawnCoding {
  readonly id: CodingId
  readonly codeId: CodeId
  readonly from: number
  readonly to: number
}

/**
 * Codings side by side in flat arrays, ordered by where they start, the longer one first, then by id: an order
 * that follows from the codings alone. A place in the arrays is called a slot.
 */
export interface CodingColumns {
  readonly from: Int32Array
  readonly to: Int32Array
  readonly ids: readonly CodingId[]
  readonly codeIds: readonly CodeId[]
  /** Hashes of the ids, because a search through numbers is many times quicker. */
  readonly hashes: Int32Array
}

export function compareCodings(a: DrawnCoding, b: DrawnCoding): number {
  return a.from - b.from || b.to - a.to || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}

/** The coding in a slot, which must be one of the columns. */
export function codingAt({ from, to, ids, codeIds }: CodingColumns, slot: number): DrawnCoding {
  return {
    id: ids[slot] as CodingId,
    codeId: codeIds[slot] as CodeId,
    from: from[slot] ?? 0,
    to: to[slot] ?? 0,
  }
}

/** The slot of the coding with that id, -1 when there is none. */
export function findSlot({ ids, hashes }: CodingColumns, id: CodingId): number {
  const hash = hashOf(id)
  let slot = hashes.indexOf(hash)
  while (slot >= 0 && ids[slot] !== id) slot = hashes.indexOf(hash, slot + 1)
  return slot
}

/** Of the first characters, which in random identifiers are random. */
export function hashOf(id: CodingId): number {
  let hash = 0
  for (let n = 0; n < 8; n++) hash = (Math.imul(hash, 31) + id.charCodeAt(n)) | 0
  return hash
}

/** Columns of the codings, which may come in any order. */
export function makeColumns(codings: readonly DrawnCoding[]): CodingColumns {
  const ordered = isOrdered(codings) ? codings : sortCodings(codings)
  const from = new Int32Array(ordered.length)
  const to = new Int32Array(ordered.length)
  const hashes = new Int32Array(ordered.length)
  ordered.forEach((coding, slot) => {
    from[slot] = coding.from
    to[slot] = coding.to
    hashes[slot] = hashOf(coding.id)
  })
  const ids = ordered.map(coding => coding.id)
  const codeIds = ordered.map(coding => coding.codeId)
  return { from, to, ids, codeIds, hashes }
}

/** Sorts by start as plain numbers, which is quick, and only where starts are equal by the rest. */
function sortCodings(codings: readonly DrawnCoding[]): DrawnCoding[] {
  const count = codings.length
  const keys = new Float64Array(count)
  codings.forEach((coding, n) => {
    keys[n] = coding.from * count + n
  })
  keys.sort()
  const sorted: DrawnCoding[] = []
  let start = 0
  for (let rank = 0; rank < count; rank++) {
    const coding = codings[(keys[rank] ?? 0) % count]
    if (coding === undefined) continue
    if (sorted[start]?.from !== coding.from) {
      sortTies(sorted, start)
      start = sorted.length
    }
    sorted.push(coding)
  }
  sortTies(sorted, start)
  return sorted
}

function sortTies(codings: DrawnCoding[], start: number): void {
  if (codings.length - start < 2) return
  codings.push(...codings.splice(start).sort(compareCodings))
}

function isOrdered(codings: readonly DrawnCoding[]): boolean {
  let before: DrawnCoding | undefined
  for (const coding of codings) {
    if (before !== undefined && compareCodings(before, coding) > 0) return false
    before = coding
  }
  return true
}

/** Finds codings by where they stand. */
export class SpanSearch {
  readonly #from: Int32Array
  readonly #ends: MaxBlocks

  constructor({ from, to }: Pick<CodingColumns, 'from' | 'to'>) {
    this.#from = from
    this.#ends = new MaxBlocks(to)
  }

  /** Calls `found` with the slot of each coding that shares a code unit with the span, in slot order. */
  forEachOverlapping(from: number, to: number, found: (slot: number) => void): void {
    this.#ends.forEachAbove(from, this.firstFrom(to), found)
  }

  /** The first slot whose coding starts at `position` or later; the number of codings when none does. */
  firstFrom(position: number): number {
    let low = 0
    let high = this.#from.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#from[middle] ?? 0) < position) low = middle + 1
      else high = middle
    }
    return low
  }
}
