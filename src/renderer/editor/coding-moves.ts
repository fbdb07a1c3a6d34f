import type { ChangeDesc } from '@codemirror/state'
import { type CodingColumns, codingAt, compareCodings, type DrawnCoding, hashOf } from './coding-columns.ts'
import { NO_LANE } from './coding-lanes.ts'

interface LanedColumns {
  readonly columns: CodingColumns
  readonly lanes: Uint16Array
}

interface Leaving {
  readonly dropped: ReadonlySet<number>
  /** Slots that may take another lane once the dropped ones are gone. */
  readonly freed: ReadonlySet<number>
}

/** The columns without the dropped slots and with the added codings, which must be in order. */
export function mergeColumns(
  { columns, lanes }: LanedColumns,
  { dropped, freed }: Leaving,
  added: readonly DrawnCoding[],
): LanedColumns & { readonly unsettled: readonly number[] } {
  const runs = new Runs(columns.ids.length - dropped.size + added.length)
  const unsettled: number[] = []
  let read = 0
  const copyUpTo = (slot: number) => {
    runs.copy(columns, lanes, read, slot)
    read = slot
  }
  const steps = [
    ...[...dropped].map(slot => ({ slot, coding: undefined })),
    ...added.map(coding => ({ slot: slotBefore(columns, coding), coding })),
  ].sort((a, b) => a.slot - b.slot || Number(b.coding !== undefined) - Number(a.coding !== undefined))
  for (const { slot, coding } of steps) {
    copyUpTo(slot)
    if (coding === undefined) read = slot + 1
    else unsettled.push(runs.add(coding))
  }
  copyUpTo(columns.ids.length)
  const merged = runs.finish()
  if (freed.size > 0) {
    const freedIds = new Set([...freed].map(slot => columns.ids[slot]))
    merged.columns.ids.forEach((id, slot) => {
      if (freedIds.has(id)) unsettled.push(slot)
    })
  }
  return { ...merged, unsettled }
}

/** The columns carried through an edit, without the codings that lost all of their words. Lanes are kept. */
export function mapColumns({ columns, lanes }: LanedColumns, changes: ChangeDesc): LanedColumns {
  const from = columns.from.slice()
  const to = columns.to.slice()
  const emptied = new Set<number>()
  const { first, last } = touchedRange(changes)
  const grown = changes.newLength - changes.length
  for (let slot = 0; slot < from.length; slot++) {
    const start = from[slot] ?? 0
    const end = to[slot] ?? 0
    // Most codings stand before the edit or behind it.
    if (end <= first) continue
    from[slot] = start > last ? start + grown : changes.mapPos(start, 1)
    to[slot] = start > last ? end + grown : changes.mapPos(end, -1)
    if ((from[slot] ?? 0) >= (to[slot] ?? 0)) emptied.add(slot)
  }
  const moved = { columns: { ...columns, from, to }, lanes }
  const kept = emptied.size === 0 ? moved : mergeColumns(moved, { dropped: emptied, freed: new Set() }, [])
  return isOrdered(kept.columns) ? kept : reorder(kept)
}

function touchedRange(changes: ChangeDesc): { first: number; last: number } {
  let first = -1
  let last = 0
  changes.iterChangedRanges((from, to) => {
    if (first < 0) first = from
    last = to
  })
  return { first, last }
}

/** The slot of the first coding that stands behind `coding` in the order of the columns. */
function slotBefore(columns: CodingColumns, coding: DrawnCoding): number {
  let low = 0
  let high = columns.ids.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (compareCodings(codingAt(columns, middle), coding) < 0) low = middle + 1
    else high = middle
  }
  return low
}

function isOrdered(columns: CodingColumns): boolean {
  const { from } = columns
  for (let slot = 1; slot < from.length; slot++) {
    const step = (from[slot] ?? 0) - (from[slot - 1] ?? 0)
    if (step < 0) return false
    if (step === 0 && compareCodings(codingAt(columns, slot - 1), codingAt(columns, slot)) > 0) return false
  }
  return true
}

/** Codings that began at different places may begin at the same one after an edit. */
function reorder({ columns, lanes }: LanedColumns): LanedColumns {
  const order = Array.from(columns.ids, (_, slot) => slot)
  order.sort((a, b) => compareCodings(codingAt(columns, a), codingAt(columns, b)))
  const runs = new Runs(order.length)
  for (const slot of order) runs.copy(columns, lanes, slot, slot + 1)
  return runs.finish()
}

/** Columns put together from stretches of others. */
class Runs {
  readonly #from: Int32Array
  readonly #to: Int32Array
  readonly #hashes: Int32Array
  readonly #lanes: Uint16Array
  readonly #ids: CodingColumns['ids'][] = []
  readonly #codeIds: CodingColumns['codeIds'][] = []
  #written = 0

  constructor(size: number) {
    this.#from = new Int32Array(size)
    this.#to = new Int32Array(size)
    this.#hashes = new Int32Array(size)
    this.#lanes = new Uint16Array(size)
  }

  copy(columns: CodingColumns, lanes: Uint16Array, start: number, end: number): void {
    if (start >= end) return
    this.#from.set(columns.from.subarray(start, end), this.#written)
    this.#to.set(columns.to.subarray(start, end), this.#written)
    this.#hashes.set(columns.hashes.subarray(start, end), this.#written)
    this.#lanes.set(lanes.subarray(start, end), this.#written)
    this.#ids.push(columns.ids.slice(start, end))
    this.#codeIds.push(columns.codeIds.slice(start, end))
    this.#written += end - start
  }

  /** Adds a coding that has no lane yet; gives its slot. */
  add(coding: DrawnCoding): number {
    this.#from[this.#written] = coding.from
    this.#to[this.#written] = coding.to
    this.#hashes[this.#written] = hashOf(coding.id)
    this.#lanes[this.#written] = NO_LANE
    this.#ids.push([coding.id])
    this.#codeIds.push([coding.codeId])
    return this.#written++
  }

  finish(): LanedColumns {
    const columns = {
      from: this.#from,
      to: this.#to,
      ids: join(this.#ids),
      codeIds: join(this.#codeIds),
      hashes: this.#hashes,
    }
    return { columns, lanes: this.#lanes }
  }
}

function join<Item>(parts: readonly (readonly Item[])[]): readonly Item[] {
  const none: Item[] = []
  return none.concat(...parts)
}
