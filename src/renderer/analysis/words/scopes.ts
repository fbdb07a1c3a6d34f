import type { CodeId, DocumentId } from '../../../core/id.ts'
import type { SearchScope } from '../../../ipc/search.ts'

/** All of the project. */
export const everywhere: SearchScope = {
  documents: null,
  groups: [],
  sets: [],
  speakers: [],
  codes: null,
  headings: true,
}

export const scopeKinds = ['group', 'set', 'code', 'outside', 'speaker', 'document'] as const
export type ScopeKind = (typeof scopeKinds)[number]

/** Something of the project that a scope can be made of. A speaker's id is the name. */
export interface ScopePart {
  readonly kind: ScopeKind
  readonly id: string
}

export function isEverywhere(scope: SearchScope): boolean {
  return partsOf(scope).length === 0
}

/** What a scope is made of, in the order it is shown. */
export function partsOf({ documents, groups, sets, speakers, codes }: SearchScope): ScopePart[] {
  const parts = (kind: ScopeKind, ids: readonly string[]) => ids.map(id => ({ kind, id }))
  return [
    ...parts('document', documents ?? []),
    ...parts('group', groups),
    ...parts('set', sets),
    ...parts(codes?.side === 'outside' ? 'outside' : 'code', codes?.ids ?? []),
    ...parts('speaker', speakers),
  ]
}

/** The scope with one part more. Codes are all inside or all outside: the last one decides. */
export function scopeWith(scope: SearchScope, { kind, id }: ScopePart): SearchScope {
  if (partsOf(scope).some(part => part.kind === kind && part.id === id)) return scope
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
  }
}

/** The scope without a part; without any it is everywhere again. */
export function scopeWithout(scope: SearchScope, gone: ScopePart): SearchScope {
  const left = partsOf(scope).filter(part => part.kind !== gone.kind || part.id !== gone.id)
  return left.reduce(scopeWith, { ...everywhere, headings: scope.headings })
}
