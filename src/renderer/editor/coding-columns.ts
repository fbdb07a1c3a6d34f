import { type CodingColumns, codingSigns } from '../../core/coding/index.ts'
import type { CodingId } from '../../core/id.ts'
import { MaxBlocks } from './max-blocks.ts'

/** Columns of codings that cover words, with what makes them quick to search. */
export interface DrawnColumns extends CodingColumns {
  /** Hashes of the ids, because a search through numbers is many times quicker. */
  readonly hashes: Int32Array
}

/** The slot of the coding with that id, -1 when there is none. */
export function findSlot({ ids, hashes }: DrawnColumns, id: CodingId): number {
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

/** The columns without codings that cover nothing. */
export function drawnColumns(columns: CodingColumns): DrawnColumns {
  const kept = columns.ids.some((_, slot) => !coversWords(columns, slot)) ? coveringOnly(columns) : columns
  const hashes = new Int32Array(kept.ids.length)
  kept.ids.forEach((id, slot) => {
    hashes[slot] = hashOf(id)
  })
  return { ...kept, hashes }
}

function coversWords({ from, to, signs }: CodingColumns, slot: number): boolean {
  return ((signs[slot] ?? 0) & codingSigns.detached) === 0 && (from[slot] ?? 0) < (to[slot] ?? 0)
}

function coveringOnly(columns: CodingColumns): CodingColumns {
  const slots = columns.ids.flatMap((_, slot) => (coversWords(columns, slot) ? slot : []))
  const pick = <Numbers extends Int32Array | Uint32Array | Uint8Array>(all: Numbers): Numbers => {
    const picked = all.slice(0, slots.length) as Numbers
    slots.forEach((slot, n) => {
      picked[n] = all[slot] ?? 0
    })
    return picked
  }
  const { ids, from, to, code, coder, signs } = columns
  return {
    ...columns,
    ids: slots.map(slot => ids[slot] as CodingId),
    from: pick(from),
    to: pick(to),
    code: pick(code),
    coder: pick(coder),
    signs: pick(signs),
  }
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
