import { CompoundFile } from './compound-file.ts'

export type CompoundKind = 'word' | 'excel' | 'powerpoint' | 'encrypted-ooxml' | 'other'

/** Names at the top of a compound file that tell its kind; the first found counts. */
const signs: readonly (readonly [name: string, kind: CompoundKind])[] = [
  ['EncryptedPackage', 'encrypted-ooxml'],
  ['WordDocument', 'word'],
  ['Workbook', 'excel'],
  ['Book', 'excel'],
  ['PowerPoint Document', 'powerpoint'],
]

/**
 * What a compound file (it starts with the bytes D0 CF 11 E0) holds, by the names in its directory.
 * Refuses: file-damaged, when there is no directory to read.
 */
export function sniffCompoundFile(bytes: Uint8Array): CompoundKind {
  const file = new CompoundFile(bytes)
  return signs.find(([name]) => file.has(name))?.[1] ?? 'other'
}
