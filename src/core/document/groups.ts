import { foldSpaces, PATH_SEPARATOR } from '../codebook/index.ts'
import { groupBy } from '../group-by.ts'
import type { DocumentGroupId } from '../id.ts'
import { compareSiblings, type Nested, withAllBelow } from '../nested.ts'
import { Refusal } from '../refusal.ts'

/** Documents that lie together; groups lie in groups, and a document lies in one group or in none. */
export type DocumentGroup = Nested<DocumentGroupId>

export interface GroupInTree {
  readonly group: DocumentGroup
  /** 0 at the top. */
  readonly depth: number
  /** Names from the top down to this group. */
  readonly path: readonly string[]
}

/** The groups from top to bottom, each before those inside it. A group whose parent is missing stands at the top. */
export function groupsInOrder(groups: readonly DocumentGroup[]): GroupInTree[] {
  const known = new Set(groups.map(group => group.id))
  const childrenOf = groupBy(groups, ({ parentId }) =>
    parentId !== null && known.has(parentId) ? parentId : null,
  )
  const grow = (parentId: DocumentGroupId | null, above: readonly string[]): GroupInTree[] =>
    (childrenOf.get(parentId) ?? []).toSorted(compareSiblings).flatMap(group => {
      const path = [...above, group.name]
      return [{ group, depth: above.length, path }, ...grow(group.id, path)]
    })
  return grow(null, [])
}

export function groupPaths(
  groups: readonly DocumentGroup[],
): ReadonlyMap<DocumentGroupId, readonly string[]> {
  return new Map(groupsInOrder(groups).map(({ group, path }) => [group.id, path]))
}

/**
 * The groups a person means: those whose path is `called`, else those whose name is, white space folded as in names.
 * Empty when none is; several when a name occurs in more than one group.
 */
export function groupsCalled(groups: readonly DocumentGroup[], called: string): DocumentGroup[] {
  const words = foldSpaces(called)
  const all = groupsInOrder(groups)
  const byPath = all.filter(({ path }) => path.join(PATH_SEPARATOR) === words)
  const found = byPath.length > 0 ? byPath : all.filter(({ group }) => group.name === words)
  return found.map(({ group }) => group)
}

/** Those of the groups that do not lie inside another of them, in the order of the tree. */
export function topmostGroups(
  groups: readonly DocumentGroup[],
  ids: ReadonlySet<DocumentGroupId>,
): DocumentGroup[] {
  const inside = new Set<DocumentGroupId>()
  for (const id of ids) for (const other of withAllBelow(groups, id)) if (other !== id) inside.add(other)
  return groupsInOrder(groups).flatMap(({ group }) =>
    ids.has(group.id) && !inside.has(group.id) ? [group] : [],
  )
}

/**
 * Groups moved together into another (null: to the top), before the sibling at `index`, counted from 0 without the
 * groups that move. Gives every group whose place changes, as it is then. Refuses: group-inside-itself, name-taken.
 */
export function moveGroups(
  groups: readonly DocumentGroup[],
  ids: ReadonlySet<DocumentGroupId>,
  { parentId, index }: { readonly parentId: DocumentGroupId | null; readonly index: number },
): DocumentGroup[] {
  const moving = topmostGroups(groups, ids)
  for (const { id } of moving) {
    if (parentId !== null && withAllBelow(groups, id).has(parentId)) {
      throw new Refusal('group-inside-itself', `Group ${id} cannot move into itself`)
    }
  }
  const siblings = groups
    .filter(group => group.parentId === parentId && !moving.includes(group))
    .toSorted(compareSiblings)
  siblings.splice(index, 0, ...moving)
  return placesOf(siblings, parentId)
}

/**
 * What is left when groups are taken out: what lay in them comes to stand in their place. Gives every group whose
 * place changes, as it is then, and where the documents of each group that goes come to lie. Refuses: name-taken.
 */
export function groupsWithout(
  groups: readonly DocumentGroup[],
  ids: ReadonlySet<DocumentGroupId>,
): {
  readonly moved: DocumentGroup[]
  readonly heirs: ReadonlyMap<DocumentGroupId, DocumentGroupId | null>
} {
  const childrenOf = groupBy(groups.toSorted(compareSiblings), group => group.parentId)
  const heirs = new Map<DocumentGroupId, DocumentGroupId | null>()
  const left = (parentId: DocumentGroupId | null, heir: DocumentGroupId | null): DocumentGroup[] =>
    (childrenOf.get(parentId) ?? []).flatMap(group => {
      if (!ids.has(group.id)) return [group]
      heirs.set(group.id, heir)
      return left(group.id, heir)
    })
  const parents = [null, ...groups.flatMap(({ id }) => (ids.has(id) ? [] : [id]))]
  const isTouched = (parentId: DocumentGroupId | null) =>
    (childrenOf.get(parentId) ?? []).some(({ id }) => ids.has(id))
  const moved = parents.filter(isTouched).flatMap(parentId => placesOf(left(parentId, parentId), parentId))
  return { moved, heirs }
}

/** The groups that change when these stand in this order below the parent. Refuses: name-taken. */
function placesOf(siblings: readonly DocumentGroup[], parentId: DocumentGroupId | null): DocumentGroup[] {
  const names = new Set<string>()
  for (const { name } of siblings) {
    if (names.has(name)) throw new Refusal('name-taken', `Two groups would be called ${name}`, { name })
    names.add(name)
  }
  return siblings.flatMap((group, at) =>
    group.parentId === parentId && group.position === at + 1
      ? []
      : [{ ...group, parentId, position: at + 1 }],
  )
}
