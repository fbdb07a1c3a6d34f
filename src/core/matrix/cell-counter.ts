import { type Items, RowLists, type RowsOfLabels } from './items.ts'
import type { Measure } from './measure.ts'
import { at, PlaceFinder, type Places } from './places.ts'

/** What is added up; share is made of two sums, presence of one, so neither is here. */
export type CountedMeasure = Exclude<Measure, 'share' | 'presence'>

/**
 * Counts items of one document after the other into a table of rows × columns. For `documents` and `cases` each call
 * of `add` names the unit; all calls with one unit must follow each other.
 * Source for the measures: the definitions at `Measure`; there is no weighting and no rounding.
 */
export class CellCounter {
  /** `cells[row * columns + column]`. */
  readonly cells: Float64Array
  readonly #columns: number
  readonly #rowsOf: RowsOfLabels
  readonly #measure: CountedMeasure
  readonly #lists: RowLists
  /** Of each cell, the last unit that was counted in it, from 1. */
  readonly #units: Int32Array
  /** Of each column, the last stretch that was counted in it, from 1. */
  readonly #seen: Int32Array
  #stretches = 0
  #from = new Int32Array(256)
  #to = new Int32Array(256)
  #length = 0

  constructor(
    size: { readonly rows: number; readonly columns: number },
    rowsOf: RowsOfLabels,
    measure: CountedMeasure,
  ) {
    this.cells = new Float64Array(size.rows * size.columns)
    this.#columns = size.columns
    this.#rowsOf = rowsOf
    this.#measure = measure
    this.#lists = new RowLists(size.rows)
    this.#units = new Int32Array(measure === 'documents' || measure === 'cases' ? this.cells.length : 0)
    this.#seen = new Int32Array(size.columns)
  }

  /** Counts the items of a document that lie in the places of the columns. `unit` from 1. */
  add(items: Items, places: Places, unit: number): void {
    if (places.whole.length + places.from.length === 0) return
    this.#lists.deal(items, this.#rowsOf)
    const finder = new PlaceFinder(places)
    for (const row of this.#lists.rows) {
      this.#collect(row, items)
      for (const column of places.whole) this.#addWhole(row * this.#columns + column, unit)
      if (places.from.length > 0) this.#addPlaces(row * this.#columns, places, finder, unit)
    }
  }

  /** The stretches of a row as the measure sees them: every item, every different one, or the text under them. */
  #collect(row: number, { from, to }: Items): void {
    this.#length = 0
    this.#lists.each(row, item => {
      const last = this.#length - 1
      const [start, end] = [at(from, item), at(to, item)]
      if (last >= 0 && this.#measure === 'passages') {
        if (at(this.#from, last) === start && at(this.#to, last) === end) return
      } else if (last >= 0 && this.#measure === 'covered' && start <= at(this.#to, last)) {
        this.#to[last] = Math.max(end, at(this.#to, last))
        return
      }
      this.#push(start, end)
    })
  }

  #push(from: number, to: number): void {
    if (this.#length === this.#from.length) {
      this.#from = longer(this.#from)
      this.#to = longer(this.#to)
    }
    this.#from[this.#length] = from
    this.#to[this.#length] = to
    this.#length++
  }

  #addWhole(cell: number, unit: number): void {
    if (this.#measure === 'codings' || this.#measure === 'passages') this.#add(cell, this.#length)
    else if (this.#measure === 'documents' || this.#measure === 'cases') this.#addUnit(cell, unit)
    else {
      let sum = 0
      for (let i = 0; i < this.#length; i++) sum += at(this.#to, i) - at(this.#from, i)
      this.#add(cell, sum)
    }
  }

  #addPlaces(firstCell: number, { from, to, member }: Places, finder: PlaceFinder, unit: number): void {
    for (let i = 0; i < this.#length; i++) {
      const [start, end] = [at(this.#from, i), at(this.#to, i)]
      this.#stretches++
      finder.each(start, end, place => {
        const column = at(member, place)
        if (this.#measure === 'characters' || this.#measure === 'covered') {
          this.#add(firstCell + column, Math.min(end, at(to, place)) - Math.max(start, at(from, place)))
        } else if (this.#measure === 'documents' || this.#measure === 'cases') {
          this.#addUnit(firstCell + column, unit)
        } else if (at(this.#seen, column) !== this.#stretches) {
          this.#seen[column] = this.#stretches
          this.#add(firstCell + column, 1)
        }
      })
    }
  }

  #addUnit(cell: number, unit: number): void {
    if (at(this.#units, cell) === unit) return
    this.#units[cell] = unit
    this.#add(cell, 1)
  }

  #add(cell: number, amount: number): void {
    this.cells[cell] = at(this.cells, cell) + amount
  }
}

function longer(numbers: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const more = new Int32Array(numbers.length * 2)
  more.set(numbers)
  return more
}
