import { type CommentsOn, type Draft, makePiece } from './make-piece.ts'
import type { Glyph, Piece, Rule } from './model.ts'

/** In parts of the font size: the widest gap inside a piece when characters follow each other in the file. */
const WIDEST_GAP = 1
/** The same for pieces that only lie beside each other. */
const WIDEST_SEAM = 0.35
/** Above this no attempt is made to put pieces together that the file holds apart. */
const MOST_TO_JOIN = 4_000

/**
 * The pieces of text that glyphs of one direction make: characters that follow each other on a line, with those
 * raised and lowered beside them, up to the next wide gap or drawn vertical line. `isPageToLeft`: most letters of the
 * page run from right to left.
 */
export function makePieces(
  glyphs: readonly Glyph[],
  rules: readonly Rule[],
  commentsOn: CommentsOn,
  isPageToLeft = false,
): Piece[] {
  const fences = rules.filter(rule => rule.bottom - rule.top > rule.right - rule.left)
  const drafts: Draft[] = []
  let current: Draft | null = null
  for (const glyph of glyphs) {
    if (glyph.text.trim() === '') {
      if (current !== null && isBlankOf(current, glyph)) current.glyphs.push(glyph)
      continue
    }
    if (current !== null && fits(current, glyph, WIDEST_GAP) && !isFenced(current, glyph, fences)) {
      add(current, glyph)
    } else {
      current = {
        glyphs: [glyph],
        left: glyph.left,
        right: glyph.right,
        base: glyph.base,
        size: glyph.style.size,
      }
      drafts.push(current)
    }
  }
  return joinSeams(drafts, fences).map(draft => makePiece(draft, commentsOn, isPageToLeft))
}

/** All characters as one piece, whatever their places: for text set askew. */
export function makeLoosePiece(glyphs: readonly Glyph[], commentsOn: CommentsOn): Piece | null {
  const [first] = glyphs
  if (first === undefined) return null
  // the gaps of slanted text cannot be measured, so words are told by the blanks alone
  let left = first.left
  const placed = glyphs.map(glyph => {
    const size = glyph.style.size
    left += size
    return {
      ...glyph,
      left: left - size,
      right: left - (glyph.text.trim() === '' ? 0.5 * size : 0),
      base: first.base,
    }
  })
  return makePiece(
    { glyphs: placed, left: first.left, right: left, base: first.base, size: first.style.size },
    commentsOn,
  )
}

function isBlankOf(draft: Draft, glyph: Glyph): boolean {
  return Math.abs(glyph.base - draft.base) < 0.75 * draft.size && glyph.left - draft.right < 2 * draft.size
}

function fits(draft: Draft, glyph: Glyph, widest: number): boolean {
  const size = Math.max(draft.size, glyph.style.size)
  const gap = Math.max(glyph.left - draft.right, draft.left - glyph.right)
  if (gap > widest * size) return false
  return sharesLine(draft, glyph.base, glyph.style.size) || isDropped(draft, glyph, gap)
}

/** A letter set lower between others of its word, as in the name of TeX. */
function isDropped(draft: Draft, glyph: Glyph, gap: number): boolean {
  const { size } = glyph.style
  return size === draft.size && gap < 0.1 * size && Math.abs(glyph.base - draft.base) < 0.3 * size
}

/** On the same line, or raised or lowered beside it. */
function sharesLine(draft: Draft, base: number, size: number): boolean {
  const shift = base - draft.base
  if (Math.abs(shift) <= 0.18 * Math.max(draft.size, size)) return true
  // an initial over several lines is larger than that
  if (Math.min(size, draft.size) < 0.45 * Math.max(size, draft.size)) return false
  if (size <= 0.85 * draft.size) return shift > -0.75 * draft.size && shift < 0.35 * draft.size
  if (draft.size <= 0.85 * size) return -shift > -0.75 * size && -shift < 0.35 * size
  return false
}

function isFenced(draft: Draft, glyph: Glyph, fences: readonly Rule[]): boolean {
  if (fences.length === 0 || glyph.left - draft.right < 0.1 * draft.size) return false
  return fences.some(
    fence =>
      fence.left > draft.right - 1 &&
      fence.right < glyph.left + 1 &&
      fence.top < draft.base &&
      fence.bottom > draft.base - draft.size,
  )
}

function add(draft: Draft, glyph: Glyph): void {
  draft.glyphs.push(glyph)
  draft.left = Math.min(draft.left, glyph.left)
  draft.right = Math.max(draft.right, glyph.right)
  if (draft.size <= 0.85 * glyph.style.size) {
    draft.size = glyph.style.size
    draft.base = glyph.base
  }
}

/** Puts together what the file draws in another order, such as all bold words after all others. */
function joinSeams(drafts: Draft[], fences: readonly Rule[]): Draft[] {
  if (drafts.length > MOST_TO_JOIN) return drafts
  const sorted = [...drafts].sort((a, b) => a.left - b.left)
  const gone = new Set<Draft>()
  for (const draft of sorted) {
    if (gone.has(draft)) continue
    for (
      let next = seamOf(draft, sorted, gone, fences);
      next !== null;
      next = seamOf(draft, sorted, gone, fences)
    ) {
      for (const glyph of next.glyphs) add(draft, glyph)
      gone.add(next)
    }
  }
  return drafts.filter(draft => !gone.has(draft))
}

function seamOf(
  draft: Draft,
  sorted: readonly Draft[],
  gone: ReadonlySet<Draft>,
  fences: readonly Rule[],
): Draft | null {
  const nearest = WIDEST_SEAM * draft.size
  for (let at = firstFrom(sorted, draft.right - nearest); at < sorted.length; at++) {
    const other = sorted[at]
    if (other === undefined || other.left > draft.right + nearest) return null
    const [first] = other.glyphs
    if (other === draft || gone.has(other) || first === undefined) continue
    if (!sharesLine(draft, other.base, other.size) || other.left < draft.left) continue
    if (!isFenced(draft, first, fences)) return other
  }
  return null
}

/** The first draft that starts at `left` or behind it, by halving. */
function firstFrom(sorted: readonly Draft[], left: number): number {
  let from = 0
  let to = sorted.length
  while (from < to) {
    const middle = (from + to) >> 1
    if ((sorted[middle]?.left ?? 0) < left) from = middle + 1
    else to = middle
  }
  return from
}
