import { coveredLength, type TextSpan } from '../text/index.ts'

/**
 * What a cell says. `codings`: how many codings, each counted once. `characters`: UTF-16 code units of text under
 * at least one of them, shared characters once. `documents`: 1 where there is at least one coding, else 0.
 */
export type Measure = 'codings' | 'characters' | 'documents'

/** One coding as the matrix sees it: which row, which column, and where. Row and column count from 0. */
export interface MatrixEntry extends TextSpan {
  readonly row: number
  readonly column: number
}

/** Which further rows an entry of a row also counts in, e.g. its ancestors: `also[row]` lists rows. */
export type AlsoCounts = readonly (readonly number[])[]

/**
 * Counts entries into a table of `rows` × `columns`.
 * Source for the measures: the definitions above; there is no weighting and no rounding.
 */
export function countMatrix(
  size: { readonly rows: number; readonly columns: number },
  entries: Iterable<MatrixEntry>,
  measure: Measure,
  also: AlsoCounts = [],
): number[][] {
  return measure === 'characters'
    ? countCharacters(size, entries, also)
    : countEntries(size, entries, measure === 'documents' ? 1 : Number.POSITIVE_INFINITY, also)
}

function countEntries(
  { rows, columns }: { readonly rows: number; readonly columns: number },
  entries: Iterable<MatrixEntry>,
  ceiling: number,
  also: AlsoCounts,
): number[][] {
  const cells = emptyTable(rows, columns)
  const count = (row: number, column: number) => {
    const line = cells[row]
    const value = line?.[column]
    if (line !== undefined && value !== undefined && value < ceiling) line[column] = value + 1
  }
  for (const { row, column } of entries) {
    count(row, column)
    for (const other of also[row] ?? []) count(other, column)
  }
  return cells
}

function countCharacters(
  { rows, columns }: { readonly rows: number; readonly columns: number },
  entries: Iterable<MatrixEntry>,
  also: AlsoCounts,
): number[][] {
  const spans = new Map<number, TextSpan[]>()
  const collect = (row: number, column: number, span: TextSpan) => {
    const cell = row * columns + column
    const list = spans.get(cell)
    if (list === undefined) spans.set(cell, [span])
    else list.push(span)
  }
  for (const entry of entries) {
    collect(entry.row, entry.column, entry)
    for (const other of also[entry.row] ?? []) collect(other, entry.column, entry)
  }
  const cells = emptyTable(rows, columns)
  for (const [cell, list] of spans) {
    const line = cells[Math.floor(cell / columns)]
    if (line !== undefined) line[cell % columns] = coveredLength(list)
  }
  return cells
}

function emptyTable(rows: number, columns: number): number[][] {
  return Array.from({ length: rows }, () => new Array<number>(columns).fill(0))
}
