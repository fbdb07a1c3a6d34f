import type { Piece, Rule } from '../model.ts'
import { greatest, least } from '../numbers.ts'
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
  const hasLineForEach = levels.length > 0 && (isFenced || levels.length + 1 >= named)
  const joined: Piece[][][] = []
  for (const cells of grid) {
    const last = joined.at(-1)
    if (last !== undefined && continuesRow(last, cells, hasLineForEach ? levels : null)) {
      for (const [index, cell] of cells.entries()) last[index]?.push(...cell)
    } else joined.push(cells.map(cell => [...cell]))
  }
  return joined
}

/** With a line drawn between all rows: no line lies between. Else: it is close below and has no first cell. */
function continuesRow(row: Piece[][], next: Piece[][], levels: readonly number[] | null): boolean {
  const bottom = greatest(row.flat(), piece => piece.base)
  const top = least(next.flat(), piece => piece.base)
  if (levels !== null) return !levels.some(level => level > bottom - 1 && level < top)
  const size = next.flat()[0]?.size ?? 1
  const filled = next.filter(cell => cell.length > 0).length
  return (next[0]?.length ?? 0) === 0 && filled < next.length && top - bottom < 1.5 * size
}
