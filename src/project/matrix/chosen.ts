import { Refusal } from '../../core/refusal.ts'

/** Those that are wanted, in their own order; null wants all. Refuses: not-found for one that is not there. */
export function chosen<Item>(
  items: readonly Item[],
  only: readonly string[] | null,
  idOf: (item: Item) => string,
): readonly Item[] {
  if (only === null) return items
  const wanted = new Set(only)
  const found = items.filter(item => wanted.delete(idOf(item)))
  const [missing] = wanted
  if (missing !== undefined) throw new Refusal('not-found', `Nothing called ${missing}`, { name: missing })
  return found
}
