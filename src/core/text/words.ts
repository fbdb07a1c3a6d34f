import { startsCluster } from './cluster.ts'

/** Letters and digits of scripts that part their words by blanks. */
const inWord =
  /(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}])[\p{L}\p{M}\p{N}]/u

/** Units of the basic plane: 0 not looked at yet, 1 stands alone, 2 goes with its neighbours into a word. */
const kinds = new Uint8Array(0x10000)
const IN_WORD = 2

/** True for a unit that is spelt with others into a word; false for hanzi, blanks, punctuation, halves of pairs. */
export function isInWord(unit: number): boolean {
  if (kinds[unit] === 0) kinds[unit] = inWord.test(String.fromCharCode(unit)) ? IN_WORD : 1
  return kinds[unit] === IN_WORD
}

/** No word is longer; a longer row of letters is not followed to its ends. */
const WORD = 64

/** How many units of a word stand right before `at`, not before `start`; whole characters. */
export function wordBefore(text: string, at: number, start: number): number {
  let count = 0
  while (count < WORD && at - count > start && isInWord(text.charCodeAt(at - count - 1))) count++
  while (count > 0 && !startsCluster(text, at - count)) count--
  return count
}

/** How many units of a word stand from `at` on, not from `end` on; whole characters. */
export function wordBehind(text: string, at: number, end: number): number {
  let count = 0
  while (count < WORD && at + count < end && isInWord(text.charCodeAt(at + count))) count++
  while (count > 0 && !startsCluster(text, at + count)) count--
  return count
}
