import type { Grid } from './table-grid.ts'

/** Least part of a column's cells that line up, in tables without drawn lines. */
const LEAST_ALIGNED = 0.6

const label =
  /^(?:[•◦▪■□●○◆❖➢✓–—*·-]|[([（［]?(?:\d{1,3}(?:\.\d{1,3}){0,4}|[a-zA-Z]|[ivxIVX]{1,5}|[一二三四五六七八九十]{1,3})[.)、．）\]］:：]{0,2}|[①-⑳])$/

/** Labels of a list or speakers of a conversation before their words: no table. */
export function areLabels(grid: Grid): boolean {
  if ((grid[0]?.length ?? 0) !== 2) return false
  const first = grid.flatMap(cells => (cells[0] ?? []).map(piece => piece.text))
  const labels = first.filter(text => label.test(text) || /[:：]$/.test(text)).length
  return labels * 3 >= first.length * 2
}

/** Most cells are filled, and short: running text with wide gaps makes no table. */
export function isRegular(grid: Grid, columns: number): boolean {
  const filled = grid.flat().filter(cell => cell.length > 0)
  const crowded = filled.filter(cell => cell.length > 1).length
  return filled.length * 2 >= grid.length * columns && crowded * 5 <= filled.length
}

/** Cells of each column begin, end or have their middle below each other; words of stretched lines do not. */
export function areAligned(grid: Grid): boolean {
  return (grid[0] ?? []).every((_, column) => {
    const cells = grid.flatMap(row => row[column]?.slice(0, 1) ?? [])
    const most = Math.max(
      largestGroup(cells.map(cell => cell.left)),
      largestGroup(cells.map(cell => cell.right)),
      largestGroup(cells.map(cell => (cell.left + cell.right) / 2)),
    )
    return most >= LEAST_ALIGNED * cells.length
  })
}

/** How many numbers lie within two points of each other. */
function largestGroup(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  let most = 0
  let from = 0
  for (const [to, number] of sorted.entries()) {
    while (number - (sorted[from] ?? number) > 2) from += 1
    most = Math.max(most, to - from + 1)
  }
  return most
}
