import { cleanName } from '../../core/codebook/index.ts'
import { Refusal } from '../../core/refusal.ts'
import { isFilled } from '../../formats/tables/index.ts'
import type { AttributeFilePreview, CellWords, Overwriting } from '../../ipc/attribute-files.ts'
import type { AttributeRow } from '../../ipc/attributes.ts'
import type { Slices } from '../matrix/slices.ts'
import type { Owner } from '../store/attributes.ts'
import { Listing } from './listing.ts'
import { looseName, type NameFinder } from './match-names.ts'
import type { PlannedColumn } from './plan-columns.ts'
import type { Sheet } from './sheet.ts'

/** One of the project, with the values it has. */
export interface Subject extends Owner {
  readonly values: AttributeRow['values']
}

/** What a row brings: values that are new to its subject, or to a case that is to be made. */
export interface PlannedRow {
  readonly subject: Subject | null
  /** Of the case to be made. */
  readonly name: string
  readonly values: readonly { readonly column: PlannedColumn; readonly value: string }[]
}

/** What rows become of which column. */
interface ColumnCounts {
  readonly misfits: Listing<CellWords>
  added: number
  overwritten: number
}

/** Everything rows are matched with. */
export interface RowsToPlan {
  readonly sheet: Sheet
  readonly nameColumn: number
  readonly columns: readonly PlannedColumn[]
  readonly subjects: readonly Subject[]
  readonly finder: NameFinder<Subject>
  /** The place of an attribute among the values of a subject. */
  readonly placeOf: (column: PlannedColumn) => number
  readonly create: boolean
  readonly most: number
}

/** Matches the rows of a file with what they name, and says what they bring. */
export class RowPlanner {
  readonly rows: PlannedRow[] = []
  readonly #seen = new Map<string, number>()
  readonly #counts: ReadonlyMap<PlannedColumn, ColumnCounts>
  readonly #lists
  #filled = 0
  #matched = 0
  #same = 0

  constructor(private readonly given: RowsToPlan) {
    const { most, columns } = given
    this.#counts = new Map(
      columns.map(column => [column, { misfits: new Listing<CellWords>(most), added: 0, overwritten: 0 }]),
    )
    this.#lists = {
      loosely: new Listing<AttributeFilePreview['loosely']['first'][number]>(most),
      unknown: new Listing<AttributeFilePreview['unknown']['first'][number]>(most),
      ambiguous: new Listing<AttributeFilePreview['ambiguous']['first'][number]>(most),
      doubled: new Listing<AttributeFilePreview['doubled']['first'][number]>(most),
      unnamed: new Listing<number>(most),
      missing: new Listing<string>(most),
      overwrites: new Listing<Overwriting>(most),
    }
  }

  async plan(slices: Slices): Promise<void> {
    const { sheet, subjects } = this.given
    await slices.each(sheet.rows, sheet.rows.length, (row, at) => this.#take(row, sheet.headRow + 1 + at))
    const { missing } = this.#lists
    for (const { id, name } of subjects) if (!this.#seen.has(`known ${id}`)) missing.add(name)
  }

  #take(cells: readonly string[], row: number): void {
    const { nameColumn, finder, create, columns } = this.given
    const { unnamed, unknown, ambiguous, loosely } = this.#lists
    if (!cells.some(isFilled)) return
    this.#filled += 1
    const words = cells[nameColumn] ?? ''
    const name = words.replace(/\s+/g, ' ').trim()
    if (name === '') {
      unnamed.add(row)
      return
    }
    const match = finder.find(words)
    if (match.how === 'several') {
      ambiguous.add({ row, name })
      return
    }
    const subject = 'item' in match ? match.item : null
    if (this.#isDoubled(subject, name, row)) return
    if (match.how === 'loose') loosely.add({ row, name: words, subject: match.item.name })
    if (subject === null) unknown.add({ row, name })
    else this.#matched += 1
    if (subject === null && !create) return
    const values = columns.flatMap(column => {
      const value = column.use ? this.#valueOf(column, cells, row, subject) : null
      return value === null ? [] : [{ column, value }]
    })
    this.rows.push({ subject, name: subject === null ? caseName(name, row) : '', values })
  }

  #isDoubled(subject: Subject | null, name: string, row: number): boolean {
    const key = subject === null ? `new ${looseName(name)}` : `known ${subject.id}`
    const firstRow = this.#seen.get(key)
    if (firstRow === undefined) this.#seen.set(key, row)
    else this.#lists.doubled.add({ row, name, firstRow })
    return firstRow !== undefined
  }

  /** The value a cell brings; null for one that brings nothing. */
  #valueOf(
    column: PlannedColumn,
    cells: readonly string[],
    row: number,
    subject: Subject | null,
  ): string | null {
    const counts = this.#counts.get(column)
    const words = (cells[column.column] ?? '').trim()
    if (words === '' || counts === undefined) return null
    const value = column.read(words)
    if (value === null) {
      counts.misfits.add({ row, value: words })
      return null
    }
    const before = subject?.values[this.given.placeOf(column)] ?? null
    if (before === null) counts.added += 1
    else if (before === value || column.read(before) === value) {
      this.#same += 1
      return null
    } else {
      counts.overwritten += 1
      const attribute = column.name
      this.#lists.overwrites.add({ row, name: subject?.name ?? '', attribute, before, after: value })
    }
    return value
  }

  countsOf(column: PlannedColumn): ColumnCounts | undefined {
    return this.#counts.get(column)
  }

  finish() {
    const { loosely, unknown, ambiguous, doubled, unnamed, missing, overwrites } = this.#lists
    const counts = [...this.#counts.values()]
    return {
      rows: this.#filled,
      matched: this.#matched,
      same: this.#same,
      added: counts.reduce((sum, { added }) => sum + added, 0),
      overwritten: counts.reduce((sum, { overwritten }) => sum + overwritten, 0),
      created: this.given.create ? unknown.count : 0,
      ...{ loosely: loosely.finish(), unknown: unknown.finish(), ambiguous: ambiguous.finish() },
      ...{ doubled: doubled.finish(), unnamed: unnamed.finish(), missing: missing.finish() },
      overwrites: overwrites.finish(),
    }
  }
}

/** Refuses: name-too-long. */
function caseName(name: string, row: number): string {
  try {
    return cleanName(name)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    throw new Refusal(error.code, `Row ${row}: ${error.message}`, { ...error.values, row })
  }
}
