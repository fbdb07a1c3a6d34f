import { Refusal } from '../../core/refusal.ts'
import { openZip } from '../container/index.ts'
import { readWordXml } from './word-xml.ts'

/** The parts of a Word file, found by their relationships, since any producer may name them as it likes. */
export interface WordParts {
  readonly document: Uint8Array
  /** The part that stands in this relationship to the document, e.g. `styles`; null when there is none. */
  related(type: string): Promise<Uint8Array | null>
  /** The core properties of the package. */
  readonly properties: Uint8Array | null
}

interface Relationship {
  /** The last word of the relationship's type, e.g. `styles`. */
  readonly type: string
  readonly target: string
}

const MAX_RELATIONSHIPS = 100_000

/** Opens a Word file. Refuses: file-damaged, file-protected, file-too-large. */
export async function openParts(bytes: Uint8Array): Promise<WordParts> {
  const zip = await openZip(bytes)
  const packageRelationships = await relationshipsOf(zip.read, '')
  const main =
    packageRelationships.find(({ type }) => type === 'officeDocument')?.target ?? 'word/document.xml'
  const document = await zip.read(main)
  if (document === null) throw new Refusal('file-damaged', `No document part (${main.slice(0, 100)})`)
  const relationships = await relationshipsOf(zip.read, main)
  const properties = packageRelationships.find(({ type }) => type === 'core-properties')
  return {
    document,
    properties: properties === undefined ? null : await zip.read(properties.target),
    async related(type) {
      const found = relationships.find(relationship => relationship.type === type)
      return found === undefined ? null : zip.read(found.target)
    },
  }
}

async function relationshipsOf(
  read: (name: string) => Promise<Uint8Array | null>,
  part: string,
): Promise<readonly Relationship[]> {
  const slash = part.lastIndexOf('/') + 1
  const folder = part.slice(0, slash)
  const bytes = await read(`${folder}_rels/${part.slice(slash)}.rels`)
  const found: Relationship[] = []
  if (bytes === null) return found
  readWordXml(bytes, {
    open(name, attributes) {
      const { Type: type, Target: target, TargetMode: mode } = attributes
      if (!/(?:^|:)Relationship$/.test(name) || type === undefined || target === undefined) return
      if (mode === 'External' || found.length >= MAX_RELATIONSHIPS) return
      found.push({ type: type.slice(type.lastIndexOf('/') + 1), target: partName(folder, target) })
    },
  })
  return found
}

/** The name of a part as another one in `folder` refers to it (ECMA-376 part 2, 8.3). */
function partName(folder: string, target: string): string {
  const segments: string[] = []
  for (const segment of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (segment === '..') segments.pop()
    else if (segment !== '.' && segment !== '') segments.push(segment)
  }
  const name = segments.join('/')
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
