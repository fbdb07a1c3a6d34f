import { type Exactness, exactForm } from '../search/index.ts'
import { isWord, startsCluster } from '../text/index.ts'

/** Longer pieces of a string keep the whole string in memory. In UTF-16 code units. */
const OWN = 12

/** Every piece of text that was met, as it stands, under a number from 0. What is no word is there too: marks, blanks. */
export class Vocabulary {
  readonly #numbers = new Map<string, number>()
  readonly #pieces: string[] = []
  readonly #isWord: boolean[] = []
  readonly #forms = new Map<string, WordForms>()
  readonly #characters: (readonly number[])[] = []

  get size(): number {
    return this.#pieces.length
  }

  numberOf(piece: string): number {
    const known = this.#numbers.get(piece)
    if (known !== undefined) return known
    const own = piece.length > OWN ? [...piece].join('') : piece
    const number = this.#pieces.push(own) - 1
    this.#numbers.set(own, number)
    this.#isWord.push(isWord(own))
    return number
  }

  piece(number: number): string {
    return this.#pieces[number] ?? ''
  }

  isWord(number: number): boolean {
    return this.#isWord[number] === true
  }

  /** What counts as the same word, up to the words met so far. */
  forms(exact: readonly Exactness[]): WordForms {
    const key = [...exact].sort().join()
    const forms = this.#forms.get(key) ?? new WordForms(exact)
    this.#forms.set(key, forms)
    forms.follow(this.#pieces)
    return forms
  }

  /** The characters of a word in hanzi, by their numbers; words of other scripts are one by themselves. */
  characters(number: number): readonly number[] {
    const known = this.#characters[number]
    if (known !== undefined) return known
    const word = this.piece(number)
    const parts = /\p{sc=Han}/u.test(word) ? hanziApart(word).map(part => this.numberOf(part)) : [number]
    this.#characters[number] = parts
    return parts
  }
}

/** Numbers of words that count as the same have one form; forms are numbered from 0 in the order they were met. */
export class WordForms {
  /** The form of each number of the vocabulary. */
  readonly formOf: number[] = []
  /** Each form as it is compared: folded, where that was asked for. */
  readonly folded: string[] = []
  readonly #numbers = new Map<string, number>()

  constructor(private readonly exact: readonly Exactness[]) {}

  follow(pieces: readonly string[]): void {
    for (let number = this.formOf.length; number < pieces.length; number++) {
      const folded = exactForm(pieces[number] ?? '', this.exact)
      let form = this.#numbers.get(folded)
      if (form === undefined) {
        form = this.folded.push(folded) - 1
        this.#numbers.set(folded, form)
      }
      this.formOf.push(form)
    }
  }
}

/** How many characters a person sees in a word. */
export function lengthOfWord(word: string): number {
  let length = 0
  for (let at = 0; at < word.length; at++) if (startsCluster(word, at)) length++
  return length
}

/** Each hanzi apart, with what belongs to it; what stands between hanzi stays together. */
function hanziApart(word: string): string[] {
  return word.match(/\p{sc=Han}\p{M}*|[^\p{sc=Han}]+/gu) ?? [word]
}
