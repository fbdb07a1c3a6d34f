import { groupBy } from './group-by.ts'

/** Something that lies below another of its kind, or at the top. */
export interface Nested<Id extends string> {
  readonly id: Id
  readonly name: string
  /** Null at the top. */
  readonly parentId: Id | null
  /** Place among its siblings, ascending; equal positions are ordered by name. */
  readonly position: number
}

/** A thing and all that lies below it, also where some lie in each other in a circle. */
export function withAllBelow<Id extends string>(
  things: readonly Pick<Nested<Id>, 'id' | 'parentId'>[],
  id: Id,
): Set<Id> {
  const childrenOf = groupBy(things, thing => thing.parentId)
  const found = new Set<Id>([id])
  const waiting = [id]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const child of childrenOf.get(next) ?? []) {
      if (found.has(child.id)) continue
      found.add(child.id)
      waiting.push(child.id)
    }
  }
  return found
}

export function compareSiblings(
  a: Pick<Nested<string>, 'name' | 'position'>,
  b: Pick<Nested<string>, 'name' | 'position'>,
): number {
  return a.position - b.position || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)
}
