import { Refusal } from '../../../core/refusal.ts'
import type { XmlHandlers } from '../../container/index.ts'
import { MAX_DEPTH, readBounded } from '../read/element.ts'

/** An element that rules may change. */
export interface Node {
  /** Without a prefix. */
  name: string
  /** Without declarations of namespaces; others with a prefix keep it. */
  readonly attributes: Record<string, string>
  children: Node[]
  /** Its own words. */
  text: string
  /** What it was called in the file, by name or else by identifier. */
  readonly called: string
  /** Of the file that was read, from 1. */
  readonly line: number
}

export interface XmlTree {
  readonly root: Node
  /** Every namespace that stands for elements; an empty one where none is declared. */
  readonly namespaces: ReadonlySet<string>
}

/** More elements than any project has; each takes some hundred bytes of memory. */
const MOST_ELEMENTS = 4_000_000

/** Reads the whole of an XML file. Refuses what reading projects refuses; null for a file without an element. */
export function readTree(xml: Uint8Array): XmlTree | null {
  const namespaces = new Set<string>()
  const open: Node[] = []
  let root: Node | null = null
  let count = 0
  const scopes: ReadonlyMap<string, string>[] = [new Map()]
  const place = { line: 1 }
  const handlers: XmlHandlers = {
    open(written, given) {
      if (open.length >= MAX_DEPTH) {
        throw new Refusal('package-too-deep', `More than ${MAX_DEPTH} levels`, { limit: MAX_DEPTH })
      }
      if (++count > MOST_ELEMENTS)
        throw new Refusal('package-too-large', `More than ${MOST_ELEMENTS} elements`)
      const scope = scopeOf(scopes.at(-1) ?? new Map(), given)
      scopes.push(scope)
      const colon = written.indexOf(':')
      namespaces.add(scope.get(written.slice(0, Math.max(0, colon))) ?? '')
      const node = {
        name: written.slice(colon + 1),
        attributes: ownAttributes(given),
        children: [],
        text: '',
        called: (given.name ?? '').trim() || (given.guid ?? ''),
        line: place.line,
      }
      open.at(-1)?.children.push(node)
      root ??= node
      open.push(node)
    },
    close() {
      open.pop()
      scopes.pop()
    },
    text(words) {
      const node = open.at(-1)
      if (node !== undefined) node.text += words
    },
  }
  readBounded(xml, handlers, place)
  return root === null ? null : { root, namespaces }
}

/** Namespaces by prefix, the default one by an empty prefix. */
function scopeOf(
  above: ReadonlyMap<string, string>,
  attributes: Readonly<Record<string, string>>,
): ReadonlyMap<string, string> {
  const declared = Object.entries(attributes).filter(([name]) => /^xmlns(:|$)/.test(name))
  if (declared.length === 0) return above
  return new Map([...above, ...declared.map(([name, value]) => [name.slice(6), value] as const)])
}

function ownAttributes(given: Readonly<Record<string, string>>): Record<string, string> {
  const own: Record<string, string> = Object.create(null)
  for (const name in given) if (!/^(xmlns(:|$)|xsi:)/.test(name)) own[name] = given[name] ?? ''
  return own
}

/** Goes through an element and all below it, parents first. Children may be changed while it goes. */
export function walk(
  node: Node,
  visit: (node: Node, parent: Node | null) => void,
  parent: Node | null = null,
): void {
  visit(node, parent)
  for (const child of [...node.children]) walk(child, visit, node)
}

export function childrenOf({ children }: Node, name: string): Node[] {
  return children.filter(child => child.name === name)
}

/** The first child of a name, made where there is none. */
export function childMade(parent: Node, name: string): Node {
  const known = parent.children.find(child => child.name === name)
  if (known !== undefined) return known
  const made = newNode(name)
  parent.children.push(made)
  return made
}

export function newNode(name: string, attributes: Readonly<Record<string, string>> = {}): Node {
  return {
    name,
    attributes: Object.assign(Object.create(null), attributes),
    children: [],
    text: '',
    called: '',
    line: 0,
  }
}
