import { useQuery } from '@tanstack/react-query'
import { Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseId, CaseMemberId } from '../../../core/id.ts'
import type { CaseMember } from '../../../ipc/cases.ts'
import { client } from '../../state/connection.ts'
import { attempt } from '../../state/notices.ts'
import { useDocuments, useIsReadOnly } from '../../state/queries.ts'
import { keys } from '../../state/query-client.ts'
import { jumpTo, readDocument } from '../../state/ui-store.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { VirtualList } from '../../ui/VirtualList.tsx'
import { setPlace, showSubject } from '../desk-store.ts'
import { AddMembers } from './AddMembers.tsx'
import { MemberRow } from './MemberRow.tsx'
import './members.css'

interface MembersPanelProps {
  /** The one whose row is chosen; null while none is. */
  readonly id: CaseId | null
  readonly name: string
}

/** What belongs to a case: documents, passages and speakers. Enter or a click reads it, Delete takes it out. */
export function MembersPanel({ id, name }: MembersPanelProps) {
  const { t } = useTranslation('cases')
  const readOnly = useIsReadOnly()
  const { data: documents = [] } = useDocuments()
  const [active, setActive] = useState<string | null>(null)
  const [adding, setAdding] = useState(false)
  const { data: members } = useQuery({
    queryKey: [...keys.cases, 'members', id],
    queryFn: () => (id === null ? [] : client.cases.members({ id })),
  })
  const shown = members ?? []
  const chosen = shown.find(member => member.id === active)
  const nameOf = (documentId: string | null) => documents.find(each => each.id === documentId)?.name ?? ''
  return (
    <aside className="side members" aria-label={t('members.title')} data-part>
      <header className="members__head">
        <h3 className="members__title clip">{id === null ? t('members.title') : name}</h3>
        <IconButton
          label={t('members.remove')}
          shortcut="Delete"
          isDisabled={readOnly || chosen === undefined}
          onPress={() => take(chosen?.id)}
        >
          <Trash2 size={15} aria-hidden />
        </IconButton>
        <IconButton
          label={t('members.add')}
          isDisabled={readOnly || id === null}
          onPress={() => setAdding(true)}
        >
          <Plus size={15} aria-hidden />
        </IconButton>
      </header>
      {shown.length === 0 ? (
        <EmptyState small title={t(id === null ? 'members.choose' : 'members.none')}>
          {id === null ? null : t('members.noneText')}
        </EmptyState>
      ) : (
        <VirtualList
          label={t('members.of', { name })}
          items={shown}
          keyOf={member => member.id}
          rowHeight={44}
          measured
          activeKey={active}
          onActiveChange={setActive}
          selectedKeys={new Set()}
          onOpen={read}
          onKey={(event, member) => {
            if (event.key !== 'Delete' || readOnly || member === undefined) return
            event.preventDefault()
            take(member.id)
          }}
        >
          {(member, { active: isActive }) => (
            <MemberRow
              member={member}
              document={member.documentId === null ? null : nameOf(member.documentId)}
              active={isActive}
            />
          )}
        </VirtualList>
      )}
      {adding && id !== null ? <AddMembers id={id} name={name} onClose={() => setAdding(false)} /> : null}
    </aside>
  )
}

function take(id: CaseMemberId | undefined): void {
  if (id !== undefined) attempt(() => client.cases.removeMembers({ ids: [id] }))
}

/** Goes to where it can be read; a speaker of all documents has a row in the table of speakers. */
function read(member: CaseMember): void {
  if (member.kind === 'passage') {
    if (!member.detached) jumpTo(member)
  } else if (member.documentId !== null) readDocument(member.documentId)
  else if (member.kind === 'speaker') {
    showSubject('speaker')
    setPlace('speaker', { filter: member.speaker })
  }
}
