import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { client, useConnection } from '../../state/connection.ts'
import { useCodeFacts, useDocumentGroups, useDocumentSets, useDocuments } from '../../state/queries.ts'
import { keys } from '../../state/query-client.ts'
import type { ScopeKind, ScopePart } from './scopes.ts'

/** Something that can be chosen, by name. */
export interface NamedPart extends ScopePart {
  readonly name: string
}

/** All things scopes can be made of: the larger ones first. */
export function useScopeParts(): readonly NamedPart[] {
  const { data: documents } = useDocuments()
  const { data: groups } = useDocumentGroups()
  const { data: sets } = useDocumentSets()
  const { data: codes } = useCodeFacts()
  const isOpen = useConnection(connection => connection.state === 'open')
  const { data: speakers } = useQuery({
    queryKey: [...keys.speakers, 'words'],
    queryFn: ({ signal }) => client.search.speakers({}, { signal }),
    enabled: isOpen,
  })
  return useMemo(() => {
    const named = (kind: ScopeKind, items: readonly { readonly id: string; readonly name: string }[] = []) =>
      items.map(({ id, name }) => ({ kind, id, name }))
    return [
      ...named('group', groups),
      ...named('set', sets),
      ...named('code', codes),
      ...named(
        'speaker',
        speakers?.map(({ name }) => ({ id: name, name })),
      ),
      ...named('document', documents),
      ...named('outside', codes),
    ]
  }, [documents, groups, sets, codes, speakers])
}

/** What a part is called. */
export function useScopeNames(): (part: ScopePart) => string {
  const parts = useScopeParts()
  return useMemo(() => {
    const names = new Map(parts.map(({ kind, id, name }) => [`${kind} ${id}`, name]))
    return ({ kind, id }) => names.get(`${kind} ${id}`) ?? ''
  }, [parts])
}
