import type { TextSpan } from '../../../core/text/index.ts'
import type { Line } from '../lines.ts'
import { greatest } from '../numbers.ts'
import { labelKey } from './note-label.ts'

/** A place in a line where a note is called. */
export interface Call extends TextSpan {
  readonly line: Line
}

interface Candidate extends Call {
  readonly key: string
  /** How sure it is a call: 2 raised, 1 in brackets or a circle, 0 a number right behind a word or sentence. */
  readonly sign: 0 | 1 | 2
}

const inline = /\[\d{1,3}\]|［\d{1,3}］|〔\d{1,3}〕|[①-⑳㉑-㊿❶-❿⓫-⓴]/g

/**
 * Finds the calls of notes labelled `keys`, in this order, in the lines of their page. A note whose call is not found,
 * or could be one of several, gets null.
 */
export function findCalls(lines: readonly Line[], keys: readonly string[]): (Call | null)[] {
  const candidates = lines.flatMap((line, index) => candidatesIn(line, lines[index - 1]))
  let after = -1
  return keys.map(key => {
    const named = candidates.filter(candidate => candidate.key === key)
    const best = greatest(named, candidate => candidate.sign)
    const all = named.filter(candidate => candidate.sign === best)
    const later = all.filter(candidate => candidates.indexOf(candidate) > after)
    const [found, ...others] = all.length === 1 ? all : later
    if (found === undefined || others.length > 0) return null
    after = candidates.indexOf(found)
    return { line: found.line, from: found.from, to: found.to }
  })
}

/** Numbers that some programs fail to raise: `ledger.1 The`, `经理1。` */
const attached =
  /(?<=\D[.,;:!?]["'”’)]?|\p{Script=Han}|[。！？；：，”’」』）])\d{1,2}(?=\s[\p{L}“‘"(]|$|[。！？；：，、”」』（]|\p{Script=Han})(?!\s?[年月日时岁个人次页条章节])/gu

/** Raised numbers and signs, and bracketed or circled numbers anywhere but at a line's start. */
function candidatesIn(line: Line, before: Line | undefined): Candidate[] {
  const found: Candidate[] = []
  for (const { from, to } of line.raised) {
    const key = labelKey(line.text.slice(from, to))
    if (key === null || isExponent(line.text, from) || (from === 0 && !goesOnBehind(line.text, to))) continue
    found.push({ line, from, to, key, sign: 2 })
  }
  for (const [pattern, sign] of [
    [inline, 1],
    [attached, 0],
  ] as const) {
    for (const match of line.text.matchAll(pattern)) {
      const key = labelKey(match[0])
      const from = match.index
      const to = from + match[0].length
      if (key === null || from === 0 || found.some(call => call.from < to && from < call.to)) continue
      found.push({ line, from, to, key, sign })
    }
  }
  const wrapped = wrappedCall(line, before)
  if (wrapped !== null && !found.some(call => call.from === 0)) found.push(wrapped)
  return found.sort((a, b) => a.from - b.from)
}

/** Whether words behind a number at a line's start show that it belongs to the line above. */
function goesOnBehind(text: string, at: number): boolean {
  return at === text.length || /^[。！？；：，、”」』）.,;:!?]/.test(text.slice(at))
}

/** A call that had no room on the line of its word. */
function wrappedCall(line: Line, before: Line | undefined): Candidate | null {
  const number = /^\d{1,2}/.exec(line.text)?.[0]
  const key = number === undefined ? null : labelKey(number)
  if (number === undefined || key === null || !goesOnBehind(line.text, number.length)) return null
  const isBehindWords = before !== undefined && /[\p{Script=Han}。！？”」』）.!?]$/u.test(before.text)
  return isBehindWords ? { line, from: 0, to: number.length, key, sign: 0 } : null
}

/** `10³`, `m²`: no call. */
function isExponent(text: string, at: number): boolean {
  return /(?:\d|(?:^|[\s\d])[kcm]?m)$/.test(text.slice(Math.max(0, at - 4), at))
}
