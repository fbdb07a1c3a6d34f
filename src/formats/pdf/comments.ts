import { isoDate } from './dates.ts'
import type { Point } from './directions.ts'
import type { CommentsOn } from './make-piece.ts'
import type { Box, Glyph } from './model.ts'
import type { RawComment } from './native/page-comments.ts'

/** A comment with the answers to it. */
export interface Comment {
  readonly author: string
  readonly text: string
  readonly madeAt: string | null
  readonly color: string | null
  readonly tags: readonly string[]
}

/** A comment and the words it lies on. */
interface Placed {
  readonly comment: Comment
  readonly quads: readonly Box[]
  readonly place: Point
}

/** The comments of a page, answers folded into what they answer. Notes pinned to the page without words go. */
export function foldAnswers(raw: readonly RawComment[]): Placed[] {
  const byNumber = new Map(raw.filter(one => one.objectNumber > 0).map(one => [one.objectNumber, one]))
  const answers = new Map<RawComment, RawComment[]>()
  const starts: RawComment[] = []
  for (const one of raw) {
    const root = rootOf(one, byNumber)
    if (root === one) starts.push(one)
    else answers.set(root, [...(answers.get(root) ?? []), one])
  }
  return starts.flatMap(start => {
    const lines = [start.text, ...(answers.get(start) ?? []).map(answerLine)]
    const text = lines.filter(line => line !== '').join('\n')
    if (text === '' && start.quads.length === 0) return []
    const { author, color, tags } = start
    return [
      {
        comment: { author, text, madeAt: isoDate(start.date), color: start.isFreeText ? null : color, tags },
        quads: start.quads,
        place: start.place,
      },
    ]
  })
}

/** Follows answers to what they answer; files may lead in circles. */
function rootOf(one: RawComment, byNumber: ReadonlyMap<number, RawComment>): RawComment {
  const seen = new Set([one])
  let root = one
  for (let next = byNumber.get(root.answerTo); next !== undefined && !seen.has(next); ) {
    seen.add(next)
    root = next
    next = byNumber.get(root.answerTo)
  }
  return root
}

function answerLine({ author, text }: RawComment): string {
  if (text === '') return ''
  return author === '' ? text : `${author}: ${text}`
}

/**
 * Which of a page's comments lie on a glyph, counted from `first`: those whose boxes hold its middle, and of pinned
 * ones those it is the nearest glyph to.
 */
export function findCommented(
  placed: readonly Placed[],
  glyphs: readonly Glyph[],
  first: number,
): CommentsOn {
  if (placed.length === 0) return () => []
  const found = new Map<Glyph, number[]>()
  const inks = glyphs.filter(glyph => glyph.text.trim() !== '')
  for (const [index, { quads, place }] of placed.entries()) {
    const covered = quads.length === 0 ? [] : inks.filter(glyph => quads.some(quad => holds(quad, glyph)))
    const nearest = covered.length === 0 ? nearestGlyph(inks, quads[0] ? middleOf(quads[0]) : place) : null
    for (const glyph of nearest === null ? covered : [nearest]) {
      found.set(glyph, [...(found.get(glyph) ?? []), first + index])
    }
  }
  return glyph => found.get(glyph) ?? []
}

function holds({ left, right, top, bottom }: Box, { x, y }: Glyph): boolean {
  return x >= left && x <= right && y >= top && y <= bottom
}

function middleOf({ left, right, top, bottom }: Box): Point {
  return { x: (left + right) / 2, y: (top + bottom) / 2 }
}

function nearestGlyph(glyphs: readonly Glyph[], { x, y }: Point): Glyph | null {
  let nearest: Glyph | null = null
  let least = Number.POSITIVE_INFINITY
  for (const glyph of glyphs) {
    // words of the same line are nearer than those above and below
    const distance = Math.hypot(glyph.x - x, 3 * (glyph.y - y))
    if (distance < least) {
      nearest = glyph
      least = distance
    }
  }
  return nearest
}
