/** A table of numbers to draw; `cells[row][column]`, 0 or more. */
export interface GridToDraw {
  readonly title: string
  readonly unit: string
  readonly rows: readonly GridHead[]
  readonly columns: readonly GridHead[]
  readonly cells: readonly ArrayLike<number>[]
}

export interface GridHead {
  readonly key: string
  readonly label: string
  readonly color?: string | undefined
}

export function cellOf({ cells }: Pick<GridToDraw, 'cells'>, row: number, column: number): number {
  return cells[row]?.[column] ?? 0
}

/** Sums of the rows, of some columns alone where they are named. */
export function rowSums(grid: GridToDraw, columns = grid.columns.map((_, at) => at)): number[] {
  return grid.rows.map((_, row) => columns.reduce((sum, column) => sum + cellOf(grid, row, column), 0))
}

export function columnSums(grid: GridToDraw): number[] {
  return grid.columns.map((_, column) =>
    grid.rows.reduce((sum, _, row) => sum + cellOf(grid, row, column), 0),
  )
}

export function gridTable(grid: GridToDraw, corner: string) {
  return {
    head: [corner, ...grid.columns.map(({ label }) => label)],
    lines: grid.rows.map(({ label }, row) => [label, ...grid.columns.map((_, at) => cellOf(grid, row, at))]),
  }
}
