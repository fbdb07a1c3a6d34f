import { bareGuid, derivedId, toGuid, toId } from '../../guid.ts'
import type { Patient } from '../patient.ts'
import { childMade, type Node, newNode } from '../xml-tree.ts'
import { elementsByGuid, guidOf, meantBy, type Reference, referencesOf, type SameGuid } from './references.ts'
import type { Rules } from './rule.ts'

export const identityRules = {
  /** One identifier in several spellings: what compares words does not find it. */
  'guid-spelling'(patient, found) {
    const spelling = new Map<string, string>()
    const odd: { readonly node: Node; readonly written: string }[] = []
    for (const { node, attribute, guid } of identifiers(patient)) {
      const written = node.attributes[attribute] ?? ''
      const first = spelling.get(guid)
      if (first === undefined) spelling.set(guid, written)
      if (/[{}\s]/.test(written) || (first !== undefined && first !== written)) odd.push({ node, written })
    }
    for (const { node, written } of odd) found(node, written)
    if (odd.length === 0) return
    for (const { node, attribute, guid } of identifiers(patient)) node.attributes[attribute] = toGuid(guid)
  },
  /** ATLAS.ti writes coded words of a page twice: as a region and as words, under one identifier. */
  'pdf-twin'(patient, found) {
    const all = patient.all()
    const byGuid = elementsByGuid(all)
    for (const { node } of all) {
      const twin =
        node.name === 'PDFSelection' ? byGuid.get(guidOf(node))?.byName.get('PlainTextSelection') : undefined
      if (twin === undefined) continue
      found(node)
      giveCodings(node, twin)
      patient.remove(node)
    }
  },
  'guid-twice'(patient, found) {
    const all = patient.all()
    const byGuid = elementsByGuid(all)
    const renewed = new Map<Node, string>()
    for (const [guid, { all: nodes }] of byGuid) {
      for (const [index, node] of nodes.entries()) {
        if (index === 0) continue
        found(node, node.attributes.guid)
        const id = toGuid(derivedId(toId(guid), `${node.name} ${index}`))
        node.attributes.guid = id
        renewed.set(node, id)
      }
    }
    if (renewed.size > 0) followRenewed(patient, byGuid, renewed)
  },
  'dangling-reference'(patient, found) {
    mendDangling(patient, reference => found(reference.node, reference.guid))
  },
} satisfies Rules

/** Every attribute that is an identifier or refers to one. */
function identifiers(
  patient: Patient,
): { readonly node: Node; readonly attribute: string; readonly guid: string }[] {
  const nodes = [patient.root, ...patient.all().map(({ node }) => node)]
  return nodes.flatMap(node => {
    const own = guidOf(node)
    return [...(own === '' ? [] : [{ node, attribute: 'guid', guid: own }]), ...referencesOf(node)]
  })
}

/** References lead to the first element of their kind, which may have got a new identifier; a case stays with its code. */
function followRenewed(
  patient: Patient,
  byGuid: ReadonlyMap<string, SameGuid>,
  renewed: ReadonlyMap<Node, string>,
): void {
  for (const { node } of patient.all()) {
    for (const reference of referencesOf(node)) {
      const meant = meantBy(reference, byGuid)
      const id = meant === undefined ? undefined : renewed.get(meant)
      if (id !== undefined) node.attributes[reference.attribute] = id
    }
  }
  for (const { byName } of byGuid.values()) {
    const code = byName.get('Code')
    const node = byName.get('Case')
    if (code !== undefined && node !== undefined) {
      const reference = newNode('CodeRef', { targetGUID: code.attributes.guid ?? '' })
      const at = node.children.filter(({ name }) => name === 'Description' || name === 'CodeRef').length
      node.children.splice(at, 0, reference)
    }
  }
}

/** A code of this name is made for codings whose code is not in the file. */
const UNKNOWN = 'Unknown code'

/** Takes away what leads nowhere; a coding keeps its passage under a code that is made for it. */
export function mendDangling(patient: Patient, tell: (reference: Reference) => void): void {
  const all = patient.all()
  const byGuid = elementsByGuid(all)
  const leadsNowhere = (reference: Reference) => meantBy(reference, byGuid) === undefined
  for (const reference of referencesOf(patient.root).filter(leadsNowhere)) {
    tell(reference)
    delete patient.root.attributes[reference.attribute]
  }
  for (const { node, parent } of all) {
    for (const reference of referencesOf(node).filter(leadsNowhere)) {
      tell(reference)
      if (node.name === 'CodeRef' && parent.name === 'Coding') {
        node.attributes.targetGUID = unknownCode(patient, reference.guid, byGuid)
      } else if (node.name === 'VariableRef') patient.remove(parent)
      else if (/Ref$|^Member|^Edge$/.test(node.name)) patient.remove(node)
      else delete node.attributes[reference.attribute]
    }
  }
}

/** What is known under an identifier as something else, a case, lends its name to the code. */
function unknownCode(patient: Patient, guid: string, byGuid: ReadonlyMap<string, SameGuid>): string {
  const name = byGuid.get(guid)?.all[0]?.attributes.name ?? `${UNKNOWN} ${guid.slice(0, 8)}`
  const id = toGuid(derivedId(toId(bareGuid(guid)), 'unknown code'))
  const codes = childMade(madeInOrder(patient, 'CodeBook'), 'Codes')
  if (!codes.children.some(({ attributes }) => attributes.guid === id)) {
    codes.children.push(newNode('Code', { guid: id, name, isCodable: 'true' }))
  }
  return id
}

/** A child of the root at its place. */
export function madeInOrder({ root, schema }: Patient, name: string): Node {
  const made = childMade(root, name)
  const order = schema.element(schema.root.type)?.children.map(child => child.name) ?? []
  root.children.sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name))
  return made
}

/** Codes that only the region has go to the words as well. */
function giveCodings(region: Node, words: Node): void {
  const known = new Set(words.children.flatMap(({ children }) => children.map(targetOf)))
  const more = region.children.filter(
    ({ name, children }) => name === 'Coding' && !children.some(child => known.has(targetOf(child))),
  )
  const at = words.children.findLastIndex(({ name }) => name === 'Description' || name === 'Coding')
  words.children.splice(at + 1, 0, ...more)
}

function targetOf({ attributes }: Node): string {
  return bareGuid(attributes.targetGUID ?? '')
}
