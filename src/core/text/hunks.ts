import { startsCluster } from './cluster.ts'
import { greedyHunks } from './greedy-hunks.ts'
import { hunksInPlace } from './hunks-in-place.ts'
import { addHunk, type Budget, type Hunk, shortestHunks } from './myers.ts'
import { uniquePairs } from './patience.ts'
import { settleHunks } from './settle-hunks.ts'
import {
  characterTokens,
  foldedLineTokens,
  lineTokens,
  pieceTokens,
  TokenNumbers,
  type Tokens,
  wordTokens,
} from './tokens.ts'
import { wordBefore, wordBehind } from './words.ts'

/** Steps one comparison may take in all, about half a second; what is then left is taken as replaced. */
const STEPS = 80_000_000
/** Code units both sides may have together to be compared character by character at once. */
const SMALL = 3_000
/** Characters that may come and go inside a larger part for the shortest way to be looked for as a whole. */
const NEAR = 1_024

/** What is compared, one after the other; twice where a token that was not unique in the whole may be so in a part. */
const levels = [lineTokens, lineTokens, foldedLineTokens, pieceTokens, pieceTokens] as const

/**
 * Where two texts differ, in order, as spans in UTF-16 code units of either; what lies between is equal. No span ends
 * inside a character as people see it, wherever that can be. Near to the shortest list; of bounded cost, so that very
 * different parts are taken as replaced.
 */
export function findHunks(before: string, after: string): Hunk[] {
  const comparison = new Comparison(before, after)
  comparison.refine({ fromBefore: 0, toBefore: before.length, fromAfter: 0, toAfter: after.length }, 0)
  return settleHunks(comparison.hunks, before, after)
}

class Comparison {
  readonly hunks: Hunk[] = []
  readonly #before: string
  readonly #after: string
  readonly #budget: Budget = { steps: STEPS }
  readonly #numbers = new TokenNumbers()

  constructor(before: string, after: string) {
    this.#before = before
    this.#after = after
  }

