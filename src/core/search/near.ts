import { paragraphAround, sentenceAround } from '../text/index.ts'
import type { Matches, WantedWords } from './query.ts'

/**
 * Stretches that hold a match of every word, each as short as it can be, from left to right and without overlap.
 * `all` has the matches of each word.
 */
export function nearMatches(
  all: readonly Matches[],
  near: WantedWords['near'],
  words: () => string,
): Matches {
  const places = all
    .flatMap((matches, word) => {
      const list: Place[] = []
      for (let n = 0; n < matches.length; n += 2) {
        list.push({ word, from: matches[n] ?? 0, to: matches[n + 1] ?? 0 })
      }
      return list
    })
    .sort((a, b) => a.from - b.from || a.to - b.to)
  const found: number[] = []
  const last: (Place | undefined)[] = all.map(() => undefined)
  let end = 0
  for (const place of places) {
    // What lies in a stretch found already is not looked at again.
    if (place.from < end) continue
    last[place.word] = place
    const window = last.filter(known => known !== undefined)
    if (window.length < all.length) continue
    const first = window.reduce((a, b) => (b.from < a.from ? b : a))
    const to = Math.max(...window.map(known => known.to))
    if (!isNear(first, { from: place.from, to }, near, words)) continue
    found.push(first.from, to)
    last.fill(undefined)
    end = to
  }
  return found
}

interface Place {
  readonly word: number
  readonly from: number
  readonly to: number
}

function isNear(
  first: { readonly from: number; readonly to: number },
  last: { readonly from: number; readonly to: number },
  near: WantedWords['near'],
  words: () => string,
): boolean {
  if (typeof near === 'number') return last.from - first.to <= near
  const text = words()
  const paragraph = paragraphAround(text, first.from)
  if (last.to > paragraph.to) return false
  if (near === 'paragraph') return true
  const sentence = sentenceAround(text.slice(paragraph.from, paragraph.to), first.from - paragraph.from)
  return last.to <= paragraph.from + sentence.to
}
