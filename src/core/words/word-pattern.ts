import { Refusal } from '../refusal.ts'
import { type Exactness, exactForm } from '../search/index.ts'
import type { CutText, WordRun } from './cut-text.ts'
import type { Vocabulary } from './vocabulary.ts'

/**
 * Words in a row to look for, parted by blanks, in which `*` stands for any characters, none included, and `?` for one:
 * `社区* 治理`, `govern*`. Numbers of the vocabulary, for each place in the row. Refuses: search-empty.
 */
export function wordsMeant(
  written: string,
  exact: readonly Exactness[],
  vocabulary: Vocabulary,
): ReadonlySet<number>[] {
  const patterns = written.trim().split(/\s+/u)
  if (!/[^*?\s]/u.test(exactForm(written, exact))) throw new Refusal('search-empty', 'No words to look for')
  const { formOf, folded } = vocabulary.forms(exact)
  return patterns.map(pattern => {
    const isMeant = wildcard(exactForm(pattern, exact))
    const forms = new Set(folded.flatMap((form, number) => (isMeant(form) ? [number] : [])))
    return new Set(
      formOf.flatMap((form, number) => (forms.has(form) && vocabulary.isWord(number) ? [number] : [])),
    )
  })
}

/** Matches without going back over what was matched, so that no pattern takes long. */
function wildcard(pattern: string): (word: string) => boolean {
  const wanted = [...pattern]
  return word => {
    const characters = [...word]
    let star = -1
    let behindStar = 0
    let at = 0
    let place = 0
    while (at < characters.length) {
      if (wanted[place] === '?' || (wanted[place] !== '*' && wanted[place] === characters[at])) {
        at++
        place++
      } else if (wanted[place] === '*') {
        star = place++
        behindStar = at
      } else if (star >= 0) {
        place = star + 1
        at = ++behindStar
      } else return false
    }
    while (wanted[place] === '*') place++
    return place === wanted.length
  }
}

/** Where such words stand in a row: from, to, from, to, … in UTF-16 code units, none overlapping the one before. */
export function findRows(
  text: CutText,
  runs: readonly WordRun[],
  meant: readonly ReadonlySet<number>[],
  vocabulary: Vocabulary,
): number[] {
  const found: number[] = []
  for (const [first, end] of runs) {
    for (let at = first; at + meant.length <= end; ) {
      const start = at
      const isRow = meant.every((numbers, n) => numbers.has(text.words[start + n] ?? -1))
      if (isRow) {
        const last = at + meant.length - 1
        found.push(
          text.starts[at] ?? 0,
          (text.starts[last] ?? 0) + vocabulary.piece(text.words[last] ?? 0).length,
        )
      }
      at += isRow ? meant.length : 1
    }
  }
  return found
}
