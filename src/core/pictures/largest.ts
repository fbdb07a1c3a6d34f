/** Places of the `most` largest, in the order they stand in; of equal ones the earlier. */
export function largest<Item>(
  items: readonly Item[],
  most: number,
  size: (item: Item, at: number) => number,
): number[] {
  const sizes = items.map(size)
  return items
    .map((_, at) => at)
    .toSorted((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0) || a - b)
    .slice(0, most)
    .sort((a, b) => a - b)
}
