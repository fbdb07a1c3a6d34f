import { z } from 'zod'
import type { DocumentId } from '../core/id.ts'
import { codingUnits, exactnesses } from '../core/search/query.ts'
import type { TextSpan } from '../core/text/index.ts'
import { countedUnits } from '../core/words/count-runs.ts'
import { wordOrders } from '../core/words/order.ts'
import { stopLists } from './constants.ts'
import { text } from './fields.ts'
import { change, query, returns } from './operation.ts'
import { type AutoCoded, chosenHits, codeToTake, searchScope } from './search.ts'

/** Only words that hold this, in either script, or whose pinyin does, in full or by initials. Empty: all. */
const find = text.max(200).default('')
const descending = z.boolean().default(true)

/** How frequencies are listed; what is equal there, by pinyin and code point. */
export const wordCountOrders = ['count', 'word', 'documents', 'dispersion'] as const
export const wordCountListing = z.object({
  find,
  order: z.enum(wordCountOrders).default('count'),
  /** The largest first, or the last by pinyin. */
  descending,
})
export type WordCountListing = z.output<typeof wordCountListing>

/** How keywords are listed. */
export const keywordOrders = ['logLikelihood', 'logRatio', 'word', 'count', 'against'] as const
export const keywordListing = z.object({
  find,
  order: z.enum(keywordOrders).default('logLikelihood'),
  descending,
  /** Only words that the first part has more often than the second, or only those it has less often. */
  side: z.enum(['both', 'more', 'less']).default('both'),
})
export type KeywordListing = z.output<typeof keywordListing>

const scope = searchScope.default(() => searchScope.parse({}))
const page = { after: z.int().min(0).default(0), limit: z.int().min(1).max(1_000_000).default(500) }
const exact = z.array(z.enum(exactnesses)).default([])

/** How words count. */
const wordChoice = {
  unit: z.enum(countedUnits).default('words'),
  /** How many words in a row, within one sentence, are one thing to count. */
  length: z.int().min(1).max(5).default(1),
  /** What makes words differ; script, width, case and accents are folded unless they are named. */
  exact,
  /** In characters as people see them. A row of words counts when its first and last word would. */
  minimumLength: z.int().min(1).max(100).default(1),
  /** False leaves out words in digits. */
  numbers: z.boolean().default(true),
  /** Lists whose words are left out, as the project's own table of words says more or fewer. */
  stopLists: z.array(z.enum(stopLists)).default([]),
  /** False: the project's own table is not minded. */
  ownStopWords: z.boolean().default(true),
  /** False leaves out the labels before turns of talk. */
  labels: z.boolean().default(false),
  /** What occurs less often is not listed. */
  minimum: z.int().min(1).default(1),
}

export const wordCountChoice = z.object({ scope, ...wordChoice })
export type WordCountChoice = z.output<typeof wordCountChoice>

export interface WordCount {
  /** As it is most often spelt there; words of a row are parted by a blank. */
  readonly word: string
  /** How it is spelt, the most frequent first; of a row of words empty. */
  readonly spellings: readonly { readonly word: string; readonly count: number }[]
  readonly count: number
  readonly documents: number
  /** Occurrences in 10,000 running words of the scope. */
  readonly per10000: number
  /** Gries' DP over the documents of the scope: near 0 evenly spread, near 1 in one small document alone. */
  readonly dispersion: number
}

export interface WordCounts {
  /** Running words of the scope, those that are left out included. */
  readonly words: number
  /** Documents of the scope with any words. */
  readonly documents: number
  /** How many different words are listed in all, and how often they occur together. */
  readonly different: number
  readonly counted: number
  /** How many of them hold what was looked for. */
  readonly found: number
  readonly rows: readonly WordCount[]
}

/** Two parts of the project to compare. */
export const keywordChoice = z.object({
  of: searchScope,
  /** Null: everything that is not in `of`. */
  against: searchScope.nullable().default(null),
  ...wordChoice,
})
export type KeywordChoice = z.output<typeof keywordChoice>

export interface Keyword {
  readonly word: string
  readonly count: number
  readonly against: number
  readonly per10000: number
  readonly per10000Against: number
  /** G², 3.84 or more is unlikely at 5 %, 10.83 at 0.1 % to come about by chance. */
  readonly logLikelihood: number
  /** 1: twice as often in the first part; -1: half as often. Its sign says whose word it is. Null beside an empty part. */
  readonly logRatio: number | null
}

