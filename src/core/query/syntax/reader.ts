import { DEEPEST_QUERY } from '../tree.ts'
import { FaultyQuery, type Hole, type QueryFault } from './fault.ts'
import { inHalfWidth, keywordOf, keywords, type Token, tokensOf } from './tokens.ts'

/** Words that name something, with their place. */
export interface Written {
  readonly words: string
  /** True for `#` and an id. */
  readonly isId: boolean
  readonly at: number
  readonly length: number
}

/**
 * Walks through the pieces of a query and notes at each what could have stood there: that makes both the messages and
 * the completions.
 */
export class TokenReader {
  readonly #tokens: readonly Token[]
  readonly #expected = new Set<string>()
  readonly #faults: QueryFault[] = []
  #next = 0
  #depth = 0

  constructor(private readonly text: string) {
    this.#tokens = tokensOf(text)
  }

  /** What could stand where the reading has come to. */
  get expected(): readonly string[] {
    return [...this.#expected]
  }

  /** Takes a sign, or a keyword of one word or several; false when something else stands there. */
  take(wanted: string): boolean {
    this.#expected.add(wanted)
    if (!this.#stands(wanted)) return false
    this.#step(wanted.split(' ').length)
    return true
  }

  /** The first of these that stands there; null when none does. */
  takeOneOf<Wanted extends string>(wanted: readonly Wanted[]): Wanted | null {
    for (const each of wanted) this.#expected.add(each)
    const found = wanted.find(each => this.#stands(each))
    if (found !== undefined) this.#step(found.split(' ').length)
    return found ?? null
  }

  isAt(wanted: string): boolean {
    this.#expected.add(wanted)
    return this.#stands(wanted)
  }

  /** Takes it, or ends the reading. */
  expect(wanted: string): void {
    if (!this.take(wanted)) this.fail()
  }

  expectEnd(): void {
    if (this.#token.kind !== 'end') this.fail()
  }

  /** Words in quotes, or all that follow up to a keyword or sign; null when there are none. */
  takeWords(hole: Hole): Written | null {
    this.#expected.add(hole)
    const { kind, text, at, length } = this.#token
    if (kind === 'open') this.#unclosed()
    if (kind === 'quoted' || kind === 'id') {
      this.#step(1)
      return { words: kind === 'id' ? text.slice(1) : text, isId: kind === 'id', at, length }
    }
    let end = at
    const words: string[] = []
    while (this.#token.kind === 'word' && keywordOf(this.#token) === null) {
      words.push(this.#token.text)
      end = this.#token.at + this.#token.length
      this.#step(1)
    }
    return words.length === 0 ? null : { words: words.join(' '), isId: false, at, length: end - at }
  }

  expectWords(hole: Hole): Written {
    return this.takeWords(hole) ?? this.fail()
  }

  /** One word that the test accepts, in half width; what could be meant is told by `wanted`. */
  expectWord(wanted: readonly string[], fits: (word: string) => boolean): string {
    for (const each of wanted) this.#expected.add(each)
    const { kind, text } = this.#token
    const word = inHalfWidth(text)
    if (kind !== 'word' || !fits(word)) return this.fail()
    this.#step(1)
    return word
  }

  /** Keeps a fault that does not hinder reading on: what follows can still be completed. */
  note(fault: Omit<QueryFault, 'found'>): void {
    this.#faults.push({ ...fault, found: this.text.slice(fault.at, fault.at + fault.length) })
  }

  /** Refuses to go deeper than anybody could read. */
  deeper<Result>(read: () => Result): Result {
    if (++this.#depth > DEEPEST_QUERY) this.#fault('too-deep', [])
    const result = read()
    this.#depth--
    return result
  }

  fail(): never {
    if (this.#token.kind === 'open') this.#unclosed()
    return this.#fault('unexpected', this.expected)
  }

  /** The fault that stands first; undefined when there is none. */
  firstFault(last?: QueryFault): QueryFault | undefined {
    const all = last === undefined ? this.#faults : [...this.#faults, last]
    return all.toSorted((a, b) => a.at - b.at)[0]
  }

  #unclosed(): never {
    return this.#fault('unexpected', ['"'])
  }

  #fault(problem: QueryFault['problem'], expected: readonly string[]): never {
    const { at, length } = this.#token
    const found = this.text.slice(at, at + length)
    throw new FaultyQuery({ problem, at, length, found, expected })
  }

  #stands(wanted: string): boolean {
    return wanted.split(' ').every((word, n) => {
      const token = this.#tokens[this.#next + n]
      if (token === undefined) return false
      if (token.kind === 'sign') return token.text === word
      return (
        token.kind === 'word' &&
        inHalfWidth(token.text) === word &&
        (keywords.has(word) || /^[a-z]/.test(word))
      )
    })
  }

  #step(count: number): void {
    this.#next += count
    this.#expected.clear()
  }

  get #token(): Token {
    return this.#tokens[this.#next] ?? { kind: 'end', text: '', at: this.text.length, length: 0 }
  }
}
