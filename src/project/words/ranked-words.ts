import { compareWords, PinyinKeys, type Vocabulary } from '../../core/words/index.ts'
import type { Pauses } from './cut-texts.ts'

/** What is ranked: things with words and numbers. */
export interface WordsToRank<Thing> {
  readonly things: readonly Thing[]
  readonly vocabulary: Vocabulary
  wordOf(thing: Thing): string
}

/** How they are ranked; `numberOf` null: by their words alone. */
export interface Ranking<Thing> {
  readonly find: string
  readonly descending: boolean
  readonly numberOf: ((thing: Thing) => number) | null
}

/**
 * Things in order: by their number, then by pinyin and code point. Those of one number are put in order when they come
 * into a page, as there may be hundreds of thousands. All in slices.
 */
export class RankedWords<Thing> {
  readonly #words: WordsToRank<Thing>
  readonly #numberOf: (thing: Thing) => number
  readonly #ranked: Thing[]
  readonly #sorted = new Set<number>()
  readonly #isBackwards: boolean

  private constructor(words: WordsToRank<Thing>, ranked: Thing[], { numberOf, descending }: Ranking<Thing>) {
    this.#words = words
    this.#ranked = ranked
    this.#numberOf = numberOf ?? (() => 0)
    this.#isBackwards = numberOf === null && descending
  }

  /** Refuses: cancelled. */
  static async make<Thing>(
    words: WordsToRank<Thing>,
    ranking: Ranking<Thing>,
    pause: Pauses,
  ): Promise<RankedWords<Thing>> {
    const { numberOf, descending } = ranking
    const found = ranking.find.trim() === '' ? [...words.things] : await holding(words, ranking.find, pause)
    const sign = descending ? -1 : 1
    const ranked =
      numberOf === null ? found : await inOrder(found, (a, b) => sign * (numberOf(a) - numberOf(b)), pause)
    return new RankedWords(words, ranked, ranking)
  }

  get size(): number {
    return this.#ranked.length
  }

  /** Refuses: cancelled. */
  async page({ after, limit }: Readonly<Record<'after' | 'limit', number>>, pause: Pauses): Promise<Thing[]> {
    const ranked = this.#ranked
    for (let from = 0; from < ranked.length && from < after + limit; ) {
      const number = this.#numberOf(ranked[from] as Thing)
      let to = from
      while (to < ranked.length && this.#numberOf(ranked[to] as Thing) === number) to++
      if (to > after && !this.#sorted.has(from)) {
        const alike = await byWords(this.#words, ranked.slice(from, to), pause)
        if (this.#isBackwards) alike.reverse()
        for (const [place, thing] of alike.entries()) ranked[from + place] = thing
        this.#sorted.add(from)
      }
      from = to
    }
    return ranked.slice(after, after + limit)
  }
}

async function holding<Thing>(
  { things, wordOf, vocabulary }: WordsToRank<Thing>,
  find: string,
  pause: Pauses,
): Promise<Thing[]> {
  // Readings of characters are many, and needed for this alone.
  const { wordHolds } = await import('../../core/words/holds.ts')
  const holds = wordHolds(find)
  const folded = folding(vocabulary)
  const found: Thing[] = []
  for (const thing of things) {
    if (holds(folded(wordOf(thing)))) found.push(thing)
    if (pause.isDue()) await pause.take()
  }
  return found
}

async function byWords<Thing>(
  { wordOf, vocabulary }: WordsToRank<Thing>,
  things: readonly Thing[],
  pause: Pauses,
): Promise<Thing[]> {
  const folded = folding(vocabulary)
  const characters = new Set<string>()
  const named: { readonly thing: Thing; readonly word: string; key: string }[] = []
  for (const thing of things) {
    const word = wordOf(thing)
    const key = folded(word)
    for (const character of key) characters.add(character)
    named.push({ thing, word, key })
    if (pause.isDue()) await pause.take()
  }
  const keys = new PinyinKeys(characters)
  for (const each of named) {
    each.key = keys.keyOf(each.key)
    if (pause.isDue()) await pause.take()
  }
  const sorted = await inOrder(
    named,
    (a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : compareWords(a.word, b.word)),
    pause,
  )
  return sorted.map(({ thing }) => thing)
}

/** Words of the vocabulary, or rows of them, folded. */
function folding(vocabulary: Vocabulary): (word: string) => string {
  const { folded, formOf } = vocabulary.forms([])
  const one = (word: string) => folded[formOf[vocabulary.numberOf(word)] ?? 0] ?? word
  return word => (word.includes(' ') ? word.split(' ').map(one).join(' ') : one(word))
}

const CHUNK = 4096

/** The same, sorted in slices: chunks by themselves, then two and two together. */
async function inOrder<Item>(
  items: readonly Item[],
  compare: (a: Item, b: Item) => number,
  pause: Pauses,
): Promise<Item[]> {
  let from = items.slice()
  for (let at = 0; at < from.length; at += CHUNK) {
    const chunk = from.slice(at, at + CHUNK).sort(compare)
    for (const [place, item] of chunk.entries()) from[at + place] = item
    if (pause.isDue()) await pause.take()
  }
  for (let width = CHUNK; width < from.length; width *= 2) {
    const to: Item[] = []
    for (let left = 0; left < from.length; left += 2 * width) {
      const [middle, end] = [Math.min(left + width, from.length), Math.min(left + 2 * width, from.length)]
      let [a, b] = [left, middle]
      while (a < middle || b < end) {
        const takesLeft = b >= end || (a < middle && compare(from[a] as Item, from[b] as Item) <= 0)
        to.push(from[takesLeft ? a++ : b++] as Item)
        if (to.length % 1024 === 0 && pause.isDue()) await pause.take()
      }
    }
    from = to
  }
  return from
}
