import { randomFrom, shuffled } from './random.ts'

/** Which codes are in each document: places of codes, each once. */
export type CodesOfDocuments = readonly (readonly number[])[]

/** How many different codes there are after each document, in this order. */
export function codesSoFar(documents: CodesOfDocuments): number[] {
  const seen = new Set<number>()
  return documents.map(codes => {
    for (const code of codes) seen.add(code)
    return seen.size
  })
}

export interface Band {
  /** Codes after each number of documents: between these lie 95 in 100 orders. */
  readonly low: readonly number[]
  readonly high: readonly number[]
  readonly mean: readonly number[]
  /** How many orders were looked at, and whether these are all there are. */
  readonly orders: number
  readonly all: boolean
}

/**
 * How many codes there are after so many documents, had they been read in another order: over all orders where there
 * are no more than `orders` of them, else over that many drawn by the seed.
 */
export function permutationBand(documents: CodesOfDocuments, orders: number, seed: number): Band {
  const all = factorial(documents.length) <= orders
  const curves: number[][] = []
  if (all) for (const order of everyOrder(documents)) curves.push(codesSoFar(order))
  else {
    const random = randomFrom(seed)
    for (let at = 0; at < orders; at++) curves.push(codesSoFar(shuffled(documents, random)))
  }
  const columns = documents.map((_, at) => curves.map(curve => curve[at] ?? 0).sort((a, b) => a - b))
  return {
    low: columns.map(values => quantile(values, 0.025)),
    high: columns.map(values => quantile(values, 0.975)),
    mean: columns.map(values => values.reduce((sum, value) => sum + value, 0) / values.length),
    orders: curves.length,
    all,
  }
}

/** The smallest value that at least this share of the values is not above; R's type 1. */
function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * share - 1e-9) - 1)] ?? 0
}

function factorial(count: number): number {
  let product = 1
  for (let at = 2; at <= count; at++) product *= at
  return product
}

function* everyOrder<Item>(items: readonly Item[]): Generator<Item[]> {
  if (items.length <= 1) {
    yield [...items]
    return
  }
  for (const [at, item] of items.entries()) {
    for (const rest of everyOrder(items.toSpliced(at, 1))) yield [item, ...rest]
  }
}
