/** How words are looked for; `near` and `all` take them apart at blanks. */
export const searchModes = ['phrase', 'all', 'near', 'regex'] as const
export type SearchMode = (typeof searchModes)[number]

/** What does not matter unless it is asked for: simplified or traditional, full or half width, capitals, accents. */
export const exactnesses = ['script', 'width', 'case', 'accents'] as const
export type Exactness = (typeof exactnesses)[number]

/** What of the text is coded for a match. */
export const codingUnits = ['match', 'word', 'sentence', 'paragraph', 'turn'] as const
export type CodingUnit = (typeof codingUnits)[number]

/** What is looked for in each text. */
export interface WantedWords {
  readonly mode: SearchMode
  readonly words: string
  /**
   * For `near`: how many UTF-16 code units may stand between the end of the first and the start of the last word, or
   * that all stand in one sentence or paragraph.
   */
  readonly near: number | 'sentence' | 'paragraph'
  readonly exact: readonly Exactness[]
  /** Words of scripts with blanks are not found inside longer ones; hanzi are. */
  readonly wholeWords: boolean
}

/** Matches in a text, in its order and without overlap: from, to, from, to, … in UTF-16 code units. */
export type Matches = readonly number[]

/** More matches than this are not collected. */
export const MOST_MATCHES = 2_000_000
