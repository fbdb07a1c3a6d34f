import { isWide } from '../characters.ts'
import type { Piece, Rule } from '../model.ts'
import { greatest, least, median } from '../numbers.ts'
import { fencesOf, levelRulesIn } from './table-grid.ts'

/** Rows of cells whose words go on in the next row become one. */
export function joinWrapped(grid: readonly Piece[][][], rules: readonly Rule[]): Piece[][][] {
  const pieces = grid.flat(2)
  const top = least(pieces, piece => piece.base)
  const bottom = greatest(pieces, piece => piece.base)
  const levels = levelRulesIn(pieces, rules).flatMap(rule =>
    rule.top > top && rule.top < bottom ? [rule.top] : [],
  )
  const named = grid.filter(cells => (cells[0]?.length ?? 0) > 0).length
  const isFenced = levels.length >= 2 && fencesOf(pieces, rules).length >= 3
  const prose = isProse(grid) ? proseStep(grid) : null
  const hasLineForEach = levels.length > 0 && (isFenced || levels.length + 1 >= named)
  const joined: Piece[][][] = []
  for (const cells of grid) {
    const last = joined.at(-1)
    if (last !== undefined && continuesRow(last, cells, hasLineForEach ? levels : null, prose)) {
      for (const [index, cell] of cells.entries()) last[index]?.push(...cell)
    } else joined.push(cells.map(cell => [...cell]))
  }
  return joined
}

/**
 * With a line drawn between all rows: no line lies between. With sentences in the cells: the step is one of those
 * inside a cell (`prose`). Else: it is close below and has no first cell.
 */
function continuesRow(
  row: Piece[][],
  next: Piece[][],
  levels: readonly number[] | null,
  prose: number | null,
): boolean {
  const bottom = greatest(row.flat(), piece => piece.base)
  const top = least(next.flat(), piece => piece.base)
  if (levels !== null) return !levels.some(level => level > bottom - 1 && level < top)
  if (prose !== null) return top - bottom <= prose
  const size = next.flat()[0]?.size ?? 1
  const filled = next.filter(cell => cell.length > 0).length
  return (next[0]?.length ?? 0) === 0 && filled < next.length && top - bottom < 1.5 * size
}

/** In letters: lines of cells that hold sentences. */
const PROSE_LINE = 16

/** Questions and answers side by side, and the like. */
function isProse(grid: readonly Piece[][][]): boolean {
  return (
    median(grid.flat(2).map(piece => piece.text.length * (isWide(piece.text.charAt(0)) ? 2 : 1))) >=
    PROSE_LINE
  )
}

/** The longest step from line to line inside a cell; null when the rows are not parted by larger ones. */
function proseStep(grid: readonly Piece[][][]): number | null {
  const bases = grid.map(cells => least(cells.flat(), piece => piece.base))
  const steps = bases.slice(1).map((base, index) => base - (bases[index] ?? 0))
  const usual = median(steps)
  return steps.some(step => step > 1.25 * usual) ? 1.25 * usual : null
}
