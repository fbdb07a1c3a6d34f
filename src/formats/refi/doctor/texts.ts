import { Refusal } from '../../../core/refusal.ts'
import { type Convention, CountedText, detectConvention, type Placed } from '../read/conventions.ts'
import { decodeSource } from '../read/decode-source.ts'
import { wordsOf } from '../read/gather-texts.ts'
import type { PackageFolder } from '../read/package-folder.ts'
import { wholeNumber } from '../read/read-elements.ts'
import type { Patient } from './patient.ts'
import type { Node } from './xml-tree.ts'

/** All texts stand in memory while they are examined; in UTF-16 code units. */
const MOST_CHARACTERS = 256 * 1024 * 1024

/** Elements that stand for a text. */
export const textElements = ['TextSource', 'Note', 'Representation', 'Transcript', 'TextDescription'] as const

/** A text as it stands in the file, found as a reader finds it. */
export interface PatientText extends TextFile {
  /** Where it comes from: its own file, the XML, or a Word file. */
  readonly from: 'file' | 'inline' | 'document'
  /** The file of the package; null for what stands in the XML. */
  readonly file: string | null
  /** How positions of this element are counted. */
  readonly convention: Convention
}

interface TextFile {
  readonly counted: CountedText
  readonly encoding: string
  /** Whether it begins with a byte-order mark of UTF-8. */
  readonly hasMark: boolean
}

/** Reads all texts, each file once, and finds out how positions in them are counted. Refuses: package-too-large. */
export async function readTexts(patient: Patient): Promise<void> {
  const byFile = new Map<string, TextFile>()
  const counted = new Set<CountedText>()
  let characters = 0
  for (const { node } of patient.all(...textElements)) {
    const read = await readText(patient.folder, node, byFile)
    if (read === null) continue
    if (!counted.has(read.counted)) characters += read.counted.text.length
    counted.add(read.counted)
    if (characters > MOST_CHARACTERS) {
      throw new Refusal('package-too-large', `Texts of more than ${MOST_CHARACTERS} code units`)
    }
    patient.texts.set(node, { ...read, convention: conventionOf(patient, node, read.counted) })
  }
}

async function readText(
  folder: PackageFolder,
  node: Node,
  byFile: Map<string, TextFile>,
): Promise<Omit<PatientText, 'convention'> | null> {
  const { plainTextPath = '', richTextPath = '' } = node.attributes
  const file = plainTextPath === '' ? null : folder.nameOf(plainTextPath)
  const plain = file === null ? null : await readFile(folder, file, byFile)
  if (plain !== null && plain.counted.text !== '') return { from: 'file', file, ...plain }
  const inline = node.children.find(({ name }) => name === 'PlainTextContent')?.text ?? ''
  const none = { file: null, hasMark: false, encoding: 'utf-8' }
  if (inline !== '') return { ...none, from: 'inline', counted: new CountedText(inline.toWellFormed()) }
  const rich = richTextPath === '' ? null : await folder.read(richTextPath)
  const words = rich === null ? null : await wordsOf(rich, richTextPath)
  return words === null ? null : { ...none, from: 'document', counted: new CountedText(words.text) }
}

async function readFile(
  folder: PackageFolder,
  name: string,
  byFile: Map<string, TextFile>,
): Promise<TextFile | null> {
  const known = byFile.get(name)
  if (known !== undefined) return known
  const bytes = await folder.read(name)
  if (bytes === null) return null
  const { raw, encoding } = decodeSource(bytes)
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  const read = { counted: new CountedText(raw), encoding, hasMark }
  byFile.set(name, read)
  return read
}

/** A selection that says where it lies. */
export interface PlacedNode {
  readonly node: Node
  readonly start: number
  readonly end: number
}

export function placedIn(node: Node): PlacedNode[] {
  return node.children.flatMap(child => {
    if (child.name !== 'PlainTextSelection') return []
    const start = wholeNumber(child.attributes.startPosition)
    const end = wholeNumber(child.attributes.endPosition)
    return start === null || end === null ? [] : [{ node: child, start, end }]
  })
}

function conventionOf({ origin }: Patient, node: Node, counted: CountedText): Convention {
  const placed: Placed[] = placedIn(node).map(({ node: { attributes }, start, end }) => ({
    ...{ start, end },
    name: (attributes.name ?? '').trim(),
  }))
  return detectConvention(counted, placed, origin).convention
}
