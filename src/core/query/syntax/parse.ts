import { isUuid } from '../../id.ts'
import {
  type Condition,
  type GivenSide,
  givenSides,
  isModestQuery,
  type QueryNode,
  type Relation,
  sharedUnits,
} from '../tree.ts'
import { readCondition } from './condition.ts'
import { FaultyQuery, type Hole, type QueryFault } from './fault.ts'
import { type Nameable, type QueryNames, thingsCalled } from './names.ts'
import { TokenReader, type Written } from './reader.ts'
import { unitCalled, unitWords } from './units.ts'

export type ReadQuery =
  | { readonly ok: true; readonly query: QueryNode }
  | { readonly ok: false; readonly fault: QueryFault }

/** Reads a query in words. The syntax is in `docs/decisions/0017`. */
export function parseQuery(text: string, names: QueryNames): ReadQuery {
  const reader = new QueryReader(text, names)
  const query = reader.read()
  return query === null ? { ok: false, fault: reader.fault } : { ok: true, query }
}

/** What could stand at the end of a text, whether or not it is a query as it is; empty when it has a fault before. */
export function expectedAtEnd(text: string, names: QueryNames): readonly string[] {
  const reader = new QueryReader(text, names)
  reader.read()
  return reader.isStuck ? [] : reader.expected
}

/** Finds what a written name means; a name that means nothing is noted, and the reading goes on. */
export type Resolve = <Thing extends Nameable<string>>(
  things: readonly Thing[],
  written: Written,
  hole: Hole,
) => Thing['id']

class QueryReader {
  readonly #tokens: TokenReader
  #fault: QueryFault | undefined
  /** True when the reading ended before the end of the text. */
  isStuck = false

  constructor(
    private readonly text: string,
    private readonly names: QueryNames,
  ) {
    this.#tokens = new TokenReader(text)
  }

  get fault(): QueryFault {
    return this.#fault ?? { problem: 'unexpected', at: 0, length: 0, found: '', expected: [] }
  }

  get expected(): readonly string[] {
    return this.#tokens.expected
  }

  read(): QueryNode | null {
    try {
      const query = this.#whole()
      this.#tokens.expectEnd()
      if (!isModestQuery(query)) this.#fault = this.#tooDeep()
      this.#fault ??= this.#tokens.firstFault()
      return this.#fault === undefined ? query : null
    } catch (error) {
      if (!(error instanceof FaultyQuery)) throw error
      this.isStuck = error.fault.at < this.text.length || error.fault.problem === 'too-deep'
      this.#fault = this.#tokens.firstFault(error.fault)
      return null
    }
  }

