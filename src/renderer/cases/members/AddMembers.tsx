import { useQuery } from '@tanstack/react-query'
import { FileText, MessageSquare } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { NameMatcher } from '../../../core/codebook/match.ts'
import type { CaseId } from '../../../core/id.ts'
import type { MemberPlace } from '../../../ipc/cases.ts'
import { client } from '../../state/connection.ts'
import { attempt } from '../../state/notices.ts'
import { useDocuments } from '../../state/queries.ts'
import { keys } from '../../state/query-client.ts'
import { Palette, type PaletteItem } from '../../ui/Palette.tsx'

/** No more than this are shown; a longer list is typed into. */
const LONGEST = 60

interface AddMembersProps {
  readonly id: CaseId
  readonly name: string
  readonly onClose: () => void
}

/** A document or a speaker, found by any part of the name, goes into the case. */
export function AddMembers({ id, name, onClose }: AddMembersProps) {
  const { t } = useTranslation('cases')
  const { data: documents = [] } = useDocuments()
  const { data: speakers = [] } = useQuery({
    queryKey: [...keys.speakers, 'names'],
    queryFn: () => client.search.speakers({}),
  })
  const matcher = useMemo(
    () =>
      new NameMatcher([
        ...documents.map(each => ({
          name: each.name,
          place: { kind: 'document', documentId: each.id } as const,
        })),
        ...speakers.map(each => ({
          name: each.name,
          place: { kind: 'speaker', speaker: each.name, documentId: null } as const,
        })),
      ]),
    [documents, speakers],
  )
  const add = (place: MemberPlace) =>
    attempt(() => client.cases.addMembers({ members: [{ caseId: id, place }] }))
  const find = (words: string): readonly PaletteItem[] =>
    matcher
      .find(words)
      .slice(0, LONGEST)
      .map(({ item: { name: title, place } }) => ({
        id: place.kind === 'document' ? place.documentId : `speaker ${title}`,
        title,
        detail: t(`members.kinds.${place.kind}`),
        icon: place.kind === 'document' ? <FileText size={14} /> : <MessageSquare size={14} />,
        run: () => add(place),
      }))
  const label = t('members.addTo', { name })
  return (
    <Palette label={label} placeholder={label} nothing={t('members.noMatch')} find={find} onClose={onClose} />
  )
}
