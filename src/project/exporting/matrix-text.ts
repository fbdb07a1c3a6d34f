import { matrixCsv, matrixJson } from '../../formats/sheets/index.ts'
import type { Matrix } from '../../ipc/matrices.ts'

/** A matrix as text for standard output: CSV without a byte order mark, or JSON. */
export function matrixText(matrix: Matrix, format: 'csv' | 'json'): string {
  return format === 'csv' ? matrixCsv(matrix) : matrixJson(matrix)
}
