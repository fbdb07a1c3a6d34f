import type { AttributeId } from '../../core/id.ts'
import type { Attribute, AttributeRow, SubjectId } from '../../ipc/attributes.ts'
import type { CellPlace, Rectangle } from './grid-place.ts'

/** A value on its way to the host; an empty one takes the value away. */
export interface NewValue {
  readonly attributeId: AttributeId
  readonly subjectId: SubjectId
  readonly value: string
}

/** The table as it is shown: rows sorted and filtered. Column 0 are the names, column 1 is the first attribute. */
export interface ShownTable {
  readonly attributes: readonly Attribute[]
  readonly rows: readonly AttributeRow[]
}

/** The value at a place, empty where there is none; null for a name, a heading, or a place outside. */
function valueAt({ attributes, rows }: ShownTable, { row, column }: CellPlace): string | null {
  const owner = rows[row]
  if (owner === undefined || column < 1 || column > attributes.length) return null
  return owner.values[column - 1] ?? ''
}

export interface FilledBlock {
  readonly cells: readonly NewValue[]
  /** Rows and columns of the block that found no place. */
  readonly rowsLeft: number
  readonly columnsLeft: number
}

/**
 * What a block makes of the cells from a corner on; a single value fills the whole selection. Values that are there
 * already are left alone. The names take no part.
 */
export function fillBlock(
  table: ShownTable,
  { top, bottom, left, right }: Rectangle,
  block: readonly (readonly string[])[],
): FilledBlock {
  const single = block.length === 1 && block[0]?.length === 1
  const height = single ? bottom - top + 1 : block.length
  const width = single ? right - left + 1 : Math.max(0, ...block.map(row => row.length))
  const rowsLeft = Math.max(0, top + height - table.rows.length)
  const columnsLeft = Math.max(0, left + width - table.attributes.length - 1)
  const cells: NewValue[] = []
  for (let row = 0; row < height - rowsLeft; row++) {
    for (let column = 0; column < width - columnsLeft; column++) {
      const value = single ? block[0]?.[0] : block[row]?.[column]
      if (value !== undefined) put(table, { row: top + row, column: left + column }, value, cells)
    }
  }
  return { cells, rowsLeft, columnsLeft }
}

/** The first row of the selection in all others; a selection of one row takes the row above it. */
export function fillDown(table: ShownTable, { top, bottom, left, right }: Rectangle): NewValue[] {
  const source = top === bottom ? top - 1 : top
  const cells: NewValue[] = []
  for (let row = source + 1; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      const value = valueAt(table, { row: source, column })
      if (value !== null) put(table, { row, column }, value, cells)
    }
  }
  return cells
}

/** Takes the values of the selection away. */
export function clearCells(table: ShownTable, { top, bottom, left, right }: Rectangle): NewValue[] {
  const cells: NewValue[] = []
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) put(table, { row, column }, '', cells)
  }
  return cells
}

function put(table: ShownTable, place: CellPlace, words: string, cells: NewValue[]): void {
  const value = words.trim()
  const attribute = table.attributes[place.column - 1]
  const owner = table.rows[place.row]
  const before = valueAt(table, place)
  if (attribute === undefined || owner === undefined || before === null || before === value) return
  cells.push({ attributeId: attribute.id, subjectId: owner.id, value })
}
