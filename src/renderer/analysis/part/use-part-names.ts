import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { client, useConnection } from '../../state/connection.ts'
import {
  useCases,
  useCodeFacts,
  useDocumentGroups,
  useDocumentSets,
  useDocuments,
} from '../../state/queries.ts'
import { keys } from '../../state/query-client.ts'
import { useCoderNames } from '../../state/use-coder-names.ts'
import { useSavedQueries } from '../retrieval/use-things.ts'
import type { PartKind, ProjectPart } from './parts.ts'

/** Something that can be chosen, by name. */
export interface NamedPart extends ProjectPart {
  readonly name: string
}

/** All things parts of the project can be made of: the larger ones first. */
export function useNamedParts(): readonly NamedPart[] {
  const { data: documents } = useDocuments()
  const { data: groups } = useDocumentGroups()
  const { data: sets } = useDocumentSets()
  const { data: codes } = useCodeFacts()
  const { data: cases } = useCases()
  const queries = useSavedQueries()
  const coders = useCoderNames()
  const isOpen = useConnection(connection => connection.state === 'open')
  const { data: speakers } = useQuery({
    queryKey: [...keys.speakers, 'words'],
    queryFn: ({ signal }) => client.search.speakers({}, { signal }),
    enabled: isOpen,
  })
  return useMemo(() => {
    const named = (kind: PartKind, items: readonly { readonly id: string; readonly name: string }[] = []) =>
      items.map(({ id, name }) => ({ kind, id, name }))
    return [
      ...named('group', groups),
      ...named('set', sets),
      ...named('case', cases),
      ...named('code', codes),
      ...named(
        'speaker',
        speakers?.map(({ name }) => ({ id: name, name })),
      ),
      ...named('query', queries),
      ...named('document', documents),
      ...named(
        'coder',
        [...coders].map(([id, name]) => ({ id, name })),
      ),
      ...named('outside', codes),
    ]
  }, [documents, groups, sets, cases, codes, queries, coders, speakers])
}

/** What a part is called; undefined where it is there no longer. */
export function usePartNames(): (part: ProjectPart) => string | undefined {
  const parts = useNamedParts()
  return useMemo(() => {
    const names = new Map(parts.map(({ kind, id, name }) => [`${kind} ${id}`, name]))
    return ({ kind, id }) => names.get(`${kind} ${id}`)
  }, [parts])
}
