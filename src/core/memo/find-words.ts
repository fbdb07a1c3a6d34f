import { foldUnit, NOTHING } from '../text/fold-unit.ts'
import type { TextSpan } from '../text/index.ts'

/**
 * The text with what should not matter folded away: script, width, case, accents. Unit by unit, so offsets fit the
 * text; punctuation stays, in its narrow form.
 */
export function foldForSearch(text: string): string {
  let folded = ''
  for (let at = 0; at < text.length; at++) {
    const unit = foldUnit(text.charCodeAt(at))
    folded += unit === NOTHING ? narrow(text.charAt(at)) : String.fromCharCode(unit)
  }
  return folded
}

function narrow(character: string): string {
  const form = character.normalize('NFKC')
  return form.length === 1 ? form : character
}

/** What was typed, parted at blanks: all of it must stand in a memo, in any order. */
export function searchTerms(search: string): string[] {
  return foldForSearch(search)
    .split(/\s+/u)
    .filter(term => term !== '')
}

/** True when each term stands in at least one of the texts. */
export function holdsTerms(texts: readonly string[], terms: readonly string[]): boolean {
  if (terms.length === 0) return true
  const folded = texts.map(foldForSearch)
  return terms.every(term => folded.some(text => text.includes(term)))
}

/** Where the terms stand in the text: in its order, those that touch or overlap made one. */
export function findTerms(text: string, terms: readonly string[]): TextSpan[] {
  const folded = foldForSearch(text)
  const found: { from: number; to: number }[] = []
  for (const term of terms) {
    for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + term.length)) {
      found.push({ from: at, to: at + term.length })
    }
  }
  found.sort((a, b) => a.from - b.from || a.to - b.to)
  const joined: { from: number; to: number }[] = []
  for (const span of found) {
    const last = joined.at(-1)
    if (last !== undefined && span.from <= last.to) last.to = Math.max(last.to, span.to)
    else joined.push(span)
  }
  return joined
}
