/** How often a word is in two corpora, and how many words each has. */
export interface TwoCounts {
  readonly count: number
  readonly against: number
  readonly words: number
  readonly wordsAgainst: number
}

/**
 * Log-likelihood G² of a word in two corpora; above 3.84 (6.63, 10.83, 15.13) it is unlikely at 5 % (1 %, 0.1 %,
 * 0.01 %) that both use it alike. Never negative; the sign of `logRatio` says which uses it more.
 * Source: P. Rayson, R. Garside, "Comparing corpora using frequency profiling", ACL workshop 2000, p. 3, after
 * T. Dunning, Computational Linguistics 19:1 (1993).
 */
export function logLikelihood({ count, against, words, wordsAgainst }: TwoCounts): number {
  const share = (count + against) / (words + wordsAgainst)
  const sum = term(count, words * share) + term(against, wordsAgainst * share)
  return Math.max(0, 2 * sum)
}

function term(observed: number, expected: number): number {
  return observed === 0 ? 0 : observed * Math.log(observed / expected)
}

/** Stands for a count of nothing, which has no logarithm. */
const NOTHING = 0.5

/**
 * How much more often, as a power of two: 1 means twice as often in the first corpus, -1 half as often. Null where one
 * of them has no words. Source: A. Hardie, "Log Ratio", CASS 2014; a count of nothing is taken for a half.
 */
export function logRatio({ count, against, words, wordsAgainst }: TwoCounts): number | null {
  if (words === 0 || wordsAgainst === 0) return null
  return Math.log2((count || NOTHING) / words / ((against || NOTHING) / wordsAgainst))
}