  /** Compares a part by lines, then by pieces of lines, at last by characters; at once where little is left of it. */
  refine(part: Hunk, level: number): void {
    const rest = trimmed(part, this.#before, this.#after)
    const [removed, added] = [rest.toBefore - rest.fromBefore, rest.toAfter - rest.fromAfter]
    if (removed === 0 && added === 0) return
    this.#budget.steps -= removed + added
    if (removed === 0 || added === 0 || this.#budget.steps < 0) addHunk(this.hunks, rest)
    else if (removed + added <= SMALL) this.#compareCharacters(rest, part)
    else this.#compareTokens(part, level)
  }

  #compareTokens(part: Hunk, level: number): void {
    const cut = levels[level]
    if (cut === undefined) {
      this.#compareCharacters(trimmed(part, this.#before, this.#after), part)
      return
    }
    const before = cut(this.#before.slice(part.fromBefore, part.toBefore), this.#numbers)
    const after = cut(this.#after.slice(part.fromAfter, part.toAfter), this.#numbers)
    const shared = sharedTokens(before.numbers, after.numbers, this.#budget)
    const next = shared.length > 0 ? level + 1 : levels.lastIndexOf(cut) + 1
    for (const piece of alignedParts(before, after, shared))
      this.refine(spanOf(piece, before, after, part), next)
  }

  /**
   * Compares words and hanzi first, so that unlike words have no letters in common, then the letters of changed words.
   * `rest` is what is left of `part` without what both sides begin and end with.
   */
  #compareCharacters(rest: Hunk, part: Hunk): void {
    const inPlace = hunksInPlace(rest, this.#before, this.#after)
    if (inPlace !== null) {
      for (const hunk of inPlace) addHunk(this.hunks, hunk)
      return
    }
    const left = wordBefore(this.#before, rest.fromBefore, part.fromBefore)
    const right = wordBehind(this.#before, rest.toBefore, part.toBefore)
    const whole = {
      fromBefore: rest.fromBefore - left,
      toBefore: rest.toBefore + right,
      fromAfter: rest.fromAfter - left,
      toAfter: rest.toAfter + right,
    }
    const before = wordTokens(this.#before.slice(whole.fromBefore, whole.toBefore), this.#numbers)
    const after = wordTokens(this.#after.slice(whole.fromAfter, whole.toAfter), this.#numbers)
    let [placeBefore, placeAfter] = [0, 0]
    for (const hunk of [...tokenHunks(before, after, this.#budget), endOf(before, after)]) {
      this.#compareBlanks(
        {
          fromBefore: placeBefore,
          toBefore: hunk.fromBefore,
          fromAfter: placeAfter,
          toAfter: hunk.fromAfter,
        },
        before,
        after,
        whole,
      )
      const changed = spanOf(hunk, before, after, whole)
      if (isOfWords(hunk, changed)) this.#compareLetters(changed)
      else addHunk(this.hunks, changed)
      placeBefore = hunk.toBefore
      placeAfter = hunk.toAfter
    }
  }

  /** Tokens that are equal but for the blanks behind them. */
  #compareBlanks(run: Hunk, before: Tokens, after: Tokens, part: Hunk): void {
    if (this.#isEqual(spanOf(run, before, after, part))) return
    for (let at = 0; at < run.toBefore - run.fromBefore; at++) {
      const [fromBefore, fromAfter] = [run.fromBefore + at, run.fromAfter + at]
      const token = { fromBefore, toBefore: fromBefore + 1, fromAfter, toAfter: fromAfter + 1 }
      const span = spanOf(token, before, after, part)
      if (!this.#isEqual(span)) this.#compareLetters(span)
    }
  }

  #isEqual({ fromBefore, toBefore, fromAfter, toAfter }: Hunk): boolean {
    return this.#before.slice(fromBefore, toBefore) === this.#after.slice(fromAfter, toAfter)
  }

  /** Seven tenths of the shorter side have to stay; else the words are others, and replaced as a whole. */
  #compareLetters(part: Hunk): void {
    const before = characterTokens(this.#before.slice(part.fromBefore, part.toBefore), this.#numbers)
    const after = characterTokens(this.#after.slice(part.fromAfter, part.toAfter), this.#numbers)
    const [n, m] = [before.numbers.length, after.numbers.length]
    const limit = Math.min(NEAR, Math.abs(n - m) + Math.ceil(0.6 * Math.min(n, m)))
    const found = shortestHunks(before.numbers, after.numbers, limit, this.#budget)
    for (const hunk of found ?? [wholeOf(before, after)]) {
      addHunk(this.hunks, spanOf(hunk, before, after, part))
    }
  }
}

/** Less than a quarter of the shorter side in common is chance: such a part is replaced as a whole. */
function tokenHunks(before: Tokens, after: Tokens, budget: Budget): readonly Hunk[] {
  const [n, m] = [before.numbers.length, after.numbers.length]
  const limit = Math.abs(n - m) + Math.ceil(1.5 * Math.min(n, m))
  const near = n + m <= SMALL ? limit : Math.min(limit, NEAR)
  const found = shortestHunks(before.numbers, after.numbers, near, budget)
  if (found !== null) return found
  return near < limit ? greedyHunks(before.numbers, after.numbers, budget) : [wholeOf(before, after)]
}

/** Whether something on both sides of a hunk is longer than its tokens are many: words, not single characters. */
function isOfWords(tokens: Hunk, span: Hunk): boolean {
  const [removed, added] = [tokens.toBefore - tokens.fromBefore, tokens.toAfter - tokens.fromAfter]
  if (removed === 0 || added === 0) return false
  return span.toBefore - span.fromBefore > removed || span.toAfter - span.fromAfter > added
}

/** Both sides cut into parts that belong together, in numbers of tokens: those they share and what lies between. */
function alignedParts(before: Tokens, after: Tokens, shared: readonly [number, number][]): Hunk[] {
  const parts: Hunk[] = []
  let [fromBefore, fromAfter] = [0, 0]
  const addPart = (toBefore: number, toAfter: number) => {
    parts.push({ fromBefore, toBefore, fromAfter, toAfter })
    fromBefore = toBefore
    fromAfter = toAfter
  }
  for (const [placeBefore, placeAfter] of shared) {
    addPart(placeBefore, placeAfter)
    addPart(placeBefore + 1, placeAfter + 1)
  }
  addPart(before.numbers.length, after.numbers.length)
  return parts
}

/**
 * Pairs of tokens that both sides share, in order: unique ones, or, where none is as in tables of few words, those on
 * the shortest way when it is near. Tokens that are shared may still differ in characters.
 */
function sharedTokens(before: Int32Array, after: Int32Array, budget: Budget): [number, number][] {
  const unique = uniquePairs(before, after)
  if (unique.length > 0) return unique
  const hunks = shortestHunks(telling(before, -2), telling(after, -3), NEAR, budget)
  if (hunks === null) return []
  const shared: [number, number][] = []
  let [placeBefore, placeAfter] = [0, 0]
  for (const hunk of hunks) {
    while (placeBefore < hunk.fromBefore) shared.push([placeBefore++, placeAfter++])
    placeBefore = hunk.toBefore
    placeAfter = hunk.toAfter
  }
  while (placeBefore < before.length) shared.push([placeBefore++, placeAfter++])
  return shared
}

/** The tokens with those that are equal to nothing under a number that only this side has. */
function telling(tokens: Int32Array, untold: number): Int32Array {
  return tokens.map(token => (token < 0 ? untold : token))
}

function wholeOf(before: Tokens, after: Tokens): Hunk {
  return { fromBefore: 0, toBefore: before.numbers.length, fromAfter: 0, toAfter: after.numbers.length }
}

/** An empty hunk behind the last token. */
function endOf(before: Tokens, after: Tokens): Hunk {
  const [placeBefore, placeAfter] = [before.numbers.length, after.numbers.length]
  return { fromBefore: placeBefore, toBefore: placeBefore, fromAfter: placeAfter, toAfter: placeAfter }
}

/** A hunk in numbers of tokens of a part, as code units of the texts. */
function spanOf(hunk: Hunk, before: Tokens, after: Tokens, part: Hunk): Hunk {
  return {
    fromBefore: part.fromBefore + (before.starts[hunk.fromBefore] ?? 0),
    toBefore: part.fromBefore + (before.starts[hunk.toBefore] ?? 0),
    fromAfter: part.fromAfter + (after.starts[hunk.fromAfter] ?? 0),
    toAfter: part.fromAfter + (after.starts[hunk.toAfter] ?? 0),
  }
}

/** A part without what both sides begin and end with, in whole characters. */
function trimmed({ fromBefore, toBefore, fromAfter, toAfter }: Hunk, before: string, after: string): Hunk {
  const shorter = Math.min(toBefore - fromBefore, toAfter - fromAfter)
  let head = 0
  while (head < shorter && before.charCodeAt(fromBefore + head) === after.charCodeAt(fromAfter + head)) head++
  while (head > 0 && !isStart(before, fromBefore + head, after, fromAfter + head)) head--
  let tail = 0
  while (
    tail < shorter - head &&
    before.charCodeAt(toBefore - 1 - tail) === after.charCodeAt(toAfter - 1 - tail)
  ) {
    tail++
  }
  while (tail > 0 && !isStart(before, toBefore - tail, after, toAfter - tail)) tail--
  return {
    fromBefore: fromBefore + head,
    toBefore: toBefore - tail,
    fromAfter: fromAfter + head,
    toAfter: toAfter - tail,
  }
}

function isStart(before: string, atBefore: number, after: string, atAfter: number): boolean {
  return startsCluster(before, atBefore) && startsCluster(after, atAfter)
}
