import type { Condition, GivenSide, QueryNode, Relation } from '../tree.ts'
import { type Nameable, nameOf, type QueryNames } from './names.ts'
import { canStandBare, quote } from './tokens.ts'
import { unitText } from './units.ts'

/**
 * A query in words: reading it gives the same tree. What has no name that means it alone, or is missing, is written as
 * `#` and its id.
 */
export function printQuery(query: QueryNode, names: QueryNames): string {
  return new QueryWriter(names).node(query)
}

/** How tightly the kinds bind; what binds no tighter than what it stands in gets brackets. */
const strength: Readonly<Record<string, number>> = { where: 0, or: 1, and: 2, not: 3, relation: 4 }
const conditionStrength: Readonly<Record<string, number>> = { any: 1, every: 2, none: 3 }
const SINGLE = 9

class QueryWriter {
  constructor(private readonly names: QueryNames) {}

  node(node: QueryNode): string {
    const { names } = this
    switch (node.kind) {
      case 'code':
        return `${this.#name(names.codes, node.id)}${node.subcodes ? ' WITH SUBCODES' : ''}`
      case 'text':
        return `${node.mode === 'phrase' ? 'TEXT' : 'PATTERN'} ${quote(node.words)}`
      case 'all':
        return 'ALL'
      case 'saved':
        return `QUERY ${this.#name(names.savedQueries, node.id)}`
      case 'speaker':
        return `SPEAKER ${words(node.name)}`
      case 'coded-by':
        return `CODED BY ${this.#name(names.coders, node.id)}`
      case 'or':
      case 'and':
        return node.parts.map(part => this.#inside(part, node)).join(node.kind === 'or' ? ' OR ' : ' AND ')
      case 'exactly-one':
        return `EXACTLY ONE OF (${node.parts.map(part => this.node(part)).join(', ')})`
      case 'at-least':
        return `AT LEAST ${node.count} OF (${node.parts.map(part => this.node(part)).join(', ')})`
      case 'not':
        return `NOT ${this.#inside(node.part, node)}`
      case 'relation': {
        const relation = relationText(node.relation, node.give)
        return `${this.#inside(node.left, node)} ${relation} ${this.#inside(node.right, node)}`
      }
      case 'where':
        return `${this.#inside(node.part, node)} WHERE ${this.#condition(node.condition)}`
    }
  }

  #inside(part: QueryNode, whole: QueryNode): string {
    const text = this.node(part)
    return (strength[part.kind] ?? SINGLE) > (strength[whole.kind] ?? 0) ? text : `(${text})`
  }

  #condition(condition: Condition): string {
    const { names } = this
    switch (condition.kind) {
      case 'coder':
        return `CODER = ${this.#name(names.coders, condition.id)}`
      case 'weight':
        return `WEIGHT ${condition.is} ${condition.value ?? 'NONE'}`
      case 'certainty':
        return `CERTAINTY = ${condition.value?.toUpperCase() ?? 'NONE'}`
      case 'made':
        return `MADE ${condition.is} ${condition.value}`
      case 'memo':
        return 'HAS MEMO'
      case 'code-set':
        return `IN CODE SET ${this.#name(names.codeSets, condition.id)}`
      case 'group':
        return `IN GROUP ${this.#name(names.groups, condition.id)}`
      case 'set':
        return `IN SET ${this.#name(names.sets, condition.id)}`
      case 'document':
        return `DOCUMENT ${comparison(condition.is)} ${words(condition.value)}`
      case 'attribute': {
        const value = condition.value === null ? 'NONE' : words(condition.value)
        return `${this.#attribute(condition.id)} ${comparison(condition.is)} ${value}`
      }
      case 'every':
      case 'any': {
        const between = condition.kind === 'every' ? ' AND ' : ' OR '
        return condition.parts.map(part => this.#insideCondition(part, condition)).join(between)
      }
      case 'none':
        return `NOT ${this.#insideCondition(condition.part, condition)}`
    }
  }

  #insideCondition(part: Condition, whole: Condition): string {
    const text = this.#condition(part)
    return (conditionStrength[part.kind] ?? SINGLE) > (conditionStrength[whole.kind] ?? 0)
      ? text
      : `(${text})`
  }

  /** By name; where documents, cases or speakers share it, with the word for whose it is. */
  #attribute(id: string): string {
    const { attributes } = this.names
    const name = nameOf(attributes, id)
    const attribute = attributes.find(known => known.id === id)
    if (name !== null || attribute === undefined) return this.#name(attributes, id)
    const alike = attributes.filter(({ subject }) => subject === attribute.subject)
    return `${attribute.subject.toUpperCase()} ${this.#name(alike, id)}`
  }

  #name(things: readonly Nameable<string>[], id: string): string {
    const name = nameOf(things, id)
    return name === null ? `#${id}` : words(name)
  }
}

function words(written: string): string {
  return canStandBare(written) ? written : quote(written)
}

function comparison(is: string): string {
  return is === 'contains' ? 'CONTAINS' : is
}

function relationText(relation: Relation, give: GivenSide): string {
  switch (relation.is) {
    case 'overlaps':
    case 'inside':
    case 'encloses':
      return `${relation.is.toUpperCase()}${sideText(give)}`
    case 'same':
      return `SAME ${relation.unit.toUpperCase()}${sideText(give)}`
    default: {
      const { is, within, unit } = relation
      const side = give === 'left' ? '' : `, ${give}`
      return `${is.toUpperCase().replace('-', ' ')}[${unitText(within, unit)}${side}]`
    }
  }
}

function sideText(give: GivenSide): string {
  return give === 'left' ? '' : `[${give}]`
}
