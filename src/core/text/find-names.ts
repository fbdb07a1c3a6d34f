import { foldInPlace } from './folded-text.ts'
import type { TextSpan } from './span.ts'
import { isInWord } from './words.ts'

/** A place of a text where one of several names stands. */
export interface FoundName extends TextSpan {
  /** Which of the names. */
  readonly index: number
}

/** Makes a finder of names in texts; names are folded once. */
export function nameFinder(names: readonly string[]): (text: string) => FoundName[] {
  const wanted = names
    .map((name, index) => ({ index, folded: foldInPlace(name.trim()) }))
    .filter(({ folded }) => folded !== '')
    .sort((a, b) => b.folded.length - a.folded.length)
  return text => {
    const folded = foldInPlace(text)
    const found = wanted.flatMap(name => [...placesOf(name, folded, text)])
    return withoutOverlaps(found)
  }
}

/**
 * Every place where the name stands in either script, any width and case; a name spelt with letters only as a whole word.
 */
function* placesOf(
  { index, folded: name }: { readonly index: number; readonly folded: string },
  folded: string,
  text: string,
): Generator<FoundName> {
  for (let from = folded.indexOf(name); from >= 0; from = folded.indexOf(name, from + 1)) {
    const to = from + name.length
    const isWhole = !joins(text, from) && !joins(text, to) && !cutsPair(text, from) && !cutsPair(text, to)
    if (isWhole) yield { index, from, to }
  }
}

/** True where letters stand on both sides of a place: in the middle of a word. */
function joins(text: string, at: number): boolean {
  return at > 0 && at < text.length && isInWord(text.charCodeAt(at - 1)) && isInWord(text.charCodeAt(at))
}

function cutsPair(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xdc00 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800
}

/** In the order of the text; of names that overlap the longer one, of equal ones the first. */
function withoutOverlaps(found: FoundName[]): FoundName[] {
  const kept: FoundName[] = []
  const taken = new Map<number, true>()
  // Longer names come first.
  for (const place of found) {
    let isFree = true
    for (let at = place.from; at < place.to && isFree; at++) isFree = !taken.has(at)
    if (!isFree) continue
    for (let at = place.from; at < place.to; at++) taken.set(at, true)
    kept.push(place)
  }
  return kept.sort((a, b) => a.from - b.from)
}
