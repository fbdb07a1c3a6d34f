import { chiSquareProbability } from './chi-square.ts'
import { type Sums, sumsOf } from './percent.ts'

/** What should make one doubt the test. */
export const crosstabWarnings = [
  /** More than a fifth of the expected counts are below 5. */
  'expected-below-5',
  /** An expected count is below 1. */
  'expected-below-1',
  /** Rows or columns without any count were left out. */
  'empty-lines',
  /** Fewer than two rows or two columns are left: there is nothing to test. */
  'nothing-to-test',
  /** One document (or case) gives several counts, so that these are not independent of each other. */
  'not-independent',
  /** Rows or columns count the same codings again, as a code does with its subcodes. */
  'overlapping-lines',
] as const
export type CrosstabWarning = (typeof crosstabWarnings)[number]

export interface Crosstab extends Sums {
  /** As many lines as there are rows; 0 in lines that are left out. */
  readonly expected: readonly (readonly number[])[]
  readonly chiSquare: number
  readonly degrees: number
  /** How probable a χ² at least this large is by chance. */
  readonly p: number
  /** 0 to 1; null where there is nothing to test. */
  readonly cramersV: number | null
  /** The share of expected counts below 5, 0 to 1, and how small the smallest is; both of lines that are not empty. */
  readonly below5: number
  readonly smallestExpected: number
  readonly warnings: readonly CrosstabWarning[]
}

/**
 * Pearson's χ² test of independence, without correction for continuity, and Cramér's V. Lines without any count are
 * left out. Rules of thumb for the warnings: Cochran, Biometrics 10 (1954), p. 420.
 */
export function crosstab(cells: readonly (readonly number[])[], columnCount: number): Crosstab {
  const sums = sumsOf(cells, columnCount)
  const rows = sums.rows.filter(sum => sum > 0).length
  const columns = sums.columns.filter(sum => sum > 0).length
  const expected = cells.map((line, row) =>
    line.map((_, column) =>
      sums.total === 0 ? 0 : ((sums.rows[row] ?? 0) * (sums.columns[column] ?? 0)) / sums.total,
    ),
  )
  let chiSquare = 0
  const counted: number[] = []
  for (const [row, line] of cells.entries()) {
    for (const [column, value] of line.entries()) {
      const wanted = expected[row]?.[column] ?? 0
      if (wanted === 0) continue
      counted.push(wanted)
      chiSquare += (value - wanted) ** 2 / wanted
    }
  }
  const degrees = Math.max(0, rows - 1) * Math.max(0, columns - 1)
  const below5 = counted.length === 0 ? 0 : counted.filter(value => value < 5).length / counted.length
  const smallestExpected = counted.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY)
  const hasEmpty = rows < cells.length || columns < columnCount
  const warnings: CrosstabWarning[] = []
  if (below5 > 0.2) warnings.push('expected-below-5')
  if (smallestExpected < 1) warnings.push('expected-below-1')
  if (hasEmpty) warnings.push('empty-lines')
  if (degrees === 0) warnings.push('nothing-to-test')
  return {
    ...sums,
    expected,
    chiSquare,
    degrees,
    p: chiSquareProbability(chiSquare, degrees),
    cramersV:
      degrees === 0 ? null : Math.min(1, Math.sqrt(chiSquare / (sums.total * (Math.min(rows, columns) - 1)))),
    below5,
    smallestExpected: counted.length === 0 ? 0 : smallestExpected,
    warnings,
  }
}
