import type { TextSpan } from './span.ts'

/** The line `position` lies in, without its line end. A place at a line end belongs to the line before it. */
export function paragraphAround(text: string, position: number): TextSpan {
  const from = position <= 0 ? 0 : text.lastIndexOf('\n', position - 1) + 1
  const end = text.indexOf('\n', position)
  return { from, to: end < 0 ? text.length : end }
}

/** Where each paragraph (a line that is not blank) starts. */
export function paragraphStarts(text: string): number[] {
  const starts: number[] = []
  for (let at = 0; at < text.length; ) {
    const lineEnd = text.indexOf('\n', at)
    const end = lineEnd < 0 ? text.length : lineEnd
    if (text.slice(at, end).trim() !== '') starts.push(at)
    at = end + 1
  }
  return starts
}

/** Number of the paragraph that `position` lies in, from 1. */
export function paragraphNumber(starts: readonly number[], position: number): number {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) <= position) low = middle + 1
    else high = middle
  }
  return Math.max(1, low)
}

/** A span without the blanks at its ends; empty where it holds nothing else. */
export function trimSpan(text: string, { from, to }: TextSpan): TextSpan {
  const words = text.slice(from, to)
  const start = words.length - words.trimStart().length
  if (start === words.length) return { from, to: from }
  return { from: from + start, to: from + words.trimEnd().length }
}
