import type { CommentMark, Mark } from '../core/text/index.ts'

/**
 * A mark trimmed to its words, none if it has none; a comment without words marks the word before it. Pages and
 * furniture keep their blanks: they are about the place, not the words.
 */
export function tidyMark(mark: Mark, text: string): Mark[] {
  if (mark.kind === 'page' || mark.kind === 'furniture') return mark.to > mark.from ? [mark] : []
  let { from, to } = mark
  while (from < to && isBlank(text, from)) from += 1
  while (to > from && isBlank(text, to - 1)) to -= 1
  if (to > from) return [{ ...mark, from, to }]
  return mark.kind === 'comment' ? commentOnWord(mark, text) : []
}

/** The word before a place, else the one behind it. Chinese has no blanks: there the two characters before. */
function commentOnWord(mark: CommentMark, text: string): Mark[] {
  const place = Math.min(mark.from, mark.to)
  const before = text.slice(Math.max(0, place - 200), place)
  const last = /(?:\p{Script=Han}{1,2}|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+|\S)\s*$/u.exec(before)
  if (last !== null) {
    const from = place - before.length + last.index
    return [{ ...mark, from, to: from + last[0].trimEnd().length }]
  }
  const first = /^\s*(\p{Script=Han}{1,2}|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+|\S)/u.exec(
    text.slice(place, place + 200),
  )
  const word = first?.[1]
  if (first === null || word === undefined) return []
  const to = place + first[0].length
  return [{ ...mark, from: to - word.length, to }]
}

/** Whether the code unit at a place is a blank or line end. */
export function isBlank(text: string, at: number): boolean {
  return /\s/.test(text.charAt(at))
}
