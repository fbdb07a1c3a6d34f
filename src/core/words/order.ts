/** How words follow each other: hanzi by their pinyin, or everything by its code points. */
export const wordOrders = ['pinyin', 'code-point'] as const
export type WordOrder = (typeof wordOrders)[number]

let collator: Intl.Collator | undefined

/** Less than 0 when `one` comes first; 0 only for the same words. */
export function compareWords(one: string, other: string, order: WordOrder = 'pinyin'): number {
  if (order === 'pinyin') {
    collator ??= new Intl.Collator('zh-u-co-pinyin')
    const found = collator.compare(one, other)
    if (found !== 0) return found
  }
  return compareCodePoints(one, other)
}

function compareCodePoints(one: string, other: string): number {
  const length = Math.min(one.length, other.length)
  let at = 0
  while (at < length && one.charCodeAt(at) === other.charCodeAt(at)) at++
  return (one.codePointAt(at) ?? -1) - (other.codePointAt(at) ?? -1)
}

/**
 * Ranks characters that occur, so that words can be compared by plain strings: comparing by pinyin costs a hundred
 * times as much.
 */
export class PinyinKeys {
  readonly #ranks = new Map<string, string>()

  constructor(characters: Iterable<string>) {
    const sorted = [...new Set(characters)].sort((a, b) => compareWords(a, b))
    for (const [rank, character] of sorted.entries()) {
      // Beyond this the halves of surrogate pairs begin; nobody's texts have so many different characters.
      this.#ranks.set(character, String.fromCharCode(Math.min(rank, 0xd7ff)))
    }
  }

  /** A string that stands where the word stands by pinyin. Of folded words. */
  keyOf(word: string): string {
    let key = ''
    for (const character of word) key += this.#ranks.get(character) ?? ''
    return key
  }
}
