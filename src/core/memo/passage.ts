import type { TextSpan } from '../text/index.ts'
import { linkWords } from './link.ts'

/** A passage up to this many characters is named by all its words, a longer one by its first and last. */
const WHOLE = 60
const HEAD = 32
const TAIL = 20
/** Between the first and the last words. Blanks around it keep it apart from the marks of a text. */
const GAP = ' … '

/** The words a link names a passage by. */
export function passageWords(quotation: string): string {
  const characters = [...linkWords(quotation)]
  if (characters.length <= WHOLE) return characters.join('')
  return characters.slice(0, HEAD).join('').trim() + GAP + characters.slice(-TAIL).join('').trim()
}

/**
 * Where the passage of a link stands in the text now: at its span when its words still do; else where they stand
 * nearest to it. Null when they are gone.
 */
export function findPassage(text: string, span: TextSpan, words: string): TextSpan | null {
  if (span.to <= text.length && passageWords(text.slice(span.from, span.to)) === words) return span
  const [head = '', tail] = words.split(GAP)
  if (head === '') return null
  const start = nearest(text, head, span.from, 0)
  if (start === null || tail === undefined) return start
  const end = nearest(text, tail, start.from + (span.to - span.from) - tail.length, start.to)
  return end === null ? null : { from: start.from, to: end.to }
}

/** Where the words stand nearest to `wanted`, from `least` on; any blanks answer any. */
function nearest(text: string, words: string, wanted: number, least: number): TextSpan | null {
  const parts = words
    .split(' ')
    .map(part => part.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&').replaceAll('］', '[\\]］]'))
  const pattern = new RegExp(parts.join('\\s+'), 'gu')
  pattern.lastIndex = least
  let best: TextSpan | null = null
  for (const match of text.matchAll(pattern)) {
    const found = { from: match.index, to: match.index + match[0].length }
    if (best !== null && Math.abs(found.from - wanted) >= Math.abs(best.from - wanted)) break
    best = found
  }
  return best
}
