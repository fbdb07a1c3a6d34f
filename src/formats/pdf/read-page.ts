import { type Comment, findCommented, foldAnswers } from './comments.ts'
import { partGlyphs } from './direction-parts.ts'
import { turnedSize, turnPoint } from './directions.ts'
import type { CommentsOn } from './make-piece.ts'
import type { Box, Direction, Glyph, Part, ReadPage } from './model.ts'
import type { OpenPage } from './native/open-document.ts'
import { readComments } from './native/page-comments.ts'
import { type PageFrame, pageFrame } from './native/page-frame.ts'
import { readGlyphs } from './native/page-glyphs.ts'
import { readShapes } from './native/page-shapes.ts'
import { makeLoosePiece, makePieces } from './pieces.ts'
import { shareToLeft } from './visual-order.ts'

/** Fewest drawn paths by which a page without text is one whose letters were turned into drawings. */
const MANY_PATHS = 50

export interface PageReading {
  readonly page: ReadPage
  readonly comments: readonly Comment[]
  /** Characters, and how many of them the file does not name. */
  readonly characters: number
  readonly lost: number
}

/** Everything of a page that its text is made from. `firstComment` is the number of its first comment. */
export function readPage(open: OpenPage, index: number, firstComment: number): PageReading {
  const frame = pageFrame(open)
  const { placed, lost } = readGlyphs(open, frame)
  const shapes = readShapes(open, frame)
  const comments = foldAnswers(readComments(open, frame))
  const parts = partGlyphs(placed, frame)
  const commentsOn = findCommented(comments, [...parts.values()].flat(), firstComment)
  const made = [...parts]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([direction, glyphs]) => makePart(direction, glyphs, shapes.rules, frame, commentsOn))
  return {
    page: { index, parts: made, pictured: Math.max(shapes.pictured, shapes.paths > MANY_PATHS ? 0.5 : 0) },
    comments: comments.map(({ comment }) => comment),
    characters: placed.length,
    lost,
  }
}

function makePart(
  direction: Direction,
  glyphs: readonly Glyph[],
  pageRules: readonly Box[],
  frame: PageFrame,
  commentsOn: CommentsOn,
): Part {
  const rules = pageRules.map(rule => turnBox(rule, direction, frame))
  const { width, height } = turnedSize(frame, direction)
  if (direction !== 'askew') {
    const isToLeft = shareToLeft(glyphs) > 0.5
    const pieces = makePieces(glyphs, rules, commentsOn, isToLeft)
    const part = { direction, width, height, rules, pieces }
    return isToLeft ? mirrorPart(part) : part
  }
  const piece = makeLoosePiece(glyphs, commentsOn)
  return { direction, width, height, rules, pieces: piece === null ? [] : [piece] }
}

/** Pages that are read from the right are laid out as their mirror image would be. */
function mirrorPart(part: Part): Part {
  const mirror = <Item extends { left: number; right: number }>(item: Item): Item => ({
    ...item,
    left: part.width - item.right,
    right: part.width - item.left,
  })
  return { ...part, pieces: part.pieces.map(mirror), rules: part.rules.map(mirror) }
}

function turnBox(box: Box, direction: Direction, frame: PageFrame): Box {
  const a = turnPoint({ x: box.left, y: box.top }, direction, frame)
  const b = turnPoint({ x: box.right, y: box.bottom }, direction, frame)
  return {
    left: Math.min(a.x, b.x),
    right: Math.max(a.x, b.x),
    top: Math.min(a.y, b.y),
    bottom: Math.max(a.y, b.y),
  }
}
