import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Code } from '../../../core/codebook/index.ts'
import { groupsInOrder } from '../../../core/document/index.ts'
import type { Attribute } from '../../../ipc/attributes.ts'
import type { ListedQuery } from '../../../ipc/queries.ts'
import { client, useConnection } from '../../state/connection.ts'
import {
  useAttributes,
  useCodeSets,
  useCodes,
  useDocumentGroups,
  useDocumentSets,
} from '../../state/queries.ts'
import { keys } from '../../state/query-client.ts'
import { fieldName } from '../../state/rule-words.ts'

interface Named {
  readonly id: string
  readonly name: string
}

/** Everything a query can name. */
export interface Things {
  readonly codes: readonly Code[]
  readonly saved: readonly ListedQuery[]
  readonly speakers: readonly string[]
  readonly coders: readonly Named[]
  readonly codeSets: readonly Named[]
  /** By their paths. */
  readonly groups: readonly Named[]
  readonly sets: readonly Named[]
  readonly attributes: readonly Attribute[]
}

export type ThingKind = Exclude<keyof Things, 'speakers'>

export function useSavedQueries(): readonly ListedQuery[] | undefined {
  const enabled = useConnection(connection => connection.state === 'open')
  // Names of codes say what is missing, so codes count too.
  return useQuery({ queryKey: [...keys.found, 'saved'], queryFn: () => client.queries.list(), enabled }).data
}

export function useThings(): Things {
  const enabled = useConnection(connection => connection.state === 'open')
  const { language } = useTranslation().i18n
  const { data: codes = none } = useCodes()
  const saved = useSavedQueries() ?? none
  const { data: speakers = none } = useQuery({
    queryKey: [...keys.speakers, 'names'],
    queryFn: () => client.search.speakers(),
    enabled,
  })
  const { data: coders = none } = useQuery({
    queryKey: [...keys.project, 'coders'],
    queryFn: () => client.project.coders(),
    enabled,
  })
  const { data: codeSets = none } = useCodeSets()
  const { data: groups = none } = useDocumentGroups()
  const { data: sets = none } = useDocumentSets()
  const { data: attributes = none } = useAttributes()
  // biome-ignore lint/correctness/useExhaustiveDependencies: fields without a name are called by the language's words
  return useMemo(
    () => ({
      codes,
      saved,
      speakers: speakers.map(({ name }) => name),
      coders,
      codeSets,
      groups: groupsInOrder(groups).map(({ group, path }) => ({ id: group.id, name: path.join('/') })),
      sets,
      attributes: attributes.map(attribute => withName(attribute)),
    }),
    [codes, saved, speakers, coders, codeSets, groups, sets, attributes, language],
  )
}

const none: readonly never[] = []

/** A field that nobody has renamed is called by the word of the interface language. */
function withName(attribute: Attribute): Attribute {
  const { name, field } = attribute
  return name === '' && field !== null ? { ...attribute, name: fieldName(field) } : attribute
}

/** Null for what is there no more. */
export function nameOfThing(things: Things, kind: ThingKind, id: string): string | null {
  return things[kind].find(thing => thing.id === id)?.name ?? null
}
