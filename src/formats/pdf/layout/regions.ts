import type { Piece, Rule } from '../model.ts'
import { least } from '../numbers.ts'
import { areColumns } from './columns.ts'
import { findGutter } from './gutter.ts'

const DEEPEST = 5
/** A page in more pieces is a drawing or a large table, and read from top to bottom. */
const MOST_PIECES = 3_000

/** Pieces parted into regions of one column each, in the order in which they are read. */
export function readingRegions(
  pieces: readonly Piece[],
  rules: readonly Rule[],
  depth = 0,
): (readonly Piece[])[] {
  if (pieces.length < 6 || pieces.length > MOST_PIECES || depth > DEEPEST) return [pieces]
  const gutter = findGutter(pieces)
  if (gutter === null) return [pieces]
  const bands = bandsAt(pieces, gutter.x, rules)
  if (!bands.some(band => band.columns !== null)) return [pieces]
  return bands.flatMap(({ pieces: all, columns }) =>
    columns === null
      ? readingRegions(all, rules, depth + 1)
      : columns.flatMap(column => readingRegions(column, rules, depth + 1)),
  )
}

/** A stretch of a page from one height to another. */
interface Band {
  readonly pieces: readonly Piece[]
  readonly columns: readonly (readonly Piece[])[] | null
}

/** Pieces parted by height, into what runs across `x` and what lies beside it in two columns. */
function bandsAt(pieces: readonly Piece[], x: number, rules: readonly Rule[]): Band[] {
  const bands: Band[] = []
  const full: Piece[] = []
  const closeFull = () => {
    if (full.length > 0) bands.push({ pieces: full.splice(0), columns: null })
  }
  for (const { isAcross, pieces: all } of stretchesAt(pieces, x, tablesAcross(pieces, x, rules))) {
    const ending = isAcross ? [] : endingLine(full, all)
    full.push(...ending)
    const stretch = all.slice(ending.length)
    const [left, right] = [
      stretch.filter(piece => piece.right <= x + 1),
      stretch.filter(piece => piece.left >= x - 1),
    ]
    if (isAcross || !areColumns(left, right, rules)) {
      full.push(...stretch)
      continue
    }
    const leading = leadingOnRight(left, right)
    full.push(...leading)
    closeFull()
    const rest = right.filter(piece => !leading.includes(piece))
    bands.push({ pieces: stretch, columns: [left, rest] })
  }
  closeFull()
  return bands
}

interface Stretch {
  readonly isAcross: boolean
  readonly pieces: Piece[]
}

function stretchesAt(pieces: readonly Piece[], x: number, tables: readonly Height[]): Stretch[] {
  const sorted = [...pieces].sort((a, b) => a.base - b.base)
  const across = sorted.filter(piece => piece.left < x - 1 && piece.right > x + 1)
  const stretches: Stretch[] = []
  for (const piece of sorted) {
    const isInTable = tables.some(({ top, bottom }) => piece.base > top && piece.base < bottom)
    const isAcross = isInTable || sharesHeight(piece, across)
    const last = stretches.at(-1)
    if (last?.isAcross === isAcross) last.pieces.push(piece)
    else stretches.push({ isAcross, pieces: [piece] })
  }
  return stretches
}

interface Height {
  readonly top: number
  readonly bottom: number
}

/** Heights where a table with lines drawn across `x` stands between columns; its cells lie on both sides. */
function tablesAcross(pieces: readonly Piece[], x: number, rules: readonly Rule[]): Height[] {
  const levels = rules
    .filter(
      rule => rule.left < x - 5 && rule.right > x + 5 && rule.right - rule.left > rule.bottom - rule.top,
    )
    .sort((a, b) => a.top - b.top)
  return levels.flatMap((rule, index) => {
    const next = levels[index + 1]
    if (next === undefined || Math.abs(next.left - rule.left) > 5 || Math.abs(next.right - rule.right) > 5)
      return []
    const between = pieces.filter(piece => piece.base > rule.top && piece.base < next.top)
    const left = between.filter(piece => piece.right <= x + 1)
    const right = between.filter(piece => piece.left >= x - 1)
    const isColumns = left.length > 0 && right.length > 0 && areColumns(left, right, [])
    return isColumns ? [] : [{ top: rule.top, bottom: next.top }]
  })
}

/** Whether a piece is one of `across`, or stands on the line of one. */
function sharesHeight(piece: Piece, across: readonly Piece[]): boolean {
  let from = 0
  let to = across.length
  const lowest = piece.base - 0.5 * piece.size
  while (from < to) {
    const middle = (from + to) >> 1
    if ((across[middle]?.base ?? 0) < lowest) from = middle + 1
    else to = middle
  }
  const next = across[from]
  return next !== undefined && next.base < piece.base + 0.5 * Math.min(piece.size, next.size)
}

/** The short last line of a paragraph that ran across the page, on top of the columns. */
function endingLine(full: readonly Piece[], stretch: readonly Piece[]): Piece[] {
  const last = full.at(-1)
  const [first] = stretch
  if (last === undefined || first === undefined || Math.abs(first.size - last.size) > 0.3) return []
  const step = first.base - last.base
  if (step > 1.7 * first.size) return []
  const isBelow = full.slice(-3).some(piece => Math.abs(piece.left - first.left) < 2)
  const row = stretch.filter(piece => piece.base - first.base < 0.3 * first.size)
  if (!isBelow || row.some(piece => piece.left > first.left + 1)) return []
  const rest = stretch.slice(row.length)
  const isInColumn = rest.some(piece => Math.abs(piece.left - first.left) < 2)
  const next = rest[0]
  const isCloser = next === undefined || next.size !== first.size || next.base - first.base > 1.2 * step
  return isInColumn && !isCloser ? [] : row
}

/** A few lines at the right before the columns begin, such as a date; they are read first. */
function leadingOnRight(left: readonly Piece[], right: readonly Piece[]): Piece[] {
  const start = least(left, piece => piece.base)
  const leading = right.filter(piece => piece.base < start - 0.8 * piece.size)
  const next = least(
    right.filter(piece => !leading.includes(piece)),
    piece => piece.base,
  )
  const last = leading.at(-1)
  const isFew = leading.length <= 3 && leading.length < right.length
  return last !== undefined && isFew && next - last.base > 1.8 * last.size ? leading : []
}
