import { coveredLength, type TextSpan } from '../text/index.ts'

/**
 * What a cell says. `codings`: how many codings. `characters`: UTF-16 code units of the codings, each coding with its
 * whole length, so characters under two codings of one code count twice. `covered`: UTF-16 code units of text under
 * at least one coding, each once. `documents`: 1 where there is at least one coding, else 0.
 */
export type Measure = 'codings' | 'characters' | 'covered' | 'documents'

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
  if (measure === 'covered') return countCovered(size, entries, also)
  const cells = emptyTable(size.rows, size.columns)
  for (const entry of entries) {
    addTo(cells, entry.row, entry, measure)
    for (const row of also[entry.row] ?? []) addTo(cells, row, entry, measure)
  }
  return cells
}

function addTo(
  cells: number[][],
  row: number,
  entry: MatrixEntry,
  measure: Exclude<Measure, 'covered'>,
): void {
  const line = cells[row]
  const value = line?.[entry.column]
  if (line === undefined || value === undefined) return
  if (measure === 'characters') line[entry.column] = value + entry.to - entry.from
  else line[entry.column] = measure === 'documents' ? 1 : value + 1
}

function countCovered(
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
