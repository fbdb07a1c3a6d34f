import { normaliseValue } from '../../attribute/index.ts'
import { certainties } from '../../coding/index.ts'
import { type Comparison, type Condition, comparisons, type OrderedComparison } from '../tree.ts'
import type { Hole } from './fault.ts'
import type { NameableAttribute, QueryNames } from './names.ts'
import type { Resolve } from './parse.ts'
import type { TokenReader } from './reader.ts'

const orders = comparisons.filter((is): is is OrderedComparison => is !== 'contains')
const subjects = ['document', 'case', 'speaker'] as const

/** Reads what stands behind WHERE. */
export function readCondition(tokens: TokenReader, names: QueryNames, resolve: Resolve): Condition {
  return new ConditionReader(tokens, names, resolve).either()
}

class ConditionReader {
  constructor(
    private readonly tokens: TokenReader,
    private readonly names: QueryNames,
    private readonly resolve: Resolve,
  ) {}

  either(): Condition {
    return this.tokens.deeper(() => {
      const parts = [this.#both()]
      while (this.tokens.take('OR')) parts.push(this.#both())
      return joined('any', parts)
    })
  }

  #both(): Condition {
    const parts = [this.#negated()]
    while (this.tokens.take('AND')) parts.push(this.#negated())
    return joined('every', parts)
  }

  #negated(): Condition {
    if (this.tokens.take('NOT')) return this.tokens.deeper(() => ({ kind: 'none', part: this.#negated() }))
    if (!this.tokens.take('(')) return this.#single()
    const condition = this.either()
    this.tokens.expect(')')
    return condition
  }

  #single(): Condition {
    const { tokens, names } = this
    if (tokens.take('CODER')) {
      tokens.expect('=')
      return { kind: 'coder', id: this.resolve(names.coders, tokens.expectWords('coder'), 'coder') }
    }
    if (tokens.take('WEIGHT')) return { kind: 'weight', is: this.#order(), value: this.#weight() }
    if (tokens.take('CERTAINTY')) return this.#certainty()
    if (tokens.take('MADE')) {
      const is = this.#order()
      return { kind: 'made', is, value: tokens.expectWord(['date'], isDate) }
    }
    if (tokens.take('HAS MEMO')) return { kind: 'memo' }
    if (tokens.take('IN CODE SET')) {
      return {
        kind: 'code-set',
        id: this.resolve(names.codeSets, tokens.expectWords('code set'), 'code set'),
      }
    }
    if (tokens.take('IN GROUP')) {
      return { kind: 'group', id: this.resolve(names.groups, tokens.expectWords('group'), 'group') }
    }
    if (tokens.take('IN SET')) {
      return { kind: 'set', id: this.resolve(names.sets, tokens.expectWords('set'), 'set') }
    }
    return this.#ofPlace()
  }

  #ofPlace(): Condition {
    const { tokens, names } = this
    const keyword = tokens.takeOneOf(subjects.map(subject => subject.toUpperCase()))
    const subject = subjects.find(known => known.toUpperCase() === keyword)
    if (subject === 'document') {
      const is = tokens.takeOneOf(['=', '!=', 'CONTAINS'])
      if (is !== null) {
        const { words } = tokens.expectWords('document')
        return { kind: 'document', is: is === 'CONTAINS' ? 'contains' : is, value: words }
      }
    }
    const attributes = names.attributes.filter(
      attribute => subject === undefined || attribute.subject === subject,
    )
    const id = this.resolve(attributes, tokens.expectWords('attribute'), 'attribute')
    const is = this.#comparison()
    if (tokens.take('NONE')) return { kind: 'attribute', id, is, value: null }
    const attribute = names.attributes.find(known => known.id === id)
    return { kind: 'attribute', id, is, value: this.#value(is, attribute) }
  }

  #value(is: Comparison, attribute: NameableAttribute | undefined): string {
    const { words, at, length } = this.tokens.expectWords('value')
    const hole = attribute === undefined || is === 'contains' ? null : holeOf(attribute)
    if (attribute !== undefined && hole !== null && !normaliseValue(attribute.type, words)) {
      this.tokens.note({ problem: 'unexpected', at, length, expected: [hole] })
    }
    return words
  }

  #weight(): number | null {
    if (this.tokens.take('NONE')) return null
    return Number(this.tokens.expectWord(['number'], word => /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/.test(word)))
  }

  #certainty(): Condition {
    this.tokens.expect('=')
    if (this.tokens.take('NONE')) return { kind: 'certainty', value: null }
    const said = this.tokens.takeOneOf(certainties.map(each => each.toUpperCase()))
    const value = certainties.find(each => each.toUpperCase() === said) ?? this.tokens.fail()
    return { kind: 'certainty', value }
  }

  #order(): OrderedComparison {
    return this.tokens.takeOneOf(orders) ?? this.tokens.fail()
  }

  #comparison(): Comparison {
    const is = this.tokens.takeOneOf([...orders, 'CONTAINS'] as const) ?? this.tokens.fail()
    return is === 'CONTAINS' ? 'contains' : is
  }
}

function joined(kind: 'any' | 'every', parts: readonly Condition[]): Condition {
  const [first] = parts
  return first !== undefined && parts.length === 1 ? first : { kind, parts }
}

/** A year, a month or a day that there is. */
function isDate(word: string): boolean {
  return /^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(word) && normaliseValue('date', word) === word
}

function holeOf({ type }: NameableAttribute): Hole | null {
  return type === 'number' ? 'number' : type === 'date' ? 'date' : type === 'yes-no' ? 'yes or no' : null
}
