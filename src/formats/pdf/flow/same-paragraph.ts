import { isWide } from '../characters.ts'
import type { Line } from '../lines.ts'
import { lineLabel } from './line-labels.ts'
import { type Shape, shapeAround } from './shape.ts'

/** In parts of the font size. */
const INDENT = 0.7
const sentenceEnd = /[.。!！?？…:：;；]["'”’」』)）\]]*(?:\[\d+\]|\d{1,3})?$/
const openEnd = /[-‐\u00ad,，、(（“「『《—–/]$/

/** Lines of a table of contents or index: dots that lead to a page number. */
export function leadsToNumber(text: string): boolean {
  return /(?:\.{4,}|(?: ?\. ){4,}|…{2,}|[·‥⋯]{3,})[ .…·]*[\divxlc]{1,6}(?:, \d+)*$/.test(text)
}

/** Whether words that end a line end a sentence. */
export function endsSentence(text: string): boolean {
  return sentenceEnd.test(text)
}

/**
 * Whether line `index` of a column goes on with the paragraph of the line above it. `before` is the line above that
 * in the same paragraph.
 */
export function goesOnBelow(
  lines: readonly Line[],
  index: number,
  shape: Shape,
  before: Line | undefined,
  bodySize: number,
): boolean {
  const line = lines[index - 1]
  const next = lines[index]
  if (line === undefined || next === undefined || !looksAlike(line, next)) return false
  const step = next.base - line.base
  if (step > 1.25 * shape.leading * next.size + 0.5 || step < 0) return false
  if (line.size > 1.1 * bodySize && haveSameMiddle(line, next)) return step < 2 * line.size
  if (leadsToNumber(line.text)) return false
  const around = shapeAround(lines, index - 1, shape)
  if (isCentred(line, around) && isCentred(next, shapeAround(lines, index, shape))) return false
  // what goes on below a bullet is set in as far as its words
  if (lineLabel(line.text)?.kind === 'bullet' && line.left - next.left > 0.3 * line.size) return false
  const isShort = endsEarly(line, next, around)
  if (lineLabel(next.text) !== null && (isShort || endsSentence(line.text) || isSetIn(next, line)))
    return false
  return !isShort && !beginsByIndent(line, next, around, before)
}

/** Same size, and not the one bold and the other not, as headings and text are. */
export function looksAlike(line: Line, next: Line): boolean {
  const ratio = next.size / line.size
  if (ratio < 0.9 || ratio > 1.11) return false
  return line.isBold === next.isBold || (/^\p{Ll}/u.test(next.text) && !endsSentence(line.text))
}

/** Whether a line stops although the first word of the next one would have had room on it. */
function endsEarly(line: Line, next: Line, shape: Shape): boolean {
  if (openEnd.test(line.text)) return false
  const room = shape.right - line.right
  const isWideNext = isWide(next.text.charAt(0))
  if (shape.isJustified && !isWideNext && room > 2.5 * line.size) return true
  return room > firstWordWidth(next) + (isWideNext ? 0.6 : 0.35) * line.size
}

/** How much room the first word of a line needs, in points. Closing marks stay with the hanzi before them. */
function firstWordWidth(line: Line): number {
  const perUnit = (line.right - line.left) / Math.max(1, line.text.length)
  if (!isWide(line.text.charAt(0))) return (/^\S+/.exec(line.text)?.[0].length ?? 1) * perUnit
  const lead = /^[“「『《（(]*.[，。、；：？！”」』》）)]*/u.exec(line.text)?.[0].length ?? 1
  return Math.min(lead, 3) * line.size
}

function isSetIn(next: Line, line: Line): boolean {
  return next.left - line.left > INDENT * next.size
}

function beginsByIndent(line: Line, next: Line, shape: Shape, before: Line | undefined): boolean {
  // in lists of words and their meanings, lines are set in in the midst of a sentence
  if (/^\p{Ll}/u.test(next.text) && !endsSentence(line.text)) return false
  const shift = (next.left - line.left) / next.size
  // words below the words of a list item, not below its label
  if (shift > INDENT && lineLabel(line.text) !== null && shift < 5) return false
  if (shape.style === 'hanging')
    return shift < -INDENT || (shift > INDENT && line.left - shape.left > INDENT * line.size)
  if (shift > INDENT) return true
  if (shift > -INDENT) return false
  // back at the edge: after a first line set in, or after a passage that was set in as a whole
  return before !== undefined && Math.abs(before.left - line.left) < 0.3 * line.size
}

/** Whether a line stands in the middle of its column with room on both sides. */
export function isCentred(line: Line, shape: Shape): boolean {
  const left = line.left - shape.left
  const right = shape.right - line.right
  return left > 1.5 * line.size && right > 1.5 * line.size && Math.abs(left - right) < 1.5 * line.size
}

/** Lines of a title that are set around the same middle. */
function haveSameMiddle(line: Line, next: Line): boolean {
  return Math.abs(line.left + line.right - next.left - next.right) < 1.2 * line.size
}

/** The end of a column, or the start of one, with the lines of the same paragraph around it. */
export interface Edge {
  readonly line: Line
  /** The paragraph's line before the last one of a column, or behind the first. */
  readonly neighbour: Line | undefined
  readonly shape: Shape
}

/** Whether the first text line of a column or page goes on with the paragraph at the end of another. */
export function goesOnElsewhere(end: Edge, start: Edge): boolean {
  const { line } = end
  const { line: next } = start
  if (!looksAlike(line, next) || isCentred(line, end.shape) || isCentred(next, start.shape)) return false
  if (leadsToNumber(line.text)) return false
  if (/^\p{Ll}/u.test(next.text) && /[-‐\u00ad,]$/.test(line.text)) return true
  if (endsEarly(line, next, end.shape) || lineLabel(next.text) !== null) return false
  const indent = (next.left - start.shape.left) / next.size
  if (start.shape.style === 'hanging') return indent > INDENT && !endsSentence(line.text)
  const isBlock =
    start.neighbour !== undefined && Math.abs(start.neighbour.left - next.left) < 0.3 * next.size
  if (indent >= INDENT && !isBlock) return false
  // where first lines are set in, one that is not goes on with the paragraph although a sentence ended
  return !endsSentence(line.text) || end.shape.setsIn || start.shape.setsIn
}
