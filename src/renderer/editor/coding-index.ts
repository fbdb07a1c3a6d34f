import type { ChangeDesc } from '@codemirror/state'
import {
  type CodingColumns,
  codingInSlot,
  codingSigns,
  columnsOf,
  compareDrawn,
  type DrawnCoding,
} from '../../core/coding/index.ts'
import type { CodingId } from '../../core/id.ts'
import { type DrawnColumns, drawnColumns, findSlot, SpanSearch } from './coding-columns.ts'
import { LaneAssigner } from './coding-lanes.ts'
import { mapColumns, mergeColumns } from './coding-moves.ts'

/** A coding with its place among those it overlaps: lane 0 stands nearest to the text. */
export interface PlacedCoding extends DrawnCoding {
  readonly lane: number
}

/**
 * The codings of one text, searchable by place. Immutable: each change gives a new index, so it may live in an
 * editor state. Codings without words (detached ones) are left out.
 */
export class CodingIndex {
  static readonly empty = new CodingIndex(drawnColumns(columnsOf([])), new Uint16Array(0))

  readonly #columns: DrawnColumns
  readonly #lanes: Uint16Array
  readonly #search: SpanSearch
  #laneCount: number | undefined

  private constructor(columns: DrawnColumns, lanes: Uint16Array) {
    this.#columns = columns
    this.#lanes = lanes
    this.#search = new SpanSearch(columns)
  }

  static of(codings: CodingColumns): CodingIndex {
    const columns = drawnColumns(codings)
    const index = new CodingIndex(columns, new Uint16Array(columns.ids.length))
    index.#assigner().assignAll()
    return index
  }

  get size(): number {
    return this.#columns.ids.length
  }

  /** All of them, for looking at the whole. */
  get columns(): CodingColumns {
    return this.#columns
  }

  /** How many lanes the text needs where most codings overlap. */
  get laneCount(): number {
    this.#laneCount ??= this.#lanes.reduce((most, lane) => Math.max(most, lane + 1), 0)
    return this.#laneCount
  }

  /** The coding in a slot: slots count from 0 by start, longer first. Undefined outside. */
  at(slot: number): PlacedCoding | undefined {
    if (slot < 0 || slot >= this.size) return undefined
    return { ...codingInSlot(this.#columns, slot), lane: this.#lanes[slot] ?? 0 }
  }

  get(id: CodingId): PlacedCoding | undefined {
    const slot = this.slotOf(id)
    return slot === undefined ? undefined : this.at(slot)
  }

  slotOf(id: CodingId): number | undefined {
    const slot = findSlot(this.#columns, id)
    return slot < 0 ? undefined : slot
  }

  /** Codings that share at least one code unit with the span, by start, longer first. */
  overlapping(from: number, to: number): PlacedCoding[] {
    const found: PlacedCoding[] = []
    this.#search.forEachOverlapping(from, to, slot => {
      const coding = this.at(slot)
      if (coding !== undefined) found.push(coding)
    })
    return found
  }

  /** Codings of the character after a caret, or, where there is none, of the one before it. */
  around(position: number): PlacedCoding[] {
    const after = this.overlapping(position, position + 1)
    return after.length > 0 ? after : this.overlapping(position - 1, position)
  }

  /** The first slot whose coding starts at `position` or later. */
  slotFrom(position: number): number {
    return this.#search.firstFrom(position)
  }

  /** With these codings added, or put in the place of those with the same ids. */
  upserted(codings: readonly DrawnCoding[]): CodingIndex {
    return this.#changed(new Set(codings.map(coding => coding.id)), codings.filter(coversWords))
  }

  removed(ids: readonly CodingId[]): CodingIndex {
    return this.#changed(new Set(ids), [])
  }

  /**
   * Carried through an edit: text typed at the edges of a coding stays outside of it, a coding that lost all of
   * its words is left out. Lanes stay, so that nothing moves sideways under the writer's hands.
   */
  mapped(changes: ChangeDesc): CodingIndex {
    if (changes.empty || this.size === 0) return this
    const { columns, lanes } = mapColumns({ columns: this.#columns, lanes: this.#lanes }, changes)
    const index = new CodingIndex(columns, lanes)
    if (index.size === this.size) index.#laneCount = this.#laneCount
    return index
  }

  #changed(dropIds: ReadonlySet<CodingId>, added: readonly DrawnCoding[]): CodingIndex {
    if (dropIds.size === 0) return this
    const dropped = this.#slotsOf(dropIds)
    if (dropped.size === 0 && added.length === 0) return this
    const freed = new Set<number>()
    const before = this.#assigner()
    for (const slot of dropped) before.forEachChoosingLater(slot, later => freed.add(later))
    const { columns, lanes, unsettled } = mergeColumns(
      { columns: this.#columns, lanes: this.#lanes },
      { dropped, freed },
      added.toSorted(compareDrawn),
    )
    const index = new CodingIndex(columns, lanes)
    index.#assigner().repair(unsettled)
    return index
  }

  #slotsOf(ids: ReadonlySet<CodingId>): Set<number> {
    const [only] = ids
    if (only !== undefined && ids.size === 1)
      return new Set([this.slotOf(only)].filter(slot => slot !== undefined))
    const slots = new Set<number>()
    this.#columns.ids.forEach((id, slot) => {
      if (ids.has(id)) slots.add(slot)
    })
    return slots
  }

  #assigner(): LaneAssigner {
    return new LaneAssigner(this.#columns, this.#search, this.#lanes)
  }
}

function coversWords(coding: DrawnCoding): boolean {
  return (coding.signs & codingSigns.detached) === 0 && coding.from < coding.to
}
