import { useQuery } from '@tanstack/react-query'
import { Check, Plus, UserRound } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { NameMatcher } from '../../core/codebook/match.ts'
import type { CaseId } from '../../core/id.ts'
import type { MemberPlace } from '../../ipc/cases.ts'
import { askForCase, useCaseWish } from '../state/case-wish.ts'
import { client } from '../state/connection.ts'
import { attempt, notify } from '../state/notices.ts'
import { useCases, useDocuments } from '../state/queries.ts'
import { keys } from '../state/query-client.ts'
import { Palette, type PaletteItem } from '../ui/Palette.tsx'

/** No more than this are shown; a longer list is typed into. */
const LONGEST = 60

/** The case that was asked for: one that is there, or a new one of the typed name. */
export function CaseWishDialog() {
  const places = useCaseWish(state => state.places)
  return places === null ? null : <ChooseCase places={places} />
}

function ChooseCase({ places }: { readonly places: readonly MemberPlace[] }) {
  const { t } = useTranslation('cases')
  const { data: cases = [] } = useCases()
  const holding = useHolding(places)
  const label = usePlaceWords(places)
  const matcher = useMemo(() => new NameMatcher(cases), [cases])
  const add = (caseId: CaseId, name: string) =>
    attempt(async () => {
      const { added } = await client.cases.addMembers({ members: places.map(place => ({ caseId, place })) })
      if (added === 0) notify(t('put.known', { name }))
    })
  const create = (name: string) => attempt(() => client.cases.newWithMembers({ name, places: [...places] }))
  const find = (words: string): readonly PaletteItem[] => {
    const name = words.trim()
    const found = matcher.find(words).map(({ item }) => item)
    const items = found.slice(0, LONGEST).map(
      (each): PaletteItem => ({
        id: each.id,
        title: each.name,
        detail: holding.has(each.id) ? t('put.holds') : '',
        icon: holding.has(each.id) ? <Check size={14} /> : <UserRound size={14} />,
        run: () => add(each.id, each.name),
      }),
    )
    if (name === '' || cases.some(each => each.name === name)) return items
    const title = t('put.newNamed', { name })
    return [...items, { id: 'create', title, icon: <Plus size={14} />, run: () => create(name) }]
  }
  return (
    <Palette
      label={label}
      placeholder={label}
      nothing={t(cases.length === 0 ? 'put.none' : 'put.noMatch')}
      find={find}
      onClose={() => askForCase(null)}
    />
  )
}

/** Cases that hold the first of the places already. */
function useHolding(places: readonly MemberPlace[]): ReadonlySet<CaseId> {
  const [place] = places
  const { data } = useQuery({
    queryKey: [...keys.cases, 'at', place],
    queryFn: () => (place === undefined ? [] : client.cases.membersAt({ place })),
  })
  return new Set(data?.map(({ caseId }) => caseId))
}

function usePlaceWords(places: readonly MemberPlace[]): string {
  const { t } = useTranslation('cases')
  const { data: documents = [] } = useDocuments()
  const [place] = places
  if (place === undefined) return ''
  if (place.kind === 'passage') return t('put.passage')
  if (places.length > 1)
    return t(place.kind === 'document' ? 'put.documents' : 'put.speakers', { count: places.length })
  const name =
    place.kind === 'speaker' ? place.speaker : documents.find(({ id }) => id === place.documentId)?.name
  return t('put.one', { name: name ?? '' })
}
