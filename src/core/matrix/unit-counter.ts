import { type Items, RowLists, type RowsOfLabels } from './items.ts'
import { at, PlaceFinder, type Places } from './places.ts'

/** Which codes stand in the same unit (document, case, paragraph, turn), whether on the same words or not. */
export class UnitCounter {
  /** Units with both, `both[row * rows + other]`; with itself, units with the code. */
  readonly both: Float64Array
  /** Units that were looked at. */
  units = 0
  readonly #rows: number
  readonly #rowsOf: RowsOfLabels
  readonly #lists: RowLists

  constructor(rows: number, rowsOf: RowsOfLabels) {
    this.#rows = rows
    this.#rowsOf = rowsOf
    this.#lists = new RowLists(rows)
    this.both = new Float64Array(rows * rows)
  }

  /** One unit with the rows that stand in it, each once. */
  addUnit(present: readonly number[]): void {
    this.units++
    for (let i = 0; i < present.length; i++) {
      const line = (present[i] as number) * this.#rows
      for (let k = 0; k < present.length; k++) {
        const cell = line + (present[k] as number)
        this.both[cell] = at(this.both, cell) + 1
      }
    }
  }

  /** Rows that count an item of a document in the places, which are one unit; without places in all of it. */
  rowsIn(items: Items, places: Places | null): readonly number[] {
    this.#lists.deal(items, this.#rowsOf)
    if (places === null || places.whole.length > 0) return this.#lists.rows
    const finder = new PlaceFinder(places)
    return this.#lists.rows.filter(row => {
      let isIn = false
      this.#lists.each(row, item => {
        if (!isIn) finder.each(at(items.from, item), at(items.to, item), () => (isIn = true))
      })
      return isIn
    })
  }

  /** Every member of the places as a unit of its own: paragraphs, turns. */
  addUnits(items: Items, places: Places): void {
    const rowsOfUnit = new Map<number, number[]>()
    for (const unit of places.member) rowsOfUnit.set(unit, [])
    this.#lists.deal(items, this.#rowsOf)
    const finder = new PlaceFinder(places)
    for (const row of this.#lists.rows) {
      this.#lists.each(row, item => {
        finder.each(at(items.from, item), at(items.to, item), place => {
          const rows = rowsOfUnit.get(at(places.member, place))
          if (rows !== undefined && rows.at(-1) !== row) rows.push(row)
        })
      })
    }
    for (const rows of rowsOfUnit.values()) this.addUnit(rows)
  }
}
