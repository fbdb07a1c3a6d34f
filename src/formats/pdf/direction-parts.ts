import { isWide } from './characters.ts'
import { type Size, turnPoint } from './directions.ts'
import type { Direction, Glyph } from './model.ts'

/** Fewest steps from one character to the next below it by which a page counts as vertical. */
const FEWEST_STEPS = 4

interface Placed {
  readonly glyph: Glyph
  readonly direction: Direction
}

/** Characters parted by direction; those of each keep their order. */
export function partGlyphs(placed: readonly Placed[], page: Size): Map<Direction, Glyph[]> {
  const stacked = stackedGlyphs(placed)
  const parts = new Map<Direction, Glyph[]>()
  for (const { glyph, direction } of placed) {
    const isStacked = direction === 'right' && stacked.has(glyph)
    // Latin words in vertical text lie on their side and belong into its lines
    const joins = isStacked || (direction === 'down' && stacked.size > 0)
    const into = joins ? 'stacked' : direction
    const part = parts.get(into) ?? []
    part.push(isStacked ? turnStacked(glyph, page) : glyph)
    parts.set(into, part)
  }
  return parts
}

/** Upright characters set below each other, when most of the page's hanzi are. */
function stackedGlyphs(placed: readonly Placed[]): Set<Glyph> {
  const found = new Set<Glyph>()
  let steps = 0
  let rowSteps = 0
  let last: Glyph | null = null
  let isLastAlone = true
  for (const { glyph, direction } of placed) {
    if (direction !== 'right') continue
    const isRow = last !== null && followsInRow(last, glyph)
    const isBelow = last !== null && !isRow && standsBelow(last, glyph)
    if (isRow && isWide(glyph.text)) rowSteps += 1
    if (isBelow && isWide(glyph.text)) steps += 1
    if (isBelow && last !== null) found.add(last).add(glyph)
    // a character alone, such as the last of a column, is in a row only when its neighbour says so
    if (!isRow && !isBelow && last !== null && isLastAlone && isWide(last.text)) found.add(last)
    isLastAlone = !isRow && !isBelow
    last = glyph
  }
  return steps >= FEWEST_STEPS && steps > rowSteps ? found : new Set()
}

function followsInRow(last: Glyph, next: Glyph): boolean {
  const { size } = next.style
  return (
    Math.abs(next.base - last.base) < 0.3 * size &&
    next.left > last.left &&
    next.left - last.left < 1.8 * size
  )
}

function standsBelow(last: Glyph, next: Glyph): boolean {
  const { size } = next.style
  const step = next.base - last.base
  return Math.abs(next.left - last.left) < 0.6 * size && step > 0.4 * size && step < 2.2 * size
}

/** Vertical characters take a square each; their line is where Latin words on their side have theirs. */
function turnStacked(glyph: Glyph, page: Size): Glyph {
  const { size } = glyph.style
  const middle = (glyph.left + glyph.right) / 2
  const line = turnPoint({ x: middle, y: 0 }, 'stacked', page).y
  return {
    ...glyph,
    left: glyph.base - 0.88 * size,
    right: glyph.base + 0.12 * size,
    base: line + 0.38 * size,
  }
}
