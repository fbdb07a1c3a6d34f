/** How the name of a row is drawn. */
export interface RowLook {
  readonly depth: number
  readonly color: string
}

/** A cell by its place; -1 is the line or column of the totals. */
export interface CellPlace {
  readonly row: number
  readonly column: number
}
