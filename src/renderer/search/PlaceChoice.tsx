import { useQuery } from '@tanstack/react-query'
import { Check, Folder, Layers, MessageSquare } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { NameMatcher } from '../../core/codebook/match.ts'
import { groupsInOrder } from '../../core/document/index.ts'
import { client } from '../state/connection.ts'
import { useDocumentGroups, useDocumentSets } from '../state/queries.ts'
import { keys } from '../state/query-client.ts'
import { count } from '../ui/format.ts'
import { Palette, type PaletteItem } from '../ui/Palette.tsx'
import { type PlaceKind, togglePlace, useFind } from './find-store.ts'

/** No more than this are shown; a longer list is typed into. */
const LONGEST = 60

const icons = { group: Folder, set: Layers, speaker: MessageSquare } as const

interface Place {
  /** Of groups and sets their id, of speakers their name. */
  readonly place: string
  readonly name: string
  readonly detail: string
}

/** A list of groups, sets or speakers to choose one from, where words are looked for. */
export function PlaceChoice() {
  const kind = useFind(find => find.scoping)
  return kind === null ? null : <ChoiceOf kind={kind} />
}

function ChoiceOf({ kind }: { readonly kind: PlaceKind }) {
  const { t } = useTranslation('search')
  const scope = useFind(find => find.query.scope)
  const places = usePlaces(kind)[kind]
  const matcher = useMemo(() => new NameMatcher(places), [places])
  const chosen = { group: scope.groups, set: scope.sets, speaker: scope.speakers }[kind]
  const Icon = icons[kind]
  const find = (words: string) =>
    matcher
      .find(words)
      .slice(0, LONGEST)
      .map(
        ({ item: { place, name, detail } }): PaletteItem => ({
          id: place,
          title: name,
          detail,
          icon: chosen.includes(place) ? (
            <Check size={14} aria-label={t('scope.chosen')} />
          ) : (
            <Icon size={14} />
          ),
          run: () => togglePlace(kind, place),
        }),
      )
  return (
    <Palette
      label={t(`scope.choose.${kind}`)}
      placeholder={t(`scope.choose.${kind}`)}
      nothing={t(`scope.nothing.${kind}`)}
      find={find}
      onClose={() => useFind.setState({ scoping: null })}
    />
  )
}

function usePlaces(kind: PlaceKind): Readonly<Record<PlaceKind, readonly Place[]>> {
  const { t, i18n } = useTranslation('search')
  const { data: groups } = useDocumentGroups()
  const { data: sets } = useDocumentSets()
  // Asked for only when it is wanted: all documents are gone through for it.
  const { data: speakers } = useQuery({
    queryKey: keys.speakers,
    queryFn: ({ signal }) => client.search.speakers({}, { signal }),
    enabled: kind === 'speaker',
  })
  return useMemo(() => {
    const number = (value: number) => ({ count: value, number: count(value, i18n.language) })
    return {
      group: groupsInOrder(groups ?? []).map(({ group, path }) => {
        return { place: group.id, name: group.name, detail: path.slice(0, -1).join(' › ') }
      }),
      set: (sets ?? []).map(({ id, name, documentIds }) => {
        return { place: id, name, detail: t('documents', number(documentIds.length)) }
      }),
      speaker: (speakers ?? []).map(({ name, turns, documents }) => {
        const detail = `${t('turns', number(turns))} · ${t('documents', number(documents))}`
        return { place: name, name, detail }
      }),
    }
  }, [groups, sets, speakers, t, i18n.language])
}
