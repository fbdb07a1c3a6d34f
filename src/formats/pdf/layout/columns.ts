import { isWide } from '../characters.ts'
import { type Row, rowsOf } from '../lines.ts'
import type { Piece, Rule } from '../model.ts'
import { greatest, least, median } from '../numbers.ts'

/** Least part of a column's width that its lines fill, and their least length; less is a table's cell. */
const LEAST_FILLED = 0.5
/** In Latin letters; a hanzi counts two. */
const LEAST_LETTERS = 13
/** In parts of the font size. */
const SAME_BASE = 0.2

/**
 * Whether what lies left and right of a gutter are columns, to be read one after the other, and not the cells of a
 * table or labels with their text, to be read row by row.
 */
export function areColumns(left: readonly Piece[], right: readonly Piece[], rules: readonly Rule[]): boolean {
  const leftRows = rowsOf(left)
  const rightRows = rowsOf(right)
  if (leftRows.length < 2 || rightRows.length < 2 || leftRows.length + rightRows.length < 6) return false
  const gap = least(right, piece => piece.left) - greatest(left, piece => piece.right)
  if (gap < 4 || isCrossedByRules(left, right, rules)) return false
  if (alignedPart(leftRows, rightRows) < 0.5) return true
  if (!isText(leftRows) || !isText(rightRows)) return false
  return !haveSameParagraphs(leftRows, rightRows)
}

/** Lines of a table run across the gap between its cells. */
function isCrossedByRules(left: readonly Piece[], right: readonly Piece[], rules: readonly Rule[]): boolean {
  const gutterLeft = greatest(left, piece => piece.right)
  const gutterRight = least(right, piece => piece.left)
  const top = Math.max(topOf(left), topOf(right))
  const bottom = Math.min(bottomOf(left), bottomOf(right))
  return rules.some(
    rule =>
      rule.left < gutterLeft - 2 && rule.right > gutterRight + 2 && rule.top > top && rule.bottom < bottom,
  )
}

function topOf(pieces: readonly Piece[]): number {
  return least(pieces, piece => piece.base)
}

function bottomOf(pieces: readonly Piece[]): number {
  return greatest(pieces, piece => piece.base)
}

/** How many rows of the side with fewer of them stand on the same base as one of the other. */
function alignedPart(left: readonly Row[], right: readonly Row[]): number {
  const [fewer, more] = left.length <= right.length ? [left, right] : [right, left]
  const bases = more.map(row => row[0]?.base ?? 0)
  let aligned = 0
  let at = 0
  for (const row of fewer) {
    const { base = 0, size = 1 } = row[0] ?? {}
    while ((bases[at] ?? Number.POSITIVE_INFINITY) < base - SAME_BASE * size) at += 1
    if ((bases[at] ?? Number.POSITIVE_INFINITY) <= base + SAME_BASE * size) aligned += 1
  }
  return aligned / fewer.length
}

function isText(rows: readonly Row[]): boolean {
  const left = Math.min(...rows.flatMap(row => row.map(piece => piece.left)))
  const right = Math.max(...rows.flatMap(row => row.map(piece => piece.right)))
  const filled = rows.map(
    row => row.reduce((sum, piece) => sum + piece.right - piece.left, 0) / (right - left),
  )
  const letters = rows.map(row => row.reduce((sum, piece) => sum + lettersOf(piece.text), 0))
  return median(filled) >= LEAST_FILLED && median(letters) >= LEAST_LETTERS
}

function lettersOf(text: string): number {
  let letters = 0
  for (const character of text) letters += isWide(character) ? 2 : 1
  return letters
}

/** Rows of a table have their gaps at the same heights on both sides; columns do not. */
function haveSameParagraphs(left: readonly Row[], right: readonly Row[]): boolean {
  const starts = paragraphStarts(left)
  const others = paragraphStarts(right)
  if (Math.min(starts.length, others.length) < 2) return false
  const shared = starts.filter(start => others.some(other => Math.abs(start - other) < 2)).length
  return shared * 4 >= Math.max(starts.length, others.length) * 3
}

/** Bases of rows before which there is a larger gap than usual. */
function paragraphStarts(rows: readonly Row[]): number[] {
  const bases = rows.map(row => row[0]?.base ?? 0)
  const steps = bases.slice(1).map((base, index) => base - (bases[index] ?? 0))
  const usual = median(steps)
  return bases.slice(1).filter((_, index) => (steps[index] ?? 0) > 1.25 * usual)
}
