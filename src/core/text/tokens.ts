import { startsCluster } from './cluster.ts'
import { foldUnits } from './fold-unit.ts'
import { isInWord } from './words.ts'

/** A text cut into tokens: equal tokens have equal numbers, negative ones are equal to nothing. */
export interface Tokens {
  readonly numbers: Int32Array
  /** Where each token begins, and where the last one ends. */
  readonly starts: Int32Array
}

/** Gives equal strings equal numbers, over several texts. */
export class TokenNumbers {
  readonly #numbers = new Map<string, number>()

  of(token: string): number {
    const known = this.#numbers.get(token)
    if (known !== undefined) return known
    this.#numbers.set(token, this.#numbers.size)
    return this.#numbers.size - 1
  }
}

/** Numbers of single units and rare characters are themselves; clusters of several get numbers above all of them. */
const ABOVE_UNICODE = 0x110000

/** Cuts a text at what people see as characters. */
export function characterTokens(text: string, numbers: TokenNumbers): Tokens {
  const starts = new Int32Array(text.length + 1)
  const tokens = new Int32Array(text.length)
  let count = 0
  for (let at = 0; at < text.length; ) {
    let end = at + 1
    while (!startsCluster(text, end)) end++
    starts[count] = at
    tokens[count++] = end === at + 1 ? text.charCodeAt(at) : ABOVE_UNICODE + numbers.of(text.slice(at, end))
    at = end
  }
  starts[count] = text.length
  return { numbers: tokens.subarray(0, count), starts: starts.subarray(0, count + 1) }
}

/**
 * Cuts a text at words, and at the characters of what is written without blanks, each with the blanks and line ends
 * behind it. These do not count, so that tokens with equal numbers may differ in them.
 */
export function wordTokens(text: string, numbers: TokenNumbers): Tokens {
  const starts: number[] = []
  const tokens: number[] = []
  for (let at = 0; at < text.length; ) {
    let end = at + 1
    if (isInWord(text.charCodeAt(at))) while (end < text.length && isInWord(text.charCodeAt(end))) end++
    while (!startsCluster(text, end)) end++
    starts.push(at)
    tokens.push(end === at + 1 ? text.charCodeAt(at) : ABOVE_UNICODE + numbers.of(text.slice(at, end)))
    while (end < text.length && isBlank(text.charCodeAt(end)) && startsCluster(text, end + 1)) end++
    at = end
  }
  starts.push(text.length)
  return { numbers: Int32Array.from(tokens), starts: Int32Array.from(starts) }
}

function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0x0a || unit === 0x09 || unit === 0x3000 || unit === 0xa0
}

/** Shorter tokens than this occur by chance, so nothing is aligned by them alone. */
const TELLING = 4
const NO_EQUAL = -1

/** Cuts a text behind its line ends; blanks around a line do not count. Very short lines are equal to nothing. */
export function lineTokens(text: string, numbers: TokenNumbers): Tokens {
  return numbered(text, lineStarts(text), numbers)
}

/** Lines again, equal when their words are, whatever their script, width, case and punctuation. */
export function foldedLineTokens(text: string, numbers: TokenNumbers): Tokens {
  return numbered(text, lineStarts(text), numbers, foldUnits)
}

function lineStarts(text: string): number[] {
  const starts = [0]
  for (let end = text.indexOf('\n') + 1; end > 0 && end < text.length; end = text.indexOf('\n', end) + 1) {
    starts.push(end)
  }
  return starts
}

/**
 * Cuts a text into pieces of about 24 units, at places that its own characters decide: after an insertion the same
 * words are cut at the same places again.
 */
export function pieceTokens(text: string, numbers: TokenNumbers): Tokens {
  const starts = [0]
  let last = 0
  for (let at = 8; at < text.length; at++) {
    if (at - last >= 8 && cutsBefore(text, at) && startsCluster(text, at)) {
      starts.push(at)
      last = at
    }
  }
  return numbered(text, starts, numbers)
}

function cutsBefore(text: string, at: number): boolean {
  const units =
    text.charCodeAt(at - 1) * 0x9e37 + text.charCodeAt(at - 2) * 0x85eb + text.charCodeAt(at - 3) * 0xc2b3
  return Math.imul(units, 0x9e3779b1) >>> 28 === 0
}

function numbered(
  text: string,
  starts: number[],
  numbers: TokenNumbers,
  fold: (token: string) => string = token => token,
): Tokens {
  const tokens = new Int32Array(starts.length)
  for (const [index, start] of starts.entries()) {
    const end = starts[index + 1] ?? text.length
    const token = end - start < TELLING ? '' : fold(text.slice(start, end)).trim()
    tokens[index] = token.length < TELLING ? NO_EQUAL : numbers.of(token)
  }
  starts.push(text.length)
  return { numbers: tokens, starts: Int32Array.from(starts) }
}