export interface Keywords {
  readonly words: number
  readonly wordsAgainst: number
  readonly different: number
  /** How many of them are on the side, and hold, what was asked for. */
  readonly found: number
  readonly rows: readonly Keyword[]
}

/** What to look for in the texts: as searches do, by regular expression, or words with `*` and `?`. */
export const wordQuery = z.object({
  mode: z.enum(['phrase', 'regex', 'words']).default('phrase'),
  words: text.max(2000),
  exact,
  wholeWords: z.boolean().default(false),
  scope,
})
export type WordQuery = z.output<typeof wordQuery>

/** A word beside the match, -3 to 3: -1 the first on the left, 0 the match itself. */
const place = z.int().min(-3).max(3)

export const linesChoice = z.object({
  query: wordQuery,
  context: z
    .object({ unit: z.enum(countedUnits).default('characters'), size: z.int().min(0).max(200).default(40) })
    .default({ unit: 'characters', size: 40 }),
  /** The first decides, the next where it does not; at last the place in the texts. Empty: the place alone. */
  sort: z.array(place).max(7).default([]),
  order: z.enum(wordOrders).default('pinyin'),
  ...page,
})
export type LinesChoice = z.output<typeof linesChoice>

/** A match in its line. Contexts stay within the paragraph and are as they stand in the text. */
export interface ConcordanceLine {
  readonly documentId: DocumentId
  readonly document: string
  /** Number of the paragraph, from 1. */
  readonly paragraph: number
  readonly span: TextSpan
  readonly left: string
  readonly match: string
  readonly right: string
}

export interface ConcordanceLines {
  readonly total: number
  /** False when there are so many that counting or sorting was given up. */
  readonly complete: boolean
  readonly lines: readonly ConcordanceLine[]
}

export interface WordSpread {
  readonly documentId: DocumentId
  readonly document: string
  /** UTF-16 code units of its text. */
  readonly characters: number
  /** Where matches begin, as shares of the text's length, from 0 to below 1, ascending. */
  readonly positions: readonly number[]
}

/** A word of the project's own table: left out, or counted although a list has it. */
export interface OwnStopWord {
  readonly word: string
  readonly counts: boolean
}

const wordsGiven = z.object({ words: z.array(text).min(1) })

export const wordCounts = {
  /** How often words, or rows of words, occur. Refuses: not-found, cancelled. */
  count: query(wordCountChoice.extend(wordCountListing.shape).extend(page), returns<WordCounts>()),
  /** Words that one part of the project uses more, or less, than another. Refuses: not-found, cancelled. */
  keywords: query(keywordChoice.extend(keywordListing.shape).extend(page), returns<Keywords>()),
  /** Matches with the words around them. Refuses what `search.find` refuses. */
  lines: query(linesChoice, returns<ConcordanceLines>()),
  /**
   * Codes the chosen lines, all of them at most, as one act; a code named here is made, or taken if it is there
   * already. Refuses what `lines` refuses; revision-changed, too-many-passages, name-empty, name-too-long.
   */
  code: change(
    z.object({
      query: wordQuery,
      chosen: chosenHits,
      unit: z.enum(codingUnits).default('match'),
      code: codeToTake,
    }),
    returns<AutoCoded>(),
  ),
  /** Where in each document of the scope the matches are. Refuses what `search.find` refuses. */
  spread: query(wordQuery, returns<readonly WordSpread[]>()),
  /** Words of the lists that come with Postil, and the project's own, in the order they were added. */
  stopWords: query(
    z.object({}),
    returns<{
      readonly lists: readonly {
        readonly id: (typeof stopLists)[number]
        readonly words: readonly string[]
      }[]
      readonly own: readonly OwnStopWord[]
    }>(),
  ),
  /** Counts leave these words out from now on. Refuses: name-empty, name-too-long. */
  leaveOut: change(wordsGiven, returns<{ readonly changed: number }>()),
  /** These words count, although a list has them. Refuses: name-empty, name-too-long. */
  countAnyway: change(wordsGiven, returns<{ readonly changed: number }>()),
  /** The project says nothing of these words any more. Refuses: not-found. */
  forget: change(wordsGiven, returns<{ readonly changed: number }>()),
}
