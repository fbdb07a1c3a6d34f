import type { TextSpan } from './span.ts'

/** What another program may have put between or taken from the same words: blanks, hyphens, invisible characters. */
const passedOver = /[\s\-\u00ad\u200b-\u200d\u2010\u2011\ufeff]/

/**
 * Finds words in a text whatever blanks, line ends and hyphens stand between them, as they are quoted by programs
 * that read the same file their own way. The text is made ready once. Gives the first place, null when there is none.
 */
export function looseFinder(text: string): (words: string) => TextSpan | null {
  const kept: string[] = []
  const places: number[] = []
  for (let at = 0; at < text.length; at++) {
    const unit = text.charAt(at)
    if (passedOver.test(unit)) continue
    kept.push(unit)
    places.push(at)
  }
  const squeezed = kept.join('')
  return words => {
    const wanted = [...words].filter(character => !passedOver.test(character)).join('')
    const at = wanted === '' ? -1 : squeezed.indexOf(wanted)
    const from = places[at]
    const last = places[at + wanted.length - 1]
    return at < 0 || from === undefined || last === undefined ? null : { from, to: last + 1 }
  }
}
