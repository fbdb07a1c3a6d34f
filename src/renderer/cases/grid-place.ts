/** A cell by its place in the table as it is shown: row -1 is the heading, column 0 the names. */
export interface CellPlace {
  readonly row: number
  readonly column: number
}

/** The cells between two corners; `head` is the one the keys act on. */
export interface Selection {
  readonly anchor: CellPlace
  readonly head: CellPlace
}

/** Rows without the heading; columns with the names. */
export interface GridSize {
  readonly rows: number
  readonly columns: number
}

/** First and last row and column, both inclusive. */
export interface Rectangle {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

export interface GridKey {
  readonly key: string
  /** Ctrl, or Command on a Mac: as far as the table goes. */
  readonly far: boolean
  readonly shift: boolean
}

export function rectangleOf({ anchor, head }: Selection): Rectangle {
  return {
    top: Math.min(anchor.row, head.row),
    bottom: Math.max(anchor.row, head.row),
    left: Math.min(anchor.column, head.column),
    right: Math.max(anchor.column, head.column),
  }
}

export function selectionAt(place: CellPlace): Selection {
  return { anchor: place, head: place }
}

/** The same selection, within a table that may have become smaller. */
export function within({ anchor, head }: Selection, size: GridSize): Selection {
  return { anchor: clamp(anchor, size), head: clamp(head, size) }
}

function clamp({ row, column }: CellPlace, { rows, columns }: GridSize): CellPlace {
  return {
    row: Math.max(-1, Math.min(rows - 1, row)),
    column: Math.max(0, Math.min(columns - 1, column)),
  }
}

/** Rows that Page Up and Page Down go. */
const PAGE = 15

/** Where a key leads; null for one that does not move. With Shift the other corner of the selection stays. */
export function moved(selection: Selection, press: GridKey, size: GridSize): Selection | null {
  const target = targetOf(selection.head, press, size)
  if (target === null) return null
  const head = clamp(target, size)
  if (!press.shift) return selectionAt(head)
  // Headings are chosen one at a time; cells are selected together.
  const inCells = { ...head, row: Math.max(0, head.row) }
  return {
    anchor: clamp({ ...selection.anchor, row: Math.max(0, selection.anchor.row) }, size),
    head: inCells,
  }
}

function targetOf({ row, column }: CellPlace, { key, far }: GridKey, size: GridSize): CellPlace | null {
  const lastRow = size.rows - 1
  const lastColumn = size.columns - 1
  switch (key) {
    case 'ArrowUp':
      return { row: far ? 0 : row - 1, column }
    case 'ArrowDown':
      return { row: far ? lastRow : row + 1, column }
    case 'ArrowLeft':
      return { row, column: far ? 0 : column - 1 }
    case 'ArrowRight':
      return { row, column: far ? lastColumn : column + 1 }
    case 'Home':
      return { row: far ? 0 : row, column: 0 }
    case 'End':
      return { row: far ? lastRow : row, column: lastColumn }
    case 'PageUp':
      return { row: Math.max(0, row - PAGE), column }
    case 'PageDown':
      return { row: row + PAGE, column }
    default:
      return null
  }
}

/** The cell after an edit: below for Enter, beside for Tab, which goes on in the next row at the end of one. */
export function afterEdit(place: CellPlace, key: 'Enter' | 'Tab', back: boolean, size: GridSize): CellPlace {
  if (key === 'Enter') return clamp({ ...place, row: Math.max(0, place.row + (back ? -1 : 1)) }, size)
  const column = place.column + (back ? -1 : 1)
  if (column >= 1 && column < size.columns) return { ...place, column }
  const row = place.row + (back ? -1 : 1)
  if (row < 0 || row >= size.rows) return place
  return { row, column: back ? size.columns - 1 : 1 }
}
