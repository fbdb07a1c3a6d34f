/** A code × document table as the contract gives it: only what a sheet needs. */
export interface MatrixToWrite {
  readonly rows: readonly { readonly id: string; readonly name: string; readonly path: string }[]
  readonly columns: readonly { readonly id: string; readonly name: string; readonly source: string }[]
  readonly cells: readonly (readonly number[])[]
}

/**
 * The table as lines of a sheet: a head with the documents' names, then one line a code with its path. Where two
 * documents share a name, their heads carry the source as well.
 */
export function matrixLines(matrix: MatrixToWrite): (string | number)[][] {
  const names = new Map<string, number>()
  for (const { name } of matrix.columns) names.set(name, (names.get(name) ?? 0) + 1)
  const heads = matrix.columns.map(({ name, source }) =>
    (names.get(name) ?? 0) > 1 ? `${name} (${source})` : name,
  )
  return [['', ...heads], ...matrix.rows.map(({ path }, row) => [path, ...(matrix.cells[row] ?? [])])]
}
