import { overlap, type Row, widthOf } from '../lines.ts'
import type { Piece, Rule } from '../model.ts'
import { greatest, least } from '../numbers.ts'

/** Cells by row and column, each the pieces in it from top to bottom. */
export type Grid = readonly (readonly (readonly Piece[])[])[]

export interface Column {
  readonly left: number
  readonly right: number
}

/** Columns: stretches of the width that cells overlap in, or that drawn lines part. */
export function columnsOf(cells: readonly Piece[], rules: readonly Rule[]): Column[] {
  const fences = fencesOf(cells, rules)
  if (fences.length >= 3) {
    return fences.slice(1).map((right, index) => ({ left: fences[index] ?? right, right }))
  }
  const columns: { left: number; right: number }[] = []
  for (const { left, right } of [...cells].sort((a, b) => a.left - b.left)) {
    const last = columns.at(-1)
    if (last !== undefined && left < last.right) last.right = Math.max(last.right, right)
    else columns.push({ left, right })
  }
  return columns
}

/** The x of upright lines drawn beside the cells over most of their height. */
export function fencesOf(cells: readonly Piece[], rules: readonly Rule[]): number[] {
  const top = least(cells, cell => cell.base)
  const bottom = greatest(cells, cell => cell.base)
  const places = new Map<number, number>()
  for (const rule of rules) {
    if (isLevel(rule)) continue
    const shared = Math.min(rule.bottom, bottom) - Math.max(rule.top, top - 10)
    const place = Math.round((rule.left + rule.right) / 4) * 2
    if (shared > 0) places.set(place, (places.get(place) ?? 0) + shared)
  }
  const height = bottom - top + 10
  return [...places]
    .filter(([, shared]) => shared > 0.6 * height)
    .map(([place]) => place)
    .sort((a, b) => a - b)
}

/** The cells of a row by column; null when a piece lies across columns or two share one. */
export function placeCells(row: Row, columns: readonly Column[]): Piece[][] | null {
  const cells: Piece[][] = columns.map(() => [])
  for (const piece of row) {
    const shares = columns.map(column => overlap(column, piece))
    const most = shares.indexOf(Math.max(...shares))
    const cell = cells[most]
    if (cell === undefined || (shares[most] ?? 0) <= 0) return null
    const others = shares.filter((share, index) => index !== most && share > 0.2 * widthOf(piece)).length
    if (others > 0) return null
    cell.push(piece)
  }
  return cells
}

/** Double borders make columns too narrow for any cell. */
export function dropEmptyColumns(grid: readonly Piece[][][]): Piece[][][] {
  const isFilled = (column: number) => grid.some(cells => (cells[column]?.length ?? 0) > 0)
  return grid.map(cells => cells.filter((_, column) => isFilled(column)))
}

/** Level lines drawn between the first and the last base of pieces, across most of their width; each height once. */
export function levelRulesIn(pieces: readonly Piece[], rules: readonly Rule[]): Rule[] {
  const left = least(pieces, piece => piece.left)
  const right = greatest(pieces, piece => piece.right)
  const top = least(pieces, piece => piece.base - 2 * piece.size)
  const bottom = greatest(pieces, piece => piece.base + piece.size)
  const byHeight = new Map<number, Rule>()
  const widths = new Map<number, number>()
  for (const rule of rules) {
    if (!isLevel(rule) || rule.top < top || rule.bottom > bottom) continue
    const height = Math.round(rule.top)
    byHeight.set(height, rule)
    widths.set(height, (widths.get(height) ?? 0) + Math.max(0, overlap({ left, right }, rule)))
  }
  return [...byHeight]
    .filter(([height]) => (widths.get(height) ?? 0) > 0.7 * (right - left))
    .sort(([a], [b]) => a - b)
    .map(([, rule]) => rule)
}

export function isLevel(rule: Rule): boolean {
  return rule.right - rule.left > rule.bottom - rule.top
}
