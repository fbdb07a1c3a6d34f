import type { WordRun } from './cut-text.ts'
import type { PartWith } from './dispersion.ts'
import { grown, RunTable } from './run-table.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What is counted: `words`, or `characters`, each hanzi by itself and words of other scripts as one. */
export const countedUnits = ['words', 'characters'] as const
export type CountedUnit = (typeof countedUnits)[number]

/** Which forms count as words, and which stay out. */
export interface CountingRules {
  /** How many words in a row are one thing to count, from 1. */
  readonly length: number
  readonly unit: CountedUnit
  /** The form of each number of the vocabulary. */
  readonly formOf: ArrayLike<number>
  /** 1 for numbers that do not count: a row that begins or ends with one is left out, one with it inside is not. */
  readonly leftOut: Uint8Array
}

/** Counts words, or rows of words within a sentence, over documents; their words are in the vocabulary already. */
export class RunCounter {
  readonly #rules: CountingRules
  readonly #vocabulary: Vocabulary
  readonly #table: RunTable
  /** Of each thing, how often it is there in all, and in the document that is being counted. */
  #counts = new Int32Array(1024)
  #here = new Int32Array(1024)
  #met: number[] = []
  /** What a document has: the thing, the document, how often; three numbers each. */
  #found = new Int32Array(3072)
  #foundLength = 0
  readonly #sizes: number[] = []
  /** Of each number of the vocabulary, how often it is there, left out or not. */
  readonly #pieces: Int32Array

  constructor(rules: CountingRules, vocabulary: Vocabulary) {
    this.#rules = rules
    this.#vocabulary = vocabulary
    this.#table = new RunTable(rules.length)
    this.#pieces = new Int32Array(vocabulary.size)
  }

  /** Counts the rows of one document's words. */
  addDocument(words: Int32Array, runs: readonly WordRun[]): void {
    let size = 0
    for (const [first, end] of runs) size += this.#addRun(this.#numbersOf(words, first, end))
    const document = this.#sizes.push(size) - 1
    for (const thing of this.#met) {
      this.#note(thing, document, this.#here[thing] ?? 0)
      this.#here[thing] = 0
    }
    this.#met = []
  }

  /** All running words, those that are left out included. */
  get words(): number {
    return this.#sizes.reduce((sum, size) => sum + size, 0)
  }

  /** How many documents have any words. */
  get documents(): number {
    return this.#sizes.filter(size => size > 0).length
  }

  /** How often each number of the vocabulary stands in what was counted, left out or not. */
  get pieces(): Int32Array {
    return this.#pieces
  }

  /** What was found at least so often, in the order in which it was met. */
  things(minimum: number): number[] {
    const things: number[] = []
    for (let thing = 0; thing < this.#table.size; thing++) {
      if (this.countOf(thing) >= minimum) things.push(thing)
    }
    return things
  }

  /** How often it was found in all. */
  countOf(thing: number): number {
    return this.#counts[thing] ?? 0
  }

  /** Its forms, one a word. */
  formsOf(thing: number): readonly number[] {
    return [...this.#table.row(thing)]
  }

  /** In which documents some of the things were found. */
  partsWith(things: readonly number[]): ReadonlyMap<number, readonly PartWith[]> {
    const parts = new Map<number, PartWith[]>(things.map(thing => [thing, []]))
    for (let at = 0; at < this.#foundLength; at += 3) {
      const size = this.#sizes[this.#found[at + 1] ?? 0] ?? 0
      parts.get(this.#found[at] ?? 0)?.push({ size, count: this.#found[at + 2] ?? 0 })
    }
    return parts
  }

  #numbersOf(words: Int32Array, first: number, end: number): ArrayLike<number> {
    const run = words.subarray(first, end)
    if (this.#rules.unit === 'words') return run
    const characters: number[] = []
    for (const number of run) characters.push(...this.#vocabulary.characters(number))
    return characters
  }

  /** Returns how many words the row has. */
  #addRun(numbers: ArrayLike<number>): number {
    const { length, formOf, leftOut } = this.#rules
    const forms = new Int32Array(numbers.length)
    for (let at = 0; at < numbers.length; at++) {
      const number = numbers[at] ?? 0
      this.#pieces[number] = (this.#pieces[number] ?? 0) + 1
      forms[at] = formOf[number] ?? 0
    }
    for (let at = 0; at + length <= numbers.length; at++) {
      if (leftOut[numbers[at] ?? 0] === 1 || leftOut[numbers[at + length - 1] ?? 0] === 1) continue
      const thing = this.#table.numberOf(forms, at)
      if (thing >= this.#counts.length) {
        this.#counts = grown(this.#counts)
        this.#here = grown(this.#here)
      }
      if (this.#here[thing] === 0) this.#met.push(thing)
      this.#here[thing] = (this.#here[thing] ?? 0) + 1
      this.#counts[thing] = (this.#counts[thing] ?? 0) + 1
    }
    return numbers.length
  }

  #note(thing: number, document: number, count: number): void {
    if (this.#foundLength + 3 > this.#found.length) this.#found = grown(this.#found)
    this.#found[this.#foundLength++] = thing
    this.#found[this.#foundLength++] = document
    this.#found[this.#foundLength++] = count
  }
}
