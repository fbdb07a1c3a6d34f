import { useQuery } from '@tanstack/react-query'
import { UserRound, X } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { CaseId, DocumentId } from '../../../core/id.ts'
import type { CaseMember, MemberPlace } from '../../../ipc/cases.ts'
import { goToCase } from '../../state/case-place.ts'
import { runCommand } from '../../state/commands.ts'
import { client } from '../../state/connection.ts'
import { attempt } from '../../state/notices.ts'
import { useCases, useIsReadOnly, useStructure } from '../../state/queries.ts'
import { keys } from '../../state/query-client.ts'
import { useUi } from '../../state/ui-store.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { useCaseDrop } from '../use-row-drag.ts'
import { placeWords } from './place-words.ts'
import './cases-here.css'

/** The cases that the document belongs to, and those of the words and of the speaker at the caret. */
export function CasesHere({ documentId }: { readonly documentId: DocumentId }) {
  const { t } = useTranslation('cases')
  const readOnly = useIsReadOnly()
  const { data: cases = [] } = useCases()
  const members = useMembersHere(documentId)
  const nameOf = (id: CaseId) => cases.find(each => each.id === id)?.name ?? '…'
  return (
    <div className="document-here__part">
      <div className="document-here__head">
        <h3 className="document-here__heading">{t('here.title')}</h3>
        {readOnly ? null : (
          <Button small kind="quiet" onPress={() => runCommand('cases.put')}>
            {t('here.put')}
          </Button>
        )}
      </div>
      {members.length === 0 ? null : (
        <ul className="cases-here" aria-label={t('here.title')}>
          {members.map(member => (
            <CaseHere key={member.id} member={member} name={nameOf(member.caseId)} readOnly={readOnly} />
          ))}
        </ul>
      )}
    </div>
  )
}

interface CaseHereProps {
  readonly member: CaseMember
  readonly name: string
  readonly readOnly: boolean
}

/** Documents that are dragged from their list onto a case belong to it too. */
function CaseHere({ member, name, readOnly }: CaseHereProps) {
  const { t } = useTranslation('cases')
  const drop = useCaseDrop(member.caseId)
  return (
    <li className="cases-here__case" {...drop}>
      <AriaButton className="cases-here__name" onPress={() => goToCase(member.caseId)}>
        <UserRound size={13} aria-hidden />
        <span className="clip">{name}</span>
        <span className="cases-here__of clip">{wordsOf(member, t)}</span>
      </AriaButton>
      <IconButton
        label={t('here.leave', { name })}
        isDisabled={readOnly}
        onPress={() => attempt(() => client.cases.removeMembers({ ids: [member.id] }))}
      >
        <X size={13} aria-hidden />
      </IconButton>
    </li>
  )
}

type Words = ReturnType<typeof useTranslation<'cases'>>['t']

function wordsOf(member: CaseMember, t: Words): string {
  if (member.kind === 'document') return t('here.document')
  return member.kind === 'passage' ? t('here.quoted', { words: member.quotation }) : member.speaker
}

/** Asked once for a document and once for a speaker; where the caret is decides which of them are here. */
function useMembersHere(documentId: DocumentId): readonly CaseMember[] {
  const { data: structure } = useStructure(documentId)
  const at = useUi(ui => (ui.cursor?.documentId === documentId ? ui.cursor.position : null))
  const selected = useUi(ui => (ui.selection?.documentId === documentId ? ui.selection.span : null))
  const { speaker } = placeWords(structure?.marks ?? [], at ?? 0)
  const whole = useMembersAt({ kind: 'document', documentId })
  const passages = useMembersAt({ kind: 'passage', documentId, span: wholeText })
  const spoken = useMembersAt(speaker === null ? null : { kind: 'speaker', speaker, documentId })
  const from = selected?.from ?? at ?? -1
  const to = selected?.to ?? from
  const here = passages.filter(
    member => member.kind === 'passage' && member.span.from <= to && member.span.to >= from && from >= 0,
  )
  return [...whole, ...here, ...spoken]
}

/** No text is as long. */
const wholeText = { from: 0, to: Number.MAX_SAFE_INTEGER }

function useMembersAt(place: MemberPlace | null): readonly CaseMember[] {
  const { data } = useQuery({
    queryKey: [...keys.cases, 'at', place],
    queryFn: () => (place === null ? [] : client.cases.membersAt({ place })),
    enabled: place !== null,
  })
  return data ?? []
}
