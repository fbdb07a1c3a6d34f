/** The least of what `of` gives for the items; infinite for none. Pages may hold too many for `Math.min(...)`. */
export function least<Item>(items: Iterable<Item>, of: (item: Item) => number): number {
  let found = Number.POSITIVE_INFINITY
  for (const item of items) found = Math.min(found, of(item))
  return found
}

/** The greatest of what `of` gives for the items; negative infinity for none. */
export function greatest<Item>(items: Iterable<Item>, of: (item: Item) => number): number {
  let found = Number.NEGATIVE_INFINITY
  for (const item of items) found = Math.max(found, of(item))
  return found
}

/** The middle one, of two the greater; 0 for none. */
export function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0
}

/** Puts `items` at the end of `into`, which `push(...items)` cannot do for very many. */
export function append<Item>(into: Item[], items: Iterable<Item>): void {
  for (const item of items) into.push(item)
}
