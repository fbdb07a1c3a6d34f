import { foldName } from '../../core/codebook/match.ts'

/** True when the words stand somewhere in the text, in either script, any case and width. For names see `NameMatcher`. */
export function textHolds(text: string, words: string): boolean {
  return foldName(text).includes(foldName(words.trim()))
}
