import type { ChangeDesc } from '@codemirror/state'
import {
  type CodingColumns,
  codingInSlot,
  compareDrawn,
  type DrawnCoding,
  Numbered,
} from '../../core/coding/index.ts'
import type { CodeId, CoderId, CodingId } from '../../core/id.ts'
import { type DrawnColumns, hashOf } from './coding-columns.ts'
import { NO_LANE } from './coding-lanes.ts'

interface LanedColumns {
  readonly columns: DrawnColumns
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
  const runs = new Runs(columns, columns.ids.length - dropped.size + added.length)
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
    if (compareDrawn(codingInSlot(columns, middle), coding) < 0) low = middle + 1
    else high = middle
  }
  return low
}

function isOrdered(columns: CodingColumns): boolean {
  const { from } = columns
  for (let slot = 1; slot < from.length; slot++) {
    const step = (from[slot] ?? 0) - (from[slot - 1] ?? 0)
    if (step < 0) return false
    if (step === 0 && compareDrawn(codingInSlot(columns, slot - 1), codingInSlot(columns, slot)) > 0)
      return false
  }
  return true
}

/** Codings that began at different places may begin at the same one after an edit. */
function reorder({ columns, lanes }: LanedColumns): LanedColumns {
  const order = Array.from(columns.ids, (_, slot) => slot)
  order.sort((a, b) => compareDrawn(codingInSlot(columns, a), codingInSlot(columns, b)))
  const runs = new Runs(columns, order.length)
  for (const slot of order) runs.copy(columns, lanes, slot, slot + 1)
  return runs.finish()
}

/** Columns put together from stretches of one, and codings that come new. */
class Runs {
  readonly #source: DrawnColumns
  readonly #codes: Numbered<CodeId>
  readonly #coders: Numbered<CoderId>
  readonly #numbers: Pick<DrawnColumns, 'from' | 'to' | 'code' | 'coder' | 'signs' | 'hashes'>
  readonly #lanes: Uint16Array
  readonly #ids: (readonly CodingId[])[] = []
  #written = 0

  constructor(source: DrawnColumns, size: number) {
    this.#source = source
    this.#codes = new Numbered(source.codes)
    this.#coders = new Numbered(source.coders)
    this.#numbers = {
      from: new Int32Array(size),
      to: new Int32Array(size),
      code: new Uint32Array(size),
      coder: new Uint32Array(size),
      signs: new Uint8Array(size),
      hashes: new Int32Array(size),
    }
    this.#lanes = new Uint16Array(size)
  }

  copy(columns: DrawnColumns, lanes: Uint16Array, start: number, end: number): void {
    if (start >= end) return
    for (const name of numberColumns) {
      this.#numbers[name].set(columns[name].subarray(start, end), this.#written)
    }
    this.#lanes.set(lanes.subarray(start, end), this.#written)
    this.#ids.push(columns.ids.slice(start, end))
    this.#written += end - start
  }

  /** Adds a coding that has no lane yet; gives its slot. */
  add(coding: DrawnCoding): number {
    const { from, to, code, coder, signs, hashes } = this.#numbers
    const slot = this.#written++
    from[slot] = coding.from
    to[slot] = coding.to
    code[slot] = this.#codes.numberOf(coding.codeId)
    coder[slot] = this.#coders.numberOf(coding.coderId)
    signs[slot] = coding.signs
    hashes[slot] = hashOf(coding.id)
    this.#lanes[slot] = NO_LANE
    this.#ids.push([coding.id])
    return slot
  }

  finish(): LanedColumns {
    const none: CodingId[] = []
    const columns = {
      ...this.#source,
      ...this.#numbers,
      ids: none.concat(...this.#ids),
      codes: this.#codes.values,
      coders: this.#coders.values,
    }
    return { columns, lanes: this.#lanes }
  }
}

const numberColumns = ['from', 'to', 'code', 'coder', 'signs', 'hashes'] as const
