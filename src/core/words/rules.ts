import { type Exactness, exactForm } from '../search/index.ts'
import type { CountedUnit, CountingRules } from './count-runs.ts'
import { lengthOfWord, type Vocabulary } from './vocabulary.ts'

/** What people choose about a count of words. */
export interface WordChoice {
  readonly unit: CountedUnit
  /** How many words in a row are one thing to count. */
  readonly length: number
  /** What makes words differ; what is not named is folded. */
  readonly exact: readonly Exactness[]
  /** Shorter words do not count. In characters as people see them. */
  readonly minimumLength: number
  /** False leaves out words in digits. */
  readonly numbers: boolean
}

/** A word as lists of words compare it: script, width, case and accents folded. */
export function listedForm(word: string): string {
  return exactForm(word, [])
}

/** How words count, for the vocabulary as it is now; `stopWords` are listed forms. */
export function countingRules(
  vocabulary: Vocabulary,
  choice: WordChoice,
  stopWords: ReadonlySet<string>,
): CountingRules {
  if (choice.unit === 'characters') {
    for (let number = vocabulary.size - 1; number >= 0; number--) vocabulary.characters(number)
  }
  const { formOf } = vocabulary.forms(choice.exact)
  const listed = vocabulary.forms([])
  const formsLeftOut = listed.folded.map(
    word =>
      stopWords.has(word) ||
      (!choice.numbers && isNumber(word)) ||
      (choice.minimumLength > 1 && lengthOfWord(word) < choice.minimumLength),
  )
  const leftOut = Uint8Array.from(listed.formOf, form => (formsLeftOut[form] === true ? 1 : 0))
  return { length: choice.length, unit: choice.unit, formOf, leftOut }
}

/** True for words in digits, with the marks of numbers; 三 is a word. */
function isNumber(word: string): boolean {
  return /\p{N}/u.test(word) && !/[\p{L}\p{Extended_Pictographic}]/u.test(word)
}
