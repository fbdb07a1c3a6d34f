import type { Within } from '../../../ipc/matrices.ts'
import type { PartKind, ProjectPart } from './parts.ts'

const fields = {
  group: 'groups',
  set: 'sets',
  case: 'cases',
  speaker: 'speakers',
  query: 'queries',
  document: 'documents',
  coder: 'coders',
} as const satisfies Partial<Record<PartKind, keyof Within>>

/** What tables and pictures of codings can be narrowed to. */
export const withinKinds = Object.keys(fields) as (keyof typeof fields)[]

/** What is counted, as the parts it is made of. */
export function partsWithin(within: Within): ProjectPart[] {
  return withinKinds.flatMap(kind => (within[fields[kind]] ?? []).map(id => ({ kind, id })))
}

/** The parts as tables ask for them; those of other kinds narrow nothing there. Without documents: of any. */
export function withinOf(parts: readonly ProjectPart[]): Within {
  const ids = (kind: PartKind) => parts.flatMap(part => (part.kind === kind ? [part.id] : []))
  const lists = Object.fromEntries(withinKinds.map(kind => [fields[kind], ids(kind)]))
  const documents = ids('document')
  return { ...lists, documents: documents.length === 0 ? null : documents } as Within
}
