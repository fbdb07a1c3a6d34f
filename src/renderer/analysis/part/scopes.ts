import type { CodeId, DocumentId } from '../../../core/id.ts'
import type { SearchScope } from '../../../ipc/search.ts'
import { isSamePart, type PartKind, type ProjectPart } from './parts.ts'

/** All of the project. */
export const everywhere: SearchScope = {
  documents: null,
  groups: [],
  sets: [],
  speakers: [],
  codes: null,
  headings: true,
}

/** What words can be counted in. */
export const scopeKinds: readonly PartKind[] = ['group', 'set', 'code', 'speaker', 'document', 'outside']

export function isEverywhere(scope: SearchScope): boolean {
  return partsOf(scope).length === 0
}

/** What a scope is made of, in the order it is shown. */
export function partsOf({ documents, groups, sets, speakers, codes }: SearchScope): ProjectPart[] {
  const parts = (kind: PartKind, ids: readonly string[]) => ids.map(id => ({ kind, id }))
  return [
    ...parts('document', documents ?? []),
    ...parts('group', groups),
    ...parts('set', sets),
    ...parts(codes?.side === 'outside' ? 'outside' : 'code', codes?.ids ?? []),
    ...parts('speaker', speakers),
  ]
}

/**
 * The scope with one part more, where words can be counted in it. Codes are all inside or all outside: the last one
 * decides.
 */
export function scopeWith(scope: SearchScope, { kind, id }: ProjectPart): SearchScope {
  if (partsOf(scope).some(part => isSamePart(part, { kind, id }))) return scope
  switch (kind) {
    case 'document':
      return { ...scope, documents: [...(scope.documents ?? []), id as DocumentId] }
    case 'group':
      return { ...scope, groups: [...scope.groups, id] }
    case 'set':
      return { ...scope, sets: [...scope.sets, id] }
    case 'speaker':
      return { ...scope, speakers: [...scope.speakers, id] }
    case 'code':
    case 'outside': {
      const side = kind === 'code' ? 'inside' : 'outside'
      const others = scope.codes?.side === side ? scope.codes.ids : []
      return { ...scope, codes: { ids: [...others, id as CodeId], side, subcodes: true } }
    }
    case 'case':
    case 'query':
    case 'coder':
      return scope
  }
}

/** The scope without a part; without any it is everywhere again. */
export function scopeWithout(scope: SearchScope, gone: ProjectPart): SearchScope {
  const left = partsOf(scope).filter(part => !isSamePart(part, gone))
  return left.reduce(scopeWith, { ...everywhere, headings: scope.headings })
}
