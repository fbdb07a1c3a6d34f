import { Refusal } from '../../../core/refusal.ts'
import { readXml, type ZipFolder } from '../../container/index.ts'
import { localName } from './cell-text.ts'

/** What the workbook says about its parts. Paths are names inside the archive, null for a part it has not. */
export interface Workbook {
  readonly sheets: readonly { readonly name: string; readonly path: string; readonly isHidden: boolean }[]
  readonly is1904: boolean
  readonly strings: string | null
  readonly styles: string | null
}

interface Relation {
  readonly kind: string
  readonly path: string
}

/** Refuses: file-damaged when it is no workbook. */
export async function readWorkbook(zip: ZipFolder): Promise<Workbook> {
  const root = await readRelations(zip, '', '_rels/.rels')
  const path = [...root.values()].find(({ kind }) => kind === 'officeDocument')?.path ?? 'xl/workbook.xml'
  const bytes = await zip.read(path)
  if (bytes === null) throw new Refusal('file-damaged', `No workbook at ${path}`)
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/') + 1) : ''
  const relations = await readRelations(zip, folder, `${folder}_rels/${path.slice(folder.length)}.rels`)
  const pathOf = (kind: string) => [...relations.values()].find(found => found.kind === kind)?.path ?? null
  const { listed, is1904 } = readSheetList(bytes)
  const sheets = listed.flatMap(({ name, relation, isHidden }) => {
    const found = relations.get(relation)
    return found?.kind === 'worksheet' ? [{ name, path: found.path, isHidden }] : []
  })
  return { sheets, is1904, strings: pathOf('sharedStrings'), styles: pathOf('styles') }
}

async function readRelations(zip: ZipFolder, folder: string, name: string): Promise<Map<string, Relation>> {
  const relations = new Map<string, Relation>()
  const bytes = await zip.read(name)
  if (bytes === null) return relations
  readXml(bytes, {
    open(element, { Id, Type, Target }) {
      if (localName(element) !== 'Relationship' || Id === undefined || Target === undefined) return
      // The kind is the last part of an address that differs between the two editions of the standard.
      const kind = Type?.slice(Type.lastIndexOf('/') + 1) ?? ''
      relations.set(Id, { kind, path: resolvePath(folder, Target) })
    },
  })
  return relations
}

function resolvePath(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const parts: string[] = []
  for (const part of `${folder}${target}`.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}

function readSheetList(bytes: Uint8Array) {
  const listed: { name: string; relation: string; isHidden: boolean }[] = []
  let is1904 = false
  readXml(bytes, {
    open(element, attributes) {
      const kind = localName(element)
      if (kind === 'workbookPr') is1904 = attributes.date1904 === '1' || attributes.date1904 === 'true'
      if (kind !== 'sheet') return
      const relation = Object.entries(attributes).find(([name]) => localName(name) === 'id')?.[1]
      const isHidden = attributes.state === 'hidden' || attributes.state === 'veryHidden'
      if (relation !== undefined) listed.push({ name: attributes.name ?? '', relation, isHidden })
    },
  })
  return { listed, is1904 }
}
