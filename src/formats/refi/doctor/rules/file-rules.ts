import { extensionOf } from '../../names.ts'
import { type Patient, pathAttributes } from '../patient.ts'
import { placedIn } from '../texts.ts'
import type { Node } from '../xml-tree.ts'
import type { Rules } from './rule.ts'

export const fileRules = {
  'path-form'(patient, found) {
    for (const { node } of patient.all()) {
      for (const attribute of pathAttributes) {
        const written = node.attributes[attribute]
        if (written === undefined || written === '') continue
        const name = patient.folder.nameOf(written)
        const wanted = name === null ? outsideForm(written) : `internal://${name.split('/').at(-1)}`
        if (written !== wanted) found(node, written)
        node.attributes[attribute] = name === null ? wanted : pathTo(patient.outputOf(name))
      }
    }
  },
  /** ATLAS.ti reads as Word whatever is named here. */
  'rich-text-form'(patient, found) {
    for (const { node } of patient.all()) {
      const path = node.attributes.richTextPath
      if (path === undefined || path === '' || extensionOf(path).toLowerCase() === '.docx') continue
      found(node, path)
      delete node.attributes.richTextPath
    }
  },
  'text-twice'(patient, found) {
    for (const [node, { from }] of patient.texts) {
      const inline = node.children.filter(({ name }) => name === 'PlainTextContent')
      if (from !== 'file' || inline.length === 0) continue
      found(node)
      for (const child of inline) patient.remove(child)
    }
  },
  'inline-text'(patient, found) {
    for (const [node, { from }] of patient.texts) {
      const hasPath = (node.attributes.plainTextPath ?? '') !== ''
      if (from !== 'inline' || !(node.name === 'TextSource' || hasPath)) continue
      found(node)
      putInFile(patient, node)
      node.children = node.children.filter(({ name }) => name !== 'PlainTextContent')
    }
  },
  'text-from-document'(patient, found) {
    for (const [node, { from }] of patient.texts) {
      if (from !== 'document') continue
      found(node)
      putInFile(patient, node)
    }
  },
  'file-missing'(patient, found) {
    for (const { node } of patient.all()) {
      for (const path of lost(patient, node.attributes)) if (path.startsWith('internal:')) found(node, path)
    }
  },
  'file-outside'(patient, found) {
    for (const { node } of patient.all()) {
      for (const path of lost(patient, node.attributes)) if (!path.startsWith('internal:')) found(node, path)
    }
  },
  'text-encoding'({ texts }, found) {
    for (const [node, { from, encoding }] of texts)
      if (from === 'file' && encoding !== 'utf-8') found(node, encoding)
  },
  'text-mark'({ texts }, found) {
    for (const [node, { hasMark }] of texts) if (hasMark) found(node)
  },
  'line-ends'({ texts }, found) {
    for (const [node, { counted }] of texts) {
      if (counted.hasReturns && (placedIn(node).length > 0 || node.name === 'TextSource')) found(node)
    }
  },
} satisfies Rules

/** How the path of an output stands in an attribute. */
function pathTo(output: string): string {
  return `internal://${output.replace(/^sources\//, '')}`
}

/** A path to what is not in the package, as the standard writes it. */
function outsideForm(written: string): string {
  const plain = written.replaceAll('\\', '/')
  if (/^(relative|absolute):/i.test(plain))
    return plain.replace(/^(\w+):\/*/, (_, kind: string) => `${kind.toLowerCase()}:///`)
  if (/^file:/i.test(plain)) return plain.replace(/^file:\/*/i, 'absolute:///')
  if (/^([a-z]:)?\//i.test(plain)) return `absolute:///${plain.replace(/^\/+/, '')}`
  return /^internal:\/\/[^/]+$/.test(plain) ? plain : `internal://${plain.split('/').at(-1)}`
}

function putInFile(patient: Patient, node: Node): void {
  const text = patient.texts.get(node)
  if (text === undefined) return
  const output = patient.newOutput(node.attributes.guid ?? node.name)
  node.attributes.plainTextPath = pathTo(output)
  patient.made.set(output, text.counted.text)
}

function lost(patient: Patient, attributes: Readonly<Record<string, string>>): string[] {
  return pathAttributes.flatMap(attribute => {
    const path = attributes[attribute] ?? ''
    const output = path.replace('internal://', 'sources/')
    return path === '' || patient.made.has(output) || patient.outputs.has(output) ? [] : [path]
  })
}
