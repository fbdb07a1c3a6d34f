import type { CodingColumns } from '../../core/coding/index.ts'
import type { SpanSearch } from './coding-columns.ts'
import { longestFirst } from './longest-first.ts'

/** Stands for a coding that has no lane yet. */
export const NO_LANE = 0xffff

/**
 * Lanes: codings that overlap stand side by side. The longest chooses first, the earlier slot on a tie, and each
 * takes the lowest lane that no overlapping coding has. So lanes follow from the codings alone and are the same
 * after reopening.
 */
export class LaneAssigner {
  readonly #columns: CodingColumns
  readonly #search: SpanSearch
  readonly #lanes: Uint16Array
  /** `#taken[lane]` is the turn in which the lane was last found taken. */
  readonly #taken: number[] = []
  #turn = 0

  /** `lanes` is filled in place, a value per slot. */
  constructor(columns: CodingColumns, search: SpanSearch, lanes: Uint16Array) {
    this.#columns = columns
    this.#search = search
    this.#lanes = lanes
  }

  /**
   * Codings overlap where one of both begins, so it is enough to know of each slot which lanes are taken where its
   * coding begins: a bit each, 32 lanes to an array. (Of those that begin at one place the earlier slot is the longer
   * coding, which has chosen before.)
   */
  assignAll(): void {
    const taken: Int32Array[] = []
    for (const slot of longestFirst(this.#columns)) {
      for (let free = 0, layer = 0; free === 0; layer++) {
        const lanes = taken[layer] ?? new Int32Array(this.#lanes.length)
        taken[layer] = lanes
        free = this.#freeBit(slot, lanes)
        this.#takeBit(slot, lanes, free)
        this.#lanes[slot] = Math.min(32 * layer + 31 - Math.clz32(free), NO_LANE - 1)
      }
    }
  }

  /** The lowest bit that no coding in `lanes` has taken within the words of the slot's; 0 when all are. */
  #freeBit(slot: number, lanes: Int32Array): number {
    const { from, to } = this.#columns
    const end = to[slot] ?? 0
    let taken = 0
    for (let at = slot; taken !== -1 && (from[at] ?? end) < end; at++) taken |= lanes[at] ?? 0
    return ~taken & (taken + 1)
  }

  #takeBit(slot: number, lanes: Int32Array, bit: number): void {
    if (bit === 0) return
    const { from, to } = this.#columns
    const end = to[slot] ?? 0
    for (let at = slot; (from[at] ?? end) < end; at++) lanes[at] = (lanes[at] ?? 0) | bit
  }

  /**
   * Assigns again after some codings came or went, where all other lanes are still as they were: looks at the
   * given slots, and further only as far as a lane really changes.
   */
  repair(slots: Iterable<number>): void {
    const waiting = new Set(slots)
    while (waiting.size > 0) {
      // Choosing the first of so many, again and again, is slower than to begin anew.
      if (waiting.size > 500) {
        this.assignAll()
        return
      }
      const slot = this.#firstToChoose(waiting)
      waiting.delete(slot)
      const lane = this.#freeLane(slot)
      if (lane === this.#lanes[slot]) continue
      this.#lanes[slot] = lane
      this.forEachChoosingLater(slot, later => waiting.add(later))
    }
  }

  /** Calls `found` with each overlapping coding that chooses after `slot`. */
  forEachChoosingLater(slot: number, found: (later: number) => void): void {
    this.#forEachOverlapping(slot, other => {
      if (this.#choosesBefore(slot, other)) found(other)
    })
  }

  #freeLane(slot: number): number {
    this.#turn++
    this.#forEachOverlapping(slot, other => {
      if (this.#choosesBefore(other, slot)) this.#take(other)
    })
    return this.#lowestFree()
  }

  readonly #take = (slot: number): void => {
    this.#taken[this.#lanes[slot] ?? NO_LANE] = this.#turn
  }

  #lowestFree(): number {
    let lane = 0
    while (this.#taken[lane] === this.#turn && lane < NO_LANE - 1) lane++
    return lane
  }

  #forEachOverlapping(slot: number, found: (other: number) => void): void {
    const { from, to } = this.#columns
    this.#search.forEachOverlapping(from[slot] ?? 0, to[slot] ?? 0, found)
  }

  /** False for a slot and itself. */
  #choosesBefore(slot: number, other: number): boolean {
    const longer = this.#length(slot) - this.#length(other)
    return longer > 0 || (longer === 0 && slot < other)
  }

  #firstToChoose(slots: ReadonlySet<number>): number {
    let first = -1
    for (const slot of slots) if (first < 0 || this.#choosesBefore(slot, first)) first = slot
    return first
  }

  #length(slot: number): number {
    return (this.#columns.to[slot] ?? 0) - (this.#columns.from[slot] ?? 0)
  }
}