  #tooDeep(): QueryFault {
    return { problem: 'too-deep', at: 0, length: this.text.length, found: this.text, expected: [] }
  }

  #whole(): QueryNode {
    return this.#tokens.deeper(() => {
      let node = this.#either()
      while (this.#tokens.take('WHERE')) node = { kind: 'where', part: node, condition: this.#condition() }
      return node
    })
  }

  #condition(): Condition {
    return readCondition(this.#tokens, this.names, this.#resolve)
  }

  #either(): QueryNode {
    const parts = [this.#both()]
    while (this.#tokens.take('OR')) parts.push(this.#both())
    return joined('or', parts)
  }

  #both(): QueryNode {
    const parts = [this.#negated()]
    // `A NOT B` is `A AND NOT B`.
    while (this.#tokens.take('AND') || this.#tokens.isAt('NOT')) parts.push(this.#negated())
    return joined('and', parts)
  }

  #negated(): QueryNode {
    if (!this.#tokens.take('NOT')) return this.#related()
    return this.#tokens.deeper(() => ({ kind: 'not', part: this.#negated() }))
  }

  #related(): QueryNode {
    let left = this.#single()
    for (;;) {
      const read = this.#relation()
      if (read === null) return left
      left = { kind: 'relation', ...read, left, right: this.#single() }
    }
  }

  #relation(): { readonly relation: Relation; readonly give: GivenSide } | null {
    const tokens = this.#tokens
    const plain = tokens.takeOneOf(['OVERLAPS', 'INSIDE', 'ENCLOSES'])
    if (plain !== null) {
      const is = plain.toLowerCase() as 'overlaps' | 'inside' | 'encloses'
      return { relation: { is }, give: tokens.take('[') ? this.#side() : 'left' }
    }
    const distant = tokens.takeOneOf(['FOLLOWED BY', 'PRECEDED BY', 'NEAR'])
    if (distant !== null) {
      tokens.expect('[')
      const within = Number(tokens.expectWord(['number'], word => /^\d{1,7}$/.test(word)))
      const unit = unitCalled(tokens.expectWord(unitWords, word => unitCalled(word) !== null)) ?? 'character'
      const is = distant.toLowerCase().replace(' ', '-') as 'followed-by' | 'preceded-by' | 'near'
      if (tokens.take(',')) return { relation: { is, within, unit }, give: this.#side() }
      tokens.expect(']')
      return { relation: { is, within, unit }, give: 'left' }
    }
    if (!tokens.take('SAME')) return null
    const shared = tokens.takeOneOf(sharedUnits.map(unit => unit.toUpperCase()))
    const unit = sharedUnits.find(known => known.toUpperCase() === shared)
    if (unit === undefined) return tokens.fail()
    return { relation: { is: 'same', unit }, give: tokens.take('[') ? this.#side() : 'left' }
  }

  #side(): GivenSide {
    const side = this.#tokens.takeOneOf(givenSides) ?? this.#tokens.fail()
    this.#tokens.expect(']')
    return side
  }

  #single(): QueryNode {
    const tokens = this.#tokens
    if (tokens.take('(')) {
      const node = this.#whole()
      tokens.expect(')')
      return node
    }
    if (tokens.take('EXACTLY ONE OF')) return { kind: 'exactly-one', parts: this.#list() }
    if (tokens.take('AT LEAST')) {
      const count = Number(tokens.expectWord(['number'], word => /^[1-9]\d{0,2}$/.test(word)))
      tokens.expect('OF')
      return { kind: 'at-least', count, parts: this.#list() }
    }
    return this.#leaf()
  }

  #list(): QueryNode[] {
    this.#tokens.expect('(')
    const parts = [this.#whole()]
    this.#tokens.expect(',')
    do parts.push(this.#whole())
    while (this.#tokens.take(','))
    this.#tokens.expect(')')
    return parts
  }

  #leaf(): QueryNode {
    const tokens = this.#tokens
    const { names } = this
    if (tokens.take('ALL')) return { kind: 'all' }
    if (tokens.take('TEXT')) return { kind: 'text', mode: 'phrase', words: this.#words() }
    if (tokens.take('PATTERN')) return { kind: 'text', mode: 'regex', words: this.#words() }
    if (tokens.take('SPEAKER')) {
      // Whoever speaks nowhere any more is no fault: turns come and go with the texts.
      return { kind: 'speaker', name: tokens.expectWords('speaker').words }
    }
    if (tokens.take('CODED BY')) {
      return { kind: 'coded-by', id: this.#resolve(names.coders, tokens.expectWords('coder'), 'coder') }
    }
    if (tokens.take('QUERY')) {
      const written = tokens.expectWords('saved query')
      return { kind: 'saved', id: this.#resolve(names.savedQueries, written, 'saved query') }
    }
    const id = this.#resolve(names.codes, tokens.expectWords('code'), 'code')
    return { kind: 'code', id, subcodes: tokens.take('WITH SUBCODES') }
  }

  #words(): string {
    const { words, at, length } = this.#tokens.expectWords('words')
    if (words === '') this.#tokens.note({ problem: 'unexpected', at, length, expected: ['words'] })
    return words
  }

  readonly #resolve: Resolve = (things, written, hole) => {
    const { words, isId, at, length } = written
    if (isId && isUuid(words)) return words
    const found = isId ? [] : thingsCalled(things, words)
    const [first] = found
    if (first !== undefined && found.length === 1) return first.id
    this.#tokens.note({
      problem: first === undefined ? 'unknown' : 'ambiguous',
      at,
      length,
      expected: [hole],
    })
    return first?.id ?? ''
  }
}

function joined(kind: 'or' | 'and', parts: readonly QueryNode[]): QueryNode {
  const [first] = parts
  return first !== undefined && parts.length === 1 ? first : { kind, parts }
}
