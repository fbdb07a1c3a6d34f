import { at, type Place, PlaceFinder, type Places, placesOf } from './places.ts'

/**
 * What is counted in one document: codings, or passages of queries. Ordered by where they start, then by where they
 * end. `label`: a small number that says which rows an item counts in. Offsets as in `TextSpan`.
 */
export interface Items {
  readonly from: Int32Array
  readonly to: Int32Array
  readonly label: Int32Array
}

/** Which rows items with a label count in, all lists one after the other: those of `label` begin at `starts[label]`. */
export interface RowsOfLabels {
  readonly starts: Int32Array
  readonly rows: Int32Array
}

/** `lists[label]`: the rows, each once. */
export function rowsOfLabels(lists: readonly (readonly number[])[]): RowsOfLabels {
  const starts = new Int32Array(lists.length + 1)
  for (const [label, rows] of lists.entries()) starts[label + 1] = at(starts, label) + rows.length
  return { starts, rows: Int32Array.from(lists.flat()) }
}

/** Rows that are called by their own numbers. */
export function ownRows(count: number): RowsOfLabels {
  return {
    starts: Int32Array.from({ length: count + 1 }, (_, row) => row),
    rows: Int32Array.from({ length: count }, (_, row) => row),
  }
}

/** The text under the items of each row, as places: what lies under one of them lies in that row's place. */
export function itemsAsPlaces({ from, to, label }: Items, { starts, rows }: RowsOfLabels): Places {
  const stretches: Place[] = []
  for (let i = 0; i < from.length; i++) {
    const last = at(starts, at(label, i) + 1)
    for (let place = at(starts, at(label, i)); place < last; place++) {
      stretches.push({ from: at(from, i), to: at(to, i), member: at(rows, place) })
    }
  }
  return placesOf([], stretches)
}

/**
 * Items from their first to their last character in `part`, in the same order. Two of them share a character when they
 * share one in the part: what lies between two stretches of it lies in an item that reaches from the one to the other.
 */
export function trimmed<Kind extends Items>(items: Kind, part: Places): Kind {
  if (part.whole.length > 0) return items
  const finder = new PlaceFinder(part)
  const [from, to] = [items.from.slice(), items.to.slice()]
  for (let item = 0; item < from.length; item++) {
    let first = at(to, item)
    let last = at(from, item)
    finder.each(at(items.from, item), at(items.to, item), place => {
      first = Math.min(first, at(part.from, place))
      last = Math.max(last, at(part.to, place))
    })
    from[item] = Math.max(at(from, item), first)
    to[item] = Math.min(at(to, item), last)
  }
  return { ...items, from, to }
}

/** Deals the items of a document to their rows; used again and again, it makes no lists. */
export class RowLists {
  readonly #first: Int32Array
  readonly #last: Int32Array
  #next = new Int32Array(256)
  #item = new Int32Array(256)
  #rows: number[] = []

  constructor(rows: number) {
    this.#first = new Int32Array(rows).fill(-1)
    this.#last = new Int32Array(rows)
  }

  deal({ label }: Items, { starts, rows }: RowsOfLabels): void {
    for (const row of this.#rows) this.#first[row] = -1
    this.#rows = []
    let entries = 0
    for (let item = 0; item < label.length; item++) {
      const end = at(starts, at(label, item) + 1)
      for (let place = at(starts, at(label, item)); place < end; place++) {
        if (entries === this.#item.length) this.#grow()
        this.#append(at(rows, place), entries, item)
        entries++
      }
    }
  }

  /** Rows that got items, in the order in which they first came. */
  get rows(): readonly number[] {
    return this.#rows
  }

  /** Calls `visit` with the items of a row, in their order. */
  each(row: number, visit: (item: number) => void): void {
    for (let entry = at(this.#first, row); entry >= 0; entry = at(this.#next, entry)) {
      visit(at(this.#item, entry))
    }
  }

  #append(row: number, entry: number, item: number): void {
    this.#item[entry] = item
    this.#next[entry] = -1
    if (at(this.#first, row) < 0) {
      this.#first[row] = entry
      this.#rows.push(row)
    } else this.#next[at(this.#last, row)] = entry
    this.#last[row] = entry
  }

  #grow(): void {
    for (const name of ['next', 'item'] as const) {
      const before = name === 'next' ? this.#next : this.#item
      const more = new Int32Array(before.length * 2)
      more.set(before)
      if (name === 'next') this.#next = more
      else this.#item = more
    }
  }
}
