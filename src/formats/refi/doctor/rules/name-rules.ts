import { extensionOf, fileKey, UniqueNames } from '../../names.ts'
import { baseOf } from '../../read/package-folder.ts'
import type { Patient } from '../patient.ts'
import type { Node } from '../xml-tree.ts'
import type { Rules } from './rule.ts'

const sources = ['TextSource', 'PictureSource', 'PDFSource', 'AudioSource', 'VideoSource'] as const

export const nameRules = {
  'source-name'(patient, found) {
    for (const [index, { node }] of patient.all(...sources).entries()) {
      if ((node.attributes.name ?? '').trim() !== '') continue
      found(node)
      node.attributes.name = madeName(node) ?? `Source ${index + 1}`
    }
  },
  'source-name-path'(patient, found) {
    for (const { node } of patient.all(...sources)) {
      const { name = '' } = node.attributes
      if (!/[\\/]/.test(name)) continue
      found(node, name)
      node.attributes.name = name.replace(/[\\/]/g, '_')
    }
  },
  /** QualCoder makes a file of the name of what is no text. */
  'media-extension'(patient, found) {
    for (const { node } of patient.all(...sources.slice(1))) {
      const { name = '', path = '' } = node.attributes
      const extension = extensionOf(path)
      if (extension === '' || extensionOf(name).toLowerCase() === extension.toLowerCase()) continue
      found(node, name)
      node.attributes.name = `${name}${extension}`
    }
  },
  /** As writer rule 8 has it: the name of the code above stands behind. */
  'code-name-twice'(patient, found) {
    const taken = new UniqueNames()
    for (const { node, parent } of patient.all('Code')) {
      const { name = '' } = node.attributes
      const free = taken.take(name)
      if (free === name) continue
      found(node, name)
      const above = parent.name === 'Code' ? parent.attributes.name : undefined
      node.attributes.name = above === undefined ? free : taken.take(`${name} (${above})`)
    }
  },
  'note-name-twice'(patient, found) {
    makeUnique(patient.all('Note'), found)
  },
  'name-twice'(patient, found) {
    makeUnique(patient.all('User'), found)
    makeUnique(patient.all('Variable'), found)
    makeUnique(patient.all('Set'), found)
    makeUnique(patient.all(...sources), found)
  },
} satisfies Rules

function madeName({ attributes }: Node): string | null {
  const { currentPath = '', path = '', plainTextPath = '', richTextPath = '' } = attributes
  return [currentPath, path, plainTextPath, richTextPath].map(baseOf).find(Boolean) ?? null
}

function makeUnique(elements: ReturnType<Patient['all']>, found: (node: Node, name: string) => void): void {
  const taken = new UniqueNames(fileKey)
  for (const { node } of elements) {
    const { name = '' } = node.attributes
    if (name.trim() === '') continue
    const extension = extensionOf(name)
    const free = taken.take(extension === '' ? name : name.slice(0, -extension.length), extension)
    if (free === name) continue
    found(node, name)
    node.attributes.name = free
  }
}
