import { bareGuid, derivedId, toGuid, toId } from '../../guid.ts'
import type { Patient } from '../patient.ts'
import type { ChildModel } from '../schema-model.ts'
import { type Node, newNode } from '../xml-tree.ts'
import type { Rules } from './rule.ts'

const members: ReadonlySet<string> = new Set(['MemberCode', 'MemberSource', 'MemberNote'])

export const shapeRules = {
  /** In a project members are named by `targetGUID`, in a codebook by `guid`. */
  'member-attribute'(patient, found) {
    patient.known((node, { attributes }) => {
      if (!members.has(node.name)) return
      const wanted = attributes.has('targetGUID') ? 'targetGUID' : 'guid'
      const other = wanted === 'guid' ? 'targetGUID' : 'guid'
      const value = node.attributes[other]
      if (value === undefined || node.attributes[wanted] !== undefined) return
      found(node, value)
      delete node.attributes[other]
      node.attributes[wanted] = value
    })
  },
  'unknown-element'(patient, found) {
    patient.known((node, { children }) => {
      const known = new Set(children.map(({ name }) => name))
      for (const child of node.children) if (!known.has(child.name)) found(child)
      node.children = node.children.filter(({ name }) => known.has(name))
      for (const child of node.children) if (isWords(patient, children, child)) keepWords(child, found)
    })
  },
  'unknown-attribute'(patient, found) {
    patient.known((node, { attributes }) => {
      for (const name of Object.keys(node.attributes)) {
        if (attributes.has(name)) continue
        found(node, `${name}="${node.attributes[name]}"`)
        delete node.attributes[name]
      }
    })
  },
  'empty-container'(patient, found) {
    for (const container of removeEmpty(patient.root, node => isContainer(node, patient.schema.root.name))) {
      found(container)
    }
  },
  'element-repeated'(patient, found) {
    patient.known((node, { children }) => {
      for (const child of children) {
        if (child.mayRepeat) continue
        const [first, ...others] = node.children.filter(({ name }) => name === child.name)
        if (first === undefined || others.length === 0) continue
        for (const other of others) found(other)
        if (child.name === 'CodeRef') continue
        unite(first, others)
        node.children = node.children.filter(each => !others.includes(each))
      }
      if (node.name === 'VariableValue') keepOneValue(node, found)
    })
    for (const { node } of patient.all()) splitCodings(node)
  },
  'coding-without-code'(patient, found) {
    for (const { node } of patient.all('Coding')) {
      if (node.children.some(({ name }) => name === 'CodeRef')) continue
      found(node)
      patient.remove(node)
    }
  },
  'element-order'(patient, found) {
    patient.known((node, { children, isUnordered }) => {
      if (isUnordered) return
      const order = new Map(children.map(({ name }, index) => [name, index]))
      const placeOf = ({ name }: Node) => order.get(name) ?? 0
      let highest = 0
      for (const child of node.children) {
        if (placeOf(child) < highest) found(child)
        highest = Math.max(highest, placeOf(child))
      }
      node.children.sort((a, b) => placeOf(a) - placeOf(b))
    })
  },
} satisfies Rules

/** Elements that stand for nothing but what is in them. */
const containers = /^(Users|Codes|Variables|Cases|Sources|Notes|Links|Sets|Graphs)$/

export function isContainer({ name }: Node, root: string): boolean {
  return containers.test(name) || (name === 'CodeBook' && root !== 'CodeBook')
}

/** Takes away empty containers, innermost first, and gives them. */
export function removeEmpty(node: Node, isMeant: (node: Node) => boolean): Node[] {
  const below = node.children.flatMap(child => removeEmpty(child, isMeant))
  const empty = node.children.filter(child => child.children.length === 0 && isMeant(child))
  if (empty.length > 0) node.children = node.children.filter(child => !empty.includes(child))
  return [...below, ...empty]
}

function isWords({ schema }: Patient, children: readonly ChildModel[], { name }: Node): boolean {
  const type = children.find(child => child.name === name)?.type ?? ''
  return schema.element(type) === null
}

/** Elements and attributes where only words may stand: the words stay. */
function keepWords(node: Node, found: (node: Node) => void): void {
  if (node.children.length === 0 && Object.keys(node.attributes).length === 0) return
  found(node)
  const wordsOf = (each: Node): string => each.text + each.children.map(wordsOf).join('')
  node.text = wordsOf(node)
  node.children = []
  for (const name in node.attributes) delete node.attributes[name]
}

/** Words of several are put together, and so is what is in them; of two contents positions count in the first. */
function unite(first: Node, others: readonly Node[]): void {
  if (first.name === 'PlainTextContent') return
  first.text = [first, ...others]
    .map(({ text }) => text)
    .filter(text => text.trim() !== '')
    .join('\n\n')
  first.children.push(...others.flatMap(({ children }) => children))
}

function keepOneValue(node: Node, found: (node: Node) => void): void {
  const [, ...others] = node.children.filter(({ name }) => /Value$/.test(name))
  for (const other of others) found(other)
  node.children = node.children.filter(child => !others.includes(child))
}

/** One coding for each code. */
function splitCodings(parent: Node): void {
  if (!parent.children.some(isDouble)) return
  parent.children = parent.children.flatMap(node => {
    if (!isDouble(node)) return [node]
    const [, ...others] = node.children.filter(({ name }) => name === 'CodeRef')
    node.children = node.children.filter(child => !others.includes(child))
    const copies = others.map((reference, index) => ({
      ...newNode('Coding', { ...node.attributes, guid: anotherGuid(node, index) }),
      ...{ line: node.line, children: [reference] },
    }))
    return [node, ...copies]
  })
}

function anotherGuid({ attributes }: Node, index: number): string {
  return toGuid(derivedId(toId(bareGuid(attributes.guid ?? '')), `code ${index}`))
}

function isDouble({ name, children }: Node): boolean {
  return name === 'Coding' && children.filter(child => child.name === 'CodeRef').length > 1
}
