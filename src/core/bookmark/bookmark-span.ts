import { findClusterBreak } from '@codemirror/state'
import type { TextSpan } from '../text/index.ts'

/** A bookmark set at a caret holds on to about so many UTF-16 code units; an emoji is not cut. */
const LONGEST = 24

/**
 * What a bookmark set at a caret holds on to: the words that follow in the paragraph, at the end of a paragraph those
 * before, on an empty line those of the next paragraph that has any, else of the one before. Null in a
 * text without words.
 */
export function bookmarkSpan(text: string, caret: number): TextSpan | null {
  const from = wordsFrom(text, caret) ?? wordsFrom(text, lastWords(text, caret))
  if (from === null) return null
  const lineEnd = endOfLine(text, from)
  let to = from
  while (to < lineEnd && to - from < LONGEST) to = findClusterBreak(text, to)
  return { from, to }
}

/** Where words begin at the caret or after it; before it when its paragraph ends there. Null when none follow. */
function wordsFrom(text: string, caret: number | null): number | null {
  if (caret === null) return null
  const lineEnd = endOfLine(text, caret)
  if (text.slice(caret, lineEnd).trim() !== '') return caret
  const lineStart = text.lastIndexOf('\n', caret - 1) + 1
  if (text.slice(lineStart, caret).trim() !== '') {
    let start = caret
    while (start > lineStart && caret - start < LONGEST) start = findClusterBreak(text, start, false)
    return start
  }
  const next = text.slice(lineEnd).search(/\S/)
  return next < 0 ? null : lineEnd + next
}

/** The end of the last words before the caret; null when there are none. */
function lastWords(text: string, caret: number): number | null {
  const { length } = text.slice(0, caret).trimEnd()
  return length === 0 ? null : length
}

function endOfLine(text: string, position: number): number {
  const end = text.indexOf('\n', position)
  return end < 0 ? text.length : end
}
