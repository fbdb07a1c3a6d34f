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
 * Places `after` to `after + limit` of things ordered by their number, the largest first, then by their words. Only words
 * of things that come into the page are compared: comparing all would take longer than counting.
 */
export function pageByNumber<Thing>(
  things: readonly Thing[],
  numberOf: (thing: Thing) => number,
  wordsOf: (thing: Thing) => string,
  { after, limit }: { readonly after: number; readonly limit: number },
): Thing[] {
  const sorted = things.toSorted((a, b) => numberOf(b) - numberOf(a))
  const page: Thing[] = []
  for (let from = 0; from < sorted.length && from < after + limit; ) {
    const number = numberOf(sorted[from] as Thing)
    let to = from
    while (to < sorted.length && numberOf(sorted[to] as Thing) === number) to++
    if (to > after) {
      const alike = sorted
        .slice(from, to)
        .map(thing => ({ thing, words: wordsOf(thing) }))
        .sort((a, b) => compareWords(a.words, b.words))
      for (const [n, { thing }] of alike.entries()) {
        if (from + n >= after && from + n < after + limit) page.push(thing)
      }
    }
    from = to
  }
  return page
}
