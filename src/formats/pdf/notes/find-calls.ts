import type { TextSpan } from '../../../core/text/index.ts'
import type { Line } from '../lines.ts'
import { labelKey } from './note-label.ts'

/** A place in a line where a note is called. */
export interface Call extends TextSpan {
  readonly line: Line
}

interface Candidate extends Call {
  readonly key: string
  readonly isRaised: boolean
}

const inline = /\[\d{1,3}\]|［\d{1,3}］|〔\d{1,3}〕|[①-⑳㉑-㊿❶-❿⓫-⓴]/g

/**
 * Finds the calls of notes labelled `keys`, in this order, in the lines of their page. A note whose call is not found,
 * or could be one of several, gets null.
 */
export function findCalls(lines: readonly Line[], keys: readonly string[]): (Call | null)[] {
  const candidates = lines.flatMap(candidatesIn)
  let after = -1
  return keys.map(key => {
    const raised = candidates.filter(candidate => candidate.key === key && candidate.isRaised)
    const all = raised.length > 0 ? raised : candidates.filter(candidate => candidate.key === key)
    const later = all.filter(candidate => candidates.indexOf(candidate) > after)
    const [found, ...others] = all.length === 1 ? all : later
    if (found === undefined || others.length > 0) return null
    after = candidates.indexOf(found)
    return { line: found.line, from: found.from, to: found.to }
  })
}

/** Raised numbers and signs, and bracketed or circled numbers anywhere but at a line's start. */
function candidatesIn(line: Line): Candidate[] {
  const found: Candidate[] = []
  for (const { from, to } of line.raised) {
    const key = labelKey(line.text.slice(from, to))
    if (key === null || from === 0 || isExponent(line.text, from)) continue
    found.push({ line, from, to, key, isRaised: true })
  }
  for (const match of line.text.matchAll(inline)) {
    const key = labelKey(match[0])
    const from = match.index
    const to = from + match[0].length
    if (key === null || from === 0 || found.some(call => call.from < to && from < call.to)) continue
    found.push({ line, from, to, key, isRaised: false })
  }
  return found.sort((a, b) => a.from - b.from)
}

/** `10³`, `m²`: no call. */
function isExponent(text: string, at: number): boolean {
  return /(?:\d|(?:^|[\s\d])[kcm]?m)$/.test(text.slice(Math.max(0, at - 4), at))
}
