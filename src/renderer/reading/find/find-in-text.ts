import { Refusal } from '../../../core/refusal.ts'
import { exactnesses, type Matches, readPattern, wordFinder } from '../../../core/search/index.ts'
import { type FoldedText, foldText } from '../../../core/text/index.ts'
import type { TextQuery } from './find-store.ts'

/** A text that is searched again and again. */
export interface SearchedWords {
  readonly text: string
}

const none: Matches = []
const folded = new WeakMap<SearchedWords, FoldedText>()

/** Hits of words: folded as all searches of the project fold, unless they have to be exact. From left to right. */
export function findWords(searched: SearchedWords, query: TextQuery): Matches {
  const { words, exact, wholeWords } = query
  const find = finderOf({ words, exact, wholeWords })
  return find === null ? none : find({ folded: foldedOf(searched), words: () => searched.text })
}

/** The regular expression as it is run. Refuses: pattern-invalid. */
export function patternOf({ words, exact }: TextQuery) {
  return readPattern(words, exact ? exactnesses : [])
}

/** Null for what folds to nothing, such as a blank or an accent alone: there is nothing to look for. */
function finderOf({ words, exact, wholeWords }: Omit<TextQuery, 'regex'>) {
  try {
    return wordFinder({
      mode: 'phrase',
      words,
      near: 'sentence',
      exact: exact ? exactnesses : [],
      wholeWords,
    })
  } catch (error) {
    if (error instanceof Refusal && error.code === 'search-empty') return null
    throw error
  }
}

function foldedOf(searched: SearchedWords): FoldedText {
  const known = folded.get(searched) ?? foldText(searched.text)
  folded.set(searched, known)
  return known
}
