import type { Region } from '../layout/page-layout.ts'
import type { Line } from '../lines.ts'
import { greatest, least } from '../numbers.ts'

/** How the paragraphs of a column begin and where its lines end. */
export interface Shape {
  readonly left: number
  readonly right: number
  /** Whether lines are stretched to end at `right`; else they end where the next word has no room. */
  readonly isJustified: boolean
  /** From line to line inside a paragraph, in parts of the font size. */
  readonly leading: number
  /** Whether the first line of a paragraph is set in, or all others are, as in lists of references. */
  readonly style: 'first-line' | 'hanging'
  /** Whether first lines are seen to be set in. */
  readonly setsIn: boolean
}

/** Lines needed to see a column's edges by themselves. */
const ENOUGH_LINES = 6
const SAME_EDGE = 1.5

/** The shapes of all regions of a document; short ones borrow their right edge from longer ones like them. */
export function shapesOf(regions: readonly Region[]): Map<Region, Shape> {
  const shapes = new Map<Region, Shape>()
  const large: Shape[] = []
  for (const region of regions) {
    const lines = linesOf(region)
    const shape = ownShape(region, lines)
    shapes.set(region, shape)
    if (lines.length >= ENOUGH_LINES && !large.some(other => isAlike(other, shape))) large.push(shape)
  }
  const leading = usualLeading([...shapes.values()])
  for (const [region, shape] of shapes) {
    if (linesOf(region).length >= ENOUGH_LINES) continue
    const model = large.find(other => Math.abs(other.left - shape.left) < 12 && other.right > shape.right - 3)
    const wide =
      model === undefined ? {} : { left: model.left, right: model.right, isJustified: model.isJustified }
    shapes.set(region, { ...shape, ...wide, leading: model?.leading ?? leading })
  }
  return shapes
}

/** Lines looked at on either side to see where a passage has its own edges. */
const NEIGHBOURS = 3

/**
 * The shape around one of a region's lines: beside a picture, and in passages that are set in on both sides, lines
 * end before the column does, but all at the same place. Lines of verse may as well; they are short.
 */
export function shapeAround(lines: readonly Line[], index: number, shape: Shape): Shape {
  const line = lines[index]
  if (line === undefined || shape.right - line.right < line.size || isVerse(line)) return shape
  const edge = line.right + (opening.test(lines[index + 1]?.text ?? '') ? 1.1 * line.size : 0)
  const alike = lines.slice(Math.max(0, index - NEIGHBOURS), index + NEIGHBOURS + 1).filter(other => {
    const reaches = other.right >= line.right - SAME_EDGE && other.right <= edge + SAME_EDGE
    return other === line || (reaches && Math.abs(other.size - line.size) < 0.3 && !isVerse(other))
  })
  const areLong = alike.every(other => other.text.length >= 20) && !sentenceEnd.test(line.text)
  if (alike.length < (areLong ? 2 : 3)) return shape
  const right = greatest(alike, other => other.right)
  return { ...shape, left: least(alike, other => other.left), right, isJustified: true }
}

/** These go to the next line with the word behind them. */
const opening = /^[“‘「『《〈（(【[]/
const sentenceEnd = /[.。!！?？;；:：]["'”’」』)）\]]*$/

function isVerse({ text }: Line): boolean {
  return text.length < 12 || (text.length < 24 && /[,，。.;；]$/.test(text))
}

export function linesOf(region: Region): Line[] {
  return region.items.flatMap(item => (item.kind === 'line' ? [item.line] : []))
}

function isAlike(a: Shape, b: Shape): boolean {
  return (
    Math.abs(a.left - b.left) < 2 && Math.abs(a.right - b.right) < 2 && Math.abs(a.leading - b.leading) < 0.05
  )
}

function usualLeading(shapes: readonly Shape[]): number {
  const known = shapes.map(shape => shape.leading).sort((a, b) => a - b)
  return known[known.length >> 1] ?? 1.4
}

function ownShape(region: Region, lines: readonly Line[]): Shape {
  const { left } = leftEdge(region, lines)
  const { right, isJustified } = rightEdge(region, lines)
  const leading = leadingOf(lines)
  const indents = countIndents(lines, { left, right })
  const isHanging = indents.hanging > 2 && indents.hanging > indents.first
  const style = isHanging ? 'hanging' : 'first-line'
  return { left, right, isJustified, leading, style, setsIn: !isHanging && indents.first >= 2 }
}

function leftEdge(region: Region, lines: readonly Line[]): { left: number } {
  const lefts = lines.map(line => line.left).sort((a, b) => a - b)
  for (const left of lefts) {
    const same = lefts.filter(other => Math.abs(other - left) <= SAME_EDGE).length
    if (same >= 2 && same * 6 >= lefts.length) return { left }
  }
  return { left: lefts[0] ?? region.left }
}

/** The furthest edge that many lines share; without one, the end of the longest line that is no freak. */
function rightEdge(region: Region, lines: readonly Line[]): { right: number; isJustified: boolean } {
  const rights = lines.map(line => line.right).sort((a, b) => b - a)
  for (const right of rights) {
    const same = rights.filter(other => Math.abs(other - right) <= SAME_EDGE).length
    if (same >= 3 && same * 3 >= rights.length) return { right, isJustified: true }
  }
  const freaks = Math.floor(rights.length / 40)
  return { right: rights[freaks] ?? region.right, isJustified: false }
}

function leadingOf(lines: readonly Line[]): number {
  const steps: number[] = []
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1]
    if (before === undefined || Math.abs(before.size - line.size) > 0.5) continue
    const step = (line.base - before.base) / line.size
    if (step > 0.8 && step < 3) steps.push(step)
  }
  if (steps.length === 0) return 1.4
  // most steps are inside paragraphs; where many are not, the smaller ones tell
  return steps.sort((a, b) => a - b)[Math.floor(steps.length * 0.4)] ?? 1.4
}

/** How many lines are set in after the end of a sentence or an early end, and how many in the midst of one. */
function countIndents(
  lines: readonly Line[],
  { left, right }: Pick<Shape, 'left' | 'right'>,
): { first: number; hanging: number } {
  let hanging = 0
  let first = 0
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1]
    if (before === undefined || line.left - left < 0.7 * line.size || before.left - left > 0.7 * line.size) {
      continue
    }
    const isEnd = right - before.right > 2 * before.size || sentenceEnd.test(before.text)
    if (isEnd) first += 1
    else hanging += 1
  }
  return { first, hanging }
}
