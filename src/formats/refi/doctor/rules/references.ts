import { bareGuid } from '../../guid.ts'
import type { Node } from '../xml-tree.ts'

/** One attribute that names another element. */
export interface Reference {
  readonly node: Node
  readonly attribute: string
  /** As it is compared. */
  readonly guid: string
  /** Which elements it may lead to. */
  readonly target: RegExp
}

const targets: Readonly<Record<string, RegExp>> = {
  CodeRef: /^Code$/,
  MemberCode: /^Code$/,
  NoteRef: /^Note$/,
  MemberNote: /^Note$/,
  SourceRef: /Source$/,
  MemberSource: /Source$/,
  SelectionRef: /Selection$/,
  VariableRef: /^Variable$/,
}
const anything = /./
const byAttribute: Readonly<Record<string, RegExp>> = {
  creatingUser: /^User$/,
  modifyingUser: /^User$/,
  creatingUserGUID: /^User$/,
  modifyingUserGUID: /^User$/,
  fromSyncPoint: /^SyncPoint$/,
  toSyncPoint: /^SyncPoint$/,
  sourceVertex: /^Vertex$/,
  targetVertex: /^Vertex$/,
  originGUID: anything,
  representedGUID: anything,
}

/** The identifier of an element itself; members of codebooks are named by what is one everywhere else. */
export function guidOf({ name, attributes }: Node): string {
  return name in targets ? '' : bareGuid(attributes.guid ?? '')
}

/** All that an element refers to. */
export function referencesOf(node: Node): Reference[] {
  const found: Reference[] = []
  const target = targets[node.name]
  for (const attribute in node.attributes) {
    const meant =
      attribute === 'targetGUID' || (attribute === 'guid' && target !== undefined)
        ? (target ?? anything)
        : byAttribute[attribute]
    const guid = bareGuid(node.attributes[attribute] ?? '')
    if (meant !== undefined && guid !== '') found.push({ node, attribute, guid, target: meant })
  }
  return found
}

/** Elements with one identifier: all of them, and the first of each name. */
export interface SameGuid {
  readonly all: Node[]
  readonly byName: Map<string, Node>
}

export function elementsByGuid(nodes: readonly { readonly node: Node }[]): ReadonlyMap<string, SameGuid> {
  const byGuid = new Map<string, SameGuid>()
  for (const { node } of nodes) {
    const guid = guidOf(node)
    if (guid === '') continue
    const same = byGuid.get(guid) ?? { all: [], byName: new Map<string, Node>() }
    same.all.push(node)
    if (!same.byName.has(node.name)) same.byName.set(node.name, node)
    byGuid.set(guid, same)
  }
  return byGuid
}

/** The first element that a reference may mean. */
export function meantBy(
  { guid, target }: Reference,
  byGuid: ReadonlyMap<string, SameGuid>,
): Node | undefined {
  const names = byGuid.get(guid)?.byName
  return names === undefined ? undefined : [...names].find(([name]) => target.test(name))?.[1]
}
