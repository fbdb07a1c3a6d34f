import { PATH_SEPARATOR } from '../../core/codebook/index.ts'
import { groupPaths, groupsInOrder } from '../../core/document/index.ts'
import { nowhere, placesOf, renamedPlaces, wholePlaces } from '../../core/matrix/index.ts'
import type { MatrixHead } from '../../ipc/matrix-results.ts'
import { listGroups } from '../store/document-groups.ts'
import { documentSetKind, listSets } from '../store/sets.ts'
import { type PlaceAxis, plainHead } from './axis.ts'
import { chosen } from './chosen.ts'
import type { Counted } from './coding-table.ts'
import type { Sources } from './sources.ts'
import { speakersOf } from './turns.ts'

type Only = readonly string[] | null

/** Without a choice the documents that are counted. */
export function documentAxis({ table: { documents }, documents: counted }: Counted, only: Only): PlaceAxis {
  const shown =
    only === null
      ? counted.flatMap(number => documents[number] ?? [])
      : chosen(documents, only, document => document.id)
  const heads = shown.map(
    ({ id, name, source }): MatrixHead => ({ id, name, path: name, source, parent: null }),
  )
  const memberOf = new Map(shown.map(({ id }, member) => [id, member]))
  return axisOfDocuments(
    heads,
    documents.map(({ id }) => {
      const member = memberOf.get(id)
      return member === undefined ? [] : [member]
    }),
  )
}

export function setAxis({ db, table: { documents } }: Sources, only: Only): PlaceAxis {
  const sets = chosen(listSets(db, documentSetKind), only, set => set.id)
  const members = sets.map(set => new Set(set.members))
  return axisOfDocuments(
    sets.map(({ id, name }) => plainHead(id, name)),
    documents.map(({ id }) => members.flatMap((set, member) => (set.has(id) ? [member] : []))),
  )
}

/** A part of the documents for each head. `membersOf`: of each document the numbers of its members. */
export function axisOfDocuments(
  heads: readonly MatrixHead[],
  membersOf: readonly (readonly number[])[],
): PlaceAxis {
  const places = membersOf.map(members => (members.length === 0 ? nowhere : wholePlaces(members)))
  return { kind: 'places', heads, placesOf: document => places[document] ?? nowhere }
}

export async function caseAxis(sources: Sources, only: Only): Promise<PlaceAxis> {
  const { cases, places } = await sources.cases()
  const shown = chosen(cases, only, ({ id }) => id)
  const lists = membersOf(cases, shown)
  return {
    kind: 'places',
    heads: shown.map(({ id, name }) => plainHead(id, name)),
    placesOf: document => renamedPlaces(places[document] ?? nowhere, lists),
  }
}

/** Of each item its member: where it stands among those shown. */
export function membersOf<Item>(items: readonly Item[], shown: readonly Item[]): number[][] {
  const memberOf = new Map(shown.map((item, member) => [item, member]))
  return items.map(item => {
    const member = memberOf.get(item)
    return member === undefined ? [] : [member]
  })
}

export async function speakerAxis(sources: Sources, only: Only): Promise<PlaceAxis> {
  const speakers = chosen(speakersOf(await sources.turns()), only, name => name)
  const memberOf = new Map(speakers.map((name, member) => [name, [member]]))
  return axisOfSpeakers(
    sources,
    speakers.map(name => plainHead(name, name)),
    memberOf,
  )
}

/** What speakers say, under the members their names stand for. */
export async function axisOfSpeakers(
  sources: Sources,
  heads: readonly MatrixHead[],
  membersOfName: ReadonlyMap<string, readonly number[]>,
): Promise<PlaceAxis> {
  const turns = await sources.turns()
  return {
    kind: 'places',
    heads,
    placesOf: document =>
      placesOf(
        [],
        (turns[document] ?? []).flatMap(({ from, to, speaker }) =>
          (membersOfName.get(speaker) ?? []).map(member => ({ from, to, member })),
        ),
      ),
  }
}

/** Groups in the order of their tree; `nested`: a document also counts in the groups above its own. */
export function groupAxis({ db, table: { documents } }: Sources, only: Only, nested: boolean): PlaceAxis {
  const groups = listGroups(db)
  const paths = groupPaths(groups)
  const shown = chosen(
    groupsInOrder(groups).map(({ group }) => group),
    only,
    ({ id }) => id,
  )
  const memberOf = new Map<string, number>(shown.map(({ id }, member) => [id, member]))
  const parentOf = new Map<string, string | null>(groups.map(({ id, parentId }) => [id, parentId]))
  const membersFrom = (first: string | null): number[] => {
    const members: number[] = []
    for (let id = first; id !== null; id = nested ? (parentOf.get(id) ?? null) : null) {
      const member = memberOf.get(id)
      if (member !== undefined) members.push(member)
    }
    return members
  }
  const heads = shown.map(
    ({ id, name, parentId }): MatrixHead => ({
      id,
      name,
      path: paths.get(id)?.join(PATH_SEPARATOR) ?? name,
      parent: nested ? (membersFrom(parentId)[0] ?? null) : null,
    }),
  )
  return axisOfDocuments(
    heads,
    documents.map(({ groupId }) => membersFrom(groupId)),
  )
}
