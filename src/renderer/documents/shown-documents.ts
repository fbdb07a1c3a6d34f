import { NameMatcher } from '../../core/codebook/match.ts'
import { type DocumentGroup, groupPaths } from '../../core/document/index.ts'
import type { DocumentGroupId, DocumentId } from '../../core/id.ts'
import { withAllBelow } from '../../core/nested.ts'
import type { DocumentSet } from '../../ipc/document-sets.ts'
import type { DocumentSummary } from '../../ipc/documents.ts'
import { textHolds } from '../state/match.ts'
import type { Only } from './panel-store.ts'

interface Known {
  readonly groups: readonly DocumentGroup[]
  readonly sets: readonly DocumentSet[]
}

/** What is shown when only a group or a set is: what has gone meanwhile narrows nothing. */
export function shownAlone(
  only: Only | null,
  { groups, sets }: Known,
): { readonly root: DocumentGroupId | null; readonly documents: ReadonlySet<DocumentId> | null } {
  if (only?.kind === 'group' && groups.some(({ id }) => id === only.id))
    return { root: only.id, documents: null }
  const set = only?.kind === 'set' ? sets.find(({ id }) => id === only.id) : undefined
  return { root: null, documents: set === undefined ? null : new Set(set.documentIds) }
}

/** The path of the group or the name of the set; null when it has gone. */
export function nameOfOnly(only: Only | null, { groups, sets }: Known): string | null {
  if (only?.kind === 'set') return sets.find(({ id }) => id === only.id)?.name ?? null
  return only === null ? null : (groupPaths(groups).get(only.id)?.join(' › ') ?? null)
}

/** Documents whose name, file or group answers the filter, of those given; null where nothing is left out. */
export function answersTo(
  {
    documents,
    groups,
  }: { readonly documents: readonly DocumentSummary[]; readonly groups: readonly DocumentGroup[] },
  filter: string,
  among: ReadonlySet<DocumentId> | null,
): ReadonlySet<DocumentId> | null {
  if (filter.trim() === '') return among
  const inGroups = new Set(
    new NameMatcher(groups).find(filter).flatMap(({ item }) => [...withAllBelow(groups, item.id)]),
  )
  const byName = new Set(new NameMatcher(documents).find(filter).map(({ item }) => item.id))
  return new Set(
    documents.flatMap(({ id, source, groupId }) => {
      if (among !== null && !among.has(id)) return []
      const answers =
        byName.has(id) || textHolds(source, filter) || (groupId !== null && inGroups.has(groupId))
      return answers ? [id] : []
    }),
  )
}
